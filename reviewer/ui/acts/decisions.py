"""What people decide in the window: answer, accept, sign, export."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl

from reviewer.desk.values import Review
from reviewer.model.finding import Card, WaiverClass
from reviewer.model.review import Role
from reviewer.ui.dialogs.frames.name import NameDialog
from reviewer.ui.dialogs.review.answer import AnswerDialog
from reviewer.ui.dialogs.signing.sign import SignDialog
from reviewer.ui.looks.signs import Sign
from reviewer.ui.parts.words.notices import Notice
from reviewer.ui.values.words import count, still_open

if TYPE_CHECKING:
    from reviewer.export.pages.record import Record
    from reviewer.model.review import Answer
    from reviewer.ui.window import Window


EACH = "Choose one of its places first: each is answered on its own."


class Decisions:
    """The verbs behind the buttons of the detail pane and the header; each ends in a new Review or a sentence."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.folder = Path.home()

    # Answering

    def answer(self) -> None:
        """Ask for an answer, or dismiss a matter of style with one click."""
        card, window = self._card(), self._window
        if card is None or window.review is None:
            return
        if window.lookups.dismiss(card):
            return
        held = {**window.review.answers, **window.review.proposals}
        open_ones = [finding.fingerprint for finding in card.findings if finding.fingerprint not in held]
        marks = open_ones or [finding.fingerprint for finding in card.findings if finding.fingerprint not in window.review.answers]
        if card.head.waiver is WaiverClass.DISMISS:
            name = self.name()
            if name:
                self._do(lambda: window.desk.decisions.answer(marks, reason="Dismissed", explanation="", by=name, role=self._role()), "Dismissed")
            return
        now = window.store.now
        before = next((one for mark in marks if (one := window.review.due.get(mark)) is not None), None)
        dialog = AnswerDialog(window, card, window.desk.decisions.usual_expiry(), now.name, self._role(), before)
        if window.ask(dialog):
            given = dialog.given()
            window.store.change(name=given.by, role=str(given.role))
            self._do(
                lambda: window.desk.decisions.answer(
                    marks,
                    reason=given.reason,
                    explanation=given.explanation,
                    by=given.by,
                    role=given.role,
                    scope=given.scope,
                    expires=given.again,
                ),
                f"Answered by {given.by}",
            )

    def why_no_answer(self) -> str:
        """Return why the card in hand cannot be answered."""
        card = self._card()
        if card is None:
            return "Choose a finding first."
        if len(card.rules) > 1:
            return EACH
        if card.head.waiver is WaiverClass.NEVER:
            return "This finding can only be fixed."
        return "This finding is answered already." if self._answered() else ""

    def withdraw(self) -> None:
        """Undo the answer of the card in hand."""
        card, window = self._card(), self._window
        name = self.name()
        if card is None or window.review is None or not name:
            return
        held = {**window.review.answers, **window.review.proposals}
        marks = _one_each(card, held)
        wide = " in every draft" if any(held[mark].rules_all for mark in marks) else ""
        self._do(lambda: [window.desk.decisions.withdraw(mark, name) for mark in marks][-1], f"Answer withdrawn{wide}")

    def why_no_withdraw(self) -> str:
        """Return why there is no answer to withdraw."""
        card = self._card()
        if card is not None and len(card.rules) > 1:
            return EACH
        return "" if self._answered() or self._waiting() else "There is no answer to withdraw here."

    def accept(self) -> None:
        """Accept the author's answer as the reviewer."""
        card, window = self._card(), self._window
        name = self.name("Reviewer")
        if card is None or window.review is None or not name:
            return
        marks = _one_each(card, window.review.proposals)
        self._do(lambda: [window.desk.decisions.accept(mark, name) for mark in marks][-1], f"Accepted by {name}")

    def why_no_accept(self) -> str:
        """Return why there is nothing to accept."""
        card = self._card()
        if card is not None and len(card.rules) > 1:
            return EACH
        return "" if self._waiting() else "No answer waits for the reviewer here."

    # Signing and exporting

    def sign(self) -> None:
        """Ask who signs; the draft is approved or a refusal is shown."""
        window = self._window
        if window.review is None or not window.behind.settle():
            return
        window.upkeep.tell_clock()
        if window.signing.is_set_up:
            window.signing.approve()
            return

        def sign(author: str, author_credentials: str, reviewer: str, reviewer_credentials: str, seen: tuple[str, ...]) -> None:
            signed = window.desk.decisions.sign(
                author=author, author_credentials=author_credentials, reviewer=reviewer, reviewer_credentials=reviewer_credentials, seen=seen
            )
            if window.store.now.name == reviewer:
                window.store.change(credentials=reviewer_credentials, role=str(Role.REVIEWER))  # asked for once
            window.course.taken(signed)

        if window.attempt(window.desk.decisions.to_sign) is None:
            return
        now = window.store.now
        reviewer = now.name if now.role == Role.REVIEWER else ""
        if window.ask(SignDialog(window, window.review, sign, reviewer, now.credentials if reviewer else "", window.desk.questions.asked())):
            window.say("Signed off. Any edit ends this approval.")
            window.announce("Approved")
            window.review_files.remind("Signed off")

    def why_no_sign(self) -> str:
        """Return why a draft cannot be signed now."""
        review = self._window.review
        if review is None:
            return "No draft is open."
        if review.state.holds:
            return "This draft is approved."
        if review.only_answers_wait:
            return f"{count(len(review.proposals), 'answer waits', 'answers wait')} to be accepted or sent back."
        if still := still_open(self._window.checklist.listing.counts):
            return still
        if not review.text.strip():
            return "The draft is empty."
        against = review.obstacles or self._window.desk.questions.obstacles()
        return against[0].sentence if against else self._window.upkeep.why_no_sign()

    def export(self) -> None:
        """Ask what to write and where, and write it; go to the place of what stands in the way where that is chosen instead."""
        from reviewer.export import target_of  # noqa: PLC0415 - the window starts without what exports
        from reviewer.ui.dialogs.filing.export import USUAL, ExportDialog  # noqa: PLC0415 - as above

        window = self._window
        review = window.review
        if review is None:
            return
        if review.path is not None and self.folder == Path.home():
            self.folder = review.path.parent
        kept = tuple(target for code in window.store.now.targets.split(",") if (target := target_of(code)))
        dialog = window.attempt(lambda: ExportDialog(window, window.desk.exporting, self.folder, kept or USUAL, _pdf))
        if dialog is None:
            return
        done = window.ask(dialog)
        window.store.change(targets=",".join(target.code for target in dialog.chosen))
        if dialog.block is not None:
            window.view.reveal(window.pages.whole_block(review, dialog.block), keyboard=True)
        if done:
            window.course.taken(window.desk.review)
            self.folder = Path(dialog.folder.path()).expanduser()
            self._exported(dialog.files)

    def _exported(self, files: tuple[Path, ...]) -> None:
        window, folder = self._window, self.folder
        said = f"Exported {count(len(files), 'file')} to {folder}"
        page = next((file for file in files if file.name.count(".") == 1 and file.suffix == ".html"), None)  # NAME.html, beside NAME.fragment.html
        choices = ((("Open the page", page),) if page is not None else ()) + (("Show in folder", folder),)
        offers = tuple((words, partial(window.showing.open_address, QUrl.fromLocalFile(str(path)))) for words, path in choices)
        window.notices.take(Notice("exported", said, offers, "passed"))
        window.say(said)

    def name(self, who: str = "Your name") -> str:
        """Return the name of who decides, asked for where it is not known; nothing where nobody says it."""
        window = self._window
        if who == "Your name" and window.store.now.name:
            return window.store.now.name
        dialog = NameDialog(window, who, window.store.now.name)
        if not window.ask(dialog):
            return ""
        window.store.change(name=dialog.given(), **({"role": str(Role.REVIEWER)} if who == "Reviewer" else {}))
        return dialog.given()

    # Inside

    def _card(self) -> Card | None:
        row = self._window.walk.row()
        return row.card if row else None

    def _answered(self) -> bool:
        row = self._window.walk.row()
        return row is not None and row.sign is Sign.ANSWERED

    def _waiting(self) -> bool:
        card, review = self._card(), self._window.review
        return card is not None and review is not None and any(finding.fingerprint in review.proposals for finding in card.findings)

    def _role(self) -> Role:
        return Role.REVIEWER if self._window.store.now.role == Role.REVIEWER else Role.AUTHOR

    def _do(self, verb: Callable[[], Review], done: str) -> None:
        """Do what was decided, say so, and go on where that leaves nothing open here."""
        window = self._window
        stops, at = window.walk.stops, window.walk.number()
        review = window.attempt(verb)
        if review is not None:
            window.show_review(review)
            window.say(done)
            window.announce(done)
            window.fixing.go_on(stops, at)


def _one_each(card: Card, held: Mapping[str, Answer]) -> list[str]:
    """Return the findings of a card that have answers, one for each answer: one that reaches further speaks of several."""
    told = {held[one.fingerprint].fingerprint: one.fingerprint for one in card.findings if one.fingerprint in held}
    return list(told.values())


def _pdf(record: Record) -> bytes:
    from reviewer.ui.pages.record_pdf import record_pdf  # noqa: PLC0415 - only who exports a PDF needs a printer

    return record_pdf(record)
