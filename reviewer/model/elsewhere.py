"""What the other drafts of a clinic say, as far as it may be what this one says, too."""

from __future__ import annotations

from reviewer.model.named import NamedTuple


class Said(NamedTuple):
    """The words of one block, to be found again in other drafts: its sentences in lower case with single spaces, and its runs of three words.

    Each run is told by a number of 64 bits that is the same on every computer.
    """

    sentences: tuple[str, ...]
    runs: tuple[int, ...]


class Passed(NamedTuple):
    """A block of another draft: that draft's title, and the sentences as `Said` holds them."""

    article: str
    sentences: tuple[str, ...]
