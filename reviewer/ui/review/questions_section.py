"""The tab Review on what only a person can judge: each question with three choices, and a note where the answer is no."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from reviewer.model.judging import Judged, Verdict
from reviewer.model.trouble import Trouble
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.parts.layouts.flow import Flow
from reviewer.ui.parts.words.plain import button, label
from reviewer.ui.parts.words.rows_column import empty
from reviewer.ui.parts.words.sections import Section
from reviewer.ui.parts.words.told import Rising
from reviewer.ui.values.scene import Scene
from reviewer.ui.values.words import day

WORDS = {Verdict.YES: "Yes", Verdict.NO: "No", Verdict.NOT_HERE: "Does not apply"}


@dataclass(frozen=True, slots=True)
class VerdictChosen:
    """A question was judged by its id."""

    question: str
    verdict: Verdict
    note: str = ""


class Asking(Rising):
    """One question. It takes a Judged by `take` and lets out a VerdictChosen (`chose`); `grew` says that it asks for more, and wants to be seen."""

    chose = Signal(object)
    grew = Signal(object)

    def __init__(self, one: Judged) -> None:
        super().__init__()
        self._kept = ""
        self._id, question = one.question.id, one.question
        self.asks, self.why = label(question.asks, look="strong"), label(f"{question.why} Standard: {question.standard}", look="muted")
        self.said = label(look="muted")
        self.choices = {verdict: self._choice(verdict, question.asks) for verdict in Verdict}
        self.note, self.keep = QLineEdit(), button("Keep this no")
        self.note.setPlaceholderText("What is wrong?")
        self.note.setAccessibleName(f"What is wrong: {question.asks}")
        self.note.textChanged.connect(self._typed)
        self.note.returnPressed.connect(self._no)
        self.keep.clicked.connect(self._no)
        line, foot = Flow(spacing=6), Flow(spacing=6)
        for made in self.choices.values():
            line.addWidget(made)
        foot.addWidget(self.keep)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 2, 0, 8)
        box.setSpacing(4)
        for part in (self.asks, self.why, line, self.note, foot, self.said):
            box.addLayout(part) if isinstance(part, Flow) else box.addWidget(part)

    def keyboard(self) -> QWidget:
        """Return what takes the keyboard: the first choice."""
        return self.choices[Verdict.YES]

    @property
    def spoken(self) -> str:
        """Return what a screen reader says of it."""
        return f"{self.asks.text()} {self.why.text()}"

    def take(self, one: Judged, *, fixed: bool) -> None:
        """Show how the question stands; `fixed` where the draft was signed with this."""
        given, holds = one.judgement, one.holds
        for verdict, made in self.choices.items():
            made.setChecked(holds and given is not None and given.verdict is verdict)
            made.setEnabled(not fixed)
        no = holds and given is not None and given.verdict is Verdict.NO
        self._kept = given.note if given is not None and no else ""
        if self._kept:
            self.note.setText(self._kept)
        self._ask_why(no and not fixed)
        self.said.setText(_told(one))
        self.said.setVisible(given is not None)

    def _choice(self, verdict: Verdict, asks: str) -> QPushButton:
        made = button(WORDS[verdict], look="chip")
        made.setCheckable(True)
        made.setProperty("choice", "true")
        made.setAccessibleName(f"{WORDS[verdict]}: {asks}")
        made.clicked.connect(lambda _=False: self._clicked(verdict))
        return made

    def _clicked(self, verdict: Verdict) -> None:
        for known, made in self.choices.items():
            made.setChecked(known is verdict)
        self._ask_why(verdict is Verdict.NO)
        if verdict is Verdict.NO:
            self.note.setFocus()
            self.grew.emit(self)
        else:
            self.chose.emit(VerdictChosen(self._id, verdict))

    def _ask_why(self, shown: bool) -> None:
        self.note.setVisible(shown)
        self._typed()

    def _typed(self) -> None:
        words = self.note.text().strip()
        there = bool(words)
        self.keep.setVisible(not self.note.isHidden() and (not self._kept or words != self._kept))
        self.keep.setEnabled(there)
        self.keep.setAccessibleDescription("" if there else "Say what is wrong first.")

    def _no(self) -> None:
        if self.note.text().strip():
            self.chose.emit(VerdictChosen(self._id, Verdict.NO, self.note.text()))


class Judging(Section):
    """Takes a scene and shows its questions, read by `read`, which raises Trouble where the checklists cannot be."""

    def __init__(self, look: Look, registry: Registry, read: Callable[[], tuple[Judged, ...]]) -> None:
        super().__init__("Questions to judge", look)
        self._read, self._shown = read, ()
        self.told, self.held = label(look="muted"), QWidget()
        self.list = QVBoxLayout(self.held)
        self.list.setContentsMargins(0, 0, 0, 0)
        self.list.setSpacing(2)
        self.rows: dict[str, Asking] = {}
        self._left: tuple[str, ...] = ()
        self.inside.addWidget(self.told)
        self.inside.addWidget(self.held)

    _shown: tuple[tuple[str, str], ...]

    def take(self, scene: Scene) -> None:
        """Show the questions this state of the draft is asked."""
        try:
            asked = self._read()
        except Trouble as trouble:
            asked = ()
            self.told.setText(str(trouble))
            self.tell("could not be read")
        else:
            left = len([one for one in asked if not one.holds])
            self.told.setText("What no check can tell. The reviewer answers each before signing; a no stands in the way.")
            self.tell(f"{left} of {len(asked)} left" if left else "all answered" if asked else "")
        shown = tuple((one.checklist, one.question.asks) for one in asked)
        if shown != self._shown:
            self._shown = shown
            self._build(asked)
        for one in asked:
            self.rows[one.question.id].take(one, fixed=scene.review.state.holds)
        self._left = tuple(one.question.id for one in asked if not one.holds)

    def next(self) -> Asking | None:
        """Return the next question nobody has answered, from the one with the keyboard on and round; None where every one is."""
        every, here = list(self.rows), self.window().focusWidget()
        at = next((nth for nth, name in enumerate(every, 1) if here is not None and self.rows[name].isAncestorOf(here)), 0)
        return next((self.rows[name] for name in (*every[at:], *every[:at]) if name in self._left), None)

    def _build(self, asked: tuple[Judged, ...]) -> None:
        empty(self.list)
        self.rows, title = {}, ""
        for one in asked:
            if one.checklist != title:
                title = one.checklist
                lead = label(title, look="section")
                lead.setContentsMargins(0, self.fontMetrics().height() // 2, 0, 0)
                self.list.addWidget(lead)
            self.rows[one.question.id] = row = Asking(one)
            row.chose.connect(self.chose)
            row.grew.connect(self.grew)
            self.list.addWidget(row)


def _told(one: Judged) -> str:
    """Return who judged, of what; nothing where nobody did."""
    given = one.judgement
    if given is None:
        return ""
    who = f"by {given.by}, {day(given.at)}"
    if one.holds:
        return f"Answered {who}"
    note = f" (“{given.note}”)" if given.note else ""
    return f"Answered “{given.verdict}”{note} for an earlier text {who}. That does not count for this one."
