"""Verified copies of the library, each whole before it has its name, and which of them are kept.

Copies are made through the library's own connection (a second opener in one process would take the lock away) into a file beside their place, synced,
opened again for reading only, looked through wholly, and only then renamed. docs/decisions/0031-backups.md says why.
"""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble
from reviewer.store.disk.atomic import put, sync_folder
from reviewer.store.ground import health

_NAME = re.compile(r"library-(\d{8}T\d{6})Z(?:-\d+)?\.db")
PAGES, REST = 64, 0.002
"""Pages copied at a time beside the typing (256 kB, under 2 ms), and the seconds left to the window between."""
ALL_DAYS, DAILY, WEEKLY, MONTHLY = 2, 12, 10, 9
"""Every copy of so many days is kept, then one of so many days, weeks and months (as Anki does)."""


class Backup(NamedTuple):
    """A verified copy: its file and when it was made."""

    path: Path
    at: datetime


class Made(NamedTuple):
    """A copy that was looked through and has no name yet, with the number and hash of its newest event."""

    path: Path
    seq: int
    head: str


class Stopped(Exception):
    """The copying was told to stop."""


def folder_of(library: Path) -> Path:
    """Return the folder of a library's copies; it need not exist."""
    return library.parent / "backups"


def backups(folder: Path) -> tuple[Backup, ...]:
    """Return the copies in a folder, newest first."""
    with contextlib.suppress(OSError):
        found = [(path, match[1]) for path in folder.iterdir() if (match := _NAME.fullmatch(path.name))]
        made = [Backup(path, datetime.strptime(at, "%Y%m%dT%H%M%S").replace(tzinfo=UTC)) for path, at in found]
        return tuple(sorted(made, key=lambda one: (one.at, len(one.path.name), one.path.name), reverse=True))
    return ()


def back_up(connection: sqlite3.Connection, folder: Path, now: datetime) -> Path:
    """Make a verified copy at one go and return it; raise Trouble, with the copies of before untouched, where that cannot be."""
    return finish(connection, copy(connection, folder), folder, now)


def copy(connection: sqlite3.Connection, folder: Path, stop: Callable[[], bool] | None = None) -> Made:
    """Copy the library and look the copy through; with `stop` a few pages at a time, for a thread of its own. Raise Trouble or Stopped."""
    temporary = folder / f".library.{os.getpid()}.tmp"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _sweep(folder)
        os.close(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        with closing(sqlite3.connect(temporary, isolation_level=None)) as target:
            target.execute("PRAGMA synchronous=OFF")  # it is synced below, once
            if stop is None:
                connection.backup(target)
            else:
                connection.backup(target, pages=PAGES, progress=_resting(stop), sleep=0.01)
        _sync(temporary)
        return Made(temporary, *verify(temporary, stop))
    except (OSError, sqlite3.Error) as error:
        _away(temporary)
        raise Trouble(
            f"No copy of the library could be put into {folder}: {_why(error)}. The copies of before are as they were, and so is the library."
        ) from None
    except BaseException:
        _away(temporary)
        raise


def finish(connection: sqlite3.Connection, made: Made, folder: Path, now: datetime) -> Path:
    """Give a copy its name, if it tells the library's own history, and let go of the copies that are too many; return its file."""
    own = connection.execute("SELECT hash FROM event WHERE seq = ?", (made.seq,)).fetchone()
    try:
        if made.seq and (own is None or own[0] != made.head):
            raise Trouble("The copy of the library tells another history than the library, and was not kept. The copies of before are as they were.")
        path = _free(folder, f"library-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}")
        made.path.rename(path)
        sync_folder(folder)
    except (OSError, Trouble) as error:
        _away(made.path)
        if isinstance(error, Trouble):
            raise
        raise Trouble(f"The copy of the library could not get its name in {folder}: {_why(error)}. The copies of before are there.") from None
    rotate(folder, now)
    return path


def verify(path: Path, stop: Callable[[], bool] | None = None) -> tuple[int, str]:
    """Return the number and hash of the newest event of a copy that is whole; raise Trouble where it is not."""
    try:
        with closing(reading(path)) as connection:
            problem = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            check = health.Check(connection)
            while problem == "ok" and not check.step(0.005):
                if stop is not None:
                    _resting(stop)(0, 0, 0)
            if problem != "ok" or check.faults:
                raise Trouble(f"The copy {path.name} is not whole: {check.faults[0].sentence if check.faults else problem}")
            return health.head(connection)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise Trouble(f"The copy {path.name} is not whole: {error}") from None


def newest_whole(folder: Path) -> Backup | None:
    """Return the newest copy that is whole now; None where there is none."""
    for backup in backups(folder):
        with contextlib.suppress(Trouble):
            verify(backup.path)
            return backup
    return None


def reading(path: Path) -> sqlite3.Connection:
    """Return a connection that reads a file nobody writes; raise sqlite3.Error."""
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None)
    for pragma in ("query_only=ON", "trusted_schema=OFF", "cell_size_check=ON", "mmap_size=0", "temp_store=MEMORY"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def put_second(backup: Path, folder: Path, now: datetime) -> Path:
    """Put a copy into the second place, too, and let go of those too many there; raise Trouble where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        put(folder / backup.name, backup.read_bytes())
    except OSError as error:
        raise Trouble(f"The second copy of the library could not be put into {folder}: {_why(error)}. The first one is whole.") from None
    rotate(folder, now)
    return folder / backup.name


def rotate(folder: Path, now: datetime) -> tuple[Path, ...]:
    """Delete the copies that are not kept any more and return them."""
    found = backups(folder)
    keep = kept([one.at for one in found], now)
    gone = tuple(one.path for one in found if one.at not in keep)
    for path in gone:
        with contextlib.suppress(OSError):
            path.unlink()
    return gone


def kept(times: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Return which copies are kept: the newest always, all of two days, then one of each of 12 days, 10 weeks and 9 months. Pure."""
    left = sorted(set(times), reverse=True)
    keep = {at for at in left if at > now - timedelta(days=ALL_DAYS)}
    left = [at for at in left if at not in keep]
    for name, most in (("%Y-%m-%d", DAILY), ("%G-%V", WEEKLY), ("%Y-%m", MONTHLY)):
        newest: dict[str, datetime] = {}
        for at in left:
            newest.setdefault(at.strftime(name), at)
        chosen = list(newest.values())[:most]
        keep.update(chosen)
        left = [at for at in left if chosen and at < chosen[-1]] if len(chosen) == most else []
    return frozenset(keep)


def _resting(stop: Callable[[], bool]) -> Callable[[int, int, int], None]:
    def rest(_status: int, _left: int, _all: int) -> None:
        if stop():
            raise Stopped
        time.sleep(REST)

    return rest


def _away(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _free(folder: Path, name: str) -> Path:
    path, number = folder / f"{name}.db", 1
    while path.exists():
        number += 1
        path = folder / f"{name}-{number}.db"
    return path


def _sweep(folder: Path) -> None:
    """Take away what a copying left that was killed: only who holds the library copies, so none is under way."""
    for path in folder.glob(".library.*.tmp*"):
        path.unlink(missing_ok=True)


def _why(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()
