"""What may take long with a draft that was made to: it is worked out beside the window first, and done when it is at hand."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from reviewer.desk.writing import at_hand
from reviewer.desk.writing.at_hand import NotYet, at_hand_only
from reviewer.desk.writing.rendering import work_out
from reviewer.model.trouble import Trouble
from reviewer.ui.parts.slow.jobs import Dispatcher

JOB = "making"
MOST = 4
"""Times that something more may turn out to be worked out first; then something is wrong."""
AGAIN = 300
"""Milliseconds until it is asked again whether it can go on."""
NEVER = "This could not be done: what it needs was not kept. Nothing was changed. Try again."


class Making(QObject):
    """Does one thing at a time by `do`, at once where all it needs is at hand. `moved` tells how far it is: pieces that are done, and all of them.

    `ready` may have it wait, once all is worked out, until something else has ended.
    """

    moved = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked: tuple[Callable[[], Any], Callable[[Any], object], Callable[[Trouble | None], object]] | None = None
        self._rounds = 0
        self.ready: Callable[[], bool] = lambda: True
        self.jobs = Dispatcher(self)
        self.jobs.finished.connect(lambda outcome: self._go_on(stopped=outcome.stopped))
        self.jobs.moved.connect(lambda _, done, total: self.moved.emit(done, total))

    @property
    def busy(self) -> bool:
        """Return whether something is being worked out."""
        return self._asked is not None

    def do(self, verb: Callable[[], Any], then: Callable[[Any], object], otherwise: Callable[[Trouble | None], object]) -> None:
        """Do something with the desk, `then` something with its value, `otherwise` with the Trouble that came, or None where it was cancelled.

        The verb is done on this thread, all of it or nothing, and may be asked several times: it changes nothing before all it needs is at hand.
        """
        self.stop()
        at_hand.anew()
        self._asked, self._rounds = (verb, then, otherwise), 0
        self._try()

    def cancel(self) -> None:
        """Have what is worked out given up; `otherwise` is told."""
        self.jobs.cancel()

    def stop(self) -> None:
        """Give it up, and tell nobody."""
        self._asked = None
        self.jobs.cancel()

    def close(self) -> None:
        """Give it up and wait until nothing of it runs: its owner goes."""
        self._asked = None
        self.jobs.close()

    def _go_on(self, *, stopped: bool) -> None:
        if self._asked is None:
            return
        if stopped:
            (_, _, otherwise), self._asked = self._asked, None
            otherwise(None)
        elif self.ready():
            self._try()
        else:
            QTimer.singleShot(AGAIN, self, partial(self._go_on, stopped=False))

    def _try(self) -> None:
        assert self._asked is not None
        verb, then, otherwise = self._asked
        try:
            with at_hand_only():
                value = verb()
        except NotYet as later:
            self._rounds += 1
            if self._rounds <= MOST:
                self.jobs.start(JOB, partial(work_out, later.works))
                return
            self._asked = None
            otherwise(Trouble(NEVER))
        except Trouble as trouble:
            self._asked = None
            otherwise(trouble)
        except BaseException:
            self._asked = None
            raise
        else:
            self._asked = None
            then(value)
