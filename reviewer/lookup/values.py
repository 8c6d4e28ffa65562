"""What a look-up came to. "Could not check" is a result of its own and never counts as passed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from reviewer.model.span import Place

Progress = Callable[[int, int], None]
"""Told how many of how many are done."""

Cancelled = Callable[[], bool]
"""Asked between two pieces of work whether to stop."""

_ADDRESS = re.compile(r"https?://|[\w.-]{2,}:\d+/?$", re.IGNORECASE)


def is_address(place: str) -> bool:
    """Return whether a place a person wrote down is a server's: it has http in front, or the form name:port. All else is a folder."""
    return _ADDRESS.match(place.strip()) is not None


class LinkState(StrEnum):
    """What became of a link."""

    OK = "ok"
    GONE = "gone"
    MOVED = "moved"
    UNCHECKED = "could not check"


@dataclass(frozen=True, slots=True)
class LinkResult:
    """One address and what became of it; `detail` is a sentence, or of a moved page its new address."""

    url: str
    state: LinkState
    detail: str = ""


@dataclass(frozen=True, slots=True)
class GrammarResult:
    """One remark of the grammar server on some words; `rule` is the server's own code for it."""

    place: Place
    message: str
    suggestions: tuple[str, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class GrammarReport:
    """The remarks on a draft, and the numbers of the blocks that could not be checked with the reason."""

    results: tuple[GrammarResult, ...] = ()
    unchecked: tuple[int, ...] = ()
    reason: str = ""
