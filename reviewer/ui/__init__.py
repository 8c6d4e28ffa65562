"""The window. This room alone says PySide6."""

from reviewer.ui.entry import picture, run

__all__ = ["picture", "run"]
