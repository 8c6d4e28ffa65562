"""What of a library is about review files: made of a draft, looked at, taken in. Its errors are Trouble; every verb is done wholly or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble
from reviewer.paths import is_file, is_there
from reviewer.seal.forms.wire import Malformed
from reviewer.seal.keys.personal import fingerprint
from reviewer.seal.keys.sshsig import SEAL, fits, read_signature
from reviewer.seal.rosters.roster_file import is_signed, read_roster
from reviewer.store.disk.files import read
from reviewer.store.exchange import taking
from reviewer.store.exchange.sending import gather
from reviewer.store.exchange.taking import Taken
from reviewer.store.ground.connection import told, writing
from reviewer.store.ground.migrating import migrate
from reviewer.store.ground.schema import MIGRATIONS
from reviewer.store.pack.packing import MANIFEST, USUAL, GivenUp, Refused
from reviewer.store.pack.review_file import ReviewFile, Sender, members_of, read_file, write_file
from reviewer.store.records import acquaintances, order, statements, withdrawals

if TYPE_CHECKING:
    from reviewer.store.library import Library

Signs = Callable[[bytes], str]
"""Returns the sender's signature over a manifest."""
AT_A_TIME = 2_000
"""Pages of the library that are copied at a time."""


class Foreseen(NamedTuple):
    """What would come of taking a file in while `head` is the newest event of the library, or the trouble; `rules` as it was asked with."""

    head: tuple[int, str]
    rules: bool
    taken: Taken | None
    trouble: Trouble | None = None


def make(
    library: Library, draft: int, sender: Sender, at: str, *, findings: Sequence[Mapping[str, str]] = (), roster: tuple[bytes, str] = (b"", ""),
    signs: Signs | None = None,
) -> bytes:  # fmt: skip
    """Return the bytes of a review file of a draft; that it was made is part of the history it tells. Where signing fails nothing was made."""
    with told(library.path), writing(library.connection):
        file = gather(library.connection, draft, sender=sender, at=at, findings=findings, roster=roster)
        signature = signs(members_of(file)[MANIFEST]) if signs is not None else ""
        return write_file(file, signature)


def outlook(
    library: Library, draft: int, sender: Sender, at: str, *, findings: Sequence[Mapping[str, str]] = (), roster: tuple[bytes, str] = (b"", ""),
) -> bytes:  # fmt: skip
    """Return the manifest of the file that `make` would make now, to be signed; names and turns are given, nothing else is written."""
    with told(library.path):
        with writing(library.connection):
            order.origin(library.connection)
            order.shared_name(library.connection, draft, at)
            order.settle(library.connection, draft)
            withdrawals.settle(library.connection)
        library.connection.execute("BEGIN IMMEDIATE")
        try:
            return members_of(gather(library.connection, draft, sender=sender, at=at, findings=findings, roster=roster))[MANIFEST]
        finally:
            if library.connection.in_transaction:
                library.connection.execute("ROLLBACK")


def preview(library: Library, file: ReviewFile, at: str, *, rules: bool = False, foreseen: Foreseen | None = None) -> Taken:
    """Return what would come of taking a file in, as it was `foreseen` where that still holds; the library stays as it is."""
    if foreseen is not None and foreseen.rules == rules and foreseen.head == newest_event(library):
        if foreseen.trouble is not None:
            raise foreseen.trouble
        if foreseen.taken is not None:
            return foreseen.taken
    with told(library.path):
        library.connection.execute("BEGIN IMMEDIATE")
        try:
            return taking.take(library.connection, file, at, rules=rules)
        finally:
            if library.connection.in_transaction:
                library.connection.execute("ROLLBACK")


def foresee(library: Library, file: ReviewFile, at: str, *, rules: bool, stopped: Callable[[], bool]) -> Foreseen | None:
    """Return what would come of taking a file in, worked out on a copy in memory; None where it was stopped. For a worker's thread."""

    def go_on(*_: int) -> None:
        if stopped():
            raise GivenUp

    with told(library.path), closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        try:
            library.connection.backup(memory, pages=AT_A_TIME, progress=go_on, sleep=0.0)
            memory.set_progress_handler(stopped, 10_000)
            head = _newest_event(memory)
            with writing(memory):
                return Foreseen(head, rules, taking.take(memory, file, at, rules=rules))
        except Trouble as trouble:
            return Foreseen(head, rules, None, trouble)
        except GivenUp:
            return None
        except sqlite3.OperationalError:
            if stopped():
                return None
            raise


def newest_event(library: Library) -> tuple[int, str]:
    """Return the number and hash of the newest event of a library's history."""
    with told(library.path):
        return _newest_event(library.connection)


def _newest_event(connection: sqlite3.Connection) -> tuple[int, str]:
    found: tuple[int, str] | None = connection.execute("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1").fetchone()
    return found or (0, "")


def take(library: Library, file: ReviewFile, at: str, *, confirmed: bool = False, rules: bool = False) -> Taken:
    """Take a file in; `confirmed` says that its sender's key was compared by telephone, `rules` that a reviewer of the roster sent it."""
    with told(library.path), writing(library.connection):
        if confirmed:
            acquaintances.confirm(library.connection, file.sender.person, file.sender.name, file.sender.key, at)
        return taking.take(library.connection, file, at, rules=rules)


def read_path(path: Path, stopped: Callable[[], bool] = lambda: False) -> ReviewFile:
    """Return what the review file at a path holds; raise Trouble where there is none, GivenUp where it was stopped."""
    if is_there(path) and not is_file(path):  # a pipe or a device has no end
        raise Refused("it is no file")
    if is_file(path) and path.stat().st_size > USUAL.file:
        raise Refused("it is larger than 64 MB")
    return read_file(read(path), stopped=stopped)


def acquainted(library: Library) -> dict[str, str]:
    """Return the names of people whose keys were compared by telephone here, by the fingerprints of the keys."""
    with told(library.path):
        return acquaintances.known(library.connection)


def seals(library: Library, draft: int) -> frozenset[tuple[str, str]]:
    """Return the signed statements of a draft: the hash of each, and the hash of its signature."""
    with told(library.path):
        return frozenset((one.sha256, sha256(one.signature.encode()).hexdigest()) for one in statements.of(library.connection, draft))


def record_of(file: ReviewFile, place: Path, at: str) -> Library:
    """Return a library in memory that knows only what a file tells; it is gone when it is closed. `place` is where the file lies.

    Where the file brings a roster, signatures count as that says, and typed names count no more. Whose roster it is, who names the file must know.
    Raise Trouble where the file, or the roster, is not what was signed.
    """
    from reviewer.store.library import Library  # noqa: PLC0415 - the library itself is above this

    _require_signed(file)
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys=ON")
    migrate(connection, 0, MIGRATIONS)
    library = Library(place / "in memory", connection, "record")
    if file.roster:
        library.sealed.keep_roster(file.roster, file.roster_signature, actor=file.sender.name, at=at)
    take(library, file, at, rules=True)
    return library


def _require_signed(file: ReviewFile) -> None:
    """Raise Refused where a signature over a file, or over the roster in it, does not fit."""
    if file.roster and not is_signed(file.roster, file.roster_signature, read_roster(file.roster)):
        raise Refused("the roster in it is not what its owner signed")
    if not file.signature:
        return
    try:
        signature = read_signature(file.signature)
    except Malformed:
        raise Refused("the signature over it is not one") from None
    if fingerprint(signature.public) != file.sender.key or not fits(signature, file.manifest, SEAL):
        raise Refused("the signature over it does not fit it")
