"""A second start: the draft goes to the window that is open already, and this process ends. Without Qt, so that it ends at once."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path

from reviewer.store.disk.holder import bell_of, holder_of

PATIENCE = 0.7
"""Seconds a window that is open has to answer; one that does not is taken to hang."""


def passed_on(library: Path, draft: Path | None) -> bool:
    """Return whether a window that has the library open has taken the draft, or come to the front where there is none."""
    holder = holder_of(library)
    if holder is None or holder.process == os.getpid():
        return False
    said = json.dumps({"open": str(draft.expanduser().absolute()) if draft is not None else ""}).encode() + b"\n"
    with suppress(OSError):
        return (_pipe if os.name == "nt" else _socket)(bell_of(library), said) == b"taken"
    return False


def _socket(name: str, said: bytes) -> bytes:
    import socket  # noqa: PLC0415 - a first start loads no sockets

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as bell:
        bell.settimeout(PATIENCE)
        bell.connect(name)
        bell.sendall(said)
        return bell.recv(16).strip()


def _pipe(name: str, said: bytes) -> bytes:
    with Path(rf"\\.\pipe\{name}").open("r+b", buffering=0) as bell:
        bell.write(said)
        return (bell.read(16) or b"").strip()
