"""How long the window stood still: the longest gap between two rounds of events while something went on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter

from PySide6.QtCore import QObject, QTimer


class Gaps(QObject):
    """A timer that wants to ring all the time, and notes how long it could not."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = perf_counter()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._ring)

    def start(self) -> None:
        """Begin to measure."""
        self._last = perf_counter()
        self._timer.start()

    def stop(self) -> None:
        """Measure no more; what has not rung by now counts."""
        self._ring()
        self._timer.stop()

    def _ring(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now


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
