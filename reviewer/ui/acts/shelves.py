"""The library beside the draft on the desk: when its list is read, and what is chosen in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reviewer.desk.values import LibraryEntry, Review
from reviewer.ui.library.recent import mark
from reviewer.ui.parts.slow.turns import GOING, Turns, next_of
from reviewer.ui.values.choices import EntryChosen, EntryRemoved

if TYPE_CHECKING:
    from reviewer.ui.window import Window

REST = 300
"""Milliseconds of rest after which the list follows; it is never read at a key."""


class Shelves(QObject):
    """Fills the list when the draft has settled, and opens drafts from it. It goes with its window."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._pane = window.pages.shelf
        self._told: object = None
        self._later = QTimer(self, singleShot=True, interval=REST)
        self._turns = Turns(self)
        self._later.timeout.connect(lambda: self._turns.begin(self._refreshing()))
        self.entries: tuple[LibraryEntry, ...] = ()
        self._pane.chose.connect(self.chosen)
        window.pages.left.restore(window.store.now.left)
        window.pages.left.moved.connect(self._moved)

    def follow(self, review: Review | None) -> None:
        """Have the list follow a draft, once the keys rest; None: none is open."""
        told = review and (
            review.number, review.path, review.title, review.state, review.course.reopened, review.dirty, review.answers, review.proposals,
            review.report.cards,
        )  # fmt: skip
        if told != self._told or self._pane.model.lines == ():
            self._told = told
            self._later.start()

    def refresh(self) -> None:
        """Read the library and list it."""
        self._later.stop()
        self._turns.begin(self._refreshing())
        self._turns.finish()

    def _refreshing(self) -> Iterator[None]:
        """Do what `refresh` does in steps; the list changes at the last one."""
        window = self._window
        if window.review is None:
            return
        gone = set(window.store.now.unlisted.split())
        opened = window.desk.shelf.open_draft
        steps = window.desk.shelf.listing()
        while (found := window.attempt(lambda: next_of(steps), drop=False)) is GOING:  # nobody asked for it, so what was told stays
            yield
        self.entries = tuple(entry for entry in found or () if entry.id == opened or mark(entry) not in gone)
        yield
        self._pane.take(self.entries, window.desk.today(), opened)

    def chosen(self, choice: object) -> None:
        """Open what was picked, or take it off the list."""
        window = self._window
        if isinstance(choice, EntryChosen):
            opened = choice.id == window.desk.shelf.open_draft or window.files.reopen(choice.id)
            if opened:
                window.pages.drawer.shut(back=False)
                window.pages.go_to(1)
        elif isinstance(choice, EntryRemoved):
            for entry in self.entries:
                if entry.id == choice.id:
                    window.files.recents.unlist(entry)
                    window.say(f"“{entry.title}” is off the list. It comes back when you work on it.")
            self.refresh()

    def _moved(self) -> None:
        self._window.store.change(left=self._window.pages.left.state)
