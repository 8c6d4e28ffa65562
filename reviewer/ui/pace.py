"""When the text is checked and when the panes beside it follow: a key must not wait for either."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reviewer.desk.values import Review
from reviewer.ui import words
from reviewer.ui.scene import Scene

if TYPE_CHECKING:
    from reviewer.ui.window import Window

SLOW = 0.03
"""Seconds: where a check takes longer, the letters are painted first and checked as soon as they stand."""
TURN = 0.012
"""Seconds in a row that the check of the whole article takes from the window once the keys rest; a key in between comes first."""
REST = 250
"""Milliseconds after the last key until the article is checked as a whole and the panes beside the text follow."""

WRITING = frozenset(
    "undo redo cut copy paste paste_plain select_all find find_next find_previous larger smaller size_reset size_100 size_140 size_200 focus "
    "scheme_system scheme_light scheme_dark scheme_contrast covers pane_draft palette settings shortcuts about quit".split()
)
"""Commands that need no results: where nothing is checked while typing, they do not check either."""


class Pace(QObject):
    """Holds the draft as it was checked last. The text shows it at once; `beside` shows it in the panes when the keys rest, or by `catch_up`."""

    def __init__(self, window: Window, beside: Callable[[Review, Scene], object], cursor: Callable[[int], object]) -> None:
        super().__init__(window)
        self._window, self._beside, self._cursor = window, beside, cursor
        self.review: Review | None = None
        self._scene: Scene | None = None
        self._told: Scene | None = None
        self._cursor_due = self.unsettled = False
        self.stale = 0
        self._later = _timer(self, self._rest, REST)
        self._turns = _timer(self, self._turn)
        self._steps: Iterator[None] | None = None
        self._took = 0.0
        self._unchecked = _timer(self, self._check_text)
        self._seconds = 0.0

    @property
    def resting(self) -> bool:
        """Return whether nothing that was typed waits to be checked or shown."""
        return not (self._later.isActive() or self._unchecked.isActive() or self._turns.isActive())

    def forget(self) -> None:
        """Go on without a draft."""
        self.review, self._scene, self._told, self.unsettled, self.stale = None, None, None, False, 0
        self._later.stop()
        self._unchecked.stop()
        self._drop_steps()

    def show(self, review: Review) -> None:
        """Show a state of the draft in the text at once; the panes beside it follow when it has been painted.

        Where it is the state checked last, and more was written since without checks, that is checked and shown: nothing written is given up.
        """
        if self.stale and self.review is not None and review.text == self.review.text:
            review = self._window.desk.edit(self._window.view.source)
        self.review, self.stale = review, 0
        self._scene = Scene(self._window.lookups.added(review))
        self._window.view.take(self._scene)
        self._window.strange.look()

    def catch_up(self) -> None:
        """Check what is not checked yet, and show in the panes beside the text what has not been shown there yet."""
        self.follow()
        self._drop_steps()
        self._settle()
        self._later.stop()
        review, scene = self.review, self._scene
        if review is None or scene is None:
            return
        self._told = scene
        self._beside(review, scene)

    def check_now(self) -> None:
        """Check the draft again."""
        self.follow()
        self.unsettled = False
        self.tell(self._checked(self._window.desk.check_now))
        self.catch_up()

    def typed(self) -> None:
        """Take the text of the widget to the desk and show what comes of it, now or as soon as the letters stand."""
        if not self._window.store.now.typing:
            self.stale += 1
            self._window.say(f"Results are {words.count(self.stale, 'edit')} old. F5 checks them.")
        elif self._seconds > SLOW:
            self._drop_steps()  # a turn of theirs would check this letter before it is painted
            self._unchecked.start()
        else:
            self._check_text()

    def before(self, name: str) -> None:
        """Catch up before a command is done; where nothing is checked while typing, only before one that needs the results."""
        if self.stale and name in WRITING:
            self.follow()
        else:
            self.fresh()
            if not self.resting or self.unsettled or self._scene is not self._told:
                self._window.catch_up()

    def fresh(self) -> None:
        """Check what was written without checks, because the results are needed."""
        if self.stale:
            self.check_now()

    def follow(self) -> None:
        """Take to the desk at once what was typed and waits for its turn."""
        if self._unchecked.isActive():
            self._check_text()
        elif self.stale and self.review is not None:
            self._window.desk.put(self._window.view.source)

    def cursor_moved(self, offset: int) -> None:
        """Have the panes follow the cursor, once they have followed the text."""
        if not self.resting:
            self._cursor_due = True
        elif not self.stale:  # what stands where is known of the text that was checked
            self._cursor(offset)

    def cursor_follows(self) -> None:
        """Have the panes follow a cursor that moved while they had not followed the text."""
        if self._cursor_due:
            self._cursor_due = False
            self._cursor(self._window.view.offset())

    def tell(self, seconds: float = 0.0) -> None:
        """Say that the draft was checked, in so many seconds (0: not timed)."""
        self._window.say(words.checked(seconds))

    def _checked(self, verb: Callable[[], Review]) -> float:
        """Show what comes of a check; return the seconds it took."""
        started = perf_counter()
        review = self._window.attempt(verb)
        seconds = perf_counter() - started
        if review is not None:
            self.show(review)
        return seconds

    def _settle(self, seconds: float = 0.0) -> None:
        """Check the article as a whole, if what was typed since was checked for itself only; so many seconds went into that already."""
        if self.unsettled:
            self.unsettled = False
            self.tell(seconds + self._checked(self._window.desk.settle))

    def _rest(self) -> None:
        """The keys rest: check the article as a whole, then fill the panes, some milliseconds at a time, so that the next key need not wait."""
        self.follow()
        self._later.stop()
        self._took = 0.0
        self._steps = self._window.desk.settling() if self.unsettled else None
        self._turns.start()

    def _turn(self) -> None:
        """Go on with the check for a moment; the panes follow in a turn of their own."""
        if self._steps is None:
            self.catch_up()
            return
        begun = perf_counter()
        if self._window.attempt(lambda: self._go_on(begun + TURN)):
            self._steps = None
            self._settle(self._took + perf_counter() - begun)
        self._took += perf_counter() - begun
        self._turns.start()

    def _go_on(self, until: float) -> bool:
        """Take steps of the check until a moment, one at least; return whether it is done."""
        while self._steps is not None:
            if next(self._steps, self) is self:
                return True
            if perf_counter() >= until:
                break
        return False

    def _drop_steps(self) -> None:
        """Give up a check that was begun: another one takes its place."""
        self._turns.stop()
        self._steps = None

    def _check_text(self) -> None:
        """Take the text to the desk that was typed since, and check what changed of it."""
        self._unchecked.stop()
        self._drop_steps()
        if self.review is not None:
            window = self._window
            self._seconds = self._checked(lambda: window.desk.edit(window.view.source, settle=False))
            self.unsettled = True
            self._later.start()


def _timer(parent: QObject, run: Callable[[], object], interval: int = 0) -> QTimer:
    """Return a timer that runs once each time it is started."""
    made = QTimer(parent)
    made.setSingleShot(True)
    made.setInterval(interval)
    made.timeout.connect(run)
    return made
