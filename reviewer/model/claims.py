"""Approved claims and what was withdrawn of them: what a clinic once signed, and what nobody may rely on any more."""

from __future__ import annotations

from enum import StrEnum

from reviewer.model.named import NamedTuple

SHORTEST_REASON = 10
"""The characters a reason for withdrawing a claim, a source or an approval has at least."""


def is_reason(words: str) -> bool:
    """Return whether words are long enough to say why something is withdrawn; several blanks count as one."""
    return len(" ".join(words.split())) >= SHORTEST_REASON


class What(StrEnum):
    """What can be withdrawn; the value is what the library writes."""

    CLAIM = "claim"
    SOURCE = "source"


class Backing(NamedTuple):
    """A source an approved claim rests on: the key that tells it from others in any draft, and its entry as it stood."""

    key: str
    text: str


class Claim(NamedTuple):
    """A sentence as it was signed, with its claim type, its cover (both codes of the ledger) and its sources.

    `words` are its words in lower case with single spaces: two sentences with the same are the same claim. `draft` and `title` are of the article
    it was signed in, `by` is the reviewer, `at` the moment of the signature in ISO 8601. `id` is its number in the library (0: not kept yet).
    """

    sentence: str
    words: str
    type: str
    cover: str
    sources: tuple[Backing, ...] = ()
    id: int = 0
    draft: int = 0
    title: str = ""
    by: str = ""
    at: str = ""


class Withdrawn(NamedTuple):
    """A claim or a source that was withdrawn, everywhere. `key` is a claim's words or a source's key, `text` what stood there."""

    what: What
    key: str
    text: str
    reason: str
    by: str
    at: str
