"""The dashboard: drafts as a table, and over it charts a person reads at a glance. A page of the window's own stack."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QVBoxLayout, QWidget

from reviewer.desk.library.board import Row
from reviewer.model.named import NamedTuple
from reviewer.ui.library.board_charts import Charts
from reviewer.ui.library.board_lines import COLUMNS, FILTERS, figures, holds, kept, line, summary
from reviewer.ui.looks.fonts import average
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.parts.forms.leading import Leading
from reviewer.ui.parts.layouts.flow import Flow
from reviewer.ui.parts.layouts.rolling import Rolling
from reviewer.ui.parts.tables.table import Table
from reviewer.ui.parts.tables.table_model import Line
from reviewer.ui.parts.words.plain import button, clearable, fill, label
from reviewer.ui.parts.words.told import Body
from reviewer.ui.values.choices import CommandChosen, DraftChosen
from reviewer.ui.values.words import count

EDGE = 16
"""Pixels between the edge of the dashboard and its words."""
FIELD = 40
"""Letters the filter's field shows at most."""
NONE_YET = "No draft is here yet. Drafts you open are listed here; a folder of drafts can be checked at once."


class Shown(NamedTuple):
    """What a dashboard is to show: its title, its drafts, the day, and what to say of them that is not in their rows."""

    title: str
    rows: tuple[Row, ...]
    today: date
    note: str = ""


class Board(QWidget):
    """Takes what is to be shown by `take`; lets out the draft that is to be opened, or a command (`chose`)."""

    chose = Signal(object)

    def __init__(self, look: Look, registry: Registry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("room", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._shown = Shown("", (), date.min)
        self._by_key: dict[str, Row] = {}
        self._lines: dict[Row, Line] = {}
        self.wanted = "all"
        self.sentence, self.note = label(look="strong"), label(look="note")
        self.back = registry.button("board_back", text="Back")
        self.field = QLineEdit()
        self.field.setPlaceholderText("Filter by title, file or state")
        self.field.setAccessibleName("Filter the drafts by title, file or state")
        clearable(self.field)
        self.field.textChanged.connect(self._show)
        self.chips = {name: button(words, look="chip") for name, words in FILTERS.items()}
        self.charts = Charts(look)
        self.table = Table("Drafts", COLUMNS, look, lines=2)
        Leading(self.field, self.table)
        self.table.picked.connect(self._picked)
        self.table.doubleClicked.connect(self._opened)
        self.empty = label(look="muted")
        self.empty.setContentsMargins(16, 16, 16, 16)
        self.hidden = button("", look="link")
        self.hidden.clicked.connect(lambda _=False: self.show_all())
        self._assemble(registry)

    # Values in

    def preparing(self, rows: Sequence[Row], today: date) -> Iterator[None]:
        """Tell drafts as rows of the table that are to be shown next, some at a time."""
        if today != self._shown.today:
            self._lines.clear()
            self._shown = self._shown._replace(today=today)
        for number, row in enumerate(rows):
            if row not in self._lines:
                self._lines[row] = line(row, today)
            if number % 50 == 49:
                yield

    def take(self, shown: Shown) -> None:
        """Show drafts; the row in hand stays in hand where its draft is still there."""
        if shown.today != self._shown.today or len(self._lines) > 2 * len(shown.rows) + 1000:
            self._lines.clear()
        self._shown, self._by_key = shown, {row.key: row for row in shown.rows}
        self.setAccessibleName(shown.title)
        self.sentence.setText(summary(shown.rows, shown.today))
        self.note.setText(shown.note)
        self.note.setVisible(bool(shown.note))
        self.charts.take(figures(shown.rows, shown.today))
        self._arrange()
        for name, chip in self.chips.items():
            number = sum(kept(row, name, shown.today) for row in shown.rows)
            chip.setText(f"{FILTERS[name]} {number}")
            chip.setAccessibleName(f"Show {FILTERS[name].lower()}, {number}")
            chip.setVisible(bool(number) or name in ("all", self.wanted))
        self._show()

    def wear(self, look: Look) -> None:
        """Take colours and text size."""
        self.table.wear(look)
        self.charts.wear(look)
        self._arrange()

    def filter(self, name: str) -> None:
        """Show the drafts another filter leaves."""
        self.wanted = name
        with QSignalBlocker(self.chips[name]):
            self.chips[name].setChecked(True)
        self._show()

    def show_all(self) -> None:
        """Drop all filters."""
        self.field.clear()
        self.filter("all")
        self.table.setFocus()

    @property
    def rows(self) -> tuple[Row, ...]:
        """Return the drafts as the table shows them, in its order."""
        return tuple(self._by_key[key] for key in self.table.standing())

    @property
    def all_rows(self) -> tuple[Row, ...]:
        """Return all drafts, filtered out or not."""
        return self._shown.rows

    # Inside

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.chose.emit(CommandChosen("board_back"))
            event.accept()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the charts side by side as far as there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _show(self) -> None:
        shown, words = self._shown, self.field.text()
        left = [row for row in shown.rows if kept(row, self.wanted, shown.today) and holds(row, words)]
        self.table.take([self._line(row) for row in left])
        gone = len(shown.rows) - len(left)
        self.hidden.setVisible(bool(gone))
        self.hidden.setText(f"{gone} hidden by filters. Show all")
        self.hidden.setAccessibleName(self.hidden.text())
        self.table.setVisible(bool(left))
        self.empty.setVisible(not left)
        self.empty.setText(f"All {count(gone, 'draft')} are hidden by filters." if gone else NONE_YET)

    def _line(self, row: Row) -> Line:
        """Return a draft as a row of the table; one that was shown before is not told anew."""
        if row not in self._lines:
            self._lines[row] = line(row, self._shown.today)
        return self._lines[row]

    def _picked(self, key: str, _: int, entered: bool) -> None:
        if entered:
            self._open(key)

    def _opened(self, index: QModelIndex) -> None:
        self._open(self.table.rows.lines[index.row()].key)

    def _open(self, key: str) -> None:
        row = self._by_key[key]
        self.chose.emit(DraftChosen(row.id, row.path))

    def _arrange(self) -> None:
        """Give the field, the charts and the table the room each needs."""
        self.field.setFixedWidth(min(round(average(self.field.font()) * FIELD), self.width() - 2 * EDGE))
        side = max(EDGE - self.charts.pad, 0)  # their words begin where the others do
        self._beside.setContentsMargins(side, 0, side, 0)
        side = max(EDGE - self.fontMetrics().height() // 2 - self.table.frameWidth(), 0)
        self._under.setContentsMargins(side, 0, side, side)
        self.charts.arrange(self)
        self.table.setMinimumHeight(self.table.horizontalHeader().sizeHint().height() + 2 * self.table.verticalHeader().defaultSectionSize())

    def _assemble(self, registry: Registry) -> None:
        self._beside = QVBoxLayout()
        self._beside.addWidget(self.charts)
        inside = Body()
        inside.yields = True
        fill(self, Rolling(inside))
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self._heading(registry), self._beside, self._filters()):
            whole.addLayout(part)
        self._under = QVBoxLayout()
        self._under.addWidget(self.table, 1)
        self._under.addWidget(self.empty, 1)
        whole.addLayout(self._under, 1)

    def _heading(self, registry: Registry) -> QVBoxLayout:
        """Return what the drafts came to, with the buttons below."""
        top = QVBoxLayout()
        top.setContentsMargins(EDGE, 12, EDGE, 6)
        top.setSpacing(6)
        for item in (self.sentence, self.note):
            top.addWidget(item)
        buttons = Flow(spacing=8)
        again, export = registry.button("board_again", text="Check again"), registry.button("board_csv", text="Export as CSV…")
        for part in (self.back, again, export, registry.button("folder_board")):
            buttons.addWidget(part)
        top.addLayout(buttons)
        return top

    def _filters(self) -> Flow:
        """Return the field and the chips that filter the table, and what says how many they hide."""
        group = QButtonGroup(self)
        chips = Flow()
        chips.setContentsMargins(EDGE, 6, EDGE, 8)
        chips.addWidget(self.field)
        for name, chip in self.chips.items():
            chip.setCheckable(True)
            chip.setChecked(name == self.wanted)
            group.addButton(chip)
            chip.clicked.connect(lambda _=False, name=name: self.filter(name))
            chips.addWidget(chip)
        chips.addWidget(self.hidden)
        return chips
