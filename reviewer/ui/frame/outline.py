"""The headings of the draft, each with how much is open under it by worst sign."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget

from reviewer.model.span import Place
from reviewer.ui.draft.styles import is_heading
from reviewer.ui.looks.icons import paint, side
from reviewer.ui.looks.signs import ORDER, Sign
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.tables.delegate import Delegate
from reviewer.ui.parts.tables.table_delegate import wrapped
from reviewer.ui.parts.words.sections import Fold
from reviewer.ui.values.choices import PlaceChosen
from reviewer.ui.values.rows import sign_of
from reviewer.ui.values.scene import Scene

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LINE = Qt.ItemDataRole.UserRole + 1
MOST = 3
"""Lines of a heading that are shown."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, the worst sign under it and how many of that there are."""

    title: str
    block: int
    level: int
    sign: Sign | None
    count: int

    @property
    def spoken(self) -> str:
        """Return what a screen reader says."""
        return f"{self.title}. {self.count} {self.sign.label}" if self.sign else f"{self.title}. Nothing open"


def headings(scene: Scene) -> tuple[Heading, ...]:
    """Return the draft's headings with what is open under each; what stands before the first heading counts for it."""
    draft = scene.review.draft
    heads = [
        number
        for number, (block, zone) in enumerate(zip(draft.blocks, draft.zones, strict=True))
        if is_heading(block, zone) and block.text.strip()
    ]
    counts: list[Counter[Sign]] = [Counter() for _ in heads]
    at = 0
    for finding in scene.open if heads else ():
        while at + 1 < len(heads) and heads[at + 1] <= finding.place.block:
            at += 1
        counts[at][sign_of(finding)] += 1
    made = []
    for number, found in zip(heads, counts, strict=True):
        worst = next((sign for sign in ORDER if found[sign] and sign is not Sign.CONSIDER), None)
        block = draft.blocks[number]
        made.append(Heading(" ".join(block.text.split()), number, block.level, worst, found[worst] if worst else 0))
    return tuple(made)


class OutlineModel(QAbstractListModel):
    """The headings as Qt wants them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.headings: tuple[Heading, ...] = ()

    def take(self, found: tuple[Heading, ...]) -> None:
        """Show these headings."""
        if found == self.headings:
            return
        if len(found) == len(self.headings):
            self.headings = found
            self.dataChanged.emit(self.index(0), self.index(len(found) - 1))
            return
        self.beginResetModel()
        self.headings = found
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of headings."""
        return 0 if parent.isValid() else len(self.headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the heading or its words."""
        if not index.isValid():
            return None
        heading = self.headings[index.row()]
        if role == _LINE:
            return heading
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return heading.spoken
        return heading.title if role == Qt.ItemDataRole.DisplayRole else None


class OutlineDelegate(Delegate):
    """Draws a heading over as many lines as it takes, with its count on the right."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._known: dict[tuple[str, int, bool], QSize] = {}
        self._known_for: tuple[str, int] = ("", 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for the wrapped title; remembered, for a long article has hundreds and the list asks for all of them at each change."""
        view, heading = self.parent(), index.data(_LINE)
        width = view.viewport().width() if isinstance(view, QListView) else 200
        if self._known_for != (wanted := (option.font.key(), width)):
            self._known_for = wanted
            self._known.clear()
        asked = (heading.title, heading.level, heading.sign is not None)
        size = self._known.get(asked)
        if size is None:
            metrics = QFontMetrics(option.font)
            box = metrics.boundingRect(self._text_box(QRect(0, 0, width, 10000), metrics, heading), _WRAP, heading.title)
            size = self._known[asked] = QSize(0, min(box.height(), MOST * metrics.lineSpacing()) + round(metrics.height() * 0.7))
        return size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a heading."""
        heading, tokens, metrics = index.data(_LINE), self._look.tokens, QFontMetrics(option.font)
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(option.rect, QColor(tokens.selection))
            painter.fillRect(QRect(option.rect.left(), option.rect.top(), 4, option.rect.height()), QColor(tokens.accent))
        box = self._text_box(option.rect, metrics, heading)
        box.adjust(0, round(metrics.height() * 0.35), 0, -round(metrics.height() * 0.3))
        painter.setPen(QColor(tokens.text))
        for number, words in enumerate(wrapped(heading.title, option.font.key(), box.width(), MOST)):
            line = QRect(box.left(), box.top() + number * metrics.lineSpacing(), box.width(), metrics.lineSpacing())
            painter.drawText(line, _ONE, words)
        if heading.sign:
            size = side(metrics)
            left = option.rect.right() - metrics.height() // 2 - metrics.horizontalAdvance("00") - size - 5
            middle = option.rect.center().y()
            ground = tokens.selection if chosen else tokens.window
            paint(painter, heading.sign, QRectF(left, middle - size / 2, size, size), tokens, ground)
            painter.setPen(QColor(tokens.muted))
            painter.drawText(QRect(left + size + 5, option.rect.top(), 100, option.rect.height()), Qt.AlignmentFlag.AlignVCenter, str(heading.count))
        painter.restore()

    @staticmethod
    def _text_box(box: QRect, metrics: QFontMetrics, heading: Heading) -> QRect:
        indent = metrics.height() // 2 * max(heading.level - 2, 0)
        room = metrics.height() // 2 + (metrics.horizontalAdvance("00") + side(metrics) + metrics.height() if heading.sign else 0)
        return box.adjusted(round(metrics.height() * 0.9) + indent, 0, -room, 0)


_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft.value)
_ONE = int(Qt.TextFlag.TextSingleLine) | int(Qt.AlignmentFlag.AlignLeft.value)


class OutlineList(QListView):
    """The list, laid out again at another width."""

    def resizeEvent(self, event: object) -> None:
        """Wrap titles to the new width."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.scheduleDelayedItemsLayout()


class Outline(QWidget):
    """Takes a Scene by `take`; lets out the place of a picked heading (`chose`)."""

    chose = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = OutlineModel(self)
        self.list = OutlineList()
        self._delegate = OutlineDelegate(look, self.list)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName("Outline")
        self.list.setProperty("room", "frame")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.clicked.connect(self._picked)
        self.list.activated.connect(self._picked)
        self.heading, self.body = Fold("Outline"), self.list
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.heading)
        box.addWidget(self.list, 1)

    def take(self, scene: Scene) -> None:
        """Show the headings of a scene."""
        self.model.take(headings(scene))

    def wear(self, look: Look) -> None:
        """Take the colours and text size in force."""
        self._delegate.wear(look)
        self.list.scheduleDelayedItemsLayout()
        self.list.viewport().update()

    def follow(self, block: int) -> None:
        """Mark the heading that the cursor stands under."""
        found = self.model.headings
        number = max((n for n, heading in enumerate(found) if heading.block <= block), default=-1)
        self.list.setCurrentIndex(self.model.index(number) if number >= 0 else QModelIndex())

    def go(self, number: int) -> None:
        """Choose a heading by its number."""
        self._picked(self.model.index(number))

    def _picked(self, index: QModelIndex) -> None:
        heading = self.model.headings[index.row()]
        self.chose.emit(PlaceChosen(Place(heading.block, 0, len(heading.title))))
