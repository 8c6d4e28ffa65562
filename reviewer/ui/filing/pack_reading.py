"""Review files read beside the window, one after the other: what a stranger sends may be large, or made to take long."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reviewer.model.trouble import Trouble
from reviewer.store.opened.exchanging import Foreseen
from reviewer.store.pack.review_file import ReviewFile
from reviewer.ui.parts.slow.jobs import Dispatcher, Outcome

if TYPE_CHECKING:
    from reviewer.ui.window import Window

Then = Callable[[Path, ReviewFile], object]
Else = Callable[[Path, str], object]


class PackReading(QObject):
    """Reads one file at a time; those that wait are read in their order. Nothing of the library is touched meanwhile."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[tuple[Path, Then, Else]] = []
        self._now: tuple[Path, Then, Else] | None = None
        self._read: ReviewFile | None = None
        self.jobs = Dispatcher(self)
        self.jobs.finished.connect(self._finished)

    @property
    def busy(self) -> bool:
        """Return whether a file is being read."""
        return self._now is not None

    def begin(self, path: Path, then: Then, otherwise: Else) -> None:
        """Read a file, then do something with what it holds, `otherwise` with why it holds nothing (empty where it was stopped)."""
        self._waiting.append((path, then, otherwise))
        self._next()

    def cancel(self) -> None:
        """Read none of them."""
        waiting, self._waiting = self._waiting, []
        for path, _, otherwise in waiting:
            otherwise(path, "")
        if self._now is not None:
            self.jobs.cancel()
            self._window.say(f"Stopping to read {self._now[0].name}")

    def stop(self) -> None:
        """Read nothing more: the window is closed."""
        self._waiting.clear()
        self.jobs.close()

    def _next(self) -> None:
        if self._now is not None or not self._waiting:
            return
        self._now = path, _, _ = self._waiting.pop(0)
        read = self._window.desk.exchange.read
        self.jobs.start("review file", lambda _, stopped: read(path, stopped))
        self._window.status.busy(f"Reading {path.name}", 0, 0)
        self._window.registry.refresh()

    def _finished(self, outcome: object) -> None:
        assert isinstance(outcome, Outcome) and self._now is not None
        window, (path, then, otherwise) = self._window, self._now
        if self._ahead(outcome):
            return
        read, self._read, self._now = self._read, None, None
        window.status.busy("", 0, 0)
        window.registry.refresh()
        try:
            if outcome.stopped:
                said = f"{path.name} was not opened. Nothing was taken from it"
                window.say(said)
                window.announce(said)
                otherwise(path, "")
            elif read is not None:
                window.say(f"Read {path.name}")
                then(path, read)
            else:
                otherwise(path, outcome.trouble)
        finally:
            self._next()

    def _ahead(self, outcome: Outcome) -> bool:
        """Take what a job came to; return whether what a file of very many events would bring is worked out next, beside the window, too."""
        exchange, found = self._window.desk.exchange, outcome.value
        if isinstance(found, Foreseen) and self._read is not None:
            exchange.foresaw(self._read, found)
        if not isinstance(found, ReviewFile) or outcome.stopped:
            return False
        self._read = found
        try:
            ahead = exchange.foreseeing(found)
        except Trouble:  # told when it is offered
            ahead = None
        if ahead is not None:
            self.jobs.start("review file", lambda _, stopped: ahead(stopped))
        return ahead is not None
