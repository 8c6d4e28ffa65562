"""What people decided, written into the library: answers, steps, judgements, signatures, rulings of the house, comments."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from reviewer.model.claims import Claim
from reviewer.model.comment import Step
from reviewer.model.course import Entry
from reviewer.model.judging import Judgement
from reviewer.model.review import Answer, Correction, RuleOff, SignOff
from reviewer.store.ground.connection import told, writing
from reviewer.store.ground.rows import NewRevision
from reviewer.store.records import claims, course, decisions, house, remarks, shelf


class Decided:
    """Appends decisions, each whole or not at all; none is ever taken out or written over. Its errors are Trouble."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path, self._connection = path, connection

    def add_answers(self, draft: int, revision: int, given: Sequence[Answer], states: Sequence[str], *, actor: str, at: str) -> None:
        """Append answers, all or none; a state is given, proposed, accepted or withdrawn. What they replace stays."""
        with told(self._path), writing(self._connection):
            for answer, state in zip(given, states, strict=True):
                decisions.add_answer(self._connection, draft, revision, answer, state, actor=actor, at=at)

    def judge(self, draft: int, judgement: Judgement) -> None:
        """Append what a person judged; what it replaces stays."""
        with told(self._path), writing(self._connection):
            course.judge(self._connection, draft, judgement)

    def add_step(self, draft: int, entry: Entry, undone: Answer | None = None, new: NewRevision | None = None) -> int:
        """Append a step, with the revision it is taken for where that is `new`, and the answer it undoes; return the revision's number."""
        with told(self._path), writing(self._connection):
            if new is not None:
                entry = entry._replace(revision=shelf.add(self._connection, draft, new).number)
            if undone is not None:
                decisions.add_answer(self._connection, draft, entry.revision, undone, "withdrawn", actor=entry.by, at=entry.at)
            course.add_step(self._connection, draft, entry)
            return entry.revision

    def sign(self, draft: int, new: NewRevision, signoff: SignOff, approved: Sequence[Claim] = ()) -> int:
        """Keep the signed text, its signature and the claims it makes in one step; return the revision's number."""
        with told(self._path), writing(self._connection):
            revision = shelf.add(self._connection, draft, new)
            decisions.add_signoff(self._connection, revision, signoff, at=new.at)
            claims.keep(self._connection, draft, approved, by=signoff.reviewer, at=new.at)
            return revision.number

    def add_correction(self, draft: int, correction: Correction, state: str, *, actor: str, at: str) -> None:
        """Append a correction made in a draft; the state is given or withdrawn. What it replaces stays."""
        with told(self._path), writing(self._connection):
            house.add_correction(self._connection, draft, correction, state, actor=actor, at=at)

    def switch_rule(self, rule: RuleOff, state: str) -> None:
        """Append that a rule is turned off or on from now on."""
        with told(self._path), writing(self._connection):
            house.switch_rule(self._connection, rule, state)

    def add_comments(self, draft: int, revision: int, steps: Sequence[Step], *, at: str) -> int:
        """Append steps of threads, those left out that are there already; return how many were new."""
        with told(self._path), writing(self._connection):
            return remarks.add(self._connection, draft, revision, steps, at=at)
