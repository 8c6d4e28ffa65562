"""The history of the library as a table: when, who, what, in which draft, what stood before and after, and why."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from reviewer.desk.library.upkeep import Upkeep
from reviewer.model.trouble import Trouble
from reviewer.store.ground.rows import Event
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.forms.fields import Choice
from reviewer.ui.parts.forms.leading import Leading
from reviewer.ui.parts.tables.table import Table
from reviewer.ui.parts.tables.table_model import Cell, Column, Line
from reviewer.ui.parts.words.plain import button, clearable, restyle
from reviewer.ui.values.words import count, day, full

COLUMNS = (Column("When", "22 Nov 2026, 22:00"), Column("Who", "Somebody Longer"), Column("What"), Column("Draft"), Column("In detail"))
ALL = "All drafts and the house"
SLICE, EVERY = 0.01, 20
"""Seconds of one slice of the look, and milliseconds from one to the next."""


class ChronicleDialog(Frame):
    """Shows `events`, the newest first, while the upkeep looks through the library in slices for what another hand has changed."""

    def __init__(self, parent: QWidget | None, events: Sequence[Event], upkeep: Upkeep, look: Look) -> None:
        super().__init__(parent, "History of the library", "Close", letters=150)
        self.cancel.hide()
        self._events, self._upkeep = tuple(events), upkeep
        self.state = self.text("The library is being looked through…")
        self._slices = QTimer(self)
        self._slices.timeout.connect(self._look_on)
        self._slices.start(EVERY)
        self.drafts, self.words = Choice(), QLineEdit()
        self.drafts.addItem(ALL, None)
        for number, title in sorted({(event.draft, event.title) for event in events if event.draft is not None}, key=lambda one: one[1].casefold()):
            self.drafts.addItem(title, number)
        self.drafts.setAccessibleName("Draft")
        self.drafts.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.drafts.setMinimumContentsLength(12)
        self.words.setPlaceholderText("Filter by words")
        self.words.setAccessibleName("Filter the history")
        clearable(self.words)
        row = QHBoxLayout()
        row.addWidget(self.drafts, 1)
        row.addWidget(self.words, 1)
        self.column.addLayout(row)
        self.table = Table("History", COLUMNS, look, lines=2)
        self.table.ask(6)
        self.column.addWidget(self.table, 1)
        self.one = self.text("")
        self.save = button("Export as CSV…")
        self.save.clicked.connect(self._save)
        self.foot.insertWidget(1, self.save)
        Leading(self.words, self.table)
        self.table.moved.connect(lambda key, _: self._tell(key))
        self.drafts.currentIndexChanged.connect(self._show)
        self.words.textChanged.connect(self._show)
        self._show()
        self.fit()

    @property
    def shown(self) -> tuple[Event, ...]:
        """Return the events that pass the filters."""
        draft, words = self.drafts.currentData(), self.words.text().casefold().split()
        return tuple(
            event
            for event in self._events
            if (draft is None or event.draft == draft) and all(word in _hay(event) for word in words)
        )

    def _look_on(self) -> None:
        if not self._upkeep.look(SLICE):
            return
        self._slices.stop()
        faults, events = self._upkeep.faults(), len(self._events)
        self.state.setText(" ".join(faults[:5]) or f"The history is whole: {count(events, 'event')}, {'' if events == 1 else 'each '}in its place.")
        restyle(self.state, "look", "trouble" if faults else "")

    def _show(self) -> None:
        shown = self.shown
        self.table.take([_line(event) for event in shown])
        self.save.setEnabled(bool(shown))
        self._tell(str(shown[0].seq) if shown else "")

    def _tell(self, key: str) -> None:
        event = next((event for event in self._events if str(event.seq) == key), None)
        self.one.setText(told(event) if event else "Nothing in the history has these words.")

    def _save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, "Export the history", str(Path.home() / "history.csv"), "Spreadsheet (*.csv)")
        if chosen:
            try:
                path = self._upkeep.export_history(Path(chosen), self.shown)
            except Trouble as trouble:
                self.refuse(str(trouble))
            else:
                self.refuse("")
                self.why.setText(f"Exported to {path.name}.")


def told(event: Event) -> str:
    """Return an event in full: number and time, what stood before and after, and the reason."""
    parts = [f"Event {event.seq}, {full(event.at)}: {event.what}{f' by {event.who}' if event.who else ''}."]
    parts += [f"{event.detail[:1].upper()}{event.detail[1:]}."] if event.detail else []
    if event.before and event.before != event.after:
        parts.append(f"Before: {event.before}")
    parts += [f"Now: {event.after}"] if event.after else []
    parts += [f"Reason: {event.reason}"] if event.reason else []
    return "\n".join(parts)


def _hay(event: Event) -> str:
    return f"{day(event.at)} {full(event.at)} {' '.join(map(str, event))}".casefold()


def _line(event: Event) -> Line:
    change = f"{event.before} → {event.after}" if event.before and event.before != event.after else event.after
    detail = "; ".join(part for part in (event.detail, change, event.reason) if part and part != event.title)
    words = (event.who, event.what, event.title, detail)
    return Line(str(event.seq), (Cell(full(event.at), rank=event.seq), *(Cell(word, rank=word.casefold()) for word in words)))
