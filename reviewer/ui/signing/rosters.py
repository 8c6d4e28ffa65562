"""The roster between computers: a key made here for a roster kept elsewhere, a roster handed over, and one that came taken."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from reviewer.model.trouble import Trouble

if TYPE_CHECKING:
    from reviewer.desk.signing.people import People
    from reviewer.ui.window import Window

MOST = 1024 * 1024
"""Bytes of a roster that are read."""
TO_SEND = (
    "The key stays on this computer. What you send to whoever keeps the roster holds only your name and the half of the key everybody may know.",
    "They enter it; the roster comes back with their first review file, or as a file of its own. People and keys shows your 8 words.",
)


class Rosters:
    """Asks for what is needed, shows what will change, and says what came of it."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def make_key(self) -> str:
        """Make a key here and write the file with which whoever keeps the roster enters it; return what was done."""
        from reviewer.ui.dialogs.signing.set_up import SetUpDialog  # noqa: PLC0415 - few sessions ever make a key

        people, window = self._people(), self._window
        dialog = SetUpDialog(
            window, "Make a key to send", "Make my key", lambda name, letters, roles, words, _: people.hand_over(name, letters, roles, words),
            TO_SEND, name=window.store.now.name,
        )  # fmt: skip
        if not window.ask(dialog) or not isinstance(dialog.made, bytes):
            return ""
        path = self._place("The public key, for whoever keeps the roster", "public-key.txt")
        if path is None or not self._written(path, dialog.made):
            return ""
        return self._said(f"{path.name} was written. Send it to who keeps the roster")

    def hand_over(self) -> str:
        """Write the roster and its owner's signature, for another computer or for whoever verifies a page; return what was done, or nothing."""
        found = self._window.attempt(self._people().roster_file)
        path = self._place("The roster", "roster") if found is not None else None
        if found is None or path is None:
            return ""
        signature = path.with_name(path.name + ".sig")
        if not (self._written(path, found[0]) and self._written(signature, found[1].encode("ascii"))):
            return ""
        return self._said(f"{path.name} and {signature.name} were written. Send both")

    def take(self) -> str:
        """Show what a roster that came would change, and take it where a person says so; return what was done."""
        from reviewer.ui.dialogs.signing.roster import RosterDialog  # noqa: PLC0415 - as above

        window, people = self._window, self._people()
        name = QFileDialog.getOpenFileName(window, "The roster that was sent")[0]
        if not name:
            return ""
        path = Path(name)
        offer = window.attempt(lambda: people.offered_roster(*_read(path)))
        if offer is None or not window.ask(RosterDialog(window, offer)):
            return ""
        if window.attempt(lambda: people.take_roster(offer.data, offer.signature)) is None:
            return ""
        if window.review is not None:
            window.show_review(window.desk.review)
        window.registry.refresh()
        return self._said(f"Roster number {offer.serial} was taken")

    def _people(self) -> People:
        return self._window.desk.people

    def _place(self, title: str, name: str) -> Path | None:
        path = QFileDialog.getSaveFileName(self._window, title, str(Path.home() / name))[0]
        return Path(path) if path else None

    def _written(self, path: Path, data: bytes) -> bool:
        from reviewer.store.disk.files import write_out  # noqa: PLC0415 - as above

        def put() -> Path:
            write_out(path, data)
            return path

        return self._window.attempt(put) is not None

    def _said(self, words: str) -> str:
        self._window.say(f"{words}.")
        self._window.announce(words)
        return f"{words}."


def _read(path: Path) -> tuple[bytes, str]:
    """Return the bytes of a roster and of the signature beside it, whichever of the two was named; raise Trouble where one is missing."""
    if path.suffix == ".sig":
        path = path.with_suffix("")
    beside = path.with_name(path.name + ".sig")
    try:
        with path.open("rb") as file, beside.open("rb") as signed:
            return file.read(MOST), signed.read(MOST).decode("ascii", "replace")
    except OSError:
        raise Trouble(
            f"The roster was not taken: {path.name} and {beside.name} belong together, and one of them could not be read. Nothing was changed. "
            "Put both into one folder."
        ) from None
