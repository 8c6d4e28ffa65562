"""The command palette: type a few letters, run a command or go to a heading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from reviewer.ui.frame.palette_delegate import HINT, PaletteDelegate
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.parts.words.plain import label
from reviewer.ui.values.fuzzy import fit
from reviewer.ui.values.other_words import OTHER


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the palette: `hint` is its key or why it cannot be done; `run` is None where it cannot. `id` is the command's, if it is one."""

    text: str
    hint: str
    run: Callable[[], object] | None
    id: str = ""


def entries(registry: Registry, places: Sequence[Entry] = ()) -> list[Entry]:
    """Return a line for every command, also for those that cannot run now (with the reason), then the places."""
    made = []
    for command in registry:
        why = registry.why(command.id)
        key = QKeySequence(command.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if command.keys else ""
        made.append(Entry(command.name, why or key, None if why else partial(registry.run, command.id), command.id))
    return [*made, *places]


def ranked(lines: Sequence[Entry], words: str, used: Sequence[str] = ()) -> list[int]:
    """Return the numbers of the lines that fit the words, the best first; among equals those used last, then those that can be run,
    then the shorter.

    Where nothing is typed yet, those used last stand first, and the rest in their own order.
    """
    late = {name: number for number, name in enumerate(used)}
    if not words.strip():
        return sorted(range(len(lines)), key=lambda number: late.get(lines[number].id or " ", len(late)))
    fits = {number: fit(words, line.text, OTHER.get(line.id, "")) for number, line in enumerate(lines)}

    def rank(number: int) -> tuple[float, int, bool, int, int]:
        line = lines[number]
        return -round(fits[number]), late.get(line.id or " ", len(late)), line.run is None, len(line.text), number

    return sorted((number for number, worth in fits.items() if worth), key=rank)


class Palette(QDialog):
    """Lists entries and runs the one that is picked, after it has closed."""

    def __init__(self, parent: QWidget, look: Look, lines: Sequence[Entry], used: Sequence[str] = ()) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle("Commands")
        self._look = look
        self._entries, self._used, self.picked = list(lines), tuple(used), ""
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
        self.none = label("Nothing is called that. Try other words, or fewer.", look="muted")
        box.addWidget(self.none)
        box.addWidget(self.list, 1)
        box.addStretch(0)
        width = min(round(self.fontMetrics().averageCharWidth() * 84), parent.width() - 40)
        self.resize(width, min(round(self.fontMetrics().height() * 24), parent.height() - 80))
        self._fill("")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw an edge: the system draws none."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(QColor(self._look.tokens.outline), self._look.tokens.hair))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

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
        for number in ranked(self._entries, text, self._used):
            entry = self._entries[number]
            item = QListWidgetItem(entry.text)
            item.setData(Qt.ItemDataRole.UserRole, number)
            item.setData(HINT, (entry.hint, entry.run is not None))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.text}. {entry.hint}")
            self.list.addItem(item)
        self.list.setVisible(bool(self.list.count()))
        self.none.setVisible(not self.list.count())
        self.list.setCurrentRow(0)

    def _run(self) -> None:
        item = self.list.currentItem()
        entry = self._entries[item.data(Qt.ItemDataRole.UserRole)] if item else None
        if entry is None or entry.run is None:
            return
        self.picked = entry.id
        self.accept()
        entry.run()
