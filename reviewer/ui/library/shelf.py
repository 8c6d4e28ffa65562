"""The library in the left pane: a filter and the drafts in their groups."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget

from reviewer.desk.values import LibraryEntry
from reviewer.ui.library.shelf_lines import Line, lines
from reviewer.ui.library.shelf_list import ShelfDelegate, ShelfList, ShelfModel
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.forms.leading import Leading
from reviewer.ui.parts.words.plain import clearable, label
from reviewer.ui.parts.words.sections import Fold
from reviewer.ui.values.choices import EntryChosen, EntryRemoved

MANY = 12
"""With more drafts than these there is a box to filter them."""
NOTHING = "Drafts you open are listed here, with what each still needs."
NO_MATCH = "No draft has these words in its title."


class Shelf(QWidget):
    """Takes the library's drafts by `take`; lets out the one that is picked or taken off the list (`chose`).

    `filled` says that it may want another height.
    """

    chose = Signal(object)
    filled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[LibraryEntry, ...] = ()
        self._today, self._opened = date.min, 0
        self.heading = Fold("Library")
        self.words = QLineEdit()
        self.words.setPlaceholderText("Filter by title")
        self.words.setAccessibleName("Filter the library")
        clearable(self.words)
        self.words.textChanged.connect(self._show)
        self.words.hide()
        self.empty = label(NOTHING, look="muted")
        self.empty.setContentsMargins(16, 4, 16, 12)
        self.model = ShelfModel(self)
        self.list = ShelfList(self.model)
        self._delegate = ShelfDelegate(look, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.wanted.connect(lambda number: self.chose.emit(EntryChosen(number)))
        self.list.dropped.connect(lambda number: self.chose.emit(EntryRemoved(number)))
        self.list.customContextMenuRequested.connect(self._menu)
        self.list.hide()
        Leading(self.words, self.list)
        self._build()

    def take(self, entries: Sequence[LibraryEntry], today: date, opened: int = 0) -> None:
        """Show these drafts on a day; `opened` is the number of the one on the desk (0: none)."""
        other, self._opened = opened != self._opened, opened
        self._entries, self._today = tuple(entries), today
        self.heading.say("Library", f"{len(entries):,}" if entries else "")
        self.words.setVisible(len(entries) > MANY or bool(self.words.text()))
        self._show()
        if other and opened:
            self.list.scrollTo(self.model.index(self.model.row_of(opened)))
        self.filled.emit()

    def wanted(self) -> int:
        """Return the height in pixels at which all of it is seen."""
        around = self.heading.sizeHint().height() + (self.words.sizeHint().height() if self.words.isVisibleTo(self) else 0)
        around += self.contentsMargins().top() + 2 * self.fontMetrics().height()
        if not self.model.lines:
            return around + self.empty.heightForWidth(max(self.width(), 1)) + self.fontMetrics().height()
        return around + sum(self.list.sizeHintForRow(row) for row in range(len(self.model.lines)))

    def wear(self, look: Look) -> None:
        """Take the colours and text size in force."""
        self._delegate.wear(look)
        self.list.scheduleDelayedItemsLayout()
        self.list.viewport().update()

    def menu(self, line: Line) -> QMenu:
        """Return the menu of a draft."""
        made = QMenu(self)
        for words, choice in (("Open", EntryChosen(line.entry.id)), ("Remove from list", EntryRemoved(line.entry.id))):
            action = QAction(words, made)
            action.triggered.connect(lambda _=False, choice=choice: self.chose.emit(choice))
            made.addAction(action)
        return made

    def _menu(self, at: QPoint) -> None:
        line = self.model.line(self.list.indexAt(at) if self.list.indexAt(at).isValid() else self.list.currentIndex())
        if isinstance(line, Line):
            self.menu(line).popup(self.list.viewport().mapToGlobal(at))

    def _show(self) -> None:
        before, scrolled = self.model.line(self.list.currentIndex()), self.list.verticalScrollBar().value()
        self.model.take(lines(self._entries, self._today, opened=self._opened, words=self.words.text()))
        hand = before.entry.id if isinstance(before, Line) else self._opened
        self.list.setCurrentIndex(self.model.index(self.model.row_of(hand)))
        self.list.verticalScrollBar().setValue(scrolled)
        self.list.setVisible(bool(self.model.lines))
        self.empty.setVisible(not self.model.lines)
        self.empty.setText(NO_MATCH if self._entries else NOTHING)

    def _build(self) -> None:
        self.body = QWidget()
        inner = QVBoxLayout(self.body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        field = QVBoxLayout()
        field.setContentsMargins(12, 2, 12, 4)
        field.addWidget(self.words)
        inner.addLayout(field)
        inner.addWidget(self.list, 1)
        inner.addWidget(self.empty)
        inner.addStretch(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.heading)
        whole.addWidget(self.body, 1)
