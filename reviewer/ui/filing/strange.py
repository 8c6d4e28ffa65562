"""Drafts that may take long to read: read beside the window, in a process that can be ended, while they can be written on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reviewer.desk.bench.wary import Answer, Order
from reviewer.ui.parts.slow.jobs import Dispatcher, Outcome, Progress
from reviewer.ui.parts.slow.turns import GOING, Turns, next_of
from reviewer.ui.parts.words.notices import Notice

if TYPE_CHECKING:
    from reviewer.ui.window import Window

TOPIC = "strange"
REST = 300
"""Milliseconds after the last key until such a text is read again."""


class Strange(QObject):
    """Reads what the desk puts off, and says so above the draft. To be told of every state that is shown."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._said = ""
        self._jobs: Dispatcher | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST)
        self._turns = Turns(self)
        self._timer.timeout.connect(lambda: self._turns.begin(self._begin()))
        window.desk.wary.watched = True

    @property
    def busy(self) -> bool:
        """Return whether a text is being read, or is about to be."""
        return self._timer.isActive() or self._turns.busy or (self._jobs is not None and bool(self._jobs.running))

    def look(self) -> None:
        """See whether the draft that is shown has been read; have it read otherwise."""
        wary = self._window.desk.wary
        self._stop()
        if wary.waiting:
            self._timer.start()
            self._say(waiting(wary.waiting))
        else:
            self._say(refused(wary.refused) if wary.refused else "")

    def close(self) -> None:
        """Read nothing more."""
        self._timer.stop()
        self._turns.drop()
        if self._jobs is not None:
            self._jobs.close()

    # Inside

    def _stop(self) -> None:
        self._timer.stop()
        self._turns.drop()
        if self._jobs is not None:
            self._jobs.cancel()

    def _begin(self) -> Iterator[None]:
        steps = self._window.desk.wary.ordering()
        while (order := self._window.attempt(partial(next_of, steps), drop=False)) is GOING:
            yield
        if order is None:
            return
        if self._jobs is None:
            self._jobs = Dispatcher(self)
            self._jobs.finished.connect(self._finished)
        self._jobs.start(TOPIC, partial(_work, order))

    def _finished(self, outcome: Outcome) -> None:
        window = self._window
        if isinstance(outcome.value, Answer) and not outcome.stopped and window.review is not None:
            window.desk.wary.take(outcome.value)
            window.pace.check_soon()
        elif outcome.trouble:
            window.tell_trouble(outcome.trouble)

    def _say(self, sentence: str) -> None:
        if sentence == self._said:
            return
        self._said = sentence
        if sentence:
            self._window.notices.take(Notice(TOPIC, sentence, (), "should"))
            self._window.announce(sentence)
        else:
            self._window.notices.drop(TOPIC)


def waiting(why: str) -> str:
    """Return what is said while a text is being read."""
    return f"Reading this draft takes longer than usual: {why}. You can go on writing; nothing in it is checked until it has been read."


def refused(why: str) -> str:
    """Return what is said of a text that could not be read."""
    return (
        f"This draft could not be checked: {why}. Its text is here as it was, and can be edited and saved; it cannot be signed. "
        "Break it into shorter paragraphs, or open it in parts."
    )


def _work(order: Order, _: Progress, stopped: Callable[[], bool]) -> Answer | None:
    return order.read(stopped)
