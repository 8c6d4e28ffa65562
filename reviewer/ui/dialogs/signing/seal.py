"""Sign a draft with a key: as its author who sends it, or as its reviewer, over exactly what is shown here."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from reviewer.checking.cards import titled
from reviewer.desk.signing.approving import Frozen
from reviewer.desk.signing.known import Person
from reviewer.desk.signing.unlocking import Deed
from reviewer.desk.writing.rendering import need_parts
from reviewer.model.finding import Card
from reviewer.model.judging import Judged
from reviewer.model.trouble import Trouble
from reviewer.ui.dialogs.frames.keyed import KeyedDialog, Onward
from reviewer.ui.dialogs.signing.sign import rulings_lines, tell_answers, tell_judged, tick_cards, told_finding
from reviewer.ui.looks.theme import Look
from reviewer.ui.pages.signed_view import SignedView
from reviewer.ui.parts.forms.fields import Choice, Tick
from reviewer.ui.parts.slow.making import Making
from reviewer.ui.values.words import count

LINES = 16
"""Lines of the article that are shown at once, at least."""


class SubmitDialog(KeyedDialog):
    """The author's signature: one sentence of what it means, and the passphrase."""

    def __init__(
        self, parent: QWidget | None, people: Sequence[Person], promise: Callable[[Person], str], submit: Callable[[Person, str], Deed[Any]],
        told: tuple[str, ...], onward: Onward | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent, "Send for review", "Sign and send")
        self._promise, self._submit = promise, submit
        self.who = signers(people)
        self.who.currentIndexChanged.connect(self._chosen)
        if len(people) > 1:
            self.field("A&uthor, who signs", self.who)
        self.sentence = self.text("", "strong")
        for words in told:
            self.text(words, "muted")
        self.passphrase = self.secret("&Passphrase")
        self.offer_file(onward)
        self._chosen()
        self.fit()

    def signer(self) -> Person | None:
        """Return who signs."""
        found: Person | None = self.who.currentData()
        return found

    def deed(self) -> Deed[Any]:
        """Return what signs and sends."""
        return self._submit(self.who.currentData(), self.passphrase.text())

    def why_not(self) -> str:
        """Return what is still missing."""
        return "" if self.passphrase.text() else "Type your passphrase."

    def _chosen(self) -> None:
        self.sentence.setText(self._promise(self.who.currentData()))
        self.look()


class SealDialog(KeyedDialog):
    """The reviewer's signature. The article is drawn from the bytes that are signed; the button waits until all of it was on the screen.

    `frozen` is what the first of the people would sign.
    """

    def __init__(
        self,
        parent: QWidget | None,
        people: Sequence[Person],
        frozen: Frozen,
        freeze: Callable[[Person], Frozen],
        approve: Callable[[Frozen, str, tuple[str, ...], int], Deed[Any]],
        look: Look,
        judged: Sequence[Judged] = (),
        onward: Onward | None = None,
    ) -> None:
        self.frozen = frozen
        one = frozen.alone
        super().__init__(parent, "Check your own draft" if one else "Sign off this draft", "Sign as self-checked" if one else "Sign", letters=108)
        self._freeze, self._approve, self._making = freeze, approve, Making(self)
        self._since, self._reached, self._ready, self._unfrozen = time.monotonic(), 0, False, False
        self.sentence = self.text("", "strong")
        if one:
            self.text("Only one person has a key here, so this is kept as “Self-checked (one person)” and never called approved.", "note")
        self.who = signers(people)
        self.who.currentIndexChanged.connect(self._chosen)
        if len(people) > 1:
            self.field("Who &signs", self.who)
        self.against = self.text("", "trouble")
        self.view = SignedView(look)
        self.view.setMinimumHeight(self.fontMetrics().lineSpacing() * LINES)
        self.view.hung.connect(self._hung)
        self.column.addWidget(self.view, 1)
        self.view.setFocus()  # reading comes first
        self.view.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.view.verticalScrollBar().rangeChanged.connect(self._scrolled)
        self._facts(judged)
        self.passphrase = self.secret("&Passphrase")
        self.offer_file(onward)
        self.text("Any later edit ends this signature. The page a reader gets is the one shown here, byte by byte.", "muted")
        self._show(frozen)
        self.fit()

    def signer(self) -> Person | None:
        """Return who signs."""
        found: Person | None = self.who.currentData()
        return found

    def deed(self) -> Deed[Any]:
        """Return what signs exactly what is shown."""
        marks = tuple(finding.fingerprint for card in self.cards if self.seen[card.key].isChecked() for finding in card.findings)
        return self._approve(self.frozen, self.passphrase.text(), marks, round(time.monotonic() - self._since))

    def why_not(self) -> str:
        """Return what is still missing."""
        left = sum(not box.isChecked() for box in self._boxes)
        if self._making.busy:
            return "The pages this person would sign are being worked out."
        if self._unfrozen:
            return "There is nothing to sign."
        if self.frozen.why_not:
            return "This person may not sign it."
        if self.view.undrawn or not self.view.whole:
            return self.view.undrawn or "The pictures are being drawn."
        if not self.read_all:
            return "Scroll through the whole article first."
        if left:
            return f"{count(left, 'box', 'boxes')} left to tick."
        return "" if self.passphrase.text() else "Type your passphrase."

    @property
    def read_all(self) -> bool:
        """Return whether every part of the article was on the screen."""
        return self._ready and self._reached >= self.view.verticalScrollBar().maximum() + self.view.verticalScrollBar().pageStep()

    def done(self, result: int) -> None:
        """Go, and leave no picture half looked at."""
        self._making.close()
        self.view.jobs.close()
        super().done(result)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to watch what of the article is on the screen."""
        super().showEvent(event)
        self._ready = True
        self._scrolled()

    # Inside

    def _facts(self, judged: Sequence[Judged]) -> None:
        review = self.frozen.review
        self._boxes: list[Tick] = []
        self._box("I read the whole draft, with its footnotes and image credits.")
        if review.answers:
            self._box(tell_answers(self, review))
        tell_judged(self, judged)
        for words in rulings_lines(review):
            self.text(words, "note")
        if review.hidden:
            kinds: dict[str, int] = {}
            for one in review.hidden:
                kinds[f"{one.code} {one.name}"] = kinds.get(f"{one.code} {one.name}", 0) + 1
            self.text("Characters nobody sees:\n" + "\n".join(f"{name}: {many}×" for name, many in sorted(kinds.items())))
            self._box("I know of these characters, and they may stay.")
        self.cards = tick_cards(review)
        if self.cards:
            self.text("Still open. Tick each card as seen, with all that stands on it:", "strong")
        self.seen = {card.key: self._box(_words(card)) for card in self.cards}

    def _box(self, words: str) -> Tick:
        made = Tick(words, plain=True)
        made.toggled.connect(self.look)
        self.column.addWidget(made)
        self._boxes.append(made)
        return made

    def _hung(self) -> None:
        """Begin anew with what was on the screen: pictures moved what stands below them."""
        self._reached = 0
        self._scrolled()

    def _chosen(self) -> None:
        """Freeze what the person who was chosen would sign; until that stands, nothing can be signed."""
        self._unfrozen = True
        self._making.do(lambda: frozen_whole(self._freeze, self.who.currentData()), self._show, self._refused)
        self.look()

    def _show(self, frozen: Frozen) -> None:
        self.frozen, self._unfrozen = frozen, False
        self.sentence.setText(frozen.sentence)
        self.against.setText(" ".join(frozen.why_not))
        self.against.setVisible(bool(frozen.why_not))
        self.view.take(frozen)
        self.look()

    def _refused(self, trouble: Trouble | None) -> None:
        self.against.setText(str(trouble or ""))
        self.against.setVisible(True)
        self.look()

    def _scrolled(self, *_: int) -> None:
        bar = self.view.verticalScrollBar()
        if self._ready and bar.value() <= self._reached:
            self._reached = max(self._reached, bar.value() + bar.pageStep())
        if hasattr(self, "passphrase"):
            self.allow(self.why_not())


def frozen_whole(freeze: Callable[[Person], Frozen], person: Person) -> Frozen:
    """Return what a person would be shown and sign, with all that it takes to draw it; raise NotYet where that is to be worked out first."""
    frozen = freeze(person)
    need_parts(frozen.draft, frozen.line, frozen.gathered.pictures)
    return frozen


def signers(people: Sequence[Person]) -> Choice:
    """Return a list of people to choose who signs from."""
    made = Choice()
    for one in people:
        made.addItem(", ".join(part for part in (one.member.name, one.member.credentials) if part), one)
    return made


def _words(card: Card) -> str:
    return told_finding(card.head) if len(card.findings) == 1 else f"{titled(card)}: {'; '.join(told_finding(one) for one in card.findings)}"
