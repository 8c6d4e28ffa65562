"""Reading and writing files so that nothing is lost: whole or not at all, and in the file's own line ends."""

from __future__ import annotations

import os
import re
from difflib import SequenceMatcher
from hashlib import sha256
from pathlib import Path

from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble

_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_ENDS = re.compile(r"\r\n|\r|\n")
_MOST = 2_000
"""Changed lines up to which it is worked out which line end belongs to which of them."""


class Shape(NamedTuple):
    """How a file writes its text: the mark at its front, its code and its line ends; `mixed` has every line's own where they differ."""

    mark: bytes = b""
    code: str = "utf-8"
    line_end: str = "\n"
    mixed: tuple[str, ...] = ()


PLAINEST = Shape()
"""UTF-8 without a mark, lines ended by LF."""


def shape_of(data: bytes, code: str = "utf-8") -> Shape:
    """Return how these bytes write their text, where no mark says otherwise in a code; `line_end` is the one most lines have."""
    mark, code = next(((mark, known) for mark, known in _MARKS if data.startswith(mark)), (b"", code))
    ends = _ENDS.findall(data[len(mark) :].decode(code, "replace"))
    counts = {end: ends.count(end) for end in ("\n", "\r\n", "\r")}
    most = max(counts, key=lambda end: (counts[end], end == "\n"))
    return Shape(mark, code, most, tuple(ends) if counts[most] < len(ends) else ())


def encoded(text: str, shape: Shape, before: str = "") -> bytes:
    """Return the text as the file writes it. Where line ends are mixed, lines that stood in the text `before` keep theirs."""
    ended = _with_own_ends(text, shape, before) if shape.mixed else text.replace("\n", shape.line_end)
    return shape.mark + ended.encode(shape.code)


def _with_own_ends(text: str, shape: Shape, before: str) -> str:
    old, new = before.split("\n"), text.split("\n")
    if len(old) != len(shape.mixed) + 1:
        return text.replace("\n", shape.line_end)
    first = 0
    while first < min(len(old), len(new)) and old[first] == new[first]:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    ends = [*shape.mixed, ""]
    changed = [shape.line_end] * (len(new) - first - last)
    gone = old[first : len(old) - last]
    if gone and changed and max(len(gone), len(changed)) <= _MOST:
        matches = SequenceMatcher(None, gone, new[first : len(new) - last], autojunk=False).get_matching_blocks()
        for match in matches:
            changed[match.b : match.b + match.size] = ends[first + match.a : first + match.a + match.size]
        if len(matches) == 1 and len(gone) == len(changed):  # nothing is where it was: the lines were only edited
            changed = ends[first : first + len(gone)]
    made = [*ends[:first], *changed, *ends[len(ends) - last :]] if last else [*ends[:first], *changed]
    return "".join(part for line, end in zip(new[:-1], made, strict=False) for part in (line, end or shape.line_end)) + new[-1]


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
