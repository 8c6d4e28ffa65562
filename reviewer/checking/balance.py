"""The balance grid: per treatment what the article tells of benefit and harm, and what a reader needs beside them."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.draft import PROSE
from reviewer.model.finding import BalanceRow
from reviewer.model.span import Place
from reviewer.reading.lines import Line
from reviewer.reading.passage import Article, Passage

MOST_ROWS = 4
MOST_PLACES = 8
_BENEFIT = frozenset({"EFF", "GUA", "CMP", "TES"})
COLUMNS = ("benefit", "harm", "who_should_not", "approval", "alternatives", "strength", "talk")
"""The columns of the grid, in the order they are shown."""
_CUES = {"who_should_not": "shouldnot", "approval": "approval offlabel", "strength": "limit", "talk": "talk"}


def balance(article: Article, known: dict[tuple[str, ...], str]) -> tuple[BalanceRow, ...]:
    """Return a row per treatment the article promotes; `known` gives the name of a treatment by its words.

    A sentence that names no treatment speaks for the first row.
    """
    names = article.page.promoted[:MOST_ROWS]
    return tuple(_row(article, name, number == 0, known) for number, name in enumerate(names))


def _row(article: Article, name: str, first: bool, known: dict[tuple[str, ...], str]) -> BalanceRow:
    cells: dict[str, list[Place]] = {column: [] for column in COLUMNS}
    for number, passage in enumerate(article.passages):
        if passage.zone not in PROSE:
            continue
        for line in passage.lines:
            named = _named(line, passage, known)
            if named and name not in named and not first:
                continue
            for column in _columns(line, name, named):
                if len(cells[column]) < MOST_PLACES and (name in named or first or column == "talk"):
                    cells[column].append(Place(number, line.start, line.end))
    return BalanceRow(name, **{column: tuple(places) for column, places in cells.items()})


def _named(line: Line, passage: Passage, known: dict[tuple[str, ...], str]) -> set[str]:
    """Return the treatments a sentence names."""
    text = passage.words.text
    return {known.get(text[first : last + 1], " ".join(text[first : last + 1])) for first, last in line.cues.get("treatment", ())}


def _columns(line: Line, name: str, named: set[str]) -> Iterator[str]:
    """Yield the columns a sentence fills for a treatment."""
    types = {line.claim.type, *line.claim.also} if line.claim else set()
    about = not named or name in named
    if about and types & _BENEFIT:
        yield "benefit"
    if about and ("SAF-" in types or ("harm" in line.cues and not types & (_BENEFIT | {"SAF+", "MEC", "CAU"}))):
        yield "harm"
    if named - {name} and not line.question:
        yield "alternatives"
    for column, cues in _CUES.items():
        if about and any(cue in line.cues for cue in cues.split()):
            yield column
