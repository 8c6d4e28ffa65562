"""One thread of comments: the words it speaks of, who said what, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reviewer.model.comment import Deed, Found, Placed, Step
from reviewer.model.named import NamedTuple
from reviewer.model.review import Role
from reviewer.ui.parts.layouts.hanging import HANGS, Hanging
from reviewer.ui.parts.words.plain import button, label, restyle
from reviewer.ui.parts.words.told import Rising
from reviewer.ui.values import words
from reviewer.ui.values.choices import ThreadChosen, WordsChosen
from reviewer.ui.values.rows import short
from reviewer.word import Comment

V = TypeVar("V")
ROLES = {Role.AUTHOR: "author", Role.REVIEWER: "reviewer"}
DEEDS = {Deed.RESOLVE: "Resolved", Deed.REOPEN: "Reopened"}
FATES = {Found.GONE: "The words it spoke of are gone.", Found.CHANGED: "The words it spoke of have changed."}
MOST_WORDS = 24
MOST_SAID = 12
"""Replies of a thread that are shown at first, the newest; the ones before them are folded away, but for what the thread began with."""


class Said(NamedTuple):
    """One thing said: the line above it, and the words, which may be none."""

    over: str
    text: str


class Told(NamedTuple):
    """A thread as a card tells it: its id (empty: it cannot be changed here), its words, what became of them, what was said, what can be done.

    `does` are pairs of a button's words and what it lets out. Behind the first of what was `said`, so many replies are `hidden`.
    """

    id: str
    quote: str
    fate: str
    said: tuple[Said, ...]
    does: tuple[tuple[str, object], ...]
    hidden: int = 0

    @property
    def spoken(self) -> str:
        """Return the thread as a screen reader says it."""
        first, *others = (f"{one.over}: {one.text}" for one in self.said)
        between = [f"{words.count(self.hidden, 'reply', 'replies')} folded away."] if self.hidden else []
        return " ".join([f"Comment on “{short(self.quote, MOST_WORDS)}”.", self.fate, first, *between, *others])


def told(one: Placed, most: int = MOST_SAID) -> Told:
    """Return what a card tells of a thread, so many replies of it."""
    thread = one.thread
    first, last = _ends(thread.steps, most)
    does: list[tuple[str, object]] = [("Reply…", ThreadChosen(thread.id, "reply"))] if one.open else []
    does.append(("Resolve", ThreadChosen(thread.id, "resolve")) if one.open else ("Reopen", ThreadChosen(thread.id, "reopen")))
    if one.place is not None:
        does.append(("Go to the passage", ThreadChosen(thread.id)))
    said = tuple(map(_said, (*first, *last)))
    return Told(thread.id, thread.anchor.quote, FATES.get(one.found, ""), said, tuple(does), len(thread.steps) - len(said))


def folded(whole: Told, most: int) -> Told:
    """Return a thread of which all is told with so many replies of it."""
    first, last = _ends(whole.said, most)
    return whole._replace(said=(*first, *last), hidden=len(whole.said) - len(first) - len(last))


def _ends(said: Sequence[V], most: int) -> tuple[Sequence[V], Sequence[V]]:
    """Return what a thread began with, and its newest replies."""
    return said[:1], said[max(len(said) - most, 1) :]


def _said(step: Step) -> Said:
    deed = f"{DEEDS[step.deed]} by " if step.deed in DEEDS else ""
    return Said(f"{deed}{step.by}, {ROLES[step.role]} · {words.moment(step.at)}", step.text)


def told_in_word(comments: Sequence[Comment]) -> tuple[Told, ...]:
    """Return the comments of a Word file as threads that can only be read; a reply stands with what it answers."""
    threads: list[tuple[Comment, list[Said]]] = []
    for one in comments:
        over = " · ".join(part for part in (one.author or "Somebody", words.day(one.at)) if part)
        if not one.reply or not threads:
            threads.append((one, []))
        threads[-1][1].append(Said(over, one.text))
    return tuple(_read(one, said) for one, said in threads)


def _read(one: Comment, said: Sequence[Said]) -> Told:
    does: tuple[tuple[str, object], ...] = (("Go to the passage", WordsChosen(one.passage)),) if one.passage.strip() else ()
    return Told("", one.passage, "Resolved in Word." if one.done else "", tuple(said), does)


class ThreadCard(Rising):
    """Shows a Told; lets out what is chosen on it (`chose`), and that more of its replies are asked for (`unfolded`). The one in hand has a bar."""

    chose = Signal(object)
    unfolded = Signal()

    def __init__(self, shown: Told, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told = shown
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("look", "thread")
        self.setAccessibleName(shown.spoken)
        self.buttons: dict[str, QPushButton] = {}
        column = Hanging(self)
        column.setContentsMargins(10, 6, 6, 6)
        column.setSpacing(2)
        if shown.quote.strip():
            column.addWidget(_line(f"“{short(shown.quote, MOST_WORDS)}”", "muted"))
        if shown.fate:
            column.addWidget(_line(shown.fate, "note"))
        self.more: QPushButton | None = None
        for nth, one in enumerate(shown.said):
            if nth == 1 and shown.hidden:
                self.more = button(f"Show {min(shown.hidden, MOST_SAID)} more of {words.count(shown.hidden, 'reply', 'replies')}", look="link")
                self.more.clicked.connect(lambda: self.unfolded.emit())
                column.addWidget(self.more)
            over = _line(one.over, "over")
            over.setContentsMargins(0, 5, 0, 0)
            column.addWidget(over)
            if one.text:
                column.addWidget(_line(one.text, ""))
        column.addWidget(self._foot())

    def hold(self, held: bool) -> None:
        """Show that this thread is in hand, or not any more."""
        restyle(self, "held", held)

    def keyboard(self) -> QPushButton | None:
        """Return the first button."""
        return next(iter(self.buttons.values()), None)

    def _foot(self) -> QWidget:
        foot = QWidget()
        foot.setProperty(HANGS, True)
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for words_of, choice in self.told.does:
            made = button(words_of, look="link")
            made.setAccessibleDescription(self.told.spoken)
            made.clicked.connect(lambda _=False, choice=choice: self.chose.emit(choice))
            self.buttons[words_of] = made
            row.addWidget(made)
        row.addStretch(1)
        return foot


def _line(text: str, look: str) -> QWidget:
    made = label(text, look=look)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
