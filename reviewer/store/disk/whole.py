"""Writing several files so that either all of them are there or none is changed."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from reviewer.model.trouble import Trouble
from reviewer.store.disk.atomic import sync_folder
from reviewer.store.disk.files import check_target


def write_all(files: Mapping[Path, bytes]) -> None:
    """Write every file beside its place, sync and read back each, and only then put all in their places; raise Trouble, with every old file back.

    The folders must be there. A power cut between two renames can leave some files new and some old, each of them whole.
    """
    staged: dict[Path, Path] = {}
    try:
        for file, data in files.items():
            check_target(file)
            staged[file] = _stage(file, data)
        _place(staged)
    except (OSError, ValueError) as error:
        why = (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()
        name = getattr(error, "filename", None)
        what = Path(os.fsdecode(name)).name if isinstance(name, str | bytes) else "a file"
        raise Trouble(f"Nothing was exported: {_shown(what)} could not be written ({why}). Files from before are as they were.") from None
    finally:
        for temporary in staged.values():
            _away(temporary)
    for folder in {file.parent for file in files}:
        try:
            sync_folder(folder)
        except OSError as error:
            why = (error.strerror or str(error)).lower()
            raise Trouble(f"The files are in {folder}, but the disk did not confirm that ({why}). Export once more to be sure.") from None


def _stage(file: Path, data: bytes) -> Path:
    temporary = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    _away(temporary)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(temporary, flags, 0o644), "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        if sha256(temporary.read_bytes()).digest() != sha256(data).digest():
            raise OSError(0, "the disk gave back other bytes than were written", str(file))
    except BaseException as error:
        _away(temporary)
        if isinstance(error, OSError) and error.filename is None:
            error.filename = str(temporary)  # a write that fails names no file, and a person wants to know which
        raise
    return temporary


def _place(staged: Mapping[Path, Path]) -> None:
    """Put the staged files in their places; where one cannot go there, put what stood there before back."""
    before: dict[Path, Path | None] = {}
    try:
        for file, temporary in staged.items():
            kept = file.with_name(f".{file.name}.{os.getpid()}.old")
            _away(kept)
            if file.exists():
                _keep(file, kept)
                before[file] = kept
            else:
                before[file] = None
            temporary.replace(file)
    except BaseException:
        if stuck := _put_back(before):
            told = "; ".join(f"what stood in {file.name} before is in {old.name} beside it" for file, old in stuck.items())
            raise Trouble(f"Nothing was exported, and not all could be put back: {told}. Rename it once the disk lets you.") from None
        raise
    for old in before.values():
        if old is not None:
            _away(old)


def _put_back(before: Mapping[Path, Path | None]) -> dict[Path, Path]:
    """Put back what stood at each place, or nothing where nothing did; return the places where that failed, with where the old file lies now."""
    stuck: dict[Path, Path] = {}
    for file, old in before.items():
        if old is None:
            _away(file)
            continue
        try:
            old.replace(file)
        except OSError:  # the others are still to be put back
            stuck[file] = old
            continue
        _away(old)  # the second name of a file that was never exchanged
    return stuck


def _keep(file: Path, kept: Path) -> None:
    """Keep a file under a second name while the first stays where it is, so that it is never gone, whatever fails."""
    try:
        os.link(file, kept)
    except OSError:  # not every disk has second names
        kept.write_bytes(file.read_bytes())


def _away(file: Path) -> None:
    """Remove a file, if that can be: one left over on the way is no reason to give up what was written."""
    for _ in range(2):
        with suppress(OSError):
            file.unlink(missing_ok=True)
            return


def _shown(name: str) -> str:
    """Return a file's own name where the one that failed is its copy on the way."""
    parts = name.split(".")
    return ".".join(parts[1:-2]) if name.startswith(".") and len(parts) > 3 and parts[-1] in ("tmp", "old") else name
