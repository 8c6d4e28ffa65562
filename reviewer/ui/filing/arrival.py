"""Opening what takes long: beside the window, with Cancel, and with no way to begin a second opening in between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reviewer.desk.files.opening import Source
from reviewer.model.trouble import Trouble, Unclear
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.parts.slow.collecting import keep
from reviewer.ui.parts.slow.jobs import Dispatcher, Outcome, Progress
from reviewer.ui.parts.slow.turns import Turns
from reviewer.ui.parts.words.plain import label

if TYPE_CHECKING:
    from reviewer.desk.drafts.coming import Coming
    from reviewer.ui.window import Window

JOB = "Opening"
WAIT = "A draft is being opened. Wait for it, or cancel."
FREE = frozenset({"cancel", "quit", "about", "shortcuts"})
"""The commands that can be run meanwhile: the desk must not be used."""


class Arrival(QObject):
    """Opens one draft at a time beside the window; while that goes on, a page that says so stands in place of the former draft."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._page: _Page | None = None
        self._former: QWidget | None = None
        self._path, self._encoding, self._begun = Path(), "", 0.0
        self._laid = False
        self.jobs = Dispatcher(self)
        self.jobs.finished.connect(self._finished)
        self.turns = Turns(self)

    @property
    def busy(self) -> bool:
        """Return whether a draft is being opened."""
        return self._former is not None

    def begin(self, path: Path, encoding: str = "") -> bool:
        """Begin to open a file, once it is settled what becomes of the draft before; return whether it was begun."""
        window = self._window
        if self.busy or (not encoding and not window.files.settle()):
            return False
        window.catch_up()
        window.boards.stop()
        self._path, self._encoding, self._begun = path, encoding, perf_counter()
        self._former = window.stack.currentWidget()
        page = self._show()
        self.jobs.start(JOB, partial(_open, window.desk.intake.coming, path, encoding))
        window.status.busy(f"Opening {path.name}", 0, 0)
        window.registry.hold(WAIT, FREE)
        page.setFocus()
        window.announce(f"Opening {path.name}")
        return True

    def cancel(self) -> None:
        """Open nothing; the former draft comes back as soon as the worker has let go of the desk."""
        if self._laid:
            self.turns.finish()  # the former draft is no more on the desk
        elif self.turns.busy:
            self.turns.drop()
            self._back()
        elif self.busy:
            self.jobs.cancel()
            self._window.say(f"Stopping to open {self._path.name}")

    def stop(self) -> None:
        """Open nothing more: the window is closed."""
        self.jobs.close()
        self.turns.drop()

    # Inside

    def _show(self) -> _Page:
        window = self._window
        if self._page is None:
            self._page = _Page(window.registry)
            window.stack.addWidget(self._page)
        self._page.words.setText(f"Opening {self._path.name}…")
        self._page.setAccessibleName(f"Opening {self._path.name}")
        window.stack.setCurrentWidget(self._page)
        return self._page

    def _finished(self, outcome: Outcome) -> None:
        self._window.alert_after(perf_counter() - self._begun)
        if isinstance(outcome.value, Source) and not outcome.stopped:
            self.turns.begin(self._lay(outcome.value))
        elif isinstance(outcome.value, Unclear) and not outcome.stopped:
            self._leave()
            self._ask(outcome.value)
        else:
            self._back(outcome.trouble)

    def _lay(self, source: Source) -> Iterator[None]:
        """Lay a draft on the desk and show it; the page stands over it until the last step."""
        window = self._window
        begun = perf_counter()
        keep()  # what was read of it stays: looking for what does not would take longer than any step
        try:
            review = yield from window.desk.intake.coming.laying(source, self._encoding)
        except Trouble as trouble:
            self._back(str(trouble))
            return
        except Exception:
            self._back()
            raise
        self._laid = True
        try:
            yield from window.stage.showing_draft(review, seconds=perf_counter() - begun)
        finally:
            self._laid = False
            self._let_go()
        window.files.intake.tell(review)

    def _let_go(self) -> None:
        """Let commands be run again."""
        self._former = None
        self._window.status.busy("", 0, 0)
        self._window.registry.hold("", FREE)

    def _leave(self) -> None:
        """Show the former draft, or the first page, again."""
        window, former = self._window, self._former
        assert former is not None
        self._let_go()
        window.stack.setCurrentWidget(former)
        if window.review is not None:  # the engine has seen another draft meanwhile
            window.pace.check_soon(quiet=True)
        window.registry.refresh()

    def _back(self, trouble: str = "") -> None:
        """Leave the former draft as it was, and say so."""
        window, former = self._window, self._former
        assert former is not None
        self._leave()
        (former.focusWidget() or window.start.open).setFocus()
        if trouble:
            window.tell_trouble(trouble)
            return
        said = "Nothing was opened" + ("; the former draft is still here" if window.review is not None else "")
        window.say(said)
        window.announce(said)

    def _ask(self, unclear: Unclear) -> None:
        code = self._window.attempt(lambda: self._window.files.intake.ask(unclear))
        if code:
            self.begin(self._path, code)


def _open(coming: Coming, path: Path, encoding: str, _: Progress, stopped: Callable[[], bool]) -> Source | Unclear | None:
    """Read a file and have its text checked once; on a worker's thread."""
    try:
        source = coming.read(path, encoding, stopped)
    except Unclear as unclear:
        return unclear
    if source is not None:
        with suppress(RecursionError):  # laying it on the desk meets it again, and says so
            coming.prepare(source, stopped)
    return source


class _Page(QWidget):
    """What stands there meanwhile: a sentence, and the way out of it."""

    def __init__(self, registry: Registry) -> None:
        super().__init__()
        self.setProperty("room", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.words = label(look="title")
        said = label("It is read beside the window. Nothing is changed until it stands here.", look="muted")
        box = QVBoxLayout(self)
        box.setContentsMargins(48, 48, 48, 48)
        box.addStretch(1)
        box.addWidget(self.words)
        box.addWidget(said)
        box.addWidget(registry.button("cancel"), 0, Qt.AlignmentFlag.AlignLeft)
        box.addStretch(2)
