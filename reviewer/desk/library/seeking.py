"""Words in all drafts of the library: which drafts have them, and where. Read draft by draft, so that whoever asks can stop at any time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reviewer.desk.bench.shelving import recovery_of
from reviewer.desk.values import LibraryEntry, Recovery
from reviewer.model.named import NamedTuple
from reviewer.model.span import Span
from reviewer.model.trouble import Trouble

if TYPE_CHECKING:
    from reviewer.desk.bench.bench import Bench

BEFORE, AFTER = 50, 130
"""Characters of a passage that are shown before the words and from them on."""


class Found(NamedTuple):
    """A draft that has the words. `passage` is what stands around them, on one line, and `marks` where in it each word is.

    `offset` says where in its text `hit` stands (folded, see `folded`; empty: the words are in the title only). `kept` is the text they were found
    in, where that is in no file.
    """

    entry: LibraryEntry
    passage: str
    marks: tuple[Span, ...]
    offset: int
    hit: str = ""
    kept: Recovery | None = None


class Seeking:
    """Looks for words in the newest text of every draft: as it stands on the desk, as it was kept unsaved, or as it was saved last."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def seek(self, entries: Sequence[LibraryEntry], words: str) -> Iterator[Found | None]:
        """Yield for each draft what was found in it, or None: all the words must be in its title or text, in any order."""
        wanted = folded(words).split()
        library, sheet = self._bench.library, self._bench.sheet
        if library is None or not wanted:
            return
        unsaved = {kept.draft: kept for kept in reversed(library.journal.kept())}
        for entry in entries:
            here = sheet is not None and sheet.id == entry.id
            kept = None if here else unsaved.get(entry.id)
            try:
                text = sheet.text if here and sheet is not None else kept.text if kept else library.text(library.newest(entry.id).text_hash)
            except Trouble:  # a text that is not as it was kept is told of where its draft is opened
                yield None
                continue
            yield found_in(entry, text, wanted, recovery_of(kept) if kept else None)


def found_in(entry: LibraryEntry, text: str, wanted: Sequence[str], kept: Recovery | None = None) -> Found | None:
    """Return where a text has words (folded ones), with what stands around the first place that has most of them; None where one is missing."""
    plain, title = folded(text), folded(entry.title)
    if not all(word in plain or word in title for word in wanted):
        return None
    together = _pattern([" ".join(wanted)]).search(plain)
    hit = together or next((match for word in sorted(wanted, key=len, reverse=True) if (match := _pattern([word]).search(plain))), None)
    start = hit.start() if hit else 0
    passage, first = _around(text, start)
    inside = folded(passage)
    marks = tuple(Span(*match.span()) for match in _pattern(wanted).finditer(inside)) if hit else ()
    lead = "… " if first else ""
    marks = tuple(_moved(mark, len(lead)) for mark in marks)
    return Found(entry, lead + passage, marks, start, hit.group() if hit else "", kept)


def folded(text: str) -> str:
    """Return a text without the difference between capitals and small letters, of the same length."""
    plain = text.casefold()
    return plain if len(plain) == len(text) else "".join(one if len(one := letter.casefold()) == 1 else letter for letter in text)


def _pattern(wanted: Sequence[str]) -> re.Pattern[str]:
    """Return what finds any of some phrases, whatever blanks stand between their words."""
    return re.compile("|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in sorted(wanted, key=len, reverse=True)))


def _around(text: str, start: int) -> tuple[str, int]:
    """Return what stands around an offset, whole words on one line, and where it begins."""
    first = max(start - BEFORE, 0)
    if first:
        first = min(max(text.find(" ", first, start) + 1, first), start)
    last = min(start + AFTER, len(text))
    if last < len(text):
        last = max(text.rfind(" ", start, last), start + 1)
    return " ".join(text[first:last].split()) + (" …" if last < len(text) else ""), first


def _moved(mark: Span, by: int) -> Span:
    return Span(mark.start + by, mark.end + by)
