"""Bars above the draft for what needs a choice, without standing in the way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reviewer.ui.plain import button, label


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence with its choices; a newer notice of the same `topic` takes its place. Every notice can be closed."""

    topic: str
    sentence: str
    choices: Sequence[tuple[str, Callable[[], object]]] = ()
    mood: str = "should"


class Notices(QWidget):
    """A stack of bars, newest below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: dict[str, QWidget] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(1)
        self.hide()

    def take(self, notice: Notice) -> None:
        """Show a notice."""
        self.drop(notice.topic)
        bar = QWidget()
        bar.setProperty("look", "bar")
        bar.setProperty("mood", notice.mood)
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout(bar)
        line.setContentsMargins(14, 8, 10, 8)
        line.addWidget(label(notice.sentence), 1)
        for words, run in (*notice.choices, ("Close", lambda: None)):
            made = button(words)
            made.clicked.connect(partial(self._chosen, notice.topic, run))
            line.addWidget(made)
        self._bars[notice.topic] = bar
        self._box.addWidget(bar)
        self.show()

    def _chosen(self, topic: str, run: Callable[[], object]) -> None:
        self.drop(topic)
        run()

    def drop(self, topic: str) -> None:
        """Take a notice away, if it is there."""
        bar = self._bars.pop(topic, None)
        if bar is not None:
            self._box.removeWidget(bar)
            bar.hide()
            bar.deleteLater()
        self.setVisible(bool(self._bars))

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
