"""The key files of the people who sign on this computer: each in a folder of its own kind, its owner's alone. No key is ever opened here."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from reviewer.model.trouble import Trouble
from reviewer.seal.keys.personal import LARGEST, fingerprint, public_of
from reviewer.store.disk.atomic import sync_folder

ENDING = ".key"
NO_PLACE = "This window has no place to keep keys, so nothing can be signed with one. Nothing was changed."


class KeyRing:
    """Locked key files in a folder, by fingerprint; `folder` None means there is no place for keys."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    def names(self) -> frozenset[str]:
        """Return the fingerprints of the keys that are here; a file that is no key is passed over."""
        return frozenset(name for name, _, _ in self._files())

    def kept(self) -> tuple[tuple[str, str], ...]:
        """Return the file name of each key that is here, and its fingerprint."""
        return tuple((path.name, name) for name, _, path in self._files())

    def file(self, name: str) -> str:
        """Return the locked file of a key; raise Trouble where it is not here, or where others on this computer may read it."""
        for found, text, path in self._files():
            if found == name:
                _require_own(path)
                return text
        raise Trouble("The key is not on this computer. Nothing was signed. Sign on the computer it was made on, or bring it back from its sheet.")

    def add(self, person: str, text: str) -> Path:
        """Keep a locked key file for its owner alone and return it; raise Trouble where that cannot be, or one is there."""
        name = fingerprint(public_of(text))
        if self.folder is None:
            raise Trouble(NO_PLACE)
        if name in self.names():
            raise Trouble("This key is on this computer already. Nothing was changed.")
        marks = "".join(letter for letter in name.removeprefix("SHA256:") if letter.isalnum())[:8]
        path = self.folder / f"{person}-{marks}{ENDING}"
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with suppress(OSError):  # where the folder was there already, with other rights
                self.folder.chmod(0o700)
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
            with os.fdopen(os.open(path, flags, 0o600), "wb") as file:
                file.write(text.encode())
                file.flush()
                os.fsync(file.fileno())
            sync_folder(self.folder)
        except OSError as error:
            why = (error.strerror or str(error)).lower()
            raise Trouble(f"The key was not kept: {path.name} could not be written into {self.folder} ({why}). Nothing else was changed.") from None
        return path

    def _files(self) -> Iterator[tuple[str, str, Path]]:
        if self.folder is None or not self.folder.is_dir():
            return
        for path in sorted(self.folder.glob(f"*{ENDING}")):
            with suppress(OSError, UnicodeDecodeError, Trouble):
                if path.stat().st_size <= LARGEST:
                    text = path.read_text("ascii")
                    yield fingerprint(public_of(text)), text, path


def _require_own(path: Path) -> None:
    """Raise Trouble where a key file is not its owner's alone: whoever copied it meanwhile can try passphrases at leisure, so a person must know."""
    if os.name == "posix" and path.stat().st_mode & 0o077:
        raise Trouble(
            f"The key was not opened and nothing was signed: other people on this computer may read its file {path}. "
            f"Take that right from them (chmod 600), and make a new key if somebody may have copied it."
        )
