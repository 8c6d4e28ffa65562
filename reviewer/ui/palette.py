"""The command palette: type a few letters, run a command or go to a heading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from reviewer.ui.commands import Registry
from reviewer.ui.palette_delegate import HINT, PaletteDelegate
from reviewer.ui.theme import Look


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the palette: `hint` is its key or why it cannot be done; `run` is None where it cannot."""

    text: str
    hint: str
    run: Callable[[], object] | None


def entries(registry: Registry, places: Sequence[Entry] = ()) -> list[Entry]:
    """Return a line for every command, also for those that cannot run now (with the reason), then the places."""
    made = []
    for command in registry:
        why = registry.why(command.id)
        key = QKeySequence(command.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if command.keys else ""
        made.append(Entry(command.name, why or key, None if why else partial(registry.run, command.id)))
    return [*made, *places]


def matches(entry: Entry, words: str) -> bool:
    """Return whether every word is somewhere in the line."""
    return all(word in entry.text.casefold() for word in words.casefold().split())


class Palette(QDialog):
    """Lists entries and runs the one that is picked, after it has closed."""

    def __init__(self, parent: QWidget, look: Look, lines: Sequence[Entry]) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle("Commands")
        self._entries, self._picked = list(lines), None
        self.field = QLineEdit()
        self.field.setPlaceholderText("Type a command or a heading")
        self.field.setAccessibleName("Type a command or a heading")
        self.list = QListWidget()
        self.list.setAccessibleName("Commands")
        self.list.setItemDelegate(PaletteDelegate(look, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(lambda _: self._run())
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.field.returnPressed.connect(self._run)
        box = QVBoxLayout(self)
        box.addWidget(self.field)
        box.addWidget(self.list)
        width = min(round(self.fontMetrics().averageCharWidth() * 84), parent.width() - 40)
        self.resize(width, min(round(self.fontMetrics().height() * 24), parent.height() - 80))
        self._fill("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys walk the list while the field has the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}.get(Qt.Key(event.key()))
            if step and self.list.count():
                self.list.setCurrentRow(min(max(self.list.currentRow() + step, 0), self.list.count() - 1))
                return True
        return super().eventFilter(watched, event)

    def _fill(self, text: str) -> None:
        self.list.clear()
        for number, entry in enumerate(self._entries):
            if matches(entry, text):
                item = QListWidgetItem(entry.text)
                item.setData(Qt.ItemDataRole.UserRole, number)
                item.setData(HINT, (entry.hint, entry.run is not None))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.text}. {entry.hint}")
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _run(self) -> None:
        item = self.list.currentItem()
        entry = self._entries[item.data(Qt.ItemDataRole.UserRole)] if item else None
        if entry is None or entry.run is None:
            return
        self.accept()
        entry.run()
