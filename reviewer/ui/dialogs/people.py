"""People and keys: who may sign, with which key, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from reviewer.desk.people import Person
from reviewer.seal.roster import Roster
from reviewer.ui.dialogs.frame import Frame
from reviewer.ui.fields import Choice
from reviewer.ui.flow import Flow
from reviewer.ui.plain import button

Verb = tuple[str, Callable[[Person], object]]


class PeopleDialog(Frame):
    """Lists the people of the roster; a person is chosen and one of `verbs` done with them, or one of `others` with nobody in particular.

    `people` are read anew after each. Main closes it.
    """

    def __init__(
        self,
        parent: QWidget | None,
        people: Callable[[], Sequence[Person]],
        roster: Callable[[], Roster | None],
        spoken: Callable[[str], str],
        verbs: Sequence[Verb],
        others: Sequence[tuple[str, Callable[[], object]]],
    ) -> None:
        super().__init__(parent, "People and keys", "Close", letters=100)
        self.cancel.hide()
        self._people, self._roster, self._spoken = people, roster, spoken
        self.told = self.text("")
        self.about = self.text("", "muted")
        self.who = Choice()
        self.who.currentIndexChanged.connect(self._chosen)
        self.field("&Person", self.who)
        self.words = self.text("")
        self.buttons = {}
        for several in (verbs, others):
            held = QWidget()
            flow = Flow(held)
            for caption, _ in several:
                self.buttons[caption] = button(caption)
                flow.addWidget(self.buttons[caption])
            self.column.addWidget(held)
        for caption, with_one in verbs:
            self.buttons[caption].clicked.connect(lambda _=False, run=with_one: self._run(lambda: run(self.who.currentData())))
        for caption, alone in others:
            self.buttons[caption].clicked.connect(lambda _=False, run=alone: self._run(run))
        self._show()
        self.allow("")
        self.fit()

    def _run(self, deed: Callable[[], object]) -> None:
        deed()
        self._show()

    def _show(self) -> None:
        people, roster = self._people(), self._roster()
        now = self.who.currentIndex()
        self.told.setText("\n".join(line(one) for one in people))
        self.about.setText(f"Roster number {roster.serial}, signed by its owner on {roster.at[:10]}." if roster else "There is no roster yet.")
        self.who.clear()
        for one in people:
            self.who.addItem(one.member.name, one)
        self.who.setCurrentIndex(min(max(now, 0), len(people) - 1))
        self._chosen()

    def _chosen(self) -> None:
        one = self.who.currentData()
        key = one.key if isinstance(one, Person) else None
        self.words.setText(f"In words, for the telephone: {self._spoken(key.fingerprint)}" if key else "No key that holds.")


def line(one: Person) -> str:
    """Return a person in a line: who, in which parts, and where their key is."""
    name = ", ".join(part for part in (one.member.name, one.member.credentials) if part)
    parts = [*one.roles, *(["keeps the roster"] if "owner" in one.member.roles else [])]
    where = "key reported stolen" if one.stolen and one.key is None else "no key that holds" if one.key is None else ""
    return f"{name}: {', '.join(parts)}; {where or ('key on this computer' if one.here else 'key elsewhere')}"
