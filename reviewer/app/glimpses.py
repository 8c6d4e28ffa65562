"""What was marked in the drafts last worked on, kept from one start to the next: a draft nothing has changed for shows it at its first paint.

It is only a look back. The draft is checked as ever behind it, and what that finds takes its place before anything can be done about it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from time import strftime
from typing import TYPE_CHECKING

from reviewer import copies, paths
from reviewer.model.hashes import sha256

if TYPE_CHECKING:
    from reviewer.model.finding import Marks


MOST = 12
"""Drafts whose marks are kept."""
SEEN = 200
"""Marks kept of a draft: no window shows more of them at once."""
_ROOMS = ("model", "knowledge", "parsing", "reading", "rules", "checking")


def known(text: str) -> Marks | None:
    """Return what was marked in this very text when it was last looked at, under the same rules, day, house and library; None where it was not."""
    try:
        named = _name(text).encode() in paths.marks_copy().read_bytes()
    except OSError:
        named = False
    return _held(text, _state()) if named else None  # how some hundred files stand is not asked for a draft nobody knows


def just_kept(text: str) -> Marks | None:
    """Return what is marked in this very text by whoever has kept marks just now, under whatever rules; None where that was another text."""
    return _held(text, None)


def standing() -> tuple[int, int] | None:
    """Return what tells the kept marks from those kept before or after them; None where there are none."""
    try:
        state = paths.marks_copy().stat()
    except OSError:
        return None
    return state.st_ino, state.st_mtime_ns


def keep(text: str, marks: Marks) -> None:
    """Keep what is marked in a text; of drafts kept longer ago than the last twelve, or under other rules, it is forgotten."""
    state = _state()
    held = copies.restored(paths.marks_copy(), state)
    kept = dict(held) if isinstance(held, dict) else {}
    kept.pop(_name(text), None)
    kept[_name(text)] = marks[:SEEN]
    for oldest in list(kept)[:-MOST]:
        del kept[oldest]
    copies.keep(paths.marks_copy(), state, kept)


def today() -> str:
    """Return the day of the person's clock, told without loading what reckons with days: nothing is painted yet."""
    return strftime("%Y-%m-%d")


def _held(text: str, state: bytes | None) -> Marks | None:
    held = copies.restored(paths.marks_copy(), state)
    found: Marks | None = held.get(_name(text)) if isinstance(held, dict) else None
    return found


def _name(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _state() -> bytes:
    """Return the hash of the day and of how every file stands that a finding may hang on."""
    digest = sha256(today().encode())
    for file in _files():
        try:
            state = file.stat() if isinstance(file, Path) else file.stat(follow_symlinks=True)
        except OSError:
            continue
        digest.update(f"{file.name}|{state.st_size}|{state.st_mtime_ns}\n".encode())
    return digest.digest()


def _files() -> Iterator[Path | os.DirEntry[str]]:
    yield from (paths.library(), paths.house_file(), paths.settings_file())
    yield from sorted(_below(paths.resources() / "knowledge"), key=lambda entry: entry.path)
    for room in _ROOMS:
        yield from sorted(_below(Path(__file__).parent.parent / room), key=lambda entry: entry.path)


def _below(folder: Path) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(("__pycache__", ".")):
                continue
            if entry.is_dir():
                yield from _below(Path(entry.path))
            else:
                yield entry
