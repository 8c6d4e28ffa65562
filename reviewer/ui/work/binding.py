"""Loads Qt's Python binding, and leaves `import` as it was.

The binding puts itself before every later import and reads the source of each module, to see whether it asks for the binding's optional
spellings. No module here does, and reading some three hundred of them takes longer than showing the window.
"""

from __future__ import annotations

import builtins

_plain = builtins.__import__

from PySide6.QtWidgets import QApplication  # noqa: E402 - the order is the point

builtins.__import__ = _plain

__all__ = ["QApplication"]
