"""Drafts and their revisions: plain SQL."""

from __future__ import annotations

import sqlite3
from hashlib import sha256
from pathlib import Path

from reviewer.model.review import SignOff
from reviewer.model.trouble import Trouble
from reviewer.paths import is_file
from reviewer.review.course import why_reopened
from reviewer.store.ground import history
from reviewer.store.ground.rows import NewRevision, Revision, Shelved
from reviewer.store.records import course, decisions, order, seals, withdrawals

_DECIDED = (
    "answer given", "answer proposed", "answer accepted", "answer withdrawn", "source correction given", "source correction withdrawn",
)  # fmt: skip
_COLUMNS = "id, draft, number, text_hash, file_hash, path, title, reason, by, at"


def find(connection: sqlite3.Connection, path: str, file_hash: str) -> int | None:
    """Return the draft that was last at the path, else one whose file had the hash.

    A draft whose file has moved since, and lies there, is not the one at its former path: another article is, or a copy. Nor is a copy of what its
    file once was, while that lies where it did and holds something newer. At a path that is not in Unicode no draft ever was.
    """
    path = path if path.encode("utf-8", "replace").decode() == path else ""
    row = connection.execute("SELECT draft FROM revision WHERE path = ? ORDER BY id DESC LIMIT 1", (path,)).fetchone() if path else None
    if row and not _moved(connection, row[0], path):
        return int(row[0])
    if not file_hash:
        return None
    row = connection.execute("SELECT draft FROM revision WHERE file_hash = ? ORDER BY id DESC LIMIT 1", (file_hash,)).fetchone()
    return int(row[0]) if row and not (_outgrown(connection, row[0], file_hash) and _moved(connection, row[0], path)) else None


def _outgrown(connection: sqlite3.Connection, draft: int, file_hash: str) -> bool:
    last = connection.execute("SELECT file_hash FROM revision WHERE draft = ? AND path != '' ORDER BY number DESC LIMIT 1", (draft,)).fetchone()
    return bool(last) and last[0] != file_hash


def _moved(connection: sqlite3.Connection, draft: int, path: str) -> bool:
    last = connection.execute("SELECT path FROM revision WHERE draft = ? AND path != '' ORDER BY number DESC LIMIT 1", (draft,)).fetchone()
    return bool(last) and last[0] != path and is_file(Path(last[0]))


def places(connection: sqlite3.Connection) -> tuple[dict[str, int], dict[str, int]]:
    """Return which draft was last at each path, and which had a file of each hash."""
    rows = connection.execute("SELECT path, file_hash, draft FROM revision ORDER BY id").fetchall()
    return {path: draft for path, _, draft in rows if path}, {file_hash: draft for _, file_hash, draft in rows if file_hash}


def newest(connection: sqlite3.Connection, draft: int) -> Revision:
    """Return a draft's newest revision."""
    row = connection.execute(f"SELECT {_COLUMNS} FROM revision WHERE draft = ? ORDER BY number DESC LIMIT 1", (draft,)).fetchone()
    if row is None:
        raise Trouble("This draft is not in the library any more. Nothing was changed. Open its file.")
    return Revision(*row)


def revisions(connection: sqlite3.Connection, draft: int) -> tuple[Revision, ...]:
    """Return all revisions of a draft, newest first."""
    rows = connection.execute(f"SELECT {_COLUMNS} FROM revision WHERE draft = ? ORDER BY number DESC", (draft,))
    return tuple(Revision(*row) for row in rows)


def text(connection: sqlite3.Connection, text_hash: str) -> str:
    """Return a kept text, its hash checked."""
    row = connection.execute("SELECT body FROM blob WHERE sha256 = ?", (text_hash,)).fetchone()
    if row is None or sha256(row[0]).hexdigest() != text_hash:
        raise Trouble(
            "The text in the library is not the text that was put there, so it is not shown. Nothing was changed. Open the draft's file."
        )
    return bytes(row[0]).decode("utf-8", "surrogatepass")


def texts(connection: sqlite3.Connection, number: int) -> dict[int, str]:
    """Return of every draft that has a revision of this number its text, the hash checked."""
    rows = connection.execute("SELECT draft, text_hash FROM revision WHERE number = ?", (number,)).fetchall()
    return {draft: text(connection, text_hash) for draft, text_hash in rows}


def add(connection: sqlite3.Connection, draft: int | None, new: NewRevision) -> Revision:
    """Append a revision with its text and its event; call it in a transaction."""
    body = new.text.encode("utf-8", "surrogatepass")
    text_hash = sha256(body).hexdigest()
    connection.execute("INSERT INTO blob VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (text_hash, body, len(body)))
    if draft is None:
        draft = _inserted(connection.execute("INSERT INTO draft (created) VALUES (?)", (new.at,)))
        parent, number = None, 1
    else:
        before = newest(connection, draft)
        parent, number = before.id, before.number + 1
    row = _inserted(
        connection.execute(
            "INSERT INTO revision (draft, number, parent, text_hash, file_hash, path, title, reason, by, at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (draft, number, parent, text_hash, new.file_hash, new.path, new.title, new.reason, new.by, new.at),
        )
    )
    history.log(connection, new.reason, at=new.at, actor=new.by, draft=draft, detail=history.row_detail(connection, "revision", row))
    return Revision(row, draft, number, text_hash, new.file_hash, new.path, new.title, new.reason, new.by, new.at)


def came_from(connection: sqlite3.Connection, draft: int, ending: str) -> str:
    """Return the path of the newest revision of a draft whose file had an ending; empty where none had."""
    row = connection.execute(
        "SELECT path FROM revision WHERE draft = ? AND lower(substr(path, ?)) = ? ORDER BY id DESC LIMIT 1", (draft, -len(ending), ending)
    ).fetchone()
    return str(row[0]) if row else ""


def standing(connection: sqlite3.Connection, number: int) -> Shelved:
    """Return a draft with its newest revision and signature.

    What this reads must change only together with an event of the draft: it is kept until the next one.
    """
    return _shelved(connection, newest(connection, number))


def _shelved(connection: sqlite3.Connection, revision: Revision) -> Shelved:
    draft = (revision.draft,)
    signed = _light(seals.signoff_reader(connection)(revision.draft))
    last = connection.execute("SELECT max(seq), max(at) FROM event WHERE draft = ?", draft).fetchone()
    decided = [kind for kind, _, _ in order.in_turn(connection, revision.draft, ("signed", *_DECIDED))] if signed else []
    day = signed.at[:10] if signed else "9"
    expiry = min((one.expires for one in decisions.given_in(connection, revision.draft).values() if one.expires > day), default="")
    return Shelved(
        revision,
        signed_text=signed.draft_hash if signed else "",
        signed_rules=signed.ruleset if signed else "",
        holds_until=expiry,
        answered_since=bool(decided) and decided[-1] != "signed",
        touched=last[1] or revision.at,
        signoff=signed,
        trail=course.trail(connection, revision.draft),
        reopened=why_reopened(one.what, one.by, one.reason) if (one := withdrawals.reopened(connection, revision.draft)) else "",
    )


def _light(signoff: SignOff | None) -> SignOff | None:
    """Return a signature without the keys of what was signed, which no list of drafts needs."""
    return signoff._replace(block_keys=(), seen=()) if signoff is not None else None


def _inserted(cursor: sqlite3.Cursor) -> int:
    if cursor.lastrowid is None:
        raise RuntimeError("an insert gave no row number")
    return cursor.lastrowid
