"""The look through an open library, a piece at a time beside the typing: first through all of it, then through the list of drafts it keeps."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from reviewer.store.ground.connection import told
from reviewer.store.ground.health import Check, Fault
from reviewer.store.keeping import archive
from reviewer.store.opened import listed


class Health:
    """Must be `green` before anything is signed. `later` are the tables that opening left out; a library that is only viewed is not written to.

    `done` says that all was looked at, `ended` that the list of drafts was held against its rows as well.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, later: tuple[str, ...], *, viewed: bool) -> None:
        self._path, self._connection, self._later, self._viewed = path, connection, later, viewed
        self._lists: Iterator[None] | None = None
        self._listed = False
        self.anew()

    def anew(self) -> None:
        """Begin the look through all of it again, the hashes that the archive witnesses held against it."""
        heads = archive.heads(archive.folder_of(self._path)) if not self._viewed else frozenset()
        heads = heads - archive.replaced(self._connection) if heads else heads
        self._check = Check(self._connection, heads, self._later)

    @property
    def done(self) -> bool:
        """Return whether all of it has been looked at."""
        return self._check.done

    @property
    def ended(self) -> bool:
        """Return whether nothing is left to look at."""
        return self.done and self._listed

    @property
    def green(self) -> bool:
        """Return whether all of it has been looked at and is whole."""
        return self._check.green

    @property
    def faults(self) -> Sequence[Fault]:
        """Return what is not whole, as far as was looked."""
        return self._check.faults

    def look(self, seconds: float) -> bool:
        """Look on for about so long; return whether everything is done."""
        end = time.monotonic() + seconds
        with told(self._path):
            while self._check.step(max(end - time.monotonic(), 0)) and time.monotonic() < end and not self._listed:
                self._lists = self._lists or (iter(()) if self._viewed else listed.recheck(self._connection))
                self._listed = next(self._lists, self) is self
        return self.ended

    def all_faults(self) -> tuple[str, ...]:
        """Return, in sentences, what was changed in the library from outside, all of it looked at again; empty where it is whole."""
        with told(self._path):
            self.anew()
            return tuple(fault.sentence for fault in self._check.run())
