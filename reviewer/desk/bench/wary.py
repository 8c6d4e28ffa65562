"""Texts that may take long to read: read and checked in a process that can be ended, while the draft lies on the desk as nothing but its text."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reviewer.desk.bench.held import Held
from reviewer.model.draft import Draft
from reviewer.model.finding import Report, RuleFailure
from reviewer.model.named import NamedTuple
from reviewer.model.steps import Steps
from reviewer.parsing.text.burden import burden, endless

if TYPE_CHECKING:
    from datetime import date

    from reviewer.desk.bench.sheet import Sheet
    from reviewer.desk.files.crew import Hand
    from reviewer.desk.parts import Afar, Apart, Remembers

DEADLINE = 5.0
"""Seconds a text may take to be read and checked, once the process has started."""
MOST = 5_000
"""Blocks or findings of a draft that is handed back: with more of them the panes would stand still, not the parser."""
CHECK = "reading"
"""The name under which the checklist says that nothing was checked."""
ENDED = "the process that read it came to its end, which too little memory can do"
BEFORE = "Nothing in it is checked until it has been read."


class Answer(NamedTuple):
    """What came of reading a text: the draft and its report, or why there is none, as the second half of a sentence."""

    text: str
    plain: bool
    draft: Draft | None = None
    report: Report | None = None
    why: str = ""


class Order(NamedTuple):
    """A text to be read in a process of its own: plain values, for whatever thread has the time. `why` says what is strange in it."""

    text: str
    plain: bool
    why: str
    make: Callable[[], Hand]
    deadline: float = DEADLINE

    def read(self, stopped: Callable[[], bool]) -> Answer | None:
        """Return what came of it, or None where it was stopped; it waits.

        The first piece only has the process start, which is not the text's fault.
        """
        from reviewer.desk.files.crew import Loss, work  # noqa: PLC0415 - a window starts sooner without what starts processes

        for done in work(self.make, [None, (self.text, self.plain)], stopped=stopped, deadline=self.deadline):
            if done.number == 0 and done.loss is None:
                continue
            if isinstance(done.value, Answer):
                return done.value
            slow = f"reading it takes longer than {self.deadline:.0f} seconds"
            return Answer(self.text, self.plain, why=slow if done.loss is Loss.SLOW else ENDED)
        return None


class Wary:
    """Says of the text on the desk whether it is read here. Nothing is put off until somebody reads the orders (`watched`)."""

    def __init__(self, held: Held) -> None:
        self._held = held
        self._apart: Apart | None = None
        self._answer: Answer | None = None
        self.watched = False

    @property
    def refused(self) -> str:
        """Return why the text on the desk could not be read, as the second half of a sentence; nothing where it was, or waits for it."""
        answer = self._known(self._held.sheet)
        return answer.why if answer is not None else ""

    @property
    def waiting(self) -> str:
        """Return why the text on the desk waits to be read beside the window; nothing where it does not."""
        sheet = self._held.sheet
        if not self.watched or self._apart is None or sheet is None or self._known(sheet) is not None:
            return ""
        return burden(sheet.text)

    def ordering(self) -> Steps[Order | None]:
        """Return what is to be read beside the window, where the text on the desk waits for that; in steps, for a library may be large."""
        sheet, apart, why = self._held.sheet, self._apart, self.waiting
        if not why or apart is None or sheet is None:
            return None
        memory = yield from self._held.copied()
        return Order(sheet.text, sheet.plain, why, partial(reading, apart, memory, self._held.day))

    def watch(self, apart: Apart | None) -> None:
        """Know how a desk is made in another process; without that, every text is read here."""
        self._apart = apart

    def take(self, answer: Answer) -> None:
        """Remember what came of an order; the next check uses it where the text is still the same."""
        self._answer = answer

    def stand(self, sheet: Sheet) -> tuple[Draft, Report] | None:
        """Return the draft and report of a text that must not be read here; None for any other."""
        if not self.watched or self._apart is None or not burden(sheet.text):
            return None
        answer = self._known(sheet)
        if answer is not None and answer.draft is not None and answer.report is not None:
            return answer.draft, answer.report
        why = f"The draft was not read, because {answer.why}." if answer is not None else BEFORE
        return Draft(sheet.text), Report(failures=(RuleFailure(CHECK, why),))

    def _known(self, sheet: Sheet | None) -> Answer | None:
        answer = self._answer
        if sheet is None or not self.watched or self._apart is None:
            return None
        if answer is None or (answer.plain, answer.text) != (sheet.plain, sheet.text):
            why = endless(sheet.text)
            answer = self._answer = Answer(sheet.text, sheet.plain, why=why) if why else None
        return answer


def unread(report: Report) -> bool:
    """Return whether a draft is nothing but its text: nobody knows what stands in it."""
    return any(failure.rule == CHECK for failure in report.failures)


def reading(apart: Apart, memory: Remembers | None, day: date | None) -> Hand:
    """Return what reads and checks a text with a desk of its own; called in the process it works in."""
    return partial(_read, apart(memory, day))


def _read(desk: Afar, piece: object) -> Answer | None:
    """Read and check a text, with whether it is plain. Nothing is made of no text."""
    if piece is None:
        return None
    assert isinstance(piece, tuple)
    text, plain = piece
    try:
        draft, report = desk.read(text, plain=plain)
    except (MemoryError, RecursionError):
        return Answer(text, plain, why="reading it takes too much memory")
    if len(draft.blocks) > MOST or len(report.findings) > MOST:
        return Answer(text, plain, why=f"it falls into more than {MOST:,} parts")
    return Answer(text, plain, draft, report)
