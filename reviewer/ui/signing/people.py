"""People and keys in the window: setting signing up, what the owner of the roster changes, and recovery sheets."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QFileDialog, QLineEdit

from reviewer.ui.signing.passphrases import Passphrases
from reviewer.ui.signing.rosters import Rosters

if TYPE_CHECKING:
    from reviewer.desk.signing.known import Person
    from reviewer.desk.signing.people import People as Known
    from reviewer.ui.window import Window

FIRST = (
    "With keys, nobody can sign in another’s name, and a reader can check who signed. It takes a minute.",
    "The first person keeps the roster: the list of who may sign. Further people are added under File, People and keys.",
    "Then you choose where a recovery sheet goes: print it, lock it away. With your passphrase it brings the key back if this computer is lost.",
    "Names typed in sign-offs from before stay in the history. They are recorded, not authenticated, and count no more.",
)
FURTHER = ("The person types their own passphrase here; nobody else needs to know it. Then whoever keeps the roster agrees with theirs.",)


class People:
    """Opens the dialogs in which the roster is read and changed, and shows what comes of them."""

    def __init__(self, window: Window) -> None:
        self._window, self._ask, self._rosters = window, Passphrases(window), Rosters(window)

    def set_up(self) -> None:
        """Make the first person's key and the roster."""
        from reviewer.ui.dialogs.signing.set_up import SetUpDialog  # noqa: PLC0415 - few sessions ever make a key

        people, window = self._people(), self._window
        dialog = SetUpDialog(
            window, "Set up signing", "Make my key", lambda name, letters, roles, words, _: people.set_up(name, letters, roles, words),
            FIRST, name=window.store.now.name,
        )  # fmt: skip
        if window.ask(dialog):
            self._ask.done("Signing is set up")
            self.recovery(people.all()[0])

    def why_no_set_up(self) -> str:
        """Return why signing cannot be set up."""
        return "Signing is set up already. See People and keys." if self._window.desk.has_people else ""

    def show(self) -> None:
        """Show people and keys."""
        from reviewer.ui.dialogs.signing.people import PeopleDialog  # noqa: PLC0415 - as above

        people = self._people()
        verbs = (
            ("Make a new key…", self.renew),
            ("Recovery sheet…", self.recovery),
            ("Let somebody stand in…", self.delegate),
            ("End the key…", self.end),
            ("Report it stolen…", self.distrust),
        )
        roster = (
            ("Add a person…", self.add),
            ("Enter a key that was sent…", self.enter),
            ("Hand the roster over…", self._rosters.hand_over),
            ("Take a roster…", self._rosters.take),
        )
        here = (("Make a key to send…", self._rosters.make_key), ("Try a recovery sheet…", self.try_sheet))
        others = (("The roster", roster), ("Keys on this computer", here))
        look = self._window.look
        self._window.ask(PeopleDialog(self._window, people.all, lambda: people.roster, people.spoken, people.waiting, verbs, others, look))

    def why_no_people(self) -> str:
        """Return why nobody can be shown or entered: a roster kept elsewhere is taken here, too."""
        return "" if self._window.desk.shelf.keeps else "No library is open."

    def add(self) -> None:
        """Make a key for a further person on this computer."""
        from reviewer.ui.dialogs.signing.set_up import SetUpDialog  # noqa: PLC0415 - as above

        people, window = self._people(), self._window
        if window.ask(SetUpDialog(window, "Add a person", "Make their key", people.changes.add, FURTHER, owner=self._ask.owner())):
            self._ask.done("Added to the roster")

    def enter(self) -> str:
        """Enter a person by the public key they sent, and return what to do next; nothing where it was left."""
        from reviewer.seal.keys.personal import fingerprint  # noqa: PLC0415 - as above
        from reviewer.seal.rosters.handing import read_handed  # noqa: PLC0415 - as above
        from reviewer.store.disk.files import read  # noqa: PLC0415 - as above

        people, window = self._people(), self._window
        path = QFileDialog.getOpenFileName(window, "The public key somebody sent")[0]
        if not path:
            return ""
        data = window.attempt(lambda: read(Path(path))[:20_000])
        told = data is not None and window.attempt(lambda: read_handed(data))
        if not told:
            return ""
        name = QLineEdit(told.member.name)
        words = people.spoken(fingerprint(told.public))
        asked = ("Call the person and compare these 8 words. Go on only where all of them agree.", words)
        roles = told.member.roles or ("author",)
        entered = self._ask.change(
            "Enter a key", "The words agree: enter it", lambda secrets: people.changes.enter(data, roles, secrets[0], name.text()), *asked,
            fields=(("&Name", name),), missing=lambda: "" if name.text().strip() else "Type the name.",
        )  # fmt: skip
        return f"{name.text().strip()} is in the roster. It goes to them with your next review file, or hand it over now." if entered else ""

    def end(self, one: Person) -> None:
        """End a person's key."""
        told = f"From now on the key of {one.member.name} signs nothing. What it signed until now stays valid."
        self._ask.change("End a key", "End the key", lambda secrets: self._people().changes.end(self._key(one), secrets[0]), told)

    def distrust(self, one: Person) -> None:
        """Report a person's key as stolen."""
        from reviewer.ui.parts.forms.fields import Day  # noqa: PLC0415 - as above

        since, reason = Day(QDate.currentDate()), QLineEdit()

        def change(secrets: tuple[str, ...]) -> Any:
            day = since.date()
            return self._people().changes.distrust(self._key(one), date(day.year(), day.month(), day.day()), reason.text(), secrets[0])

        self._ask.change(
            "Report a stolen key", "Revoke what it signed since", change,
            f"What the key of {one.member.name} signed from this day on is revoked. What this library holds from before stays valid.",
            fields=(("&Distrusted from", since), ("What &happened", reason)),
            missing=lambda: "" if reason.text().strip() else "Say what happened.",
        )  # fmt: skip

    def delegate(self, one: Person) -> None:
        """Let somebody sign in a person's place for a time."""
        from reviewer.ui.parts.forms.fields import Choice, Number  # noqa: PLC0415 - as above

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
        self._ask.change("Let somebody stand in", "Let them sign", change, told, fields=fields, missing=lambda: missing)

    def renew(self, one: Person) -> None:
        """Give a person a new key that their present one vouches for."""
        people, owner = self._people(), self._ask.owner()
        asked = (f"Passphrase of the &present key of {one.member.name}", "&New passphrase", f"Passphrase of {owner}, &who keeps the roster")

        def change(secrets: tuple[str, ...]) -> Any:
            return people.changes.renew(self._key(one), *secrets)

        told = "The present key signs that the new one follows it, and ends. What it signed stays valid."
        self._ask.change("Make a new key", "Make the new key", change, told, secrets=asked)

    # Files

    def recovery(self, one: Person) -> None:
        """Keep the sheet that brings a key back: as a PDF to be printed, and beside it as the text the key is read from."""
        from reviewer.ui.pages.sheet_pdf import sheet_pdf  # noqa: PLC0415 - few sessions ever print one

        window = self._window
        sheet = window.attempt(lambda: self._people().recovery_sheet(one))
        if sheet is None:
            return
        path = self._ask.save("Recovery sheet, to be printed and locked away", f"recovery-{one.member.person}.txt", sheet.encode())
        if path is not None:
            from reviewer.store.disk.files import write  # noqa: PLC0415 - as above

            drawn = path.with_suffix(".pdf") if path.suffix != ".pdf" else path.with_name(path.name + ".pdf")

            def draw() -> bool:
                write(drawn, sheet_pdf(f"Recovery sheet of {one.member.name}", sheet))
                return True

            if window.attempt(draw):
                window.say(f"The recovery sheet is in {path.name}, and to be printed in {drawn.name}. Lock it away.")

    def try_sheet(self) -> None:
        """See whether a recovery sheet brings a key back: it is opened, and nothing is changed."""
        from reviewer.store.disk.files import read  # noqa: PLC0415 - as above

        window = self._window
        path = QFileDialog.getOpenFileName(window, "The recovery sheet")[0]
        if not path:
            return
        sheet = window.attempt(lambda: read(Path(path))[:50_000])
        if sheet is None:
            return
        text = sheet.decode("utf-8", "replace")
        told = "The key on the sheet is opened with its passphrase and forgotten again. Nothing is changed."
        self._ask.change(
            "Try a recovery sheet", "Try it", lambda secrets: self._people().try_sheet(text, secrets[0]), told,
            secrets=("&Passphrase of the key on the sheet",), done="The sheet brings this key back",
        )  # fmt: skip

    # Inside

    def _people(self) -> Known:
        return self._window.desk.people

    def _key(self, one: Person) -> str:
        return one.key.fingerprint if one.key else ""
