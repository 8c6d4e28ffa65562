"""The tab Review on the draft's course: where it stands, what changed since the signature, and the answers that wait."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QWidget

from reviewer.desk.values import Review
from reviewer.model.finding import Finding
from reviewer.model.span import Place
from reviewer.ui.looks.icons import pixmap, side
from reviewer.ui.looks.signs import Sign
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.parts.layouts.flow import Flow
from reviewer.ui.parts.layouts.hanging import Outset
from reviewer.ui.parts.words.plain import button, label, restyle
from reviewer.ui.parts.words.rows_column import Column, Row, empty
from reviewer.ui.parts.words.sections import Section
from reviewer.ui.review import course_words
from reviewer.ui.values.choices import PlaceChosen
from reviewer.ui.values.scene import Scene
from reviewer.ui.values.words import count, day, holds

MOST = 40
"""Changed blocks that are listed; the rest is told as a number."""
_STEPS = ("next_question", "submit", "sign", "request_changes", "take_back", "export", "record_publication", "withdraw_approval")


@dataclass(frozen=True, slots=True)
class AnswerChosen:
    """An answer that waits was accepted, or is to be sent back, by the fingerprint of its finding."""

    fingerprint: str
    accept: bool


class Standing(Section):
    """Where the draft stands, by whom, since when, and what may be done next."""

    def __init__(self, look: Look, registry: Registry, why: Callable[[str], str], left: Callable[[], int], mine: Callable[[], bool]) -> None:
        super().__init__("Where this draft stands", look)
        self._why, self._left, self._mine, self._sign, self._stage = why, left, mine, Sign.ANSWERED, ""
        self.heading.turned.connect(self._name)
        self.shape, self.stage = label(wrap=False), label(look="strong")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.shape)
        line.addWidget(self.stage, 1)
        self.told, self.reason = Column(), label(look="muted")
        self.steps = {name: registry.button(name) for name in _STEPS}
        buttons = Flow(spacing=8)
        for made in self.steps.values():
            buttons.addWidget(made)
        self.inside.addLayout(line)
        self.inside.addWidget(self.told)
        self.inside.addLayout(buttons)
        self.inside.addWidget(self.reason)

    def take(self, scene: Scene) -> None:
        """Show where this draft stands."""
        review = scene.review
        words, self._sign = course_words.chip(review, {})
        self.stage.setText(words)
        self._draw()
        self.told.take([Row(sentence) for sentence in course_words.told(review)])
        shown = course_words.next_steps(review)
        if shown[0] == "sign" and not review.obstacles and self._left():  # the first thing a reviewer does
            shown = ("next_question", *shown)
        for step, made in self.steps.items():
            made.setVisible(step in shown and (step != "take_back" or self._mine()))
            restyle(made, "look", "primary" if step == shown[0] else "")
        why = self._why("sign" if "request_changes" in shown else shown[0])  # what keeps a reviewer from signing
        self.reason.setText(why)
        self.reason.setVisible(bool(why))
        self._stage = str(review.course.stage)
        self._name()

    def wear(self, look: Look) -> None:
        """Take colours and text size."""
        super().wear(look)
        self._draw()

    def _name(self) -> None:
        """Say the stage behind the title while it is folded away: unfolded it stands below."""
        self.tell("" if self.heading.opened else self._stage)

    def keyboard(self) -> QWidget:
        """Return what takes the keyboard: the first step that can be taken."""
        return next((made for made in self.steps.values() if not made.isHidden() and made.isEnabled()), self.heading)

    def _draw(self) -> None:
        self.shape.setPixmap(pixmap(self._sign, side(self.stage.fontMetrics()), self.look.tokens, self.devicePixelRatioF()))


class Changed(Section):
    """What changed since the last signature: a row for each block; not shown where nobody has signed."""

    def __init__(self, look: Look, registry: Registry, place: Callable[[Review, int], Place], reader: Callable[[], str]) -> None:
        super().__init__("Changed since the last signature", look)
        self._place, self._reader = place, reader
        self.said, self.rows = label(), Column()
        self.rows.chose.connect(self.chose)
        self.all = registry.button("pane_changes", text="Show each change word by word")
        foot = Flow()
        foot.addWidget(self.all)
        for part in (self.said, self.rows):
            self.inside.addWidget(part)
        self.inside.addLayout(foot)

    def take(self, scene: Scene) -> None:
        """Show what changed up to this state of the draft."""
        review = scene.review
        found = review.changed_blocks
        self.setVisible(review.signoff is not None)
        self.said.setText(course_words.changed(review, self._reader()))
        restyle(self.said, "look", "" if found else "muted")
        self.rows.setVisible(bool(found))
        rows = [self._row(review, number) for number in found[:MOST]]
        self.rows.take([*rows, Row(f"And {count(len(found) - MOST, 'block')} more.", "muted")] if len(found) > MOST else rows)
        self.all.setVisible(bool(found))
        self.tell(str(len(found)) if found else "")

    def _row(self, review: Review, number: int) -> Row:
        words = " ".join(review.draft.blocks[number].text.split()) or "A line without words"
        return Row(f"¶{number + 1}  {words[:200]}", choice=PlaceChosen(self._place(review, number), go=True))


class Waiting(Section):
    """Authors' answers that wait for the reviewer, to accept or to send back, and those that were sent back; not shown where there are none."""

    def __init__(self, look: Look, registry: Registry) -> None:
        super().__init__("Answers to accept or send back", look)
        self._shown: object = None
        held = Outset(4)
        self.list = held.inside
        self.inside.addWidget(held)

    def take(self, scene: Scene) -> None:
        """Show the answers that wait."""
        review = scene.review
        found = {finding.fingerprint: finding for finding in review.report.findings}
        waiting = [(found[key], answer) for key, answer in review.proposals.items() if key in found]
        back = [(finding, review.sent_back[finding.fingerprint]) for finding in review.handed_back]
        self.tell(str(len(waiting)) if waiting else "")
        self.setVisible(bool(waiting or back))
        shown = [(finding.fingerprint, finding.place, what) for finding, what in (*waiting, *back)]
        if shown == self._shown:
            return
        self._shown = shown
        empty(self.list)
        for finding, answer in waiting:
            self._tell(finding, f"{answer.reason}: {answer.explanation}", f"By {answer.by} (author), {day(answer.at)}.{holds(answer)}", review)
        for finding, entry in back:
            self._tell(finding, f"Sent back: {entry.note}", f"By {entry.by}, {day(entry.at)}. The finding is open again.", review)

    def _tell(self, finding: Finding, said: str, by: str, review: Review) -> None:
        rows = Column()
        rows.chose.connect(self.chose)
        quote = " ".join(finding.quote.split())
        title = [Row(finding.title, "strong")]
        link = [Row(f"“{quote}”", choice=PlaceChosen(finding.place, go=True))] if quote else []
        rows.take([*title, *link, Row(said), Row(by, "muted")])
        self.list.addWidget(rows)
        if finding.fingerprint in review.proposals:
            self.list.addWidget(self._buttons(finding))

    def _buttons(self, finding: Finding) -> QWidget:
        line = QWidget()
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 0, 0, 8)
        for words, accept in (("Accept", True), ("Send back…", False)):
            made = button(words)
            made.setAccessibleDescription(f"The answer to: {finding.title}")
            made.clicked.connect(lambda _=False, accept=accept: self.chose.emit(AnswerChosen(finding.fingerprint, accept)))
            box.addWidget(made)
        box.addStretch(1)
        return line
