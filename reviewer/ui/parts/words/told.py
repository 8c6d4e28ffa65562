"""Paragraphs one below the other, some of them links to places in the draft; a scroll area where there are more than fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QWidget

from reviewer.review.wording import Fate
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.layouts.hanging import Hanging
from reviewer.ui.parts.words.elided import ElidedLink
from reviewer.ui.parts.words.plain import button, label
from reviewer.ui.parts.words.word_line import WordLine
from reviewer.ui.values.choices import PlaceChosen
from reviewer.ui.values.lines import Line


class Body(QWidget):
    """Paragraphs one below the other, as high as their wrapped words ask for; where it `yields`, what can be made smaller gives way to them first."""

    yields = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height of the words at this width."""
        super().resizeEvent(event)
        self.settle()

    def event(self, event: QEvent) -> bool:
        """Look again when a paragraph has got its font."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.settle()
        return super().event(event)

    def heightForWidth(self, width: int) -> int:
        """Return the height the words take in a width; a scroll area gives no less."""
        layout = self.layout()
        if layout is None:
            return -1
        return layout.minimumHeightForWidth(width) if self.yields else layout.totalHeightForWidth(width)

    def lay(self, part: QWidget) -> None:
        """Lay out at once a part of it that was filled, from the inside, then what is around that, and itself.

        Left to Qt, a widget that was added is shown by an event and until then has no room, and each asks the one around it for room by an event;
        every such event waits for another turn of the event loop, and what is painted in between is squeezed or lies over what stands below.
        """
        inside = [part, *part.findChildren(QWidget)]
        for inner in inside:
            if _new(inner):
                inner.show()
        around = part.parentWidget() if part is not self else None
        for one in reversed(inside):
            _lay(one)
        while around is not None and around is not self:
            _lay(around)
            around = around.parentWidget()
        _lay(self)
        self.settle()

    def settle(self) -> None:
        """Ask for the height the words take; a scroll area does not ask by itself."""
        if self.layout() is not None:
            self.setMinimumHeight(max(self.heightForWidth(self.width()), 0))


class Rising(QWidget):
    """A part of a Body that has what is around it laid out at once where its own words ask for other room."""

    def event(self, event: QEvent) -> bool:
        """Pass on at once what would go up from one widget to the next, a turn of the event loop for each."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            around = [self.parentWidget()]
            while around[-1] is not None and not isinstance(around[-1], Body):
                around.append(around[-1].parentWidget())
            body = around[-1]
            if isinstance(body, Body):
                for one in around:
                    if one is not None:
                        _lay(one)
                body.settle()
        return done


def _new(part: QWidget) -> bool:
    """Return whether a widget was added and neither shown nor hidden yet."""
    states = Qt.WidgetAttribute
    return part.testAttribute(states.WA_WState_Hidden) and not part.testAttribute(states.WA_WState_ExplicitShowHide)


def _lay(part: QWidget) -> None:
    if (layout := part.layout()) is not None:
        layout.activate()


class Told(QScrollArea):
    """Takes lines by `take`; lets out what a link among them stands for (`chose`). What was unfolded once stays so."""

    chose = Signal(object)

    def __init__(self, name: str, look: Look | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._unfolded: set[str] = set()
        self.folds: list[QPushButton] = []
        self.body = Body()
        self._lines = Hanging(self.body)
        self._lines.setContentsMargins(16, 4, 16, 8)
        self._lines.setSpacing(3)
        self.body.setProperty("room", "page")
        self.setWidget(self.body)
        self.setWidgetResizable(True)
        self.setProperty("room", "page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.setProperty("ring", True)

    def wear(self, look: Look) -> None:
        """Take the colours in force; the next `take` shows them."""
        self._look = look

    def take(self, lines: Sequence[Line]) -> None:
        """Show these lines in place of the ones before."""
        self.folds = []
        while (item := self._lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for line in lines:
            self._lines.addWidget(self._made(line))
            if line.inside:
                self._fold(line)
        self._lines.addStretch(1)

    def _made(self, line: Line) -> QWidget:
        choice = PlaceChosen(line.place) if line.place is not None else line.choice
        if choice is not None:
            link = ElidedLink(line.text)
            link.setAccessibleName(line.spoken or line.text)
            link.clicked.connect(lambda _=False, choice=choice: self.chose.emit(choice))
            return link
        if line.inside:
            return button(line.text, look="link")
        if line.pieces and self._look is not None:
            return WordLine(line.pieces, Fate.REMOVED if line.look == "removed" else Fate.ADDED, self._look, line.spoken or line.text)
        made = label(line.text, look=line.look)
        if line.look == "strong":
            made.setContentsMargins(0, self.fontMetrics().height() // 2, 0, 0)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        made.setAccessibleName(line.spoken or line.text)
        return made

    def _fold(self, line: Line) -> None:
        """Put what a line folds away below it, and have the line show and hide it."""
        item = self._lines.itemAt(self._lines.count() - 1)
        fold = item.widget() if item is not None else None
        assert isinstance(fold, QPushButton)
        inside = [self._made(one) for one in line.inside]
        for one in inside:
            self._lines.addWidget(one)
        self.folds.append(fold)

        def turn(shown: bool) -> None:
            for one in inside:
                one.setVisible(shown)
            words = f"{'Hide' if shown else 'Show'} {line.text}"
            fold.setText(words)
            fold.setAccessibleName(words)
            fold.setAccessibleDescription("Expanded" if shown else "Collapsed")

        def clicked() -> None:
            self._unfolded ^= {line.text}
            turn(line.text in self._unfolded)

        turn(line.text in self._unfolded)
        fold.clicked.connect(lambda _=False: clicked())
