"""Who has the library open: a note beside it, for people to read. The lock is SQLite's own; this note locks nothing, so an old one does no harm."""

from __future__ import annotations

import contextlib
import json
import os
from hashlib import sha256
from pathlib import Path

from reviewer.model.named import NamedTuple

_LONGEST = 100
"""Bytes a socket's path may have: systems take 104 to 108."""


class Holder(NamedTuple):
    """A process that opened the library and has not said that it closed it."""

    process: int
    host: str
    at: str


def note_of(library: Path) -> Path:
    """Return where the note about a library lies."""
    return library.with_name(library.name + ".open")


def holder_of(library: Path) -> Holder | None:
    """Return who opened a library last and has not closed it; None where it was closed, or nobody knows."""
    try:
        told = json.loads(note_of(library).read_text("utf-8"))
        return Holder(int(told["process"]), str(told["host"]), str(told["at"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def announce(library: Path, at: str) -> None:
    """Note that this process has the library open. Where that cannot be written nothing is lost."""
    told = json.dumps({"process": os.getpid(), "host": _host(), "at": at})
    with contextlib.suppress(OSError):
        note_of(library).write_text(told, "utf-8")


def bell_of(library: Path) -> str:
    """Return where the window that has a library open listens: a socket beside it, or where its path is too long in the folder for such things.

    The name has the user and the library in it; on Windows it is that of a pipe.
    """
    user = str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    mark = sha256(f"{user}\0{library.resolve()}".encode("utf-8", "surrogateescape")).hexdigest()[:20]
    if os.name == "nt":
        return f"clinical-review-{mark}"
    beside = library.with_name(f"window-{mark}.socket")
    if len(os.fsencode(beside)) <= _LONGEST:
        return str(beside)
    return str(Path(os.environ.get("XDG_RUNTIME_DIR") or "/tmp") / f"clinical-review-{mark}.socket")


def _host() -> str:
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "this computer")


def leave(library: Path) -> None:
    """Take this process's note away."""
    holder = holder_of(library)
    if holder is not None and holder.process == os.getpid():
        with contextlib.suppress(OSError):
            note_of(library).unlink()


def said(holder: Holder | None) -> str:
    """Return who it is, as part of a sentence; empty where nobody knows."""
    return f" (process {holder.process} on {holder.host}, since {holder.at[:16].replace('T', ' ')} UTC)" if holder else ""
