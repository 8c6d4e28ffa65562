"""Bars above the draft for what needs a choice, without standing in the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from reviewer.ui.parts.layouts.flow import Flow
from reviewer.ui.parts.words.plain import button, label
from reviewer.ui.parts.words.told import Body

BESIDE = 2.5
"""How many times the width of its buttons a notice has where they stand beside its words."""
SHARE = 0.4
"""Of the height that notices stand in, what they take at most."""
EDGES = (14, 8, 10)
"""Pixels at 100 % left of the words, where the stripe is, above and below them, and right of them."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence with its choices; a newer notice of the same `topic` takes its place. Every notice can be closed."""

    topic: str
    sentence: str
    choices: Sequence[tuple[str, Callable[[], object]]] = ()
    mood: str = "should"


class Bar(QWidget):
    """A sentence with its buttons beside it, or below it where there is little room. `chosen` is handed what a button stands for."""

    def __init__(self, notice: Notice, chosen: Callable[[Callable[[], object]], object]) -> None:
        super().__init__()
        self.setProperty("look", "bar")
        self.setProperty("mood", notice.mood)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.addWidget(label(notice.sentence), 1)
        self._buttons = QWidget()
        flow = Flow(self._buttons)
        for words, run in (*notice.choices, ("Close", _nothing)):
            made = button(words)
            made.clicked.connect(partial(chosen, run))
            flow.addWidget(made)
        self._line.addWidget(self._buttons)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the words as far from the stripe in large text as in small."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._edges()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the edges of the text size in force."""
        super().showEvent(event)
        self._edges()

    def _edges(self) -> None:
        unit = self.fontMetrics().height() / 17
        left, high, right = (round(each * unit) for each in EDGES)
        self._line.setContentsMargins(left, high, right, high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the sentence where they would leave the words too little of the width."""
        super().resizeEvent(event)
        one_row = self._buttons.sizeHint().width()
        wide = one_row * BESIDE < self.width()
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._buttons.setMinimumWidth(one_row if wide else 0)


def _nothing() -> None:
    """Close the bar."""


class Notices(QScrollArea):
    """A stack of bars, newest below: as high as they are, or `SHARE` of what they stand in, and then they roll.

    `after` takes the keyboard when a bar goes that had it: Qt would hand it to a button of the next bar, where a key meant for the text does harm.
    `before` is done before what was chosen, as it is before a command.
    """

    def __init__(self) -> None:
        super().__init__()
        self._bars: dict[str, QWidget] = {}
        self._over: QWidget | None = None
        self.after: QWidget | None = None
        self.before: Callable[[], object] = _nothing
        self._body = Body()
        self._box = QVBoxLayout(self._body)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(1)
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Notices")
        self._body.installEventFilter(self)
        self.hide()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height there is; from now on, too, when what they stand in has another."""
        super().showEvent(event)
        over = self.parentWidget()
        if over is not self._over:
            if self._over is not None:
                self._over.removeEventFilter(self)
            if over is not None:
                over.installEventFilter(self)
            self._over = over
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take another height where the bars or what they stand in have changed theirs; Qt calls this."""
        if event.type() == QEvent.Type.Resize and watched in (self._body, self._over):
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        whole, over = max(self._body.heightForWidth(self.width()), 0), self._over
        most = round(over.height() * SHARE) if over is not None else whole
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if whole > most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)  # left to Qt, it takes room from bars whose buttons go below for that and need more height: for ever
        self.setFixedHeight(min(whole, most))

    def take(self, notice: Notice) -> None:
        """Show a notice."""
        self.drop(notice.topic)
        bar = Bar(notice, partial(self._chosen, notice.topic))
        self._bars[notice.topic] = bar
        self._box.addWidget(bar)
        self.show()
        self._body.lay(self._body)
        self._fit()
        QTimer.singleShot(0, bar, partial(self._bring, bar))

    def _bring(self, bar: QWidget) -> None:
        """Roll a bar into view; of one that is too high its first words."""
        self.ensureWidgetVisible(bar, 0, 0)
        self.verticalScrollBar().setValue(min(self.verticalScrollBar().value(), bar.y()))

    def _chosen(self, topic: str, run: Callable[[], object]) -> None:
        self.before()
        self.drop(topic)
        run()

    def drop(self, topic: str) -> None:
        """Take a notice away, if it is there."""
        bar = self._bars.pop(topic, None)
        if bar is None:  # asked at every key
            return
        self._box.removeWidget(bar)
        here = self.focusWidget()
        if self.after is not None and here is not None and bar.isAncestorOf(here):
            self.after.setFocus()
        bar.hide()
        bar.deleteLater()
        self.setVisible(bool(self._bars))
        if self._bars:
            self._body.lay(self._body)
            self._fit()

    def keep(self, beginnings: tuple[str, ...]) -> None:
        """Take all notices away but those whose topics begin so."""
        for topic in self.topics():
            if not topic.startswith(beginnings):
                self.drop(topic)

    def topics(self) -> tuple[str, ...]:
        """Return what is being shown."""
        return tuple(self._bars)

    def sentence(self, topic: str) -> str:
        """Return the words of a notice on show, or nothing."""
        bar = self._bars.get(topic)
        line = bar.layout() if bar else None
        item = line.itemAt(0) if line else None
        shown = item.widget() if item else None
        return str(shown.property("text")) if shown else ""
