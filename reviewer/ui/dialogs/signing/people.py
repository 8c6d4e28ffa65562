"""People and keys: who may sign, with which key, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from reviewer.desk.signing.known import Person
from reviewer.seal.rosters.roster import Roster
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.layouts.flow import Flow
from reviewer.ui.parts.tables.table import Table
from reviewer.ui.parts.tables.table_model import Cell, Column, Line
from reviewer.ui.parts.words.plain import button
from reviewer.ui.values.words import day

NO_ROSTER = (
    "There is no roster here yet. Whoever keeps the clinic’s begins it with File, Set up signing. On every other computer a key is made to send; "
    "the roster comes with the first review file of who keeps it, or as a file of its own."
)
WAITS = "A key made here ({file}) is in no roster yet. When who keeps the roster rings, read them its 8 words: {words}."
Verb = tuple[str, Callable[[Person], object]]
Deed = tuple[str, Callable[[], object]]
COLUMNS = (Column("Person"), Column("Signs as", "author and reviewer", folds=True), Column("Key", "key reported stolen"))
FEWEST, MOST = 2, 7
"""Rows the table has room for, at least and at most."""


class PeopleDialog(Frame):
    """Lists the people of the roster; one is chosen and one of `verbs` done with them, or one of `others`, which stand in groups with a
    title each, with nobody in particular.

    `people` and the keys `waiting` for a roster are read anew after each, and what was done is said where it returns a sentence. Main closes it.
    """

    def __init__(
        self,
        parent: QWidget | None,
        people: Callable[[], Sequence[Person]],
        roster: Callable[[], Roster | None],
        spoken: Callable[[str], str],
        waiting: Callable[[], Sequence[tuple[str, str]]],
        verbs: Sequence[Verb],
        others: Sequence[tuple[str, Sequence[Deed]]],
        look: Look,
    ) -> None:
        super().__init__(parent, "People and keys", "Close", letters=124)
        self.cancel.hide()
        self._people, self._roster, self._spoken, self._waiting = people, roster, spoken, waiting
        self._verbs = tuple(caption for caption, _ in verbs)
        self._known: dict[str, Person] = {}
        self.about = self.text("", "muted")
        self.table = Table("People", COLUMNS, look, lines=1)
        self.table.moved.connect(lambda *_: self._chosen())
        self.column.addWidget(self.table, 1)
        self.name = self._lead("")
        self.words = self.text("")
        self.buttons: dict[str, QPushButton] = {}
        self._row([(caption, partial(self._with_one, run)) for caption, run in verbs])
        for title, deeds in others:
            self._lead(title)
            self._row([(caption, partial(self._run, run)) for caption, run in deeds])
        self.waits = self.text("", "note")
        self.done_now = self.text("", "strong")
        self._show()
        self.allow("")
        if not self.table.isHidden():
            self.table.setFocus()  # whom it is about comes before what is done with them
        self.fit()

    def in_hand(self) -> Person | None:
        """Return the person in hand."""
        return self._known.get(self.table.key())

    # Inside

    def _lead(self, title: str) -> QLabel:
        """Add the title of a group, a little apart from the one before."""
        made = self.text(title, "strong")
        made.setContentsMargins(0, self.fontMetrics().height() // 2, 0, 0)
        return made

    def _row(self, deeds: Sequence[Deed]) -> None:
        held = QWidget()
        flow = Flow(held)
        for caption, run in deeds:
            made = self.buttons[caption] = button(caption)
            made.clicked.connect(lambda _=False, run=run: run())
            flow.addWidget(made)
        self.column.addWidget(held)

    def _with_one(self, run: Callable[[Person], object]) -> None:
        one = self.in_hand()
        if one is not None:
            self._run(lambda: run(one))

    def _run(self, deed: Callable[[], object]) -> None:
        said = deed()
        self._show()
        self.done_now.setText(said if isinstance(said, str) else "")
        self.done_now.setVisible(bool(self.done_now.text()))

    def _show(self) -> None:
        roster = self._roster()
        self._known = {one.member.person: one for one in self._people()}
        self.about.setText(f"Roster number {roster.serial}, signed by its owner on {day(roster.at)}." if roster else NO_ROSTER)
        self.table.setVisible(roster is not None)
        self.table.take([_line(one) for one in self._known.values()])
        self.table.ask(min(max(len(self._known), FEWEST), MOST), FEWEST)
        if self._known and self.in_hand() is None:
            self.table.choose(next(iter(self._known)))
        waiting = self._waiting()
        self.waits.setText("\n".join(WAITS.format(file=file, words=words) for file, words in waiting))
        for part in (self.waits, self.done_now):
            part.setVisible(bool(part.text()))
        self._chosen()

    def _chosen(self) -> None:
        one = self.in_hand()
        key = one.key if one is not None else None
        for caption in self._verbs:
            self.buttons[caption].setEnabled(one is not None)
        self.name.setText(", ".join(part for part in (one.member.name, one.member.credentials) if part) if one is not None else "")
        self.words.setText(f"The key in words, for the telephone: {self._spoken(key.fingerprint)}" if key else "No key that holds." if one else "")


def _line(one: Person) -> Line:
    """Return a person in a row: who, in which parts, and where their key is."""
    name = ", ".join(part for part in (one.member.name, one.member.credentials) if part)
    parts = " and ".join(one.roles)
    if "owner" in one.member.roles:
        name += " (keeps the roster)"
    gone = "reported stolen" if one.stolen and one.key is None else "none that holds" if one.key is None else ""
    where = gone or ("on this computer" if one.here else "elsewhere")
    return Line(one.member.person, (Cell(name, name, spoken=f"{name}. {parts}. Key {where}."), Cell(parts, parts), Cell(where, where)))
