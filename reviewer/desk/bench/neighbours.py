"""The other drafts of the library beside the one on the desk: what they say that it may say, too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.desk.bench.sheet import Sheet
from reviewer.desk.files.opening import PLAIN, looks_plain
from reviewer.desk.parts import Checks, Parses, Remembers
from reviewer.model.draft import Draft
from reviewer.model.elsewhere import Passed, Said
from reviewer.model.trouble import Trouble
from reviewer.rules.duplicates.said import FEWEST_SHARED
from reviewer.store.ground.rows import Revision, Saying

if TYPE_CHECKING:
    from reviewer.store.library import Library

AT_A_TIME = 4
"""Blocks that are looked up in a row, where that is done in steps."""
MOST_TOLD = 60
"""New blocks of which it is kept in a row what they say: as many as an ordinary article has."""
_AT_ONCE = 20
"""Drafts that an earlier version kept and that are read at one opening, so that none has to wait for all."""
_VERSION = re.compile(r"(?:[\s_.-]|\b)(?:v(?:ersion)?\s?\d+|draft\s?\d*|final|copy|old|new|rev\s?\d+|\(\d+\)|\d{4}-\d\d-\d\d|\d{1,2})$")


class Neighbours:
    """Finds the blocks of other drafts that share words with the one on the desk, each of its blocks looked up once."""

    def __init__(self, parser: Parses, engine: Checks, memory: Remembers | None) -> None:
        self._parser, self._engine, self._memory = parser, engine, memory
        self._known: dict[tuple[int, ...], tuple[Saying, ...]] = {}
        self._sheet: Sheet | None = None
        self._passed: tuple[Passed, ...] = ()

    def look(self, sheet: Sheet, draft: Draft) -> None:
        """Have the engine hold the draft against what other drafts say."""
        for _ in self.looking(sheet, draft, len(draft.blocks) + 1):
            pass

    def looking(self, sheet: Sheet, draft: Draft, at_a_time: int = AT_A_TIME) -> Iterator[None]:
        """Do what `look` does so many blocks at a time; ends with nothing done where another draft is looked at meanwhile."""
        if self._memory is None:
            return
        if sheet is not self._sheet or len(self._known) > 5000:
            self._sheet = sheet
            self._known.clear()
        blocks = self._engine.said(draft)
        while fresh := [block for block in blocks if block.runs not in self._known]:  # again where all was forgotten in between
            for some in (fresh[first : first + at_a_time] for first in range(0, len(fresh), at_a_time)):
                self._known.update(zip((block.runs for block in some), self._memory.alike(some, FEWEST_SHARED, sheet.id or 0), strict=True))
                yield
                if sheet is not self._sheet:
                    return
        self._hold_against(sheet, draft, blocks)

    def _hold_against(self, sheet: Sheet, draft: Draft, blocks: Sequence[Said]) -> None:
        found: dict[Passed, None] = {}
        own = _slug(sheet.origin or sheet.name)
        for block in blocks:
            for saying in self._known[block.runs]:
                if _plain(saying.title) != _plain(draft.title) and (not saying.path or _slug(saying.path) != own):
                    found[Passed(saying.title, saying.sentences)] = None
        passed = tuple(found)
        if passed != self._passed:  # the same tuple again where nothing changed: what follows from it is kept by it
            self._passed = passed
            self._engine.beside(passed)

    def forget(self) -> None:
        """Look everything up anew: the library holds other texts now."""
        self._known.clear()

    def catching_up(self, library: Library) -> Iterator[None]:
        """Read drafts of which the library does not hold what they say, some at a time; yields after each."""
        for number in library.untold(_AT_ONCE):
            revision = library.newest(number)
            said = self._said(library, revision)
            yield
            while not library.tell(number, revision.text_hash, said, MOST_TOLD):
                yield

    def _said(self, library: Library, revision: Revision) -> tuple[Said, ...]:
        try:
            text = library.text(revision.text_hash)
        except Trouble:  # a text that is not as it was kept is told of where its draft is opened
            return ()
        plain = Path(revision.path).suffix.casefold() in PLAIN if revision.path else looks_plain(text)
        return self._engine.said(self._parser.parse(text, plain=plain))


@lru_cache(maxsize=4096)  # one title is asked about for each block that is alike
def _plain(title: str) -> str:
    return " ".join(re.findall(r"\w+", title.casefold()))


@lru_cache(maxsize=4096)
def _slug(path: str) -> str:
    """Return a file's name without what tells versions of it apart."""
    name = Path(path).stem.casefold().strip()
    while (shorter := _VERSION.sub("", name).strip(" _.-")) != name and shorter:
        name = shorter
    return name
