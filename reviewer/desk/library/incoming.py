"""What a review file brings, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from enum import Enum

from reviewer.model.review import Scope
from reviewer.seal.forms.values import Meaning
from reviewer.seal.statements.statement import SOURCE, read_statement
from reviewer.store.exchange.taking import Taken
from reviewer.store.pack.pack_shape import Value
from reviewer.store.pack.review_file import ReviewFile


class Standing(Enum):
    """How far the sender of a file may be believed.

    Trusted: the roster, or somebody here, knows the key. Stranger: signed by a key nobody here knows. Unsigned: by nobody, where nobody has keys.
    Refused: nobody signed it although people here have keys, or the key was ended.
    """

    TRUSTED = "trusted"
    STRANGER = "stranger"
    UNSIGNED = "unsigned"
    REFUSED = "refused"


_STEPS = {
    "submitted": "Sent for review by {}",
    "taken back": "Taken back by {}",
    "changes requested": "Changes asked by {}",
    "withdrawn": "Approval withdrawn by {}",
    "published": "Publication recorded by {}",
}
_NOUNS = {
    "revision": ("version of the text", "versions of the text"),
    "answer": ("answer to a finding, or decision on one", "answers to findings, or decisions on them"),
    "signoff": ("sign-off", "sign-offs"),
    "correction": ("corrected kind of source, which holds in every draft", "corrected kinds of sources, which hold in every draft"),
    "course": ("entry in the draft’s history", "entries in the draft’s history"),
    "verdict": ("judged question", "judged questions"),
    "comment": ("comment or reply", "comments and replies"),
    "seal": ("signed statement", "signed statements"),
    "withdrawal": ("claim or source withdrawn, in every article", "claims or sources withdrawn, or taken back, in every article"),
    "reopening": ("checklist opened again by what was withdrawn", "times the checklist was opened again by what was withdrawn"),
}
_LEFT = "{} of claims or sources left out: only a file signed by a reviewer of your roster, or by its owner, brings {}."
_TEXTS = {
    "new": "The draft is not in your library yet. It comes in as draft {number}.",
    "newer": "The words are newer than yours: they become draft {number}.",
    "same": "The words are the same as yours.",
    "older": "The words are those of an earlier draft; yours stay as they are.",
    "other": "The words are not yours. They are kept as a version to compare with, and yours stay the newest.",
}


def decision_of(file: ReviewFile) -> tuple[str, str]:
    """Return what was decided last in a file, in words, and the hash of the text it was decided about."""
    found = [one for line in file.lines if line.row and (one := _told(file, line.table, _values(file, line.table, line.row), line.turn))]
    found += [(_at_least(one.payload), *told) for one in file.seals if (told := _sealed(one.payload))]
    decided = max(found, default=(0, "Sent", file.text_hash, ""), key=lambda one: one[0])
    words, by = decided[1], decided[3]
    if words.startswith("Changes asked"):
        said = sum(1 for line in file.lines if line.table == "comment" and _values(file, "comment", line.row)["by"] == by)
        words += f": {said} comment{'s' * (said != 1)}" if said else ""
    return words if words != "Sent" else f"Sent by {file.sender.name or 'somebody'}", decided[2]


def withdrawn_in(file: ReviewFile) -> str:
    """Return who withdrew a claim or a source last in a file, or took that back, in words; empty where nobody did."""
    rows = [_values(file, line.table, line.row) for line in sorted(file.lines, key=lambda line: line.turn) if line.table == "withdrawal" and line.row]
    if not rows:
        return ""
    last = rows[-1]
    if last["state"] == "withdrawn":
        return f"A {last['what']} withdrawn by {last['by']}"
    return f"A withdrawal taken back by {last['by']}"


def words_of(file: ReviewFile, taken: Taken) -> tuple[str, ...]:
    """Return in sentences what will come in."""
    told = [_TEXTS[taken.words].format(number=taken.number)]
    come: Mapping[str, int] = Counter(taken.new)
    for table, (one, several) in _NOUNS.items():
        count = come.get(table, 0)
        if count and not (table == "revision" and taken.words in ("new", "newer") and count == 1):
            told.append(f"{count} {one if count == 1 else several}.")
    if come.get("answer") and (wide := _for_every_draft(file)):
        told.append(f"{wide} of the answers {'is' if wide == 1 else 'are'} meant for the same words in every draft.")
    if file.pictures and taken.words == "new":
        told.append(f"{len(file.pictures)} picture{'s' * (len(file.pictures) != 1)}.")
    if taken.left:
        told.append(_LEFT.format(*(("1 withdrawal", "it") if taken.left == 1 else (f"{taken.left} withdrawals", "them"))))
    if taken.nothing:
        told.append("Nothing in it is new here.")
    return tuple(told)


def _for_every_draft(file: ReviewFile) -> int:
    """Return how many answers a file tells of that are meant for every draft."""
    rows = (_values(file, "answer", line.row) for line in file.lines if line.table == "answer")
    return len({row["fingerprint"] for row in rows if str(row["fingerprint"]).startswith(Scope.HOUSE.key(""))})


def _values(file: ReviewFile, table: str, row: tuple[Value, ...]) -> dict[str, Value]:
    return dict(zip(file.columns[table], row, strict=True))


def _told(file: ReviewFile, table: str, values: Mapping[str, Value], turn: int) -> tuple[float, str, str, str] | None:
    if table == "signoff":
        return turn, f"Approved by {values['reviewer']}", str(values["draft_hash"]), str(values["reviewer"])
    if table == "course" and values["step"] in _STEPS:
        return turn, _STEPS[str(values["step"])].format(values["by"]), str(values["text_hash"]), str(values["by"])
    return None


def _at_least(payload: bytes) -> float:
    """Return the turn of a statement: it was made with a row that has one, so it never comes after that."""
    del payload
    return 0.5


def _sealed(payload: bytes) -> tuple[str, str, str] | None:
    statement = read_statement(payload)
    if statement.meaning is not Meaning.APPROVAL:
        return None
    return f"Signed by {statement.signer.name}", statement.subjects.get(SOURCE, ""), statement.signer.name
