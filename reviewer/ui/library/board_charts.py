"""The charts over the dashboard's table: side by side as far as there is room, in an area that leaves most of the height to the table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QWidget

from reviewer.ui.library.board_lines import ROWS
from reviewer.ui.library.figures import Chart, Figure
from reviewer.ui.looks.fonts import average
from reviewer.ui.looks.theme import Look

SIDE_BY_SIDE, IN_PAIRS = 128, 60
"""Average letters of width from which four charts stand in a row, and two."""
FEW_ROWS = 2
"""Bars a chart has room for at least: the sentence of one that is empty takes two lines."""
FOUR = 4
"""How many charts there are."""
SHARES = (4, 7, 5, 4)
"""Of the width, where they stand in a row: the second one names drafts by their titles."""


class Charts(QScrollArea):
    """Takes the figures to be drawn by `take`. It is as high as its rows of charts, and less where there is no room for that."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.charts = tuple(Chart(look, ROWS) for _ in range(FOUR))
        self._wanted = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for one in (inner, self):
            one.setProperty("room", "page")

    @property
    def pad(self) -> int:
        """Return the pixels between a chart's edge and its words."""
        return self.charts[0].pad

    def take(self, figures: Sequence[Figure]) -> None:
        """Draw figures, all charts with room for as many bars as the tallest has."""
        for chart, figure in zip(self.charts, figures, strict=True):
            chart.take(figure)
        tallest = max(FEW_ROWS, *(len(chart.figure.bars) for chart in self.charts))
        for chart in self.charts:
            chart.give(min(tallest, ROWS))

    def wear(self, look: Look) -> None:
        """Take colours and text size."""
        for chart in self.charts:
            chart.wear(look)

    def arrange(self, within: QWidget) -> None:
        """Lay the charts out in the columns the dashboard has room for, in at most two fifths of its height."""
        letters = within.width() / average(within.font())
        columns = FOUR if letters >= SIDE_BY_SIDE else 2 if letters >= IN_PAIRS else 1
        for nth, chart in enumerate(self.charts):
            self._grid.addWidget(chart, nth // columns, nth % columns)
        for column in range(FOUR):
            self._grid.setColumnStretch(column, SHARES[column] if columns == FOUR else int(column < columns))
        rows = -(-FOUR // columns)
        high = self.charts[0].sizeHint().height()
        self._wanted = min(rows, max(within.height() * 2 // 5 // high, 1)) * high + 2  # whole rows: half a title looks like a fault
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height that was asked for."""
        return QSize(super().sizeHint().width(), self._wanted)

    def minimumSizeHint(self) -> QSize:
        """Return room for a title and two bars."""
        return QSize(0, min(self._wanted, round(self.fontMetrics().height() * 4)))
