"""One thread of comments: the words it speaks of, who said what, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reviewer.model.comment import Deed, Found, Placed, Step
from reviewer.model.named import NamedTuple
from reviewer.model.review import Role
from reviewer.ui.parts.hanging import HANGS, Hanging
from reviewer.ui.parts.plain import button, label, restyle
from reviewer.ui.values import words
from reviewer.ui.values.choices import ThreadChosen, WordsChosen
from reviewer.ui.values.rows import short
from reviewer.word import Comment

ROLES = {Role.AUTHOR: "author", Role.REVIEWER: "reviewer"}
DEEDS = {Deed.RESOLVE: "Resolved", Deed.REOPEN: "Reopened"}
FATES = {Found.GONE: "The words it spoke of are gone.", Found.CHANGED: "The words it spoke of have changed."}
MOST_WORDS = 24


class Said(NamedTuple):
    """One thing said: the line above it, and the words, which may be none."""

    over: str
    text: str


class Told(NamedTuple):
    """A thread as a card tells it: its id (empty: it cannot be changed here), its words, what became of them, what was said, what can be done.

    `does` are pairs of a button's words and what it lets out.
    """

    id: str
    quote: str
    fate: str
    said: tuple[Said, ...]
    does: tuple[tuple[str, object], ...]

    @property
    def spoken(self) -> str:
        """Return the whole thread as a screen reader says it."""
        return " ".join([f"Comment on “{short(self.quote, MOST_WORDS)}”.", self.fate, *(f"{one.over}: {one.text}" for one in self.said)])


def told(one: Placed) -> Told:
    """Return what a card tells of a thread."""
    thread = one.thread
    does: list[tuple[str, object]] = [("Reply…", ThreadChosen(thread.id, "reply"))] if one.open else []
    does.append(("Resolve", ThreadChosen(thread.id, "resolve")) if one.open else ("Reopen", ThreadChosen(thread.id, "reopen")))
    if one.place is not None:
        does.append(("Go to the passage", ThreadChosen(thread.id)))
    return Told(thread.id, thread.anchor.quote, FATES.get(one.found, ""), tuple(map(_said, thread.steps)), tuple(does))


def _said(step: Step) -> Said:
    deed = f"{DEEDS[step.deed]} by " if step.deed in DEEDS else ""
    return Said(f"{deed}{step.by}, {ROLES[step.role]} · {words.moment(step.at)}", step.text)


def told_in_word(comments: Sequence[Comment]) -> tuple[Told, ...]:
    """Return the comments of a Word file as threads that can only be read; a reply stands with what it answers."""
    threads: list[Told] = []
    for one in comments:
        over = " · ".join(part for part in (one.author or "Somebody", words.day(one.at)) if part)
        said = Said(over, one.text)
        if one.reply and threads:
            threads[-1] = threads[-1]._replace(said=(*threads[-1].said, said))
            continue
        does: tuple[tuple[str, object], ...] = (("Go to the passage", WordsChosen(one.passage)),) if one.passage.strip() else ()
        threads.append(Told("", one.passage, "Resolved in Word." if one.done else "", (said,), does))
    return tuple(threads)


class ThreadCard(QWidget):
    """Shows a Told; lets out what is chosen on it (`chose`). The card in hand has a bar at its side."""

    chose = Signal(object)

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
        for one in shown.said:
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
