"""Slow work beside the window: a dispatcher owns the signals, a runnable gets plain values, the newest job of a name wins."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from reviewer.model.trouble import Trouble

LOG = logging.getLogger("reviewer.ui")

Progress = Callable[[int, int], None]
Work = Callable[[Progress, Callable[[], bool]], object]
"""Gets a way to report (done, total) and a way to ask whether to stop; returns a value."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a job of a name ended: a value, or a sentence on why there is none. `stopped` says it was cancelled; what is there is partial."""

    name: str
    value: object = None
    trouble: str = ""
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class _Said:
    """An outcome with the number of its job."""

    number: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class _Moved:
    """How far a job is."""

    name: str
    number: int
    done: int
    total: int


class _Job(QRunnable):
    """One piece of work in the pool. It holds plain values and bound signals, never a QObject of its own."""

    def __init__(self, name: str, number: int, work: Work, stop: Event, tell: Callable[[object], None], report: Callable[[object], None]) -> None:
        super().__init__()
        self._name, self._number, self._work, self._stop, self._tell, self._report = name, number, work, stop, tell, report

    def run(self) -> None:
        """Do the work; whatever goes wrong becomes an outcome."""
        try:
            value = self._work(lambda done, total: self._report(_Moved(self._name, self._number, done, total)), self._stop.is_set)
            outcome = Outcome(self._name, value, stopped=self._stop.is_set())
        except Trouble as trouble:
            outcome = Outcome(self._name, trouble=str(trouble))
        except Exception as fault:  # the edge of a worker: a fault must not end in silence
            LOG.exception("The job %s failed", self._name)
            outcome = Outcome(self._name, trouble=f"Could not finish. The program met a fault: {type(fault).__name__}. Nothing was changed.")
        self._tell(_Said(self._number, outcome))


class Dispatcher(QObject):
    """Starts jobs and hands their outcomes back on the window's thread; outcomes of an older job of the same name are dropped."""

    finished = Signal(object)
    moved = Signal(str, int, int)
    _done = Signal(object)
    _reported = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._newest: dict[str, tuple[int, Event]] = {}
        self._count = 0
        self._done.connect(self._take)
        self._reported.connect(self._move)

    @property
    def running(self) -> tuple[str, ...]:
        """Return the names of the jobs under way."""
        return tuple(self._newest)

    def start(self, name: str, work: Work) -> None:
        """Start a job; an older one of the same name is told to stop and its answer will not be heard."""
        self.cancel(name)
        self._count += 1
        stop = Event()
        self._newest[name] = (self._count, stop)
        self._pool.start(_Job(name, self._count, work, stop, self._done.emit, self._reported.emit))

    def cancel(self, name: str = "") -> None:
        """Tell the job of a name to stop, or all of them; what they have by then is still handed back."""
        for known, (_, stop) in self._newest.items():
            if not name or known == name:
                stop.set()

    def close(self, milliseconds: int = 3_000) -> bool:
        """Tell everything to stop and wait for it; return whether it did."""
        self.cancel()
        self._pool.clear()
        ended = self._pool.waitForDone(milliseconds)
        self._newest.clear()
        return ended

    def _take(self, said: object) -> None:
        assert isinstance(said, _Said)
        number, outcome = said.number, said.outcome
        newest = self._newest.get(outcome.name)
        if newest and newest[0] == number:
            del self._newest[outcome.name]
            self.finished.emit(outcome)

    def _move(self, said: object) -> None:
        assert isinstance(said, _Moved)
        name, number, done, total = said.name, said.number, said.done, said.total
        newest = self._newest.get(name)
        if newest and newest[0] == number:
            self.moved.emit(name, done, total)
