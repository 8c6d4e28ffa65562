"""The balance grid: of each treatment the article tells of, what is told of benefit and harm and what a reader needs beside them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from reviewer.desk.values import Review
from reviewer.desk.writing.ledger import COLUMNS, QUESTIONS, card_for
from reviewer.model.finding import BalanceRow
from reviewer.model.span import Place
from reviewer.ui.evidence.pane import Parted
from reviewer.ui.looks.signs import Sign
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.parts.tables.table import Table
from reviewer.ui.parts.tables.table_model import Cell, Column, Line
from reviewer.ui.values import words
from reviewer.ui.values.choices import CardChosen, PlaceChosen
from reviewer.ui.values.lines import Line as Paragraph
from reviewer.ui.values.rows import short

_FIRST = Column("What readers need", "Strength of evidence —")

SEVERAL = 2
"""Treatments up to which an open cell says so in words."""


class Balance(Parted):
    """Takes a Review and its grid by `take`; lets out the place of a sentence, or the card that asks what stands open."""

    edge = "balance"

    def __init__(self, look: Look, registry: Registry, parent: QWidget | None = None) -> None:
        super().__init__(look, registry, "What readers need to weigh it", "Cell of the grid", (), parent)
        self._review: Review | None = None
        self._grid: tuple[BalanceRow, ...] = ()
        self.table.moved.connect(self._tell)
        self.table.picked.connect(self._picked)

    def make_table(self, look: Look) -> Table:
        """Return the grid: a column per treatment."""
        return Table("Balance", (_FIRST,), look, lines=1, whole_rows=False)

    def take(self, review: Review, grid: Sequence[BalanceRow]) -> None:
        """Show the grid of a review."""
        self._review, self._grid = review, tuple(grid)
        open_cells = sum(not getattr(row, name) for row in grid for name in COLUMNS)
        self.sentence.setText(_summary(open_cells, len(COLUMNS) * len(grid)) if grid else "")
        columns = (_FIRST, *(Column(row.treatment[:1].upper() + row.treatment[1:]) for row in grid))
        self.table.take([Line(name, _cells(name, self._grid)) for name in COLUMNS], columns)
        self.show_table(bool(grid), words.FOREIGN if review.report.foreign else "The article recommends no treatment, so there is nothing to weigh.")
        if grid and not self.table.key():
            self.table.choose(next(iter(COLUMNS)), 1)
        self._tell(self.table.key(), self.table.currentIndex().column())

    def _tell(self, name: str, column: int) -> None:
        if self._review is not None and 1 <= column <= len(self._grid):
            row = self._grid[column - 1]
            self.told.take(_paragraphs(name, row, self._review))
        elif name in QUESTIONS:
            self.told.take([Paragraph(COLUMNS[name], "heading"), Paragraph(QUESTIONS[name])])

    def _picked(self, name: str, column: int, entered: bool) -> None:
        self._tell(name, column)
        if self._review is None or not 1 <= column <= len(self._grid):
            return
        places: tuple[Place, ...] = getattr(self._grid[column - 1], name)
        card = card_for(name, self._review.report.cards)
        if places:
            self.chose.emit(PlaceChosen(places[0], entered))
        elif card is not None:
            self.chose.emit(CardChosen(card.head.fingerprint))


def _summary(empty: int, cells: int) -> str:
    if not empty:
        return "Every cell is filled. Each leads to its sentences."
    return f"The article does not say {empty} of {words.count(cells, 'thing')}. What it says leads to its sentences."


def _cells(name: str, grid: Sequence[BalanceRow]) -> tuple[Cell, ...]:
    return (Cell(COLUMNS[name], list(COLUMNS).index(name)), *(_cell(name, row, len(grid)) for row in grid))


def _cell(name: str, row: BalanceRow, columns: int) -> Cell:
    """Return a cell; where there are several columns, its sign and a number have to do."""
    places: tuple[Place, ...] = getattr(row, name)
    if places:
        told = words.count(len(places), "sentence")
        return Cell(told if columns == 1 else str(len(places)), len(places), sign=Sign.PASSED, spoken=f"{COLUMNS[name]}, {row.treatment}: {told}")
    asked = f"{COLUMNS[name]}, {row.treatment}: not said. {QUESTIONS[name]}"
    return Cell("Not said" if columns <= SEVERAL else "", 0, sign=Sign.UNKNOWN, look="muted", spoken=asked)


def _paragraphs(name: str, row: BalanceRow, review: Review) -> list[Paragraph]:
    places: tuple[Place, ...] = getattr(row, name)
    lines = [Paragraph(f"{COLUMNS[name]}: {row.treatment}", "heading")]
    if places:
        return [*lines, *(Paragraph(f"“{short(review.draft.quote(place), 10)}”", "place", place) for place in places)]
    lines += [Paragraph(QUESTIONS[name]), Paragraph("No sentence of the article says so.", "muted")]
    card = card_for(name, review.report.cards)
    if card is None:
        return [*lines, Paragraph("No card of the checklist asks for it here.", "muted")]
    answered = all(finding.fingerprint in review.answers for finding in card.findings)
    said = "Answered in the checklist" if answered else "Asked in the checklist"
    return [*lines, Paragraph(said, "strong"), Paragraph(card.title, choice=CardChosen(card.head.fingerprint))]
