"""The clinic's own words and names, and putting another one on the list."""

from __future__ import annotations

from reviewer.desk.bench.bench import Bench
from reviewer.desk.parts import KeepsHouse
from reviewer.desk.values import Review
from reviewer.model.finding import Finding
from reviewer.model.trouble import Trouble

NO_PLACE = "The word was not kept: this desk has no place for a list of words. Nothing was changed."
NAMES = "LA002"
"""The check of names and terms."""
SPELLING = "LA005"
"""Remarks of the grammar look-up; those on one word alone are about its spelling."""


class WordList:
    """Reads and writes the list; every check follows it from then on."""

    def __init__(self, bench: Bench, keeper: KeepsHouse | None) -> None:
        self._bench, self._keeper = bench, keeper

    @property
    def place(self) -> str:
        """Return where the list is kept, or nothing where it cannot be kept."""
        return self._keeper.words_place if self._keeper is not None else ""

    def lines(self) -> str:
        """Return the list as its file stands; raise Trouble where it cannot be read."""
        return self._keeper.lines() if self._keeper is not None else ""

    def keep(self, text: str) -> Review | None:
        """Keep another list and check by it; return the draft on the desk, if any. Raise Trouble with the old list in force."""
        if self._keeper is None:
            raise Trouble(NO_PLACE)
        self._bench.engine.move(self._keeper.write_lines(text))
        return self._bench.checked() if self._bench.sheet is not None else None

    def add(self, word: str) -> Review | None:
        """Put a word or a name on the list; return the draft on the desk, checked by it. Raise Trouble with the old list in force."""
        from reviewer.settings.wordlist import with_word  # noqa: PLC0415 - few sessions add a word

        return self.keep(with_word(self.lines(), word))

    def word_of(self, finding: Finding) -> str:
        """Return the words of a finding that a person may call right: a name or term, or one word a spelling check does not know; else nothing."""
        draft = self._bench.draft
        if finding.rule not in (NAMES, SPELLING) or not 0 <= finding.place.block < len(draft.blocks):
            return ""
        words = " ".join(draft.blocks[finding.place.block].text[finding.place.start : finding.place.end].split())
        return "" if finding.rule == SPELLING and (" " in words or not words.isalpha()) else words
