"""Patterns with words of the knowledge files in them: the structure stands in code, the words where a clinic's editor can change them."""

from __future__ import annotations

import re
from collections.abc import Mapping

Vocabulary = Mapping[str, tuple[str, ...]]
"""The words of each group by its name, as `resources/knowledge/vocabulary.toml` holds them."""
_GROUP = re.compile(r"\{([a-z]+)\}")
_NOTHING = r"(?!)"
"""What stands for a group without words: it finds nothing."""


class Worded:
    """A pattern whose `{group}`s stand for any word of that group; it is compiled when a vocabulary first asks for it.

    A space of a word may be a hyphen in the text, and a word that ends in `*` may have any ending.
    """

    __slots__ = ("_flags", "_kept", "_text")

    def __init__(self, text: str, flags: int = 0) -> None:
        """Take the pattern as `re.compile` would, with groups in braces."""
        self._text, self._flags = text, flags
        self._kept: tuple[Vocabulary, re.Pattern[str]] | None = None

    def __call__(self, vocabulary: Vocabulary) -> re.Pattern[str]:
        """Return the pattern with the words of a vocabulary."""
        kept = self._kept
        if kept is None or kept[0] is not vocabulary:
            # Kept as one value, so that two threads with two vocabularies never mix them.
            kept = self._kept = vocabulary, re.compile(_GROUP.sub(lambda found: any_of(vocabulary.get(found[1], ())), self._text), self._flags)
        return kept[1]


def any_of(words: tuple[str, ...]) -> str:
    """Return the text of a pattern for any of these words, the longest first."""
    if not words:
        return _NOTHING
    shaped = (re.escape(word).replace(r"\ ", "[ -]").replace(r"\*", r"\w*") for word in sorted(words, key=len, reverse=True))
    return f"(?:{'|'.join(shaped)})"
