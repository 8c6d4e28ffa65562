"""The balance grid: per treatment what the article tells of benefit and harm, and what a reader needs beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reviewer.model.draft import PROSE
from reviewer.model.finding import BalanceRow
from reviewer.model.patterns.vocabulary import Vocabulary
from reviewer.model.span import Place
from reviewer.reading.limits import limited
from reviewer.reading.lines import Line
from reviewer.reading.passage import Article, Passage

MOST_ROWS = 4
MOST_PLACES = 8
_BENEFIT = frozenset({"EFF", "GUA", "CMP", "TES"})
_OF_CARE = ("treatment", "effect", "effectadj", "effectnoun")
"""What a promise, a story or a ranking must name to tell a benefit of care: praise of the clinic alone is none."""
COLUMNS = ("benefit", "harm", "who_should_not", "approval", "alternatives", "strength", "talk")
"""The columns of the grid, in the order they are shown."""
_CUES = {"who_should_not": ("shouldnot",), "approval": ("approval", "offlabel"), "talk": ("talk",)}
_CLAIMED = ("benefit", "harm", "strength")
"""Columns that a claim fills for the treatment it is about, and not for another that its sentence names besides."""
_NO_HARM = _BENEFIT | {"SAF+", "MEC", "CAU"}
_ANY = frozenset({"harm", *(cue for cues in _CUES.values() for cue in cues)})
NO_TYPES: frozenset[str] = frozenset()


def balance(article: Article, known: Mapping[tuple[str, ...], str], vocabulary: Vocabulary) -> tuple[BalanceRow, ...]:
    """Return a row per treatment the article claims a benefit of, the one it promotes most first; `known` gives the name of a treatment by its words.

    A sentence that names no treatment speaks for the first row, and what it claims of one treatment fills no cell of another that it names.
    """
    names = article.page.promoted[:MOST_ROWS]
    told = list(_told(article, known, vocabulary)) if names else []
    rows = [_row(told, name, number == 0) for number, name in enumerate(names)]
    return tuple(row for number, row in enumerate(rows) if not number or row.benefit)


def _told(article: Article, known: Mapping[tuple[str, ...], str], vocabulary: Vocabulary) -> Iterator[tuple[int, Line, set[str], list[str]]]:
    """Yield the sentences that can fill a column, with their block's number, the treatments they name, and the columns they fill if they are
    about the row's treatment."""
    for number, passage in enumerate(article.passages):
        if passage.zone not in PROSE:
            continue
        for line in passage.lines:
            named = _named(line, passage, known)
            columns = list(_columns(line))
            if limited(line, passage, vocabulary):
                columns.append("strength")
            if columns or named:
                yield number, line, named, columns


def _row(told: Sequence[tuple[int, Line, set[str], list[str]]], name: str, first: bool) -> BalanceRow:
    cells: dict[str, list[Place]] = {column: [] for column in COLUMNS}
    for number, line, named, columns in told:
        mine = name in named
        if named and not mine and not first:
            continue
        about = line.claim.subject if line.claim is not None and line.claim.subject else name
        own = [column for column in columns if column not in _CLAIMED or about == name] if mine or not named else []
        for column in [*own, "alternatives"] if named - {name} and not line.question else own:
            if len(cells[column]) < MOST_PLACES and (mine or first or column == "talk"):
                cells[column].append(Place(number, line.start, line.end))
    return BalanceRow(name, **{column: tuple(places) for column, places in cells.items()})


def _named(line: Line, passage: Passage, known: Mapping[tuple[str, ...], str]) -> set[str]:
    """Return the treatments a sentence names."""
    text = passage.words.text
    return {known.get(text[first : last + 1], " ".join(text[first : last + 1])) for first, last in line.cues.get("treatment", ())}


def _columns(line: Line) -> Iterator[str]:
    """Yield the columns a sentence fills for the treatment it is about."""
    if line.question or (line.claim is None and line.cues.keys().isdisjoint(_ANY)):
        return
    types = {line.claim.type, *line.claim.also} if line.claim else NO_TYPES
    if "EFF" in types or (types & _BENEFIT and line.has(*_OF_CARE)):
        yield "benefit"
    if "SAF-" in types or ("harm" in line.cues and types.isdisjoint(_NO_HARM)):
        yield "harm"
    for column, cues in _CUES.items():
        if not line.cues.keys().isdisjoint(cues):
            yield column
