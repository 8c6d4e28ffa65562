"""The library's upkeep beside the typing: it is looked through in slices, copied by a worker, and brought back where it is damaged."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog

from reviewer.model.trouble import Trouble
from reviewer.ui.parts.slow.jobs import Dispatcher, Outcome, Progress
from reviewer.ui.parts.words.notices import Notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewer.ui.window import Window
    from reviewer.ui.work.doorbell import Doorbell

SLICE, EVERY = 0.006, 20
"""Seconds of one slice of the look through the library, and milliseconds from one to the next: a key never waits for more than a frame."""
LISTEN = 300
"""Milliseconds after which a window that stands listens for a second start."""
WATCH = 30_000
"""Milliseconds between two looks whether a copy is due."""
DECLINED = "-"
MEND = ("Bring it back…", "mend")


class Upkeep(QObject):
    """Owned by the window; begins when that stands."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._begun = False
        self._bell: Doorbell | None = None
        self._slices, self._watch = QTimer(self), QTimer(self)
        self._slices.setInterval(EVERY)
        self._slices.timeout.connect(self._look)
        self._watch.setInterval(WATCH)
        self._watch.timeout.connect(self.copy_if_due)
        self.jobs = Dispatcher(self)
        self.jobs.finished.connect(self._finished)

    def begin(self) -> None:
        """Look through the library, watch for copies that are due, and offer the ways back where it is damaged."""
        upkeep, kept = self._window.desk.upkeep, self._window.store.now.copies
        upkeep.second = Path(kept) if kept not in ("", DECLINED) else None
        self._begun = True
        self._slices.start()
        self._watch.start()
        QTimer.singleShot(LISTEN, self, self._listen)
        if upkeep.broken is not None:
            QTimer.singleShot(0, self, self.mend)

    def stop(self) -> None:
        """End what is under way; a copy that is half made is taken away."""
        self._slices.stop()
        self._watch.stop()
        if self._bell is not None:
            self._bell.close()
        self.jobs.close(10_000)

    def why_no_sign(self) -> str:
        """Return why the library lets nothing be signed yet; empty where it does."""
        return self._window.desk.upkeep.why_no_sign() if self._begun else ""

    def _listen(self) -> None:
        """Answer a second start of the program from now on."""
        from reviewer.ui.work.doorbell import Doorbell, answer  # noqa: PLC0415 - what listens is loaded when the window stands

        name = self._window.desk.upkeep.bell()
        if name and self._bell is None:
            self._bell = Doorbell(name, self)
            self._bell.rung.connect(partial(answer, self._window))
            self._bell.listen()

    def tell_clock(self) -> None:
        """Say before a signature that the clock was put back."""
        if said := self._window.desk.upkeep.clock_note():
            self._window.notices.take(Notice("clock", said))

    # Looking and copying

    def _look(self) -> None:
        desk = self._window.desk
        try:
            done = desk.upkeep.look(SLICE)
        except Trouble as trouble:
            self._say("library look", str(trouble))
            done = True
        if done:
            self._slices.stop()
            if faults := desk.upkeep.faults():
                self._say("library faults", f"The library was changed or damaged: {' '.join(faults[:3])} Nothing is signed from it.", MEND)
            self._window.registry.refresh()

    def copy_if_due(self) -> None:
        """Have a worker make a copy where one is due, and say what could not be done meanwhile."""
        upkeep = self._window.desk.upkeep
        while upkeep.troubles:
            self._say("library trouble", upkeep.troubles.pop(0))
        if upkeep.due() and not self.jobs.running:
            self.jobs.start("copy", self._copy)

    def _copy(self, _: Progress, stopped: Callable[[], bool]) -> object:
        from reviewer.store.keeping.backups import Stopped  # noqa: PLC0415 - most sessions end before a copy is due

        try:
            return self._window.desk.upkeep.copy(stopped)
        except Stopped:
            return None

    def _finished(self, outcome: object) -> None:
        assert isinstance(outcome, Outcome)
        if outcome.trouble:
            self._say("library copy", outcome.trouble)
        elif outcome.name == "copy" and outcome.value is not None:
            made: Any = outcome.value
            path = self._window.attempt(partial(self._window.desk.upkeep.copied, made))
            if path is not None:
                self._window.notices.drop("library copy")
                self._second(path)

    def _second(self, path: Path) -> None:
        upkeep, store = self._window.desk.upkeep, self._window.store
        if upkeep.second is not None:
            self.jobs.start("second", lambda *_: upkeep.copy_second(path))
        elif not store.now.copies and not self._window.notices.topics():  # who has something to decide is asked after a later copy
            store.change(copies=DECLINED)
            said = "The library has been copied on this disk. Choose a second place, on another disk or a stick, in case this disk breaks."
            self._window.notices.take(Notice("library second", said, (("Choose a folder…", self.choose_second),), "answered"))

    def choose_second(self) -> None:
        """Ask for the second place for copies."""
        window = self._window
        here = window.desk.upkeep.second or Path.home()
        chosen = QFileDialog.getExistingDirectory(window, "A second place for copies of the library", str(here))
        if chosen:
            window.desk.upkeep.second = Path(chosen)
            window.store.change(copies=chosen)
            window.say(f"Copies of the library also go to {chosen}")

    # Bringing back

    def mend(self) -> None:
        """Show the ways back and go the one that is chosen."""
        from reviewer.ui.dialogs.library.mend import MendDialog  # noqa: PLC0415 - few ever need it

        window, upkeep = self._window, self._window.desk.upkeep
        ways = window.attempt(upkeep.ways)
        if not ways:
            return
        sentence = " ".join(upkeep.faults()[:3]) or (f"The library at {upkeep.broken} is damaged or gone." if upkeep.broken else "")
        dialog = MendDialog(window, sentence, ways, upkeep.mend)
        if not window.ask(dialog):
            self._say("library broken", "The library is not open: nothing can be answered or signed until it is brought back.", MEND)
            return
        for topic in window.notices.topics():
            if topic.startswith("library"):
                window.notices.drop(topic)
        self._say("library mended", dialog.outcome)
        self._slices.start()
        if window.review is None:
            window.files.recents.fill()
        else:
            window.show_review(window.desk.review)
        window.recovery.offer()
        window.registry.refresh()

    def why_no_mend(self) -> str:
        """Return why there is nothing to bring back."""
        upkeep = self._window.desk.upkeep
        return "" if upkeep.broken is not None or upkeep.faults() else "The library is whole."

    def chronicle(self) -> None:
        """Show the history of the library."""
        from reviewer.ui.dialogs.library.chronicle import ChronicleDialog  # noqa: PLC0415 - as above

        window, upkeep = self._window, self._window.desk.upkeep
        events = window.attempt(upkeep.history)
        window.attempt(upkeep.look_anew)
        if events is not None:
            window.ask(ChronicleDialog(window, events, upkeep, window.look))

    def _say(self, topic: str, sentence: str, choice: tuple[str, str] | None = None) -> None:
        choices = ((choice[0], partial(self._window.registry.run, choice[1])),) if choice else ()
        self._window.notices.take(Notice(topic, sentence, choices, "must"))
