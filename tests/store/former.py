"""Libraries of every version so far, made by code, each filled as a program of that version would have."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from reviewer.store.ground import history
from reviewer.store.ground.connection import connect
from reviewer.store.ground.schema import MIGRATIONS
from reviewer.store.ground.transaction import writing

AT = "2026-11-20T10:00:00+00:00"
ANSWER = "draft, revision, state, fingerprint, rule, reason, explanation, by, role, at, expires, accepted_by, quote"


def library_of(path: Path, version: int) -> Path:
    """Make a library of a version, with two drafts, a journal, answers, a signature, and what later versions added."""
    with closing(connect(path, migrations=MIGRATIONS[:version])) as connection, writing(connection):
        for draft in (1, 2):
            _draft(connection, draft)
        _signed(connection)
        if version >= 2:
            _row(connection, "correction", "draft, state, reference, text, found, rung, reason, by, at",
                 (1, "given", "ref-1", "A trial", "R4", "R2", "It is a trial.", "Ben South", AT), "source correction given", 1)  # fmt: skip
            _row(connection, "rule_switch", "state, rule, reason, by, at", ("off", "LA001", "House style differs.", "Ben South", AT), "rule turned off")
        if version >= 4:
            picture = b"a picture"
            digest = sha256(picture).hexdigest()
            connection.execute("INSERT INTO blob VALUES (?, ?, ?)", (digest, picture, len(picture)))
            connection.execute("INSERT INTO asset (draft, name, sha256, at) VALUES (1, 'knee.png', ?, ?)", (digest, AT))
    return path


def _draft(connection: sqlite3.Connection, draft: int) -> None:
    body = f"# Draft {draft}\n\nRest helps.\n".encode()
    digest = sha256(body).hexdigest()
    connection.execute("INSERT INTO blob VALUES (?, ?, ?)", (digest, body, len(body)))
    connection.execute("INSERT INTO draft (created) VALUES (?)", (AT,))
    _row(connection, "revision", "draft, number, parent, text_hash, file_hash, path, title, reason, by, at",
         (draft, 1, None, digest, "", f"/drafts/{draft}.md", f"Draft {draft}", "import", "", AT), "import", draft)  # fmt: skip
    connection.execute("INSERT INTO working (draft, session, text, base, at) VALUES (?, 's', ?, 1, ?)", (draft, b"typed", AT))
    values = (draft, 1, "given", f"f{draft}", "CL002", "Justified", "It stands in the reference.", "Ada North", "author", AT, "", "", "cures")
    _row(connection, "answer", ANSWER, values, "answer given", draft)


def _signed(connection: sqlite3.Connection) -> None:
    digest = connection.execute("SELECT text_hash FROM revision WHERE draft = 1").fetchone()[0]
    _row(
        connection,
        "signoff",
        "draft, revision, draft_hash, ruleset, answers_hash, author, author_credentials, reviewer, reviewer_credentials, at, next_review, block_keys, seen",
        (1, 1, digest, "rules", "answers", "Ada North", "", "Ben South", "MD", AT, "2027-11-20", "[]", "[]"),
        "signed",
        1,
    )


def _row(connection: sqlite3.Connection, table: str, columns: str, values: tuple[object, ...], kind: str, draft: int | None = None) -> None:
    row = connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({', '.join('?' * len(values))})", values).lastrowid
    history.log(connection, kind, at=AT, actor="Ben South", draft=draft, detail=history.row_detail(connection, table, row or 0))
