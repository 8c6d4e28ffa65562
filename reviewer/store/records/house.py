"""What the house has decided for every draft: kinds of sources corrected, rules turned off. Plain SQL, rows only ever added."""

from __future__ import annotations

import sqlite3

from reviewer.model.review import Correction, RuleOff
from reviewer.store.ground import history

_CORRECTION = "reference, text, found, rung, reason, by, at"
_SWITCH = "rule, reason, by, at"


def corrections(connection: sqlite3.Connection) -> dict[str, Correction]:
    """Return the newest correction of each reference, those left out that were taken back."""
    rows = connection.execute(
        f"SELECT {_CORRECTION} FROM correction AS c WHERE state = 'given'"
        " AND id = (SELECT max(id) FROM correction WHERE reference = c.reference) ORDER BY id"
    )
    return {row[0]: Correction(*row) for row in rows}


def add_correction(connection: sqlite3.Connection, draft: int, correction: Correction, state: str, *, actor: str, at: str) -> None:
    """Append a correction with its event, told of the draft it was made in; call it in a transaction."""
    one = correction
    row = connection.execute(
        f"INSERT INTO correction (draft, state, {_CORRECTION}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (draft, state, one.reference, one.text, one.found, one.rung, one.reason, one.by, one.at),
    ).lastrowid
    detail = history.row_detail(connection, "correction", row or 0)
    history.log(connection, f"source correction {state}", at=at, actor=actor, draft=draft, detail=detail)


def rules_off(connection: sqlite3.Connection) -> dict[str, RuleOff]:
    """Return the rules that are turned off, by their ids."""
    rows = connection.execute(
        f"SELECT {_SWITCH} FROM rule_switch AS s WHERE state = 'off' AND id = (SELECT max(id) FROM rule_switch WHERE rule = s.rule) ORDER BY rule"
    )
    return {row[0]: RuleOff(*row) for row in rows}


def switch_rule(connection: sqlite3.Connection, rule: RuleOff, state: str) -> None:
    """Append that a rule was turned off or on, with its event; call it in a transaction."""
    row = connection.execute(
        f"INSERT INTO rule_switch (state, {_SWITCH}) VALUES (?, ?, ?, ?, ?)", (state, rule.rule, rule.reason, rule.by, rule.at)
    ).lastrowid
    detail = history.row_detail(connection, "rule_switch", row or 0)
    history.log(connection, f"rule turned {state}", at=rule.at, actor=rule.by, detail=detail)
