"""Who has the library open: a note beside it, for people to read. The lock is SQLite's own; this note locks nothing, so an old one does no harm."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path

from reviewer.model.named import NamedTuple


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
