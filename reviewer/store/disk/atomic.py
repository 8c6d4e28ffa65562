"""Putting bytes into a file so that at every moment it is wholly the old one or wholly the new one."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

LONGEST = 60
"""Letters of a file's name that the name of the file beside it takes over: names have an end."""


def put(path: Path, data: bytes) -> None:
    """Write beside the target, sync, read back, put it in the target's place, and sync the folder. Raise OSError, the target as it was.

    The new file is its owner's alone until it stands whole; then it takes the rights of the old one, as far as the system lets it.
    """
    temporary = path.with_name(f".{path.name[:LONGEST]}.{os.getpid()}.tmp")
    _sweep(path)
    old = path.stat() if path.exists() else None
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    temporary.unlink(missing_ok=True)
    try:
        handle = os.open(temporary, flags, 0o600 if old else 0o644)
        try:
            _write(handle, data)
            if old is not None:
                _take_rights(handle, old)
            os.fsync(handle)
        finally:
            os.close(handle)
        if temporary.read_bytes() != data:
            raise OSError("the disk gave back other bytes than were written")
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _sweep(path: Path) -> None:
    """Take away what a process that was killed in the middle of a write has left beside the target."""
    if os.name == "nt":  # where asking after a process ends it
        return
    front = f".{path.name[:LONGEST]}."
    with contextlib.suppress(OSError):
        for name in [entry.name for entry in path.parent.iterdir()]:
            owner = name[len(front) : -len(".tmp")]
            if name.startswith(front) and name.endswith(".tmp") and owner.isdecimal() and not _runs(int(owner)):
                path.with_name(name).unlink(missing_ok=True)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _write(handle: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[os.write(handle, left) :]


def _take_rights(handle: int, old: os.stat_result) -> None:
    """Give the new file the group and the mode of the old one."""
    if not hasattr(os, "fchmod"):
        return
    with contextlib.suppress(OSError):  # a group one is not in
        os.fchown(handle, -1, old.st_gid)
    os.fchmod(handle, stat.S_IMODE(old.st_mode))


def sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can sync a folder."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
