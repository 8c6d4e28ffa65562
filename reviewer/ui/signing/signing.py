"""Signing in the window: the signatures of author and reviewer, a withdrawal, and a page held against its seal."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit

from reviewer.desk.values import Review
from reviewer.ui.parts.words.notices import Notice
from reviewer.ui.signing.passphrases import Passphrases
from reviewer.ui.values.words import count

if TYPE_CHECKING:
    from reviewer.desk.publishing.publication import Held
    from reviewer.desk.signing.known import Person
    from reviewer.desk.signing.people import People
    from reviewer.ui.window import Window


class Signing:
    """Opens the dialogs that take a passphrase, and shows what comes of them."""

    def __init__(self, window: Window) -> None:
        self._window, self._ask = window, Passphrases(window)

    @property
    def is_set_up(self) -> bool:
        """Return whether there are people with keys."""
        return self._window.desk.has_people

    def why_no_page(self) -> str:
        """Return why no page can be held against its seal."""
        if not self._window.desk.shelf.keeps:
            return "No library is open."
        return "" if self.is_set_up else "Signing is not set up yet. Set it up first."

    def reviewer(self) -> str:
        """Return the name of who reviews on this computer, where exactly one key says so; empty where none or several do."""
        people = self._people().here("reviewer") if self.is_set_up else ()
        return people[0].member.name if len(people) == 1 else ""

    # The draft

    def submit(self) -> None:
        """Have the author sign the draft and send it."""
        from reviewer.ui.dialogs.signing.seal import SubmitDialog  # noqa: PLC0415 - the window starts without what few sessions open

        window, review = self._window, self._window.review
        people = self._people().here("author")
        if review is None or not self._there(people, "author") or window.attempt(window.desk.signing.ready) is None:
            return
        told = ["The text is kept as it is now; any later edit makes it a draft again."]
        if review.hidden:
            told.append(f"{count(len(review.hidden), 'character')} nobody sees stand in it; they are listed under Tools, and signed along.")
        desk = window.desk.signing
        dialog = window.attempt(lambda: SubmitDialog(window, people, desk.promise, desk.submit, tuple(told), window.review_files.onward()))
        self._signed(dialog, "Signed and sent for review")

    def approve(self) -> None:
        """Have the reviewer sign what they are shown."""
        from reviewer.ui.dialogs.signing.seal import SealDialog, frozen_whole  # noqa: PLC0415 - as above

        window, desk = self._window, self._window.desk.signing
        people = self._people().here("reviewer") or (self._people().here("author") if self._people().alone else ())
        if not self._there(people, "reviewer"):
            return

        def approve(frozen: Any, words: str, seen: tuple[str, ...], seconds: int) -> Any:
            return desk.approve(frozen, words, seen=seen, seconds=seconds)

        def present(frozen: Any) -> None:
            asked, onward = window.desk.questions.asked(), window.review_files.onward()
            dialog = window.attempt(lambda: SealDialog(window, people, frozen, desk.freeze, approve, window.look, asked, onward))
            self._signed(dialog, "Signed. Any edit ends this")

        window.elsewhere.do("Working out the pages to sign", lambda: frozen_whole(desk.freeze, people[0]), present)

    def withdraw(self) -> None:
        """Have the newest seal withdrawn."""
        from reviewer.ui.dialogs.signing.seal import signers  # noqa: PLC0415 - as above

        window, desk = self._window, self._window.desk.signing
        people = window.attempt(desk.may_withdraw)
        if not people:
            return
        who, reason = signers(people), QLineEdit()
        told = (
            "Whoever checks the seal together with the withdrawal is told that it holds no more. "
            "A page that is published is not changed by this: take it down there."
        )
        dialog = self._ask.change(
            "Withdraw the approval", "Sign the withdrawal", lambda secrets: desk.withdraw(who.currentData(), reason.text(), secrets[0]), told,
            fields=(("Who &signs", who), ("&Reason", reason)), secrets=("&Passphrase",),
            missing=lambda: "" if len(reason.text().strip()) >= 10 else "The reason needs 10 characters.", done="Approval withdrawn",
            onward=window.review_files.onward(), signer=who.currentData,
        )  # fmt: skip
        if dialog is not None and isinstance(dialog.made, Review):
            window.show_review(dialog.made)
            self.save_withdrawal()
            window.review_files.passed(dialog, "Approval withdrawn")

    def hold_against(self) -> None:
        """Say how a page that was saved from the web, or its pasted HTML, stands to its seal or to what was sealed here."""
        from reviewer.ui.dialogs.signing.check_page import CheckPageDialog  # noqa: PLC0415 - as above

        window = self._window
        window.ask(CheckPageDialog(window, window.desk.publication.checking, window.announce))

    def tell(self, held: Held) -> None:
        """Say how a page stands to its seal."""
        self._window.notices.take(Notice("held", held.sentence, (), "passed" if held.verdict.status == 0 else "must"))
        self._window.announce(held.sentence)

    def save_withdrawal(self) -> None:
        """Keep the file that says a seal was withdrawn, for whoever verifies the page."""
        data = self._window.attempt(self._window.desk.signing.withdrawal_file)
        if data:
            self._ask.save("The withdrawal, for whoever verifies the page", "withdrawal.json", data)

    def follow(self, review: Review) -> None:
        """Say where a text is not the one that was sealed, with the way to each change."""
        window, many = self._window, len(review.changed_blocks)
        if review.signoff is None or not review.signoff.seal or not review.ended or not many:
            window.notices.drop("sealed")
            return
        sentence = f"The approval has ended. The approved text differs: {count(many, 'change')}. The seal stays with the text that was signed."
        show = ("Show what changed", partial(window.registry.run, "pane_changes"))
        window.notices.take(Notice("sealed", sentence, (show,), "should"))

    # Inside

    def _people(self) -> People:
        return self._window.desk.people

    def _there(self, people: tuple[Person, ...], role: str) -> bool:
        if not people:
            known = self._window.desk.people
            late = next((why for one in known.all() if role in one.roles and "clock" in (why := known.why_no_key(one))), "")
            why = f"Nothing was signed. {late}" if late else f"Nobody whose key is on this computer may sign as {role}. Nothing was changed."
            self._window.tell_trouble(f"{why} See File, People and keys.")
        return bool(people)

    def _signed(self, dialog: Any, done: str) -> None:
        window = self._window
        if dialog is not None and window.ask(dialog) and isinstance(dialog.made, Review):
            window.course.taken(dialog.made)
            window.say(f"{done}.")
            window.announce(f"{done}. {dialog.made.course.stage}")
            window.review_files.passed(dialog, done.split(".")[0])
