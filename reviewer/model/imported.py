"""What became of a page that was brought in: its article as Markdown, and what was left out around it."""

from __future__ import annotations

from reviewer.model.named import NamedTuple


class LeftOut(NamedTuple):
    """A part of a page that is not in the draft: what it is taken for (`a cookie notice`) and its words as Markdown."""

    kind: str
    text: str

    @property
    def words(self) -> int:
        """Return how many words it has."""
        return len(self.text.split())


class Imported(NamedTuple):
    """An article as Markdown, what was left out around it, and sentences on what else a person should know of how it was read."""

    text: str
    left: tuple[LeftOut, ...] = ()
    told: tuple[str, ...] = ()
