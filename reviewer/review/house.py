"""What is decided for every draft of the house: which kind of source a reference is, and which rules are off. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from reviewer.model.finding import Report, Standing, WaiverClass
from reviewer.model.review import Correction, Role, RuleOff
from reviewer.model.trouble import Trouble
from reviewer.review.answers import SHORTEST
from reviewer.review.people import name_key
from reviewer.rules.base import Rule
from reviewer.rules.support import RUNG_NAMES


def corrected(standing: Standing, *, rung: str, reason: str, by: str, role: Role, at: str) -> Correction:
    """Return a reviewer's word on the kind of a source; raise Trouble where this person may not say so, or has not said why."""
    kept = "The kind of source was not changed"
    if role is not Role.REVIEWER:
        raise Trouble(f"{kept}: only a reviewer decides what a source is. Nothing was changed. Ask the reviewer.")
    if standing.rung == "-":
        raise Trouble(f"{kept}: the paper is retracted, whatever kind it was. Nothing was changed. Take it out of the article.")
    if rung not in RUNG_NAMES or rung == "-":
        raise Trouble(f"{kept}: “{rung}” is no kind of source. Nothing was changed. Choose one from the list.")
    if rung == standing.rung:
        raise Trouble(f"{kept}: it is {RUNG_NAMES[rung]} already. Nothing was changed. Choose another kind.")
    _check(kept, reason, by)
    return Correction(standing.key, standing.text, standing.found or standing.rung, rung, reason.strip(), " ".join(by.split()), at)


def turned_off(rule: Rule, *, reason: str, by: str, role: Role, at: str) -> RuleOff:
    """Return the decision to do without a rule; raise Trouble where this person may not take it, or has not said why."""
    kept = f"The check {rule.id} was not turned off"
    if why := why_not_off(rule, role):
        raise Trouble(f"{kept}: {why[0].lower()}{why[1:]} Nothing was changed.")
    _check(kept, reason, by)
    return RuleOff(rule.id, reason.strip(), " ".join(by.split()), at)


def why_not_off(rule: Rule, role: Role) -> str:
    """Return why a rule cannot be turned off by somebody in this part; empty where it can."""
    if rule.waiver is WaiverClass.NEVER:
        return "What it finds is certain and can only be fixed."
    if rule.waiver is WaiverClass.REVIEWER and role is not Role.REVIEWER:
        return "It protects patients or rights, so only a reviewer can do without it."
    return ""


def in_use(corrections: Mapping[str, Correction], report: Report) -> dict[str, Correction]:
    """Return the corrections that speak of references of this report, by key."""
    if not corrections:
        return {}
    return {standing.key: corrections[standing.key] for standing in report.sources if standing.key in corrections}


def _check(kept: str, reason: str, by: str) -> None:
    if not name_key(by):
        raise Trouble(f"{kept}: it has no name. Nothing was changed. Type the name of the person who decides.")
    if len(reason.strip()) < SHORTEST:
        raise Trouble(f"{kept}: its reason is shorter than {SHORTEST} characters. Nothing was changed. Say in a sentence why.")
