"""Work of the window's own thread that takes longer than a frame: done some milliseconds at a time, with keys and painting in between."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer

from reviewer.model.steps import Steps

TURN = 0.012
"""Seconds in a row that work takes from the window; a key in between comes first."""

V = TypeVar("V")
GOING = object()
"""What work that is not done yet has come to."""


def next_of(steps: Steps[V]) -> V | object:
    """Take a step of work and return what came of it, or GOING."""
    try:
        next(steps)
    except StopIteration as done:
        value: V = done.value
        return value
    return GOING


class Turns(QObject):
    """Does steps of one piece of work at a time, one step at least in each turn; a piece that is begun takes the place of the one before.

    `taken` counts the turns that were taken by now. `turn` is how many seconds of it each takes, the usual ones where it is not told.
    """

    def __init__(self, parent: QObject, turn: float | None = None) -> None:
        super().__init__(parent)
        self._long = turn
        self._work: Iterator[None] | None = None
        self._inside = False
        self.taken = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.go_on)

    @property
    def busy(self) -> bool:
        """Return whether some of the work is left to do."""
        return self._work is not None

    def begin(self, work: Iterator[None]) -> None:
        """Do this from the next turn of the event loop on."""
        self.drop()
        self._work = work
        self._timer.start()

    def go_on(self) -> None:
        """Take one turn."""
        until = perf_counter() + (TURN if self._long is None else self._long)
        self.taken += 1
        while self._step():
            if perf_counter() >= until:
                self._timer.start()
                return

    def finish(self) -> None:
        """Do what is left at once; from inside a step, which goes on anyway, nothing."""
        if not self._inside:
            self._timer.stop()
            while self._step():
                pass

    def drop(self) -> None:
        """Give up what is left."""
        self._timer.stop()
        work, self._work = self._work, None
        close = getattr(work, "close", None)
        if close is not None and not self._inside:  # a step that gives its own work up is done with, and the rest of it is never asked for
            close()

    def _step(self) -> bool:
        """Take a step; return whether there may be another one."""
        work = self._work
        if work is None:
            return False
        going, self._inside = False, True
        try:
            next(work)
            going = True
        except StopIteration:
            pass
        finally:
            self._inside = False
            if not going and self._work is work:  # a step that failed is the last one
                self._work = None
        return self._work is not None
