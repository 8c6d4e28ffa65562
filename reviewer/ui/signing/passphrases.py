"""What is asked of a person before a key of theirs signs, and what is said and written afterwards."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from reviewer.desk.signing.known import Person
    from reviewer.ui.dialogs.frames.keyed import Onward
    from reviewer.ui.window import Window


class Passphrases:
    """Asks for passphrases in one dialog, and shows the draft as it stands once they opened their keys."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def change(
        self,
        title: str,
        main: str,
        change: Callable[[tuple[str, ...]], Any],
        *told: str,
        fields: Any = (),
        secrets: tuple[str, ...] = (),
        missing: Callable[[], str] = str,
        done: str = "The roster was changed",
        onward: Onward | None = None,
        signer: Callable[[], Person | None] = lambda: None,
    ) -> Any:
        """Have keys make a change once their passphrases are typed; return the dialog with what was made, or None where it was left."""
        from reviewer.ui.dialogs.signing.change import ChangeDialog  # noqa: PLC0415 - few sessions ever make a key

        asked = secrets or (f"Passphrase of {self.owner()}, &who keeps the roster",)
        dialog = ChangeDialog(
            self._window, title, main, change, told=told, fields=fields, secrets=asked, missing=missing, onward=onward, signer=signer
        )
        if not self._window.ask(dialog):
            return None
        self.done(done)
        return dialog

    def done(self, said: str) -> None:
        """Say what was done, and show the draft as it stands now."""
        window = self._window
        if window.review is not None:
            window.show_review(window.desk.review)
        window.registry.refresh()
        window.say(f"{said}.")
        window.announce(said)

    def owner(self) -> str:
        """Return who keeps the roster, by name where their key is here."""
        owner = self._window.desk.people.owner()
        return owner.member.name if owner else "the owner"

    def save(self, title: str, name: str, data: bytes) -> Path | None:
        """Write a file where a person says; return where, or None where they do not."""
        from reviewer.store.disk.files import write  # noqa: PLC0415 - few sessions ever make a key

        path = QFileDialog.getSaveFileName(self._window, title, str(Path.home() / name))[0]
        if not path:
            return None
        target = Path(path)
        self._window.attempt(lambda: write(target, data))
        return target
