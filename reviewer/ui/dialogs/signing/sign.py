"""Sign a draft off: names, what was read, and what was seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from reviewer.checking.cards import part, titled
from reviewer.desk.values import Review
from reviewer.model.finding import Card, Finding
from reviewer.model.judging import Judged
from reviewer.model.review import State
from reviewer.model.trouble import Trouble
from reviewer.rules.support import RUNG_NAMES
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.parts.forms.fields import Tick
from reviewer.ui.parts.forms.name_line import NameLine
from reviewer.ui.parts.words.bulleted import bullets
from reviewer.ui.parts.words.plain import label
from reviewer.ui.values.words import count

Sign = Callable[[str, str, str, str, tuple[str, ...]], object]
"""Takes author, their credentials, reviewer, their credentials, and the fingerprints that were seen; raises Trouble."""


class SignDialog(Frame):
    """Asks who wrote and who reviewed; a refusal is shown in it and nothing is lost."""

    def __init__(
        self, parent: QWidget | None, review: Review, sign: Sign, name: str = "", credentials: str = "", judged: Sequence[Judged] = ()
    ) -> None:
        super().__init__(parent, "Sign off this draft", "Sign off", letters=104)
        self._review, self._sign = review, sign
        marks = review.fingerprint.replace(" ", "")[:16]
        groups = " ".join(marks[i : i + 4] for i in range(0, len(marks), 4))
        what = f"Draft {review.number or 1} of “{review.title}”, {count(review.words, 'word')}."
        self.text(f"{what} Fingerprint {groups}." if groups else what)
        byline = next((line for line in review.draft.bylines if line.author), None)
        sent = review.course if review.course.state is State.IN_REVIEW else None
        self.author = NameLine(sent.sender if sent else byline.author if byline else "")
        self.author_credentials = NameLine(sent.sender_credentials if sent else byline.credentials if byline else "")
        self.reviewer, self.reviewer_credentials = NameLine(name), NameLine(credentials)
        self._pair("Au&thor", self.author, "Author’s c&redentials", self.author_credentials)
        self._pair("&Medical reviewer, who signs", self.reviewer, "Reviewer’s cre&dentials", self.reviewer_credentials)
        self.read = self._box("I read the whole draft, with its footnotes and image credits.")
        self.agreed = self._box(tell_answers(self, review)) if review.answers else None
        tell_judged(self, judged)
        for words in rulings_lines(review):
            self.text(words, "note")
        if still := sum(one.open for one in review.comments):
            self.text(f"{count(still, 'comment is', 'comments are')} still open: signing does not resolve {'it' if still == 1 else 'them'}.", "note")
        if review.to_tick:
            self.text("Still open. Tick each card as seen, with all that stands on it:", "strong")
        self.cards = tick_cards(review)
        self.seen = {card.key: self._seen(card) for card in self.cards}
        self.text(
            "This records the names that are typed here. It does not prove who typed them. "
            "Any later edit to the text, a footnote or an image ends this approval.",
            "muted",
        )
        fields = (self.author, self.author_credentials, self.reviewer, self.reviewer_credentials)
        for field in fields:
            field.textChanged.connect(self._look)
        next((field for field in fields if not field.text()), self.read).setFocus()
        self._look()
        self.fit()

    def accept(self) -> None:
        """Sign; where that is refused, say why and stay."""
        try:
            self._sign(
                self.author.text().strip(),
                self.author_credentials.text().strip(),
                self.reviewer.text().strip(),
                self.reviewer_credentials.text().strip(),
                tuple(finding.fingerprint for card in self.cards if self.seen[card.key].isChecked() for finding in card.findings),
            )
        except Trouble as trouble:
            self.refuse(str(trouble))
            return
        super().accept()

    def _look(self) -> None:
        self.refuse("")
        boxes = [self.read, *self.seen.values(), *([self.agreed] if self.agreed else [])]
        left = sum(not box.isChecked() for box in boxes)
        if not self.author.text().strip() or not self.reviewer.text().strip():
            self.allow("Type both names.")
        elif not self.reviewer_credentials.text().strip():
            self.allow("Type the reviewer’s credentials.")
        else:
            self.allow(f"{count(left, 'box', 'boxes')} left to tick." if left else "")

    def _pair(self, one: str, first: QLineEdit, other: str, second: QLineEdit) -> None:
        line = QHBoxLayout()
        line.setSpacing(10)
        for words, field, share in ((one, first, 3), (other, second, 2)):
            half = QVBoxLayout()
            half.setSpacing(4)
            caption = label(wrap=False)
            caption.setText(words)
            caption.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            half.addWidget(caption)
            half.addWidget(field)
            line.addLayout(half, share)
        self.column.addLayout(line)

    def _seen(self, card: Card) -> Tick:
        """Return the box of a card; below it stand the findings it is ticked for, where there are several."""
        if len(card.findings) == 1:
            return self._box(told_finding(card.head))
        box = self._box(titled(card))
        places = self.under(box, "\n".join(told_finding(finding) for finding in card.findings))
        box.setAccessibleDescription(places.text())
        return box

    def _box(self, words: str) -> Tick:
        made = Tick(words, plain=True)
        made.toggled.connect(self._look)
        self.column.addWidget(made)
        return made


def tell_answers(dialog: Frame, review: Review) -> str:
    """Add each answer with the finding it was given to, and return what a reviewer says of them: nobody agrees with reasons they cannot see."""
    found = {finding.fingerprint: finding for finding in review.report.findings}
    said: dict[str, list[Finding]] = {}
    for mark, one in review.answers.items():
        words = f"{one.reason}{f': {one.explanation}' if one.explanation else ''} ({one.by})"
        said.setdefault(words, []).extend([found[mark]] if mark in found else [])
    dialog.text("Answered instead of fixed:", "strong")
    dialog.column.addLayout(bullets(f"{_asked(findings)}{words}" for words, findings in said.items()))
    number = len(review.answers)
    return f"I read {'the answer' if number == 1 else f'all {number} answers'} and agree with the reasons."


def _asked(findings: Sequence[Finding]) -> str:
    more = f", and {len(findings) - 1} more" if len(findings) > 1 else ""
    return f"{told_finding(findings[0])}{more}. " if findings else ""


def tell_judged(dialog: Frame, questions: Sequence[Judged]) -> None:
    """Add what was judged of this text, and by whom: it is part of what is signed."""
    given = [(one.question.asks, one.judgement) for one in questions if one.holds and one.judgement is not None]
    who = ", ".join(dict.fromkeys(one.by for _, one in given))
    if given:
        dialog.text(f"Judged by {who}, and signed with the text:", "strong")
        dialog.column.addLayout(bullets(f"{asks} {one.verdict.capitalize()}.{f' {one.note}' if one.note else ''}" for asks, one in given))


def rulings_lines(review: Review) -> list[str]:
    """Return what was ruled for this draft beside its answers: checks that are off, sources that were corrected."""
    off = [f"{one.rule}: {one.reason} ({one.by})" for one in review.rules_off]
    corrected = [f"“{_short(one.text)}” is {RUNG_NAMES.get(one.rung, one.rung)}: {one.reason} ({one.by})" for one in review.corrections.values()]
    found = [("Turned off for this house", off), ("Kinds of sources corrected", corrected)]
    return ["\n".join([f"{lead}:", *lines]) for lead, lines in found if lines]


def tick_cards(review: Review) -> list[Card]:
    """Return the cards with what must be ticked of them."""
    wanted = {finding.fingerprint for finding in review.to_tick}
    found = ((card, [finding for finding in card.findings if finding.fingerprint in wanted]) for card in review.report.cards)
    return [part(card, findings) for card, findings in found if findings]


def told_finding(finding: Finding) -> str:
    """Return a finding as its title and the first words it is about."""
    return f"{finding.title}: “{_short(finding.quote)}”" if finding.quote else finding.title


def _short(quote: str) -> str:
    parts = quote.split()
    return " ".join(parts[:8]) + ("…" if len(parts) > 8 else "")
