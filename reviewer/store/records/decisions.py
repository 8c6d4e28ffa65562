"""Answers and signatures: plain SQL, rows only ever added."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping

from reviewer.model.review import Answer, Role, SignOff
from reviewer.review.answers import speaking
from reviewer.store.ground import history
from reviewer.store.ground.rows import Revision
from reviewer.store.records import order

_ANSWER = "fingerprint, rule, reason, explanation, by, role, at, expires, accepted_by, quote"
_SIGNOFF = (
    "draft_hash, ruleset, answers_hash, author, author_credentials, reviewer, reviewer_credentials, at, next_review, block_keys, seen"
)


def answers(connection: sqlite3.Connection, draft: int) -> dict[str, Answer]:
    """Return the newest answers that may speak of a draft (0: of one that is not here), by what they are kept by; undone ones are left out."""
    return speaking(house_wide(connection), given_in(connection, draft) if draft else {})


def given_in(connection: sqlite3.Connection, draft: int) -> dict[str, Answer]:
    """Return the newest answer in a draft by what it is kept by, those left out that were undone."""
    return _newest(connection.execute(order.by_turn("answer", f"{_ANSWER}, state"), (draft,)))


def house_wide(connection: sqlite3.Connection) -> dict[str, Answer]:
    """Return the newest answers reviewers gave for every draft, in whichever they did, those left out that were undone."""
    names = ", ".join(f"t.{name}" for name in f"{_ANSWER}, state".split(", "))
    rows = connection.execute(
        f"SELECT {names} FROM answer AS t LEFT JOIN turn AS o ON o.told = 'answer' AND o.row = t.id WHERE t.fingerprint GLOB 'house:*'"
        " ORDER BY coalesce(o.at, (SELECT min(e.at) FROM event AS e WHERE e.draft = t.draft AND e.kind GLOB 'answer *'"
        " AND json_extract(e.detail, '$.id') = t.id)), t.id"
    )
    return _newest(row for row in rows if _answer(row[:-1]).rules_all)


def rules_all(row: Mapping[str, object]) -> bool:
    """Return whether a row, by its columns, is a reviewer's word on every draft."""
    return _answer(tuple(str(row[name]) for name in _ANSWER.split(", "))).rules_all


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


def _newest(rows: Iterable[tuple[str, ...]]) -> dict[str, Answer]:
    """Return of rows in their order the last of each key, those left out that say it was undone."""
    newest: dict[str, tuple[str, ...]] = {}
    for row in rows:
        newest.pop(row[0], None)
        newest[row[0]] = row
    return {key: _answer(row[:-1]) for key, row in newest.items() if row[-1] != "withdrawn"}


def _answer(row: tuple[str, ...]) -> Answer:
    fingerprint, rule, reason, explanation, by, role, at, expires, accepted_by, quote = row
    return Answer(fingerprint, rule, reason, explanation, by, Role(role), at, expires, accepted_by, quote)
