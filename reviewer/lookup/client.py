"""The connection to a LanguageTool server: imported only where grammar is checked, for it loads language_tool_python."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import language_tool_python
import requests

# A draft is confidential, so it goes to the named server and through nobody's proxy.
_NO_PROXY: dict[str, str] = {"http": None, "https": None, "all": None}  # type: ignore[dict-item]

Unreadable = (ValueError, KeyError, AttributeError, TypeError)
"""What comes of an answer in another shape: the client takes it as it is."""

Fault = (language_tool_python.exceptions.LanguageToolError, requests.RequestException, OSError, *Unreadable)
"""What a server's fault may arrive as."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What the server says of `text[start:end]`, in characters; `category` and `rule` are its own codes."""

    start: int
    end: int
    message: str
    suggestions: tuple[str, ...]
    rule: str
    category: str


class _Impatient(language_tool_python.LanguageTool):
    """The client with a time-out a person can wait for: 15 s, and it tries twice."""

    _TIMEOUT = 15  # type: ignore[assignment]


class Client:
    """An open connection. It downloads nothing: the address is always given. Not for use from two threads at once."""

    def __init__(self, address: str, language: str, disabled: Iterable[str]) -> None:
        self._tool = _Impatient(language, remote_server=address, proxies=_NO_PROXY)
        self._tool.disabled_rules = set(disabled)

    def check(self, text: str) -> tuple[Remark, ...]:
        """Return the remarks on a text; raises one of Fault."""
        return tuple(
            Remark(match.offset, match.offset + match.error_length, match.message, tuple(match.replacements), match.rule_id, match.category)
            for match in self._tool.check(text)
        )
