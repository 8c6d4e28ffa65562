"""The claims of signed texts, and where they are used: plain SQL. What was signed is only ever added; its index is made anew at any time."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

from reviewer.model.claims import Backing, Claim, What
from reviewer.rules.duplicates.said import mark, runs_of
from reviewer.store.ground import history
from reviewer.store.ground.rows import Use
from reviewer.store.records.withdrawals import IN_FORCE

_GONE = "SELECT 1 FROM course WHERE course.draft = k.draft AND course.step = 'withdrawn' AND course.signature = k.signature"
_CLAIM = "SELECT a.id, a.nth, k.claims, k.draft, k.by, k.at, r.title FROM approved AS a JOIN kept_claims AS k ON k.id = a.kept"
_TITLED = " JOIN revision AS r ON r.draft = k.draft AND r.number = (SELECT max(number) FROM revision WHERE draft = k.draft)"
_NEWEST = (
    "k.signature = (SELECT s.id FROM signoff AS s LEFT JOIN turn AS o ON o.told = 'signoff' AND o.row = s.id WHERE s.draft = k.draft"
    " ORDER BY o.turn IS NULL DESC, o.turn DESC, o.at DESC, o.event DESC, s.id DESC LIMIT 1)"
)
_MOST = 400
"""So many approved claims are looked at for one sentence, those that share most runs of words."""


def keep(connection: sqlite3.Connection, draft: int, claims: Sequence[Claim], *, by: str, at: str) -> None:
    """Keep the claims of the text whose signature is the draft's newest, with an event; call it in a transaction."""
    if not claims:
        return
    signature = connection.execute("SELECT max(id) FROM signoff WHERE draft = ?", (draft,)).fetchone()[0]
    told = json.dumps([one[:5] for one in claims], ensure_ascii=False, separators=(",", ":"))
    row = connection.execute(
        "INSERT INTO kept_claims (draft, signature, claims, by, at) VALUES (?, ?, ?, ?, ?)", (draft, signature, told, by, at)
    ).lastrowid
    history.log(connection, "claims kept", at=at, actor=by, draft=draft, detail=history.row_detail(connection, "kept_claims", row or 0))
    _index(connection, row or 0, draft, claims)


def catch_up(connection: sqlite3.Connection) -> None:
    """Index claims that came without their index, as from an archive; call it in a transaction."""
    rows = connection.execute("SELECT id, draft, claims FROM kept_claims WHERE id NOT IN (SELECT kept FROM approved)").fetchall()
    for kept, draft, told in rows:
        _index(connection, kept, draft, [_claim(one) for one in json.loads(told)])


def any_kept(connection: sqlite3.Connection) -> bool:
    """Return whether claims of any signed text are kept."""
    return connection.execute("SELECT 1 FROM kept_claims LIMIT 1").fetchone() is not None


def missing(connection: sqlite3.Connection) -> bool:
    """Return whether some claims have no index yet."""
    found = connection.execute("SELECT 1 FROM kept_claims WHERE id NOT IN (SELECT kept FROM approved) LIMIT 1").fetchone()
    return found is not None


def approved(connection: sqlite3.Connection, *, withdrawn: bool = True) -> tuple[Claim, ...]:
    """Return the claims of each draft's newest signature, the newest signature first; those of a withdrawn approval only where `withdrawn`."""
    where = _NEWEST if withdrawn else f"{_NEWEST} AND NOT EXISTS ({_GONE})"
    return _read(connection.execute(f"{_CLAIM}{_TITLED} WHERE {where} ORDER BY k.id DESC, a.nth"))


def near(connection: sqlite3.Connection, words: str, fewest: int, draft: int) -> tuple[Claim, ...]:
    """Return the approved claims of other drafts than one with exactly these words, or that share so many runs of three words with them.

    Claims that were withdrawn, whose approval was withdrawn, or that a newer signature of their article no more has, are left out.
    """
    runs = json.dumps(runs_of(words.split()))
    found = connection.execute(
        "SELECT approved FROM approved_run WHERE hash IN (SELECT value FROM json_each(?)) GROUP BY approved HAVING count(*) >= ?"
        " ORDER BY count(*) DESC, approved DESC LIMIT ?",
        (runs, fewest, _MOST),
    ).fetchall()
    asked = json.dumps([number for (number,) in found])
    return _read(
        connection.execute(
            f"{_CLAIM}{_TITLED} WHERE (a.id IN (SELECT value FROM json_each(?1)) OR a.words = ?2) AND k.draft != ?3 AND {_NEWEST}"
            f" AND NOT EXISTS ({_GONE}) AND NOT EXISTS"
            f" (SELECT 1 FROM withdrawal AS w WHERE w.what = 'claim' AND w.key = a.words AND {IN_FORCE}) ORDER BY k.id DESC, a.nth",
            (asked, words, draft),
        )
    )


def hold(connection: sqlite3.Connection, draft: int, text_hash: str, hashes: Iterable[int]) -> None:
    """Put what a draft's newest text holds, sentences and sources by number, in place of what it held; call it in a transaction.

    What it held before stays: whoever saves a long draft again does not wait for all of it.
    """
    held, wanted = {one for (one,) in connection.execute("SELECT hash FROM held WHERE draft = ?", (draft,))}, set(hashes)
    connection.executemany("DELETE FROM held WHERE hash = ? AND draft = ?", [(one, draft) for one in held - wanted])
    connection.executemany("INSERT INTO held (hash, draft) VALUES (?, ?)", [(one, draft) for one in wanted - held])
    connection.execute("INSERT INTO holding (draft, text_hash) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET text_hash = ?2", (draft, text_hash))


def unheld(connection: sqlite3.Connection, most: int) -> tuple[int, ...]:
    """Return drafts, at most so many, of which it is not kept what their newest text holds."""
    rows = connection.execute(
        "SELECT draft FROM revision AS r WHERE number = (SELECT max(number) FROM revision WHERE draft = r.draft)"
        " AND NOT EXISTS (SELECT 1 FROM holding WHERE holding.draft = r.draft AND holding.text_hash = r.text_hash) ORDER BY draft LIMIT ?",
        (most,),
    )
    return tuple(row[0] for row in rows)


def uses(connection: sqlite3.Connection, what: What, key: str) -> tuple[Use, ...]:
    """Return every draft that holds a claim or a source at its newest, or whose newest signed text does, by its title."""
    held = {row[0] for row in connection.execute("SELECT draft FROM held WHERE hash = ?", (mark(what, key),))}
    having = "a.words = ?" if what is What.CLAIM else "EXISTS (SELECT 1 FROM json_each(a.sources) WHERE value = ?)"
    signed = dict(
        connection.execute(
            f"SELECT k.draft, k.at FROM approved AS a JOIN kept_claims AS k ON k.id = a.kept WHERE {_NEWEST} AND {having}", (key,)
        ).fetchall()
    )
    found = [_use(connection, draft, draft in held, signed.get(draft, "")) for draft in held | signed.keys()]
    return tuple(sorted(found, key=lambda one: (one.title.casefold(), one.draft)))


def _use(connection: sqlite3.Connection, draft: int, now: bool, signed: str) -> Use:
    title, path = connection.execute("SELECT title, path FROM revision WHERE draft = ? ORDER BY number DESC LIMIT 1", (draft,)).fetchone()
    page = connection.execute(
        "SELECT note FROM course WHERE draft = ? AND step = 'published' ORDER BY id DESC LIMIT 1", (draft,)
    ).fetchone()
    return Use(draft, title, path, now, signed, page[0] if page else "")


def _index(connection: sqlite3.Connection, kept: int, draft: int, claims: Sequence[Claim]) -> None:
    for nth, claim in enumerate(claims):
        sources = json.dumps([source.key for source in claim.sources], ensure_ascii=False)
        row = connection.execute(
            "INSERT INTO approved (kept, nth, draft, words, sources) VALUES (?, ?, ?, ?, ?)", (kept, nth, draft, claim.words, sources)
        ).lastrowid
        connection.executemany(
            "INSERT OR IGNORE INTO approved_run (hash, approved) VALUES (?, ?)", [(run, row) for run in runs_of(claim.words.split())]
        )


def _read(rows: Iterable[tuple[int, int, str, int, str, str, str]]) -> tuple[Claim, ...]:
    parsed: dict[str, list[list[object]]] = {}  # a text's claims stand in one row, which comes with each of them
    found = []
    for row, nth, told, draft, by, at, title in rows:
        if told not in parsed:
            parsed[told] = json.loads(told)
        found.append(_claim(parsed[told][nth])._replace(id=row, draft=draft, title=title, by=by, at=at))
    return tuple(found)


def _claim(told: Sequence[object]) -> Claim:
    sentence, words, kind, cover, sources = told
    assert isinstance(sources, list)
    return Claim(str(sentence), str(words), str(kind), str(cover), tuple(Backing(*source) for source in sources))
