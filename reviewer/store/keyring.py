"""The keys of this computer's people and the roster, as files: each key in a file only its owner may read, never written over."""

from __future__ import annotations

import os
from pathlib import Path

from reviewer.model.trouble import Trouble
from reviewer.seal.keys import public_of
from reviewer.seal.roster import Roster
from reviewer.seal.roster_file import is_signed, read_roster
from reviewer.store.atomic import put, sync_folder
from reviewer.store.files import read

KEYS, ROSTER = "keys", "roster"
_ENDING = ".key"


class Keyring:
    """The folder `keys` and the files `roster` and `roster.sig` below one place; nothing is there until the first key is made."""

    def __init__(self, place: Path) -> None:
        self._place = place

    def people(self) -> tuple[str, ...]:
        """Return the ids of the people whose keys lie here."""
        folder = self._place / KEYS
        return tuple(sorted(path.name.removesuffix(_ENDING) for path in folder.glob(f"*{_ENDING}"))) if folder.is_dir() else ()

    def key(self, person: str) -> str:
        """Return a person's locked key; raise Trouble where it is not here, or where others may read the file."""
        path = self._file(person)
        text = read(path).decode("ascii", "replace")
        if os.name == "posix" and path.stat().st_mode & 0o077:
            raise Trouble(f"Others may read the key of {person}, so it was not used. Nothing was signed. Run: chmod 600 {path}")
        return text

    def add(self, person: str, file: str) -> Path:
        """Keep a new key, for its owner's eyes only, and return its file; raise Trouble where one of this person is here already."""
        public_of(file)
        path = self._file(person)
        beside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0), 0o600)
            with os.fdopen(handle, "w", encoding="ascii", newline="\n") as opened:
                opened.write(file)
                opened.flush()
                os.fsync(opened.fileno())
            os.link(beside, path)
            sync_folder(path.parent)
        except FileExistsError:
            raise Trouble(f"There is a key of {person} here already. Nothing was changed. Move the old one away first, and keep it.") from None
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise Trouble(f"The key could not be written: {reason}. Nothing was changed. Choose another folder for the library.") from None
        finally:
            beside.unlink(missing_ok=True)
        return path

    def place(self, person: str) -> Path:
        """Return the file of a person's key; it need not exist."""
        return self._file(person)

    def roster(self) -> Roster | None:
        """Return the roster, None where there is none yet; raise Trouble where its owner's signature does not fit."""
        path = self._place / ROSTER
        if not path.exists():
            return None
        data = read(path)
        roster = read_roster(data)
        if not is_signed(data, read(path.with_name(f"{ROSTER}.sig")).decode("utf-8", "replace"), roster):
            raise Trouble("The roster is not what its owner signed, so nothing is signed or exported. Put the right file back, or ask the owner.")
        return roster

    def roster_file(self) -> tuple[bytes, str]:
        """Return the bytes of the roster and its owner's signature; raise Trouble where they cannot be read."""
        return read(self._place / ROSTER), read(self._place / f"{ROSTER}.sig").decode("utf-8", "replace")

    def put_roster(self, data: bytes, signature: str) -> Roster:
        """Take a roster its owner signed, unless it is older than the one here; raise Trouble where that may not be."""
        roster, old = read_roster(data), self.roster()
        if not is_signed(data, signature, roster):
            raise Trouble("The roster was not signed by an owner it names. Nothing was changed. Ask the owner to sign it.")
        if old is not None and not (_owners(old) & _owners(roster)):
            raise Trouble("The roster is signed by somebody who does not own the one here. Nothing was changed. Ask its owner.")
        if old is not None and roster.serial <= old.serial:
            raise Trouble(f"This roster is number {roster.serial}; the one here is number {old.serial}. Nothing was changed. Ask for the newest.")
        try:
            self._place.mkdir(parents=True, exist_ok=True)
            put(self._place / f"{ROSTER}.sig", signature.encode())
            put(self._place / ROSTER, data)
        except OSError as error:
            raise Trouble(f"The roster could not be written: {(error.strerror or str(error)).lower()}. Try again.") from None
        return roster

    def _file(self, person: str) -> Path:
        if not person or person.startswith(".") or not all(letter.isalnum() or letter in "@._+-" for letter in person):
            raise Trouble(f"“{person}” is no id such as ben@clinic. Nothing was changed. Use small letters, digits and one @.")
        return self._place / KEYS / f"{person}{_ENDING}"


def _owners(roster: Roster) -> set[bytes]:
    owners = {one.person for one in roster.members if "owner" in one.roles}
    return {one.public for one in roster.keys if one.person in owners}
