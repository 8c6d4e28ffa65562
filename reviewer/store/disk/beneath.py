"""Reading a file below a folder without ever leaving it: no link is followed, nothing but a plain file is read, and no more than a limit of it."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from pathlib import Path

_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_FLAGS = os.O_RDONLY | _NO_FOLLOW | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class Linked(Exception):
    """A link, or something that is neither folder nor file, stands where a file was to be read."""


def read_beneath(folder: Path, parts: Sequence[str], most: int) -> bytes:
    """Return the bytes of the file at `parts` below a folder, at most `most` + 1 of them, so that a longer one can be told.

    Raise Linked where a link or no plain file stands on the way, FileNotFoundError or another OSError where it cannot be read.
    """
    if not parts or any(part in ("", ".", "..") or "/" in part or "\0" in part for part in parts):
        raise FileNotFoundError(*parts)
    handle = _handle(folder, parts)
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise Linked(parts[-1])
        return file.read(most + 1)


def _handle(folder: Path, parts: Sequence[str]) -> int:
    """Return the open file: where the system can, from folder to folder by their handles, so that none can be swapped on the way."""
    if os.open not in os.supports_dir_fd or not _NO_FOLLOW:
        return _plainly(folder, parts)
    here = os.open(folder, os.O_RDONLY)
    try:
        for part in parts[:-1]:
            here, above = _opened(part, os.O_RDONLY | _NO_FOLLOW | os.O_DIRECTORY, here), here
            os.close(above)
        return _opened(parts[-1], _FLAGS, here)
    finally:
        os.close(here)


def _opened(part: str, flags: int, here: int) -> int:
    if stat.S_ISLNK(os.stat(part, dir_fd=here, follow_symlinks=False).st_mode):
        raise Linked(part)
    return os.open(part, flags, dir_fd=here)


def _plainly(folder: Path, parts: Sequence[str]) -> int:
    place = folder
    for part in parts:
        place = place / part
        if place.is_symlink() or place.is_junction() if hasattr(place, "is_junction") else place.is_symlink():
            raise Linked(part)
    return os.open(place, _FLAGS)
