"""When the text is checked and when the panes beside it follow: a key must not wait for either."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reviewer.desk.values import Review
from reviewer.model.trouble import Trouble
from reviewer.ui.parts.slow.turns import Turns
from reviewer.ui.values import words
from reviewer.ui.values.scene import Scene

if TYPE_CHECKING:
    from reviewer.ui.window import Window

SLOW = 0.03
"""Seconds: where a check takes longer, the letters are painted first and checked as soon as they stand."""
REST = 250
"""Milliseconds after the last key until the article is checked as a whole and the panes beside the text follow."""

MUCH = 2_000
"""Characters: where more came or went at once, the whole check follows in turns, without a quick one before it."""

WRITING = frozenset(
    "undo redo bold italic heading cut copy paste paste_plain select_all find find_next find_previous "
    "larger smaller size_reset size_100 size_140 size_200 focus "
    "scheme_system scheme_light scheme_dark scheme_contrast covers pane_draft palette settings shortcuts about cancel quit".split()
)
"""Commands that need no results: they wait for none."""


class Pace(QObject):
    """Holds the draft as it was checked last. The text shows it at once; `beside` shows it in the panes when the keys rest, or by `catch_up`."""

    def __init__(self, window: Window, beside: Callable[[Review, Scene], Iterator[None]], cursor: Callable[[int], object]) -> None:
        super().__init__(window)
        self._window, self._beside, self._cursor = window, beside, cursor
        self.review: Review | None = None
        self._scene: Scene | None = None
        self._told: Scene | None = None
        self._cursor_due = self.unsettled = False
        self.stale = 0
        self._later = _timer(self, self._rest, REST)
        self.turns = Turns(self)
        self._asked = self._quiet = self._behind = False
        self._unchecked = _timer(self, self._check_text)
        self._seconds = 0.0

    @property
    def resting(self) -> bool:
        """Return whether nothing that was typed waits to be checked or shown."""
        return not (self._later.isActive() or self._unchecked.isActive() or self.turns.busy)

    @property
    def whole(self) -> bool:
        """Return whether all that is written has been checked, and is shown."""
        return self.resting and not self.stale and not self.unsettled and self._scene is self._told

    def awaited(self, name: str) -> bool:
        """Return whether a command needs results that do not stand yet."""
        return self.review is not None and name not in WRITING and not self.whole

    def hurry(self) -> None:
        """Have what is left checked and shown in turns from now on, without waiting until the keys rest."""
        if self.stale:
            self.check_soon()
        elif not self.turns.busy and not self.whole:
            self._rest()

    def forget(self) -> None:
        """Go on without a draft."""
        self._behind = False
        self.review, self._scene, self._told, self.unsettled, self.stale = None, None, None, False, 0
        self._later.stop()
        self._unchecked.stop()
        self.turns.drop()

    def show(self, review: Review) -> None:
        """Show a state of the draft in the text at once; the panes beside it follow when it has been painted.

        Where it is the state checked last, and more was written since without checks, that is checked and shown: nothing written is given up.
        """
        for _ in self.showing(review):
            pass

    def showing(self, review: Review) -> Iterator[None]:
        """Do what `show` does in steps; from the first one on it is the draft that is shown."""
        if self.stale and self.review is not None and review.text == self.review.text:
            review = self._window.desk.edit(self._window.view.source)
        self.review, self.stale, self._behind = review, 0, False
        self._scene = Scene(self._window.lookups.added(review))
        yield from self._window.view.taking(self._scene)
        self._window.strange.look()

    def catch_up(self) -> None:
        """Check what is not checked yet, and show in the panes beside the text what has not been shown there yet."""
        for _ in self.catching_up():
            pass

    def catching_up(self) -> Iterator[None]:
        """Do what `catch_up` does, the panes one after the other."""
        self.follow()
        self.turns.drop()
        self._settle()
        self._later.stop()
        yield from self._panes()

    def check_now(self) -> None:
        """Check the draft again."""
        self.follow()
        self.unsettled = False
        self.tell(self._checked(self._window.desk.check_now))
        self.catch_up()

    def check_soon(self, *, asked: bool = False, quiet: bool = False) -> None:
        """Check the draft again, in turns from now on; a command in between has it done at once.

        Where a person `asked`, what came of it is announced; a `quiet` check leaves the words of the status line.
        """
        if self.review is not None:
            self.follow()
            self._window.desk.put(self._window.view.source)
            self.unsettled, self._asked, self._quiet = True, asked, quiet
            self._rest()

    def typed(self) -> None:
        """Take the text of the widget to the desk and show what comes of it, now or as soon as the letters stand."""
        if not self._window.store.now.typing and self.review is not None:
            self.stale += 1
            self.review = self.review._replace(dirty=self._window.desk.put(self._window.view.source))  # who leaves now is asked, and it is kept
            self._window.status.tell(f"Results are {words.count(self.stale, 'edit')} old. F5 checks them.")
            self._window.checklist.unchecked()
        elif self._seconds > SLOW:
            self.turns.drop()  # a turn of theirs would check this letter before it is painted
            self._unchecked.start()
        else:
            self._check_text()

    def before(self, name: str) -> None:
        """Catch up before a command is done that needs the results; before any other the text is laid on the desk as it stands."""
        if name not in WRITING:
            self.fresh()
            if not self.whole:
                self._window.catch_up()
        elif self.review is not None and (self.stale or self._unchecked.isActive()):
            self._window.desk.put(self._window.view.source)

    def fresh(self) -> None:
        """Check what was written without checks, because the results are needed."""
        if self.stale:
            self.check_now()

    def follow(self) -> None:
        """Take to the desk at once what was typed and waits for its turn."""
        if self._unchecked.isActive():
            self._check_text()
        if self._behind:
            self.turns.drop()
            self._settle()
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

    def tell(self, seconds: float = 0.0, *, at_once: bool = True) -> None:
        """Say that the draft was checked, in so many seconds (0: not timed); not `at_once` where a done fact is still to be read."""
        review, checks = self.review, len(self._window.desk.rulings.asked())
        said = (words.unchecked(review) if review is not None else "") or words.checked(checks, seconds)
        self._window.status.tell(said, at_once=at_once)

    def _checked(self, verb: Callable[[], Review | None]) -> float:
        """Show what comes of a check; return the seconds it took."""
        started = perf_counter()
        review = self._window.attempt(verb, drop=not self._quiet)
        seconds = perf_counter() - started
        if review is not None:
            self.show(review)
        return seconds

    def _settle(self, seconds: float = 0.0) -> None:
        """Check the article as a whole, if what was typed since was checked for itself only; so many seconds went into that already."""
        if self.unsettled:
            self.unsettled = False
            seconds += self._checked(self._window.desk.settle)
            if not self._quiet:
                self.tell(seconds, at_once=self._asked)
        self._quiet = False

    def _rest(self) -> None:
        """The keys rest: check the article as a whole, then fill the panes, some milliseconds at a time, so that the next key need not wait."""
        if not self._behind:
            self.follow()
        self._later.stop()
        self.turns.begin(self._resting())

    def _resting(self) -> Iterator[None]:
        took = 0.0
        steps = self._window.desk.settling() if self.unsettled else iter(())
        while True:
            begun = perf_counter()
            try:
                done = next(steps, self) is self
            except Trouble:  # checked in a row below, where it is told
                done = True
            took += perf_counter() - begun
            if done:
                break
            yield
        self._settle(took)
        yield
        yield from self._panes()

    def _panes(self) -> Iterator[None]:
        """Fill the panes beside the text, one after the other; until the last one is filled, none of them counts as shown."""
        review, scene = self.review, self._scene
        if review is None or scene is None or scene is self._told:
            return
        self._told = None
        yield from self._beside(review, scene)
        self._told = scene
        if self._asked:
            self._asked = False
            self._window.announce(self._window.checklist.title.text())

    def _check_text(self) -> None:
        """Take the text to the desk that was typed since, and check what changed of it."""
        self._unchecked.stop()
        self.turns.drop()
        if self.review is not None:
            desk, text = self._window.desk, self._window.view.source
            self.unsettled = True
            if abs(len(text) - len(self.review.text)) > MUCH:
                desk.put(text)
            else:
                self._seconds = self._checked(lambda: desk.edit_few(text))
            self._behind = self.review.text != text
            if self._behind:
                self._window.status.tell("Checking what changed…", at_once=False)
                self._rest()
            else:
                self._later.start()


def _timer(parent: QObject, run: Callable[[], object], interval: int = 0) -> QTimer:
    """Return a timer that runs once each time it is started."""
    made = QTimer(parent)
    made.setSingleShot(True)
    made.setInterval(interval)
    made.timeout.connect(run)
    return made
