"""The checklist: headline, bar, filters and the list of cards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reviewer.rules.base import Rule
from reviewer.ui.checklist.bar import SignBar
from reviewer.ui.checklist.by_reference import by_reference, notes_of
from reviewer.ui.checklist.checklist_delegate import ChecklistDelegate, arrow_room
from reviewer.ui.checklist.checklist_model import ChecklistModel
from reviewer.ui.checklist.chips import EVERYTHING, Chips
from reviewer.ui.checklist.evidence_rows import passed_rows
from reviewer.ui.checklist.nothing_shown import nothing_shown
from reviewer.ui.checklist.row_list import RowList
from reviewer.ui.looks.signs import Sign
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.forms.leading import Leading
from reviewer.ui.parts.layouts.rolling import Half
from reviewer.ui.parts.words.plain import button, clearable, label, tip
from reviewer.ui.values import words
from reviewer.ui.values.choices import CardChosen, CommandChosen
from reviewer.ui.values.rows import Filter, Header, Listing, Row, listing
from reviewer.ui.values.scene import Scene

ROOMY = 13
"""Lines of height from which the headline's sentence and bar stand above the cards; the chips give the same numbers."""
BARE = 10
"""The same where no card is left."""
ROOMIER = 15
"""Lines of height from which the field that filters stands above the cards, too."""


class Checklist(Half):
    """Takes a Scene by `take`; lets out a choice (`chose`): a card, or a command."""

    chose = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("room", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look, self._filter, self._rows, self._quiet = look, Filter(), tuple[Row, ...](), False
        self._expanded: frozenset[str] = frozenset()
        self._rules: Sequence[Rule] = ()
        self._scene: Scene | None = None
        self._hand = ""
        self._unchecked = False
        self.title, self.sentence = label(look="heading"), label(look="muted")
        self.bar = SignBar(look)
        self._chips = Chips(self._filter.signs, self)
        self._chips.turned.connect(self._toggled)
        self.chips = self._chips.buttons
        self.words = QLineEdit()
        self.words.setPlaceholderText("Filter by words or code")
        self.words.setAccessibleName("Filter the checklist")
        clearable(self.words)
        self.words.textChanged.connect(self._filter_words)
        self.hidden_line = button("", look="link")
        self.hidden_line.clicked.connect(lambda: self.chose.emit(CommandChosen("check")) if self._unchecked else self._show_all())
        self.empty = label(look="muted")
        self.model = ChecklistModel(self)
        self._delegate = ChecklistDelegate(look, self)
        self.list = self._list()
        Leading(self.words, self.list)
        self._build()
        self.wear(look)

    # Values in

    def take(self, scene: Scene) -> None:
        """Show the cards of a scene."""
        review, self._scene = scene.review, scene
        self._unchecked = False
        self._rows = (*scene.rows, *passed_rows(review, self._rules))
        found = self._listed()
        title, sentence = words.headline(review, found.counts)
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.title.setToolTip(tip(sentence))
        self.title.setAccessibleDescription(sentence)
        self.bar.take(found.counts)
        self._chips.take(found.counts, self.width())
        self._show(found)

    def wear(self, look: Look) -> None:
        """Take the colours and text size in force."""
        self._look = look
        self.bar.wear(look)
        self._delegate.wear(look)
        self._chips.wear(look, self.fontMetrics(), self.devicePixelRatioF())
        self.list.scheduleDelayedItemsLayout()
        self.list.viewport().update()

    def select(self, key: str) -> bool:
        """Mark a card or place as the one in hand without choosing it; return whether it is in the list. An empty key marks none."""
        self._hand = key
        number = self.model.row_of(key) if key else -1
        index = self.model.index(number) if number >= 0 else QModelIndex()
        self._quiet = True
        self.list.setCurrentIndex(index)
        if number >= 0:
            if isinstance(self.model.line(self.model.index(number - 1)), Header):  # the first of its area, whose name is told above it
                self.list.scrollTo(self.model.index(number - 1))
            self.list.scrollTo(index)
        else:
            self.list.clearSelection()
        self._quiet = False
        return number >= 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the cards where there is little of it; the chips still say what is hidden."""
        super().resizeEvent(event)
        self._chips.fit(self.width())
        self._make_room()

    def unchecked(self) -> None:
        """Say of a draft into which the first words were written without a check that nothing of it was checked."""
        if not self._worded:
            self._unchecked = True
            self._make_room()
            self.title.setText("Not checked yet")
            self.sentence.setText("Checks while you write are turned off.")
            self.empty.setText("This draft has not been checked.")
            self.hidden_line.setText("Check now")
            self.hidden_line.setAccessibleName("Check now")
            self.hidden_line.show()

    # What stands in it

    @property
    def listing(self) -> Listing:
        """Return what the filter leaves."""
        return self.model.listing

    def selected(self) -> str:
        """Return the key of the card in hand, or nothing."""
        line = self.model.line(self.list.currentIndex())
        return line.key if isinstance(line, Row) else ""

    def row(self, key: str) -> Row | None:
        """Return the row of a card or place with a key, hidden ones too; of a card that had several findings what is left of it."""
        own = (one for row in self._rows for one in (row, *row.places) if one.key == key)
        return next(own, next((row for row in self._rows if row.card is not None and row.card.key == key), None))

    def whole(self, key: str) -> Row | None:
        """Return the row of the card that holds a place, or None."""
        return next((row for row in self._rows if any(place.key == key for place in row.places)), None)

    def expand(self, key: str, expanded: bool = True) -> None:
        """Show the places of a card below it, or hide them."""
        self._expanded = self._expanded | {key} if expanded else self._expanded - {key}
        self._show(self._listed())
        places = next((row.places for row in self.listing.rows if row.key == key and row.expanded), ())
        for name in (places[-1].key, key) if places else ():  # as many of them in view as there is room for, and the card with them
            self.list.scrollTo(self.model.index(self.model.row_of(name)))

    def filter(self, wanted: Filter) -> None:
        """Show what another filter leaves."""
        self._filter = wanted
        self._chips.turn(wanted.signs)
        if self.words.text() != wanted.words:
            self.words.setText(wanted.words)
        self._show(self._listed())

    @property
    def filtered(self) -> Filter:
        """Return the filter in force."""
        return self._filter

    def know(self, rules: Sequence[Rule]) -> None:
        """Take the checks that are asked: those that find nothing are listed as passed."""
        self._rules = rules

    # Inside

    @property
    def _worded(self) -> bool:
        return self._scene is None or not words.empty(self._scene.review)

    def _make_room(self) -> None:
        lines = self.height() / self.fontMetrics().height()
        self.filter_row.setVisible(self._unchecked or (self._worded and lines >= ROOMIER) or bool(self.words.text()))
        self.words.setVisible(not self._unchecked)
        roomy = lines >= (BARE if self.list.isHidden() else ROOMY)
        self.sentence.setVisible(roomy)
        self.bar.setVisible(roomy and self._worded)
        self.list.setMinimumHeight(self.fontMetrics().height() * 3)

    def _listed(self) -> Listing:
        return listing(self._rows, self._filter, self._expanded, self._by_note)

    def _by_note(self, rows: Sequence[Row]) -> Iterable[Header | Row]:
        return by_reference(rows, notes_of(self._scene.review, rows)) if self._scene is not None else rows

    def _show(self, found: Listing) -> None:
        self._quiet = True
        self.model.take(found)
        self._quiet = False
        if self.model.row_of(self._hand) != self.list.currentIndex().row():
            self.select(self._hand)
        shown = bool(found.lines)
        self.hidden_line.setText(f"{found.hidden} hidden by filters. Show all")
        self.hidden_line.setAccessibleName(self.hidden_line.text())
        self.hidden_line.setVisible(shown and found.hidden > 0)
        self.list.setVisible(shown)
        self.empty.setVisible(not shown)
        self._make_room()
        self.empty.setText(nothing_shown(found) if self._worded else "The draft has no words yet.")
        if not shown and found.hidden:
            self.hidden_line.setVisible(True)
            self.hidden_line.setText("Show all")

    def _filter_words(self, text: str) -> None:
        self.filter(replace(self._filter, words=text))

    def _toggled(self) -> None:
        self.filter(replace(self._filter, signs=self._chips.on))

    def _show_all(self) -> None:
        self.filter(replace(self._filter, signs=EVERYTHING | (self._filter.signs & {Sign.PASSED}), words=""))

    def _picked(self, current: QModelIndex, _: QModelIndex) -> None:
        line = self.model.line(current)
        if isinstance(line, Row) and not self._quiet:
            self._hand = line.key
            self.chose.emit(CardChosen(line.key))

    def _clicked(self, index: QModelIndex) -> None:
        line, rect = self.model.line(index), self.list.visualRect(index)
        edge = rect.right() - 2 * arrow_room(self.list.fontMetrics())
        if isinstance(line, Row) and line.places and self.list.pressed_at >= edge:
            self.expand(line.key, not line.expanded)
        self._picked(index, index)

    def _key(self, key: int) -> None:
        line = self.model.line(self.list.currentIndex())
        if key == Qt.Key.Key_Delete:
            self.chose.emit(CommandChosen("answer"))
        elif not isinstance(line, Row):
            return
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            within = any(place.key == self._hand for place in line.places)
            self.chose.emit(CardChosen(self._hand if within else line.key, go=True))
        elif line.parent and key != Qt.Key.Key_Right:
            self._leave(line)
        elif line.places:
            self.expand(line.key, key == Qt.Key.Key_Right or (key == Qt.Key.Key_Space and not line.expanded))

    def _leave(self, place: Row) -> None:
        """Hide the places of a card from one of them: the card comes in hand."""
        self.expand(place.parent, False)
        self.select(place.parent)
        self.chose.emit(CardChosen(place.parent))

    def _list(self) -> RowList:
        made = RowList()
        made.setModel(self.model)
        made.setItemDelegate(self._delegate)
        made.selectionModel().currentChanged.connect(self._picked)
        made.clicked.connect(self._clicked)
        made.pressed_key.connect(self._key)
        return made

    def _build(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(16, 14, 16, 8)
        top.setSpacing(8)
        for part in (self.title, self.sentence, self.bar):
            top.addWidget(part)
        top.addLayout(self._chips.row())
        self.filter_row = QWidget()
        line = QHBoxLayout(self.filter_row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.words, 1)
        line.addWidget(self.hidden_line)
        top.addWidget(self.filter_row)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.list, 1)
        self.empty.setContentsMargins(16, 16, 16, 16)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        whole.addWidget(self.empty, 1)
