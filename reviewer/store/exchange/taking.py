"""Taking a review file into the library: the same file twice changes nothing, and the order in which files come does not matter."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import takewhile

from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble
from reviewer.seal.forms.wire import Malformed
from reviewer.store.ground import history
from reviewer.store.ground.rows import NewRevision, Revision
from reviewer.store.pack.pack_shape import Value
from reviewer.store.pack.review_file import TABLES, Line, ReviewFile
from reviewer.store.records import assets, claims, decisions, order, seals, shelf, slices, statements, withdrawals, witness
from reviewer.store.records.witness import Fork, Rewritten

TAKEN = "review file taken"


class Taken(NamedTuple):
    """What came of a file: the draft here, `new` rows by table (`seal` for signed statements, `event` for what came of the history).

    `words` says what the file's text is here: `new` (a draft that was not here), `newer`, `same`, `older` (a revision of before, by `number`), or
    `other` (words that part from those here: they are kept as a revision, and the words here stay the newest). `newest` is the revision here.
    `left` counts the withdrawals that were left out, because no reviewer of the roster sent them.
    """

    draft: int
    new: Mapping[str, int]
    words: str
    number: int
    newest: int
    left: int = 0

    @property
    def nothing(self) -> bool:
        """Return whether the library knew all of it."""
        return not any(self.new.values())


def take(connection: sqlite3.Connection, file: ReviewFile, at: str, *, rules: bool = False) -> Taken:
    """Put what a file tells into the library; call it in a transaction, to be rolled back where it raises.

    `rules` says that its sender is a reviewer of the roster, whose withdrawals of claims and sources hold here, too; what is left out of a file
    comes in with any later one of such a sender.
    Raise Rewritten where the sender's history is not the one that was seen before, Trouble where a row cannot be as it is said to be.
    """
    own = order.origin(connection)
    require_same_history(connection, file, own)
    draft = order.draft_of(connection, file.draft)
    if draft is not None:
        order.settle(connection, draft)
    words = "new" if draft is None else _relation(connection, draft, file)
    if draft is None:
        draft = _begin(connection, file, at)
    withdrawals.settle(connection)
    before = shelf.newest(connection, draft) if words in ("other", "older", "same") else None
    came = withdrawals.coming(connection, file, own)
    try:
        gone = withdrawals.take(connection, came, file.columns, at) if rules else 0
        new = _rows(connection, draft, file, own, at, words, claimed=rules or seals.roster(connection) is None)
        new["withdrawal"] = gone
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError, OverflowError, UnicodeError, KeyError):
        raise Trouble("The review file was not taken in: a row in it cannot be as it says. Nothing was changed. Ask for a new one.") from None
    if new["kept_claims"]:
        claims.catch_up(connection)
    new["event"] = slices.keep(connection, draft, (line for line in file.lines if line.library != own))
    new["seal"] = _seals(connection, draft, file, at)
    _pictures(connection, draft, file, at)
    if file.library != own and any(new.values()):
        witness.note(connection, file.library, *file.head, at)
        history.log(connection, TAKEN, at=at, actor=file.sender.name, draft=draft, detail={"from": file.library, "event": file.head[0]})
    _put_last(connection, draft, before, file.text_hash, at)
    found = _numbers(connection, draft).get(file.text_hash, 0)
    return Taken(draft, dict(new), words, found, shelf.newest(connection, draft).number, 0 if rules else len(came))


def require_same_history(connection: sqlite3.Connection, file: ReviewFile, own: str) -> None:
    """Raise Rewritten where what a file says of a history is not what was seen of it; a file from before what was seen last may know less of it."""
    who = file.sender.name or "the sender"
    _require_no_copy(connection, file, own)
    for library in {line.library for line in file.lines} - {own}:
        seen = slices.known(connection, library)
        said = {line.seq: line.hash for line in file.lines if line.library == library}
        if library == file.library:
            said |= dict(file.heads) | {file.head[0]: file.head[1]}
            seen |= {seq: (link, when) for seq, link, when in witness.seen(connection, library) if seq not in seen}
        parting = sorted(seq for seq, (link, _) in seen.items() if seq in said and said[seq] != link)
        if library == file.library and not parting:
            parting = _lacking(file, said, seen, {seq for seq, _, _ in witness.seen(connection, library)})
        if parting:
            agreed = max((seq for seq, (link, _) in seen.items() if seq < parting[0] and said.get(seq) == link), default=0)
            fork = Fork(agreed, parting[0], seen[parting[0]][1])
            raise Rewritten(
                f"The history from {who} is not the one that was seen before: both agree up to event {agreed}, and event {fork.missing}, seen "
                f"here and made on {fork.at[:10]}, is not in this file. Nothing was taken from it. Ask {who} what happened to their library.",
                fork,
            )


def _require_no_copy(connection: sqlite3.Connection, file: ReviewFile, own: str) -> None:
    """Raise Rewritten where a file tells of events of this very library that are not in its history: a copy of it went its own way."""
    here = dict(connection.execute("SELECT seq, hash FROM event").fetchall())
    said = {line.seq: line for line in file.lines if line.library == own}
    parting = sorted(seq for seq, line in said.items() if seq in here and here[seq] != line.hash)
    if file.library == own and not parting:  # behind the end of this history, too: the file was written elsewhere
        parting = sorted(seq for seq in said if seq not in here)
    if parting:
        agreed = max((seq for seq, line in said.items() if seq < parting[0] and here.get(seq) == line.hash), default=0)
        raise Rewritten(
            f"This file comes from a copy of this library, or was answered to one: both agree up to event {agreed}, and event {parting[0]} in it "
            "never happened here. Nothing was taken from it. Keep one of the two libraries, and do there once more what was done in the other.",
            Fork(agreed, parting[0], said[parting[0]].at),
        )


def _lacking(file: ReviewFile, said: Mapping[int, str], seen: Mapping[int, tuple[str, str]], heads: set[int]) -> list[int]:
    """Return seen heads that a history should hold and does not: those before its end, and those made before its end was."""
    end = max((line.at for line in file.lines if line.library == file.library and line.seq == file.head[0]), default="")
    gone = [seq for seq in heads if seq not in said and (seq <= file.head[0] or (end and seen[seq][1] < end))]
    return sorted(gone)


def _begin(connection: sqlite3.Connection, file: ReviewFile, at: str) -> int:
    """Begin a draft that was not here, and return its number."""
    draft = connection.execute("INSERT INTO draft (created) VALUES (?)", (file.created,)).lastrowid or 0
    connection.execute("INSERT INTO shared (draft, name, at) VALUES (?, ?, ?)", (draft, file.draft, at))
    return draft


def _relation(connection: sqlite3.Connection, draft: int, file: ReviewFile) -> str:
    """Return how a file's text stands to the newest here.

    Texts alone cannot tell: an author may return to an earlier one, and a signature keeps the same words once more. What counts is which events
    each side knows: words are older where their event came here before, and newer where their sender knew how the words here came to stand.
    """
    rows = connection.execute(
        "SELECT r.text_hash, r.path, o.event FROM revision AS r LEFT JOIN turn AS o ON o.told = 'revision' AND o.row = r.id"
        " WHERE r.draft = ? ORDER BY r.number",
        (draft,),
    ).fetchall()
    text, path, _ = rows[-1]
    if file.text_hash == text:
        return "same"
    events = {event for _, _, event in rows}
    came = connection.execute("SELECT 1 FROM slice WHERE draft = ? AND hash = ?", (draft, file.event)).fetchone()
    if came or file.event in events:
        return "older"
    told = {line.hash for line in file.lines}
    if not path and any(event in told for _, _, event in takewhile(lambda row: row[0] == text, reversed(rows))):
        return "newer"
    return "older" if file.text_hash in {row[0] for row in rows} else "other"


def _put_last(connection: sqlite3.Connection, draft: int, before: Revision | None, text: str, at: str) -> None:
    """Keep the words `before` (else those of the file) once more where other words that came in took their place as the newest."""
    last = before or shelf.newest(connection, draft)
    wanted = before.text_hash if before is not None else text
    if shelf.newest(connection, draft).text_hash != wanted:
        again = NewRevision(shelf.text(connection, wanted), last.file_hash, last.path, last.title, "save", "", at)
        shelf.add(connection, draft, again)


def _rows(connection: sqlite3.Connection, draft: int, file: ReviewFile, own: str, at: str, words: str, *, claimed: bool) -> Counter[str]:
    """Put the rows into their tables, those pointed at first, each with its event here and its turn.

    Claims, and answers for every draft, are put there only where `claimed`.
    """
    new: Counter[str] = Counter()
    there = {event for (event,) in connection.execute("SELECT event FROM turn WHERE draft = ?", (draft,))}
    lines: dict[str, list[Line]] = {}
    for line in file.lines:
        if line.row and line.hash not in there and line.library != own:
            lines.setdefault(line.table, []).append(line)
    told = {event: row for (name, row), event in order.events(connection, draft).items() if name in ("revision", "signoff")}
    gone = {event: row for (_, row), event in withdrawals.events(connection).items()}
    known = {table: [column[1] for column in connection.execute(f"PRAGMA table_info({table})")] for table in TABLES}
    for name, body in file.bodies.items():
        connection.execute("INSERT INTO blob VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (name, body, len(body)))
    for table in (table for table in TABLES if claimed or table != "kept_claims"):
        for line in sorted(lines.get(table, ()), key=lambda one: (one.turn, one.at, one.hash)):
            values = dict(zip(file.columns[table], line.row, strict=True))
            if table == "answer" and not claimed and decisions.rules_all(values):
                continue  # an answer for every draft counts from a reviewer of the roster, and comes in with any later file of one
            row = _put(connection, draft, table, values, line, file, words, gone if table == "reopening" else told, known[table])
            if row:
                event = {"library": line.library, "seq": line.seq, "event": line.hash}
                detail = {**history.row_detail(connection, table, row), "from": event}
                history.log(connection, line.kind, at=at, actor=line.actor, draft=draft, detail=detail)
            row = row or _same_step(connection, draft, table, values)
            if row and not connection.execute("SELECT 1 FROM turn WHERE told = ? AND row = ?", (table, row)).fetchone():
                order.take_turn(connection, draft, table, row, line.turn, line.at, line.hash)
                new[table] += 1
                told |= {line.hash: row} if table in ("revision", "signoff") else {}
    return new


def _put(
    connection: sqlite3.Connection, draft: int, table: str, values: dict[str, Value], line: Line, file: ReviewFile, words: str,
    told: Mapping[str, int], known: Sequence[str],
) -> int:  # fmt: skip
    """Insert a row as it is called here and return its number; 0 where it cannot stand here, or is here already.

    `told` are the numbers of rows it may point at, by the events that first told of them; `known` are the columns here.
    """
    del values["id"]
    values["draft"] = draft
    if table == "revision":
        if values["text_hash"] not in file.bodies:  # a state nobody signed or sent stays with its author
            return 0
        number = _number(connection, draft, values, line.hash == file.event, words)
        if not number:
            return 0
        values |= {"parent": told.get(line.refs.get("parent", "")), "number": number, "path": ""}
    elif table == "signoff":
        values["revision"] = told.get(line.refs.get("revision", "")) or _revision_of(connection, draft, str(values["draft_hash"]))
        if not values["revision"]:
            return 0
    elif table in ("kept_claims", "reopening"):
        column = "signature" if table == "kept_claims" else "withdrawal"
        values[column] = told.get(line.refs.get(column, ""))
        if not values[column]:
            return 0
    elif table == "course":
        values["signature"] = told.get(line.refs.get("signature", ""), 0)
        values["revision"] = _numbers(connection, draft).get(str(values["text_hash"]), values["revision"])
    elif table == "comment" and _same_step(connection, draft, table, values):
        return 0
    names = [name for name in known if name in values]
    marks = ", ".join("?" * len(names))
    cursor = connection.execute(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", [values[name] for name in names])
    return cursor.lastrowid or 0


def _number(connection: sqlite3.Connection, draft: int, values: Mapping[str, Value], about: bool, words: str) -> int:
    """Return the number a text gets here: its own where that is free and not above a newer one of ours; 0 where the text is here already.

    The text a file is `about` becomes the newest where no words here part from it.
    """
    rows = connection.execute("SELECT number, text_hash FROM revision WHERE draft = ?", (draft,)).fetchall()
    taken, wanted = {number for number, _ in rows}, values["number"]
    last = max(taken, default=0)
    if any(text == values["text_hash"] for _, text in rows) and not (about and words in ("new", "newer")):
        return 0
    if not isinstance(wanted, int) or wanted < 1:
        raise sqlite3.IntegrityError("no number of a revision")
    if about and words in ("new", "newer"):
        return max(wanted, last + 1)
    if wanted not in taken and (wanted < last or words in ("new", "newer")):
        return wanted
    return next((number for number in range(last - 1, 0, -1) if number not in taken), last + 1)


def _revision_of(connection: sqlite3.Connection, draft: int, text: str) -> int:
    row = connection.execute("SELECT id FROM revision WHERE draft = ? AND text_hash = ? ORDER BY number DESC LIMIT 1", (draft, text)).fetchone()
    return int(row[0]) if row else 0


def _numbers(connection: sqlite3.Connection, draft: int) -> dict[str, int]:
    """Return the number of each text of a draft, the newest where it stood there several times."""
    return dict(connection.execute("SELECT text_hash, number FROM revision WHERE draft = ? ORDER BY number", (draft,)).fetchall())


def _same_step(connection: sqlite3.Connection, draft: int, table: str, values: Mapping[str, object]) -> int:
    if table != "comment":
        return 0
    row = connection.execute("SELECT id FROM comment WHERE draft = ? AND step = ?", (draft, values["step"])).fetchone()
    return int(row[0]) if row else 0


def _seals(connection: sqlite3.Connection, draft: int, file: ReviewFile, at: str) -> int:
    """Keep the signed statements that are about this draft's texts, each signature held against its statement."""
    came = [
        statements.Kept(one.payload, one.signature, {name: file.bodies[digest] for name, digest in one.files.items()}) for one in file.seals
    ]
    try:
        return statements.take(connection, draft, came, at)
    except Malformed:
        raise Trouble(
            "The review file was not taken in: a signature in it does not fit what it is said to have signed. Nothing was changed. "
            "Ask for a new one, by another way."
        ) from None


def _pictures(connection: sqlite3.Connection, draft: int, file: ReviewFile, at: str) -> None:
    there = assets.names(connection, draft)
    assets.keep(connection, draft, {name: file.bodies[digest] for name, digest in file.pictures.items() if name not in there}, at)
