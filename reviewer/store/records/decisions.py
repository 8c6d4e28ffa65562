"""Answers and signatures: plain SQL, rows only ever added."""

from __future__ import annotations

import json
import sqlite3

from reviewer.model.review import Answer, Role, SignOff
from reviewer.store.ground import history
from reviewer.store.ground.rows import Revision
from reviewer.store.records import order

_ANSWER = "fingerprint, rule, reason, explanation, by, role, at, expires, accepted_by, quote"
_SIGNOFF = (
    "draft_hash, ruleset, answers_hash, author, author_credentials, reviewer, reviewer_credentials, at, next_review, block_keys, seen"
)


def answers(connection: sqlite3.Connection, draft: int) -> dict[str, Answer]:
    """Return the newest answer to each finding, those left out that were undone."""
    newest: dict[str, tuple[str, ...]] = {}
    for row in connection.execute(order.by_turn("answer", f"{_ANSWER}, state"), (draft,)):
        newest.pop(row[0], None)
        newest[row[0]] = row
    return {fingerprint: _answer(row[:-1]) for fingerprint, row in newest.items() if row[-1] != "withdrawn"}


def add_answer(connection: sqlite3.Connection, draft: int, revision: int, answer: Answer, state: str, *, actor: str, at: str) -> None:
    """Append an answer with its event; call it in a transaction."""
    values = (answer.reason, answer.explanation, answer.by, answer.role.value, answer.at, answer.expires, answer.accepted_by, answer.quote)
    row = connection.execute(
        f"INSERT INTO answer (draft, revision, state, {_ANSWER}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (draft, revision, state, answer.fingerprint, answer.rule, *values),
    ).lastrowid
    detail = history.row_detail(connection, "answer", row or 0)
    history.log(connection, f"answer {state}", at=at, actor=actor, draft=draft, detail=detail)


def signoff(connection: sqlite3.Connection, draft: int) -> SignOff | None:
    """Return the newest signature of a draft."""
    rows = connection.execute(order.by_turn("signoff", _SIGNOFF), (draft,)).fetchall()
    if not rows:
        return None
    row = rows[-1]
    values = dict(zip(_SIGNOFF.split(", "), row, strict=True))
    return SignOff(**(values | {"block_keys": tuple(json.loads(row[-2])), "seen": tuple(json.loads(row[-1]))}))


def add_signoff(connection: sqlite3.Connection, revision: Revision, signed: SignOff, *, at: str) -> None:
    """Append a signature of a revision with its event; call it in a transaction."""
    people = (signed.author, signed.author_credentials, signed.reviewer, signed.reviewer_credentials)
    lists = (json.dumps(signed.block_keys), json.dumps(signed.seen))
    row = connection.execute(
        f"INSERT INTO signoff (draft, revision, {_SIGNOFF}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            revision.draft,
            revision.id,
            signed.draft_hash,
            signed.ruleset,
            signed.answers_hash,
            *people,
            signed.at,
            signed.next_review,
            *lists,
        ),
    ).lastrowid
    detail = history.row_detail(connection, "signoff", row or 0)
    history.log(connection, "signed", at=at, actor=signed.reviewer, draft=revision.draft, detail=detail)


def _answer(row: tuple[str, ...]) -> Answer:
    fingerprint, rule, reason, explanation, by, role, at, expires, accepted_by, quote = row
    return Answer(fingerprint, rule, reason, explanation, by, Role(role), at, expires, accepted_by, quote)
