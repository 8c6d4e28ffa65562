"""How long the window stood still: the longest gap between two rounds of events while something went on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter, thread_time

from PySide6.QtCore import QObject, QTimer


class Gaps(QObject):
    """A timer that wants to ring all the time, and notes how long it could not.

    `longest` is the longest gap by the clock, `busiest` the longest by what this thread worked in it, which other work on the machine leaves as it is.
    """

    def __init__(self) -> None:
        super().__init__()
        self.longest = self.busiest = 0.0
        self._last, self._worked = perf_counter(), thread_time()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._ring)

    def start(self) -> None:
        """Begin to measure."""
        self._last, self._worked = perf_counter(), thread_time()
        self._timer.start()

    def stop(self) -> None:
        """Measure no more; what has not rung by now counts."""
        self._ring()
        self._timer.stop()

    def _ring(self) -> None:
        now, worked = perf_counter(), thread_time()
        self.longest, self.busiest = max(self.longest, now - self._last), max(self.busiest, worked - self._worked)
        self._last, self._worked = now, worked


@contextmanager
def gaps(wait: Callable[[], object] = lambda: None) -> Iterator[Gaps]:
    """Measure the longest gap of the event loop, in seconds, while the body goes on and until `wait` returns."""
    made = Gaps()
    made.start()
    try:
        yield made
        wait()
    finally:
        made.stop()
