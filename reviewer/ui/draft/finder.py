"""Find and replace words in the draft: a bar above it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from reviewer.model.finding import Edit
from reviewer.model.span import Span
from reviewer.ui.draft.draft_view import DraftView
from reviewer.ui.draft.searching import find_all, nearest
from reviewer.ui.parts.layouts.flow import Flow
from reviewer.ui.parts.words.plain import button, label
from reviewer.ui.parts.words.speech import announce
from reviewer.ui.values.words import count


class Finder(QWidget):
    """Searches the draft as words are typed; Enter goes on, Shift+Enter back, Escape closes and goes back to the text."""

    def __init__(self, view: DraftView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._places: tuple[Span, ...] = ()
        self._at = -1
        self._from = 0
        self.field, self.other = _field("Find in the draft"), _field("Replace with")
        self.said = label(look="muted", wrap=False)
        self.case, self.whole = button("Match case", look="chip"), button("Whole words", look="chip")
        self.before, self.onward = button("Previous"), button("Next")
        self.before.setAccessibleName("Previous match")
        self.onward.setAccessibleName("Next match")
        self.replace, self.replace_all = button("Replace"), button("Replace all")
        self._close = button("Close")
        self._assemble()
        self.field.textChanged.connect(self._typed)
        self.before.clicked.connect(lambda: self.step(-1))
        self.onward.clicked.connect(lambda: self.step(1))
        self.replace.clicked.connect(self._replace)
        self.replace_all.clicked.connect(self._replace_all)
        self._close.clicked.connect(self.shut)
        for chip in (self.case, self.whole):
            chip.setCheckable(True)
            chip.toggled.connect(self._typed)
        view.edited.connect(self._follow)
        self.hide()

    def open(self, *, replacing: bool = False) -> None:
        """Show the bar, with the field for other words if asked, and with the selected words in it."""
        chosen = self._view.selected()
        words = self._view.source[chosen.start : chosen.end]
        self._from = chosen.start
        self._view.wanted.emit()
        for part in (self.other, self.replace, self.replace_all):
            part.setVisible(replacing)
        self.show()
        if words and "\n" not in words:
            self.field.setText(words)
        self._search()
        self.field.selectAll()
        self.field.setFocus()

    def shut(self) -> None:
        """Hide the bar and go back to the text."""
        self.hide()
        self._places = ()
        self._view.show_found(())
        self._view.setFocus()

    def step(self, by: int) -> None:
        """Go to the next place or the one before, from the end on from the other end."""
        if not self.isVisible():
            self.open()
            return
        chosen = self._view.selected()
        self._places = self._found()
        self._show(nearest(self._places, chosen.start if by < 0 else chosen.end, backwards=by < 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, back with Shift+Enter, close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.other.hasFocus():
                self._replace()
            else:
                self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    # Inside

    def _found(self) -> tuple[Span, ...]:
        return find_all(self._view.source, self.field.text(), case=self.case.isChecked(), whole=self.whole.isChecked())

    def _typed(self) -> None:
        if self.isVisible():
            self._search()

    def _search(self) -> None:
        """Find anew, from where the search began."""
        self._places = self._found()
        self._show(nearest(self._places, self._from))

    def _follow(self) -> None:
        """Find again in a text that was changed, and leave the cursor where it is."""
        if self.isVisible():
            self._places, self._at = self._found(), -1
            self._view.show_found(self._places)
            self._say()

    def _show(self, number: int) -> None:
        self._at = number
        self._view.show_found(self._places)
        if number >= 0:
            self._view.select(self._places[number])
            self._from = self._places[number].start
        self._say()

    def _say(self) -> None:
        if not self.field.text():
            said = ""
        elif not self._places:
            said = "Not in this draft"
        else:
            said = f"{self._at + 1} of {len(self._places)}" if self._at >= 0 else count(len(self._places), "match", "matches")
        self.said.setText(said)
        self.said.setAccessibleName(said)
        for part in (self.before, self.onward, self.replace, self.replace_all):
            part.setEnabled(bool(self._places))

    def _replace(self) -> None:
        """Put the other words in place of the match in hand, and go to the next one."""
        self._places = self._found()
        chosen, other = self._view.selected(), self.other.text()
        if chosen not in self._places:
            self._show(nearest(self._places, chosen.start))
            return
        self._view.apply([Edit(chosen.start, chosen.end, other)])
        self._places = self._found()
        self._show(nearest(self._places, chosen.start + len(other)))

    def _replace_all(self) -> None:
        """Put the other words in place of every match, as one step of undo."""
        places, other = self._found(), self.other.text()
        if not places:
            return
        self._view.apply([Edit(place.start, place.end, other) for place in places])
        self._follow()
        said = f"Replaced {count(len(places), 'match', 'matches')}. Ctrl+Z to undo"
        self.said.setText(said)
        self.said.setAccessibleName(said)
        announce(self, said)

    def _assemble(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 6, 10, 6)
        box.setSpacing(6)
        finding = (self.field, self.before, self.onward, self.case, self.whole, self._close, self.said)
        for parts in (finding, (self.other, self.replace, self.replace_all)):
            row = Flow(spacing=8)
            for part in parts:
                row.addWidget(part)
            box.addLayout(row)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


def _field(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(name)
    made.setMinimumWidth(made.fontMetrics().averageCharWidth() * 18)
    return made
