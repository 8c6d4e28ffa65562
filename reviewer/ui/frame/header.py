"""The top line: which draft, how it stands, and the three things done most."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from reviewer.ui.looks.fonts import average
from reviewer.ui.looks.icons import paint, side
from reviewer.ui.looks.signs import Sign
from reviewer.ui.looks.theme import Look
from reviewer.ui.looks.tokens import LIGHT
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.parts.words.plain import restyle, tip

SIDE = 16
WORTH = 24
"""Letters of a title that are kept before its end makes room for the state."""
SEARCH, BRIEF = "Search or run a command", "Search"
"""The words in the command box, and those that take less room."""


class Elided(QLabel):
    """A one-line label that ends in … where the room does, and never forces the window's width."""

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters, or for all of them where they are fewer."""
        return QSize(min(self.fontMetrics().averageCharWidth() * 8, super().sizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        painter = QPainter(self)
        box = self.contentsRect()
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, box.width())
        painter.setPen(self.palette().windowText().color())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


class Chip(QLabel):
    """The state in words, with its sign before them; `take` shows both."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", "chip")
        self._sign, self._look, self.words = Sign.ANSWERED, Look(LIGHT), ""

    @property
    def brief(self) -> str:
        """Return its state without a draft's number or the day of the next review: "Approved" of "Approved · review due 22 Nov 2027"."""
        first, _, rest = self.words.partition(" · ")
        return rest.capitalize() if first.startswith("Draft ") and rest else first

    def take(self, words: str, sign: Sign) -> None:
        """Show the words of a state and its sign."""
        self._sign, self.words = sign, words
        self.setText(words)
        self.setAccessibleName(f"State of the draft: {words}")
        restyle(self, "mood", sign.value)
        self._make_room()

    def wear(self, look: Look) -> None:
        """Take colours and text size."""
        self._look = look
        self._make_room()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Make room for a sign as large as the letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, then the sign in the room before them."""
        super().paintEvent(event)
        painter, box, large, tokens = QPainter(self), self.contentsRect(), side(self.fontMetrics()), self._look.tokens
        forward = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        left = box.left() if forward else box.right() - large
        paint(painter, self._sign, QRectF(left, box.center().y() - large / 2 + 1, large, large), tokens, getattr(tokens, f"{self._sign.value}_tint"))
        painter.end()

    def _make_room(self) -> None:
        self.setIndent(side(self.fontMetrics()) + self.fontMetrics().averageCharWidth())


class Header(QWidget):
    """Takes a title and a state by `take`; its buttons are commands."""

    def __init__(self, registry: Registry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folding, self._registry = False, registry
        self.setProperty("room", "head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = Elided()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty("look", "title")
        self.title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.chip = Chip()
        self.search = registry.button("palette", look="command", text=SEARCH)
        self.check = registry.button("check")
        self.export = registry.button("export")
        self.sign = registry.button("sign", look="primary")
        box = QHBoxLayout(self)
        box.setContentsMargins(SIDE, 6, SIDE, 10)
        box.setSpacing(8)
        box.addWidget(self.title)
        box.addWidget(self.chip)
        box.addStretch(2)
        box.addWidget(self.search, 0)
        box.addStretch(2)
        for part in (self.check, self.export, self.sign):
            box.addWidget(part)

    def take(self, title: str, state: str = "", sign: Sign = Sign.ANSWERED) -> None:
        """Show a title and the words of the state chip; without a state only the title and the command box remain."""
        self.title.setText(title)
        self.title.setToolTip(tip(title))
        self.chip.take(state, sign)
        for part in (self.check, self.export, self.sign):
            part.setVisible(bool(state))
        self._fold()

    def wear(self, look: Look) -> None:
        """Take colours and text size."""
        self.chip.wear(look)
        self._fold()

    def minimumSizeHint(self) -> QSize:
        """Return room for the title's first letters and the buttons: the rest folds."""
        buttons = sum(part.sizeHint().width() + 8 for part in (self.check, self.export, self.sign))
        return QSize(2 * SIDE + self.title.minimumSizeHint().width() + buttons, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the search box, then drop it, then shorten the state and drop it, where there is no room for them."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        if self._folding:
            return
        self._folding = True
        title = self.title.sizeHint().width()
        room = self.width() - 2 * SIDE - title
        shown = bool(self.chip.words)
        if shown:
            room -= sum(part.sizeHint().width() + 8 for part in (self.check, self.export, self.sign))
        short = min(title, WORTH * average(self.title.font()))
        for words in (self.chip.words, self.chip.brief):  # how it stands tells more than the end of a long title
            self.chip.setText(words)
            chip = self.chip.sizeHint().width() + 8
            self.chip.setVisible(shown and room + title - short >= chip)
            if not self.chip.isHidden():
                break
        room -= 16 + (chip if shown else 0)
        key = self._registry.key("palette")
        for words in (SEARCH, BRIEF):
            self.search.setText(f"{words}    {key}" if key else words)
            self.search.setVisible(room >= self.search.sizeHint().width())
            if not self.search.isHidden():
                break
        self._folding = False
