"""Patterns that are compiled when first used: most drafts need a few of them, and a start need not wait for all."""

from __future__ import annotations

import re
from typing import Any, cast


class _Late:
    """A pattern's text until somebody searches with it; from then on its methods are the compiled pattern's own."""

    def __init__(self, text: str, flags: int) -> None:
        self._text = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self._text, self._flags)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split"):
            self.__dict__[method] = getattr(compiled, method)
        return getattr(compiled, name)


def late(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that `re.compile(text, flags)` would give, compiled at its first use; it is used by its own methods only."""
    return cast("re.Pattern[str]", _Late(text, flags))
