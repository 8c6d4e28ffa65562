"""Pages of a draft made to take long: they are worked out beside the window, with Cancel, and what needs them is done when they are there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication

from reviewer.model.trouble import Trouble
from reviewer.ui.parts.slow.making import Making

if TYPE_CHECKING:
    from reviewer.ui.window import Window

CHANGED = "The draft has changed meanwhile, so this was not done. Nothing was changed. Choose it again."


class Elsewhere:
    """Does what a command asks for by `do`; keys go on meanwhile. Where the draft becomes another one, or another text, it is not done."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._making = Making(window)
        self._making.ready = self._ready
        self._making.moved.connect(self._moved)
        self._what = ""

    @property
    def busy(self) -> bool:
        """Return whether something is being worked out."""
        return self._making.busy

    def do(self, what: str, verb: Callable[[], Any], then: Callable[[Any], object]) -> None:
        """Do something with the desk and then something with what comes of it; `what` says what goes on where that takes a while."""
        window = self._window
        if self.busy:
            self._end()
        review, text = window.review, window.view.source

        def same() -> Any:
            if window.review is None or review is None or window.review.name != review.name or window.view.source != text:
                raise Trouble(CHANGED)
            return verb()

        def done(value: Any) -> None:
            window.notices.drop("trouble")
            self._end()
            then(value)

        self._what = what
        self._making.do(same, done, self._failed)
        if self.busy:
            self._moved(0, 0)
            window.registry.refresh()

    def cancel(self) -> None:
        """Give it up."""
        self._making.cancel()

    def stop(self) -> None:
        """Give it up, because the window closes."""
        self._making.close()

    def _failed(self, trouble: Trouble | None) -> None:
        window = self._window
        self._end()
        if trouble is not None:
            window.tell_trouble(str(trouble))
        else:
            window.say("Cancelled. Nothing was changed")
            window.announce("Cancelled. Nothing was changed")

    def _moved(self, done: int, total: int) -> None:
        self._window.status.busy(self._what, *((done, total) if total > 1 else (0, 0)))  # how far a single one is nobody can tell

    def _end(self) -> None:
        if self._what:
            self._window.status.busy("", 0, 0)
            self._window.registry.refresh()
        self._what = ""

    def _ready(self) -> bool:
        """Return whether no dialog is open and no draft is coming to the desk: a dialog may follow."""
        return QApplication.activeModalWidget() is None and not self._window.files.arrival.busy
