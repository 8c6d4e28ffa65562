"""Reading and writing files so that nothing is lost: whole or not at all, and in the file's own line ends."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from reviewer.model.trouble import Trouble

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


class Shape(NamedTuple):
    """How a file writes its text: the mark at its front, its code and its line ends."""

    mark: bytes = b""
    code: str = "utf-8"
    line_end: str = "\n"


PLAINEST = Shape()
"""UTF-8 without a mark, lines ended by LF."""


def shape_of(data: bytes) -> Shape:
    """Return how these bytes write their text; mixed line ends count as the ones most lines have."""
    mark, code = next(((mark, code) for mark, code in _BOMS if data.startswith(mark)), (b"", "utf-8"))
    text = data[len(mark) :].decode(code, "replace")
    windows = text.count("\r\n")
    ends = {"\r\n": windows, "\r": text.count("\r") - windows, "\n": text.count("\n") - windows}
    return Shape(mark, code, max(ends, key=lambda end: (ends[end], end == "\n")))


def encoded(text: str, shape: Shape) -> bytes:
    """Return the text as the file writes it."""
    return shape.mark + text.replace("\n", shape.line_end).encode(shape.code)


def read(path: Path) -> bytes:
    """Return a file's bytes; raise Trouble in words for a person."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise Trouble(f"Could not open {path.name}: there is no such file in {path.parent}. Nothing was changed. Check the name.") from None
    except PermissionError:
        raise Trouble(f"Could not open {path.name}: you may not read it. Nothing was changed. Ask for the right to read it.") from None
    except (OSError, ValueError) as error:
        raise Trouble(f"Could not open {path.name}: {_reason(error)}. Nothing was changed. Try again, or choose another file.") from None


def check_target(path: Path) -> None:
    """Raise Trouble where a link, or something that is no file, has the name that is to be written."""
    if path.is_symlink() or (path.exists() and (not path.is_file() or path.stat().st_nlink > 1)):
        raise Trouble(f"Could not write {path.name}: it is a link to another place, or no file. Nothing was changed. Choose another name.")


def write(path: Path, data: bytes, *, backup: bool = False) -> None:
    """Put bytes into a file, all or none; with `backup` the old file stays beside it as NAME.bak. Raise Trouble, the old file untouched."""
    check_target(path)
    try:
        if backup and path.exists():
            _replace(path.with_name(path.name + ".bak"), path.read_bytes())
        _replace(path, data)
    except (OSError, ValueError) as error:
        raise Trouble(
            f"Could not write {path.name}: {_reason(error)}. The old file is as it was, your text is still here. Try another place."
        ) from None


def _replace(path: Path, data: bytes) -> None:
    """Write beside the target, sync, read back, then put it in its place."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
    temporary.unlink(missing_ok=True)
    try:
        handle = os.open(temporary, flags, mode)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if sha256(temporary.read_bytes()).digest() != sha256(data).digest():
            raise OSError("the disk gave back other bytes than were written")
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can sync a folder."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()
