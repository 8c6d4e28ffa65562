"""A note that a large library was closed whole: what it weighed then, so that a start need not look through all of it before the window stands.

The note is only written where the look through everything had come to its end without a fault. Whatever wrote to the file since, a crash on the way,
or a note that is gone has the next start look through all of it first, as a small library always is.
"""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

from reviewer.store.disk.atomic import put
from reviewer.store.disk.holder import holder_of

LARGE = 64 * 1024 * 1024
"""Bytes up to which a library is looked through wholly at every start: a third of a second."""


def note_of(library: Path) -> Path:
    """Return where the note about a library lies."""
    return library.with_name(library.name + ".closed")


def large(library: Path) -> bool:
    """Return whether a library is so large that a whole look holds a start up."""
    with contextlib.suppress(OSError):
        return library.stat().st_size > LARGE
    return False


def trusted(library: Path) -> bool:
    """Return whether a large library is as a session left it that had found all of it whole and closed it; to be asked before it is opened."""
    if not large(library) or holder_of(library) is not None or library.with_name(library.name + "-journal").exists():
        return False
    try:
        return bool(json.loads(note_of(library).read_text("utf-8")) == _weighed(library))
    except (OSError, ValueError):
        return False


def vouch(library: Path) -> None:
    """Note that a library was found whole and is closed now. Where that cannot be written, the next start looks through all of it."""
    if large(library):
        with contextlib.suppress(OSError):
            put(note_of(library), json.dumps(_weighed(library)).encode())


def _weighed(library: Path) -> dict[str, int]:
    """Return what tells that nobody wrote to the file; a look into it would take the lock away."""
    told = library.stat()
    return {"size": told.st_size, "changed": told.st_mtime_ns, "file": told.st_ino}
