"""Signing in the window: setting it up, people and keys, and the signatures of author and reviewer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QFileDialog, QLineEdit

from reviewer.desk.values import Review
from reviewer.ui.notices import Notice
from reviewer.ui.rosters import Rosters
from reviewer.ui.words import count

if TYPE_CHECKING:
    from reviewer.desk.people import People, Person
    from reviewer.desk.publication import Held
    from reviewer.ui.window import Window

FIRST = (
    "With keys, nobody can sign in another’s name, and a reader can check who signed. It takes a minute.",
    "The first person keeps the roster: the list of who may sign. Further people are added under File, People and keys.",
    "Names typed in sign-offs from before stay in the history. They are recorded, not authenticated, and count no more.",
)
FURTHER = ("The person types their own passphrase here; nobody else needs to know it. Then whoever keeps the roster agrees with theirs.",)


class Signing:
    """Opens the dialogs that take a passphrase, and shows what comes of them."""

    def __init__(self, window: Window) -> None:
        self._window, self.rosters = window, Rosters(window)

    @property
    def is_set_up(self) -> bool:
        """Return whether there are people with keys."""
        return self._window.desk.has_people

    # People

    def set_up(self) -> None:
        """Make the first person's key and the roster."""
        from reviewer.ui.dialogs.set_up import SetUpDialog  # noqa: PLC0415 - few sessions ever make a key

        people, window = self._people(), self._window
        dialog = SetUpDialog(
            window, "Set up signing", "Make my key", lambda name, letters, roles, words, _: people.set_up(name, letters, roles, words),
            FIRST, name=window.store.now.name,
        )  # fmt: skip
        if window.ask(dialog):
            self._done("Signing is set up. Keep the recovery sheet in a safe place")
            self.recovery(people.all()[0])

    def why_no_set_up(self) -> str:
        """Return why signing cannot be set up."""
        return "Signing is set up already. See People and keys." if self.is_set_up else ""

    def people(self) -> None:
        """Show people and keys."""
        from reviewer.ui.dialogs.people import PeopleDialog  # noqa: PLC0415 - as above

        people = self._people()
        verbs = (
            ("Make a new key…", self.renew),
            ("End the key…", self.end),
            ("Report it stolen…", self.distrust),
            ("Let somebody stand in…", self.delegate),
            ("Recovery sheet…", self.recovery),
        )
        others = (
            ("Add a person…", self.add),
            ("Enter a key that was sent…", self.enter),
            ("Try a recovery sheet…", self.try_sheet),
            ("Hand the roster over…", self.rosters.hand_over),
            ("Take a roster…", self.rosters.take),
            ("Make a key to send…", self.rosters.make_key),
        )
        self._window.ask(PeopleDialog(self._window, people.all, lambda: people.roster, people.spoken, verbs, others, self._window.look))

    def why_no_people(self) -> str:
        """Return why nobody can be shown or entered: a roster kept elsewhere is taken here, too."""
        return "" if self._window.desk.shelf.keeps else "No library is open."

    def why_no_page(self) -> str:
        """Return why no page can be held against its seal."""
        return "" if self.is_set_up else "Signing is not set up yet. Set it up first."

    def add(self) -> None:
        """Make a key for a further person on this computer."""
        from reviewer.ui.dialogs.set_up import SetUpDialog  # noqa: PLC0415 - as above

        people, window = self._people(), self._window
        if window.ask(SetUpDialog(window, "Add a person", "Make their key", people.changes.add, FURTHER, owner=self._owner())):
            self._done("Added to the roster")

    def enter(self) -> None:
        """Enter a person by the public key they sent."""
        from reviewer.seal.handing import read_handed  # noqa: PLC0415 - as above
        from reviewer.seal.keys import fingerprint  # noqa: PLC0415 - as above

        people, window = self._people(), self._window
        path = QFileDialog.getOpenFileName(window, "The public key somebody sent")[0]
        if not path:
            return
        data = window.attempt(lambda: Path(path).read_bytes()[:20_000])
        told = window.attempt(lambda: read_handed(data or b""))
        if told is None:
            return
        name = QLineEdit(told.member.name)
        words = people.spoken(fingerprint(told.public))
        asked = ("Call the person and compare these 8 words. Go on only where all of them agree.", words)
        roles = told.member.roles or ("author",)
        self._change(
            "Enter a key", "The words agree: enter it", lambda secrets: people.changes.enter(data, roles, secrets[0], name.text()), *asked,
            fields=(("&Name", name),), missing=lambda: "" if name.text().strip() else "Type the name.",
        )  # fmt: skip

    def end(self, one: Person) -> None:
        """End a person's key."""
        told = f"From now on the key of {one.member.name} signs nothing. What it signed until now stays valid."
        self._change("End a key", "End the key", lambda secrets: self._people().changes.end(self._key(one), secrets[0]), told)

    def distrust(self, one: Person) -> None:
        """Report a person's key as stolen."""
        from reviewer.ui.fields import Day  # noqa: PLC0415 - as above

        since, reason = Day(QDate.currentDate()), QLineEdit()

        def change(secrets: tuple[str, ...]) -> Any:
            day = since.date()
            return self._people().changes.distrust(self._key(one), date(day.year(), day.month(), day.day()), reason.text(), secrets[0])

        self._change(
            "Report a stolen key", "Revoke what it signed since", change,
            f"What the key of {one.member.name} signed from this day on is revoked. What this library holds from before stays valid.",
            fields=(("&Distrusted from", since), ("What &happened", reason)),
            missing=lambda: "" if reason.text().strip() else "Say what happened.",
        )  # fmt: skip

    def delegate(self, one: Person) -> None:
        """Let somebody sign in a person's place for a time."""
        from reviewer.ui.fields import Choice, Number  # noqa: PLC0415 - as above

        people, who, part, days = self._people(), Choice(), Choice(), Number()
        for other in people.all():
            if other.member.person != one.member.person:
                who.addItem(other.member.name, other.member.person)
        for role in one.roles:
            part.addItem(role.capitalize(), role)
        days.setRange(1, 90)
        days.setValue(14)

        def change(secrets: tuple[str, ...]) -> Any:
            return people.changes.delegate(who.currentData(), one.member.person, part.currentData(), days.value(), secrets[0])

        told = f"Somebody signs in the place of {one.member.name}, from today, 90 days at most. The seal says so."
        missing = "" if who.count() else "There is nobody else in the roster."
        fields = (("Who stands &in", who), ("&As", part), ("For so many &days", days))
        self._change("Let somebody stand in", "Let them sign", change, told, fields=fields, missing=lambda: missing)

    def renew(self, one: Person) -> None:
        """Give a person a new key that their present one vouches for."""
        people = self._people()
        asked = (f"Passphrase of the &present key of {one.member.name}", "&New passphrase", f"Passphrase of {self._owner()}, &who keeps the roster")

        def change(secrets: tuple[str, ...]) -> Any:
            return people.changes.renew(self._key(one), *secrets)

        told = "The present key signs that the new one follows it, and ends. What it signed stays valid."
        self._change("Make a new key", "Make the new key", change, told, secrets=asked)

    # Files

    def recovery(self, one: Person) -> None:
        """Keep the sheet that brings a key back: as a PDF to be printed, and beside it as the text the key is read from."""
        from reviewer.ui.sheet_pdf import sheet_pdf  # noqa: PLC0415 - few sessions ever print one

        window = self._window
        sheet = window.attempt(lambda: self._people().recovery_sheet(one))
        if sheet is None:
            return
        path = self._save("Recovery sheet, to be printed and locked away", f"recovery-{one.member.person}.txt", sheet.encode())
        if path is not None:
            from reviewer.store.files import write  # noqa: PLC0415 - as above

            drawn = path.with_suffix(".pdf") if path.suffix != ".pdf" else path.with_name(path.name + ".pdf")
            window.attempt(lambda: write(drawn, sheet_pdf(f"Recovery sheet of {one.member.name}", sheet)))

    def try_sheet(self) -> None:
        """See whether a recovery sheet brings a key back: it is opened, and nothing is changed."""
        window = self._window
        path = QFileDialog.getOpenFileName(window, "The recovery sheet")[0]
        if not path:
            return
        text = window.attempt(lambda: Path(path).read_text("utf-8", "replace")[:50_000])
        told = "The key on the sheet is opened with its passphrase and forgotten again. Nothing is changed."
        self._change(
            "Try a recovery sheet", "Try it", lambda secrets: self._people().try_sheet(text or "", secrets[0]), told,
            secrets=("&Passphrase of the key on the sheet",), done="The sheet brings this key back",
        )  # fmt: skip

    # The draft

    def submit(self) -> None:
        """Have the author sign the draft and send it."""
        from reviewer.ui.dialogs.seal import SubmitDialog  # noqa: PLC0415 - as above

        window, review = self._window, self._window.review
        people = self._people().here("author")
        if review is None or not self._there(people, "author"):
            return
        told = ["The text is kept as it is now; any later edit makes it a draft again."]
        if review.hidden:
            told.append(f"{count(len(review.hidden), 'character')} nobody sees stand in it; they are listed under Tools, and signed along.")
        desk = window.desk.signing
        dialog = window.attempt(lambda: SubmitDialog(window, people, desk.promise, desk.submit, tuple(told)))
        self._signed(dialog, "Signed and sent for review")

    def approve(self) -> None:
        """Have the reviewer sign what they are shown."""
        from reviewer.ui.dialogs.seal import SealDialog  # noqa: PLC0415 - as above

        window, desk = self._window, self._window.desk.signing
        people = self._people().here("reviewer") or (self._people().here("author") if self._people().alone else ())
        if not self._there(people, "reviewer"):
            return

        def approve(frozen: Any, words: str, seen: tuple[str, ...], seconds: int) -> Any:
            return desk.approve(frozen, words, seen=seen, seconds=seconds)

        dialog = window.attempt(lambda: SealDialog(window, people, desk.freeze, approve, window.look, window.desk.questions.asked()))
        self._signed(dialog, "Signed. Any edit ends this")

    def withdraw(self) -> None:
        """Have the newest seal withdrawn."""
        window, desk = self._window, self._window.desk.signing
        people = {one.member.person: one for role in ("reviewer", "author") for one in self._people().here(role)}
        if not self._there(tuple(people.values()), "reviewer"):
            return
        from reviewer.ui.dialogs.seal import signers  # noqa: PLC0415 - as above

        who, reason = signers(tuple(people.values())), QLineEdit()
        told = "The seal will hold nowhere it is verified with the withdrawal. A page that is published is not changed: take it down there."
        dialog = self._change(
            "Withdraw the approval", "Sign the withdrawal", lambda secrets: desk.withdraw(who.currentData(), reason.text(), secrets[0]), told,
            fields=(("Who &signs", who), ("&Reason", reason)), secrets=("&Passphrase",),
            missing=lambda: "" if len(reason.text().strip()) >= 10 else "The reason needs 10 characters.", done="Approval withdrawn",
        )  # fmt: skip
        if dialog is not None and isinstance(dialog.made, Review):
            window.show_review(dialog.made)
            self.save_withdrawal()
            window.review_files.remind("Approval withdrawn")

    def hold_against(self) -> None:
        """Say how a page that was saved from the web stands to its seal."""
        window = self._window
        path = QFileDialog.getOpenFileName(window, "The page, as it was saved from the web")[0]
        if not path:
            return
        held = window.attempt(lambda: window.desk.publication.hold(Path(path)))
        if held is not None:
            self.tell(held)

    def tell(self, held: Held) -> None:
        """Say how a page stands to its seal."""
        self._window.notices.take(Notice("held", held.sentence, (), "passed" if held.verdict.status == 0 else "must"))
        self._window.announce(held.sentence)

    def save_withdrawal(self) -> None:
        """Keep the file that says a seal was withdrawn, for whoever verifies the page."""
        data = self._window.attempt(self._window.desk.signing.withdrawal_file)
        if data:
            self._save("The withdrawal, for whoever verifies the page", "withdrawal.json", data)

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

    def _key(self, one: Person) -> str:
        return one.key.fingerprint if one.key else ""

    def _owner(self) -> str:
        owner = self._people().owner()
        return owner.member.name if owner else "the owner"

    def _there(self, people: tuple[Person, ...], role: str) -> bool:
        if not people:
            self._window.tell_trouble(f"Nobody whose key is on this computer may sign as {role}. Nothing was changed. See File, People and keys.")
        return bool(people)

    def _signed(self, dialog: Any, done: str) -> None:
        window = self._window
        if dialog is not None and window.ask(dialog) and isinstance(dialog.made, Review):
            window.show_review(dialog.made)
            window.say(f"{done}.")
            window.announce(f"{done}. {dialog.made.course.stage}")
            window.review_files.remind(done.split(".")[0])

    def _change(
        self,
        title: str,
        main: str,
        change: Callable[[tuple[str, ...]], Any],
        *told: str,
        fields: Any = (),
        secrets: tuple[str, ...] = (),
        missing: Callable[[], str] = str,
        done: str = "The roster was changed",
    ) -> Any:
        from reviewer.ui.dialogs.change import ChangeDialog  # noqa: PLC0415 - as above

        asked = secrets or (f"Passphrase of {self._owner()}, &who keeps the roster",)
        dialog = ChangeDialog(self._window, title, main, change, told=told, fields=fields, secrets=asked, missing=missing)
        if not self._window.ask(dialog):
            return None
        self._done(done)
        return dialog

    def _done(self, said: str) -> None:
        window = self._window
        if window.review is not None:
            window.show_review(window.desk.review)
        window.registry.refresh()
        window.say(f"{said}.")
        window.announce(said)

    def _save(self, title: str, name: str, data: bytes) -> Path | None:
        from reviewer.store.files import write  # noqa: PLC0415 - as above

        path = QFileDialog.getSaveFileName(self._window, title, str(Path.home() / name))[0]
        if not path:
            return None
        target = Path(path)
        self._window.attempt(lambda: write(target, data))
        return target


