"""The file of themes: what stands on one card of the checklist."""

from __future__ import annotations

import re
from typing import Any

from reviewer.knowledge.source import Source
from reviewer.model.theme import AREAS, Theme

KEYS = frozenset({"id", "area", "rules", "title", "what", "fix", "why", "many", "advice", "most"})
RULE = re.compile(r"[A-Z]{2}\d{3}")
LONGEST = 49
"""The characters a title has at most, its number told with two digits."""


def themes(source: Source) -> tuple[Theme, ...]:
    """Return the themes of their file, in its order."""
    source.know(source.tables, frozenset({"theme"}))
    found: dict[str, Theme] = {}
    taken: set[str] = set()
    for table in source.each("theme"):
        source.know(table, KEYS)
        made = _theme(source, table)
        if made.id in found:
            source.fail(source.line_of_key("id"), f"the theme '{made.id}' stands here a second time")
        twice = sorted(taken & set(made.rules))
        if twice:
            source.fail(source.line_of_key("rules"), f"{twice[0]} stands in two themes")
        taken |= set(made.rules)
        found[made.id] = made
    return tuple(found.values())


def _theme(source: Source, table: dict[str, Any]) -> Theme:
    area, rules = source.needed(table, "area"), source.items(table, "rules")
    if area not in AREAS:
        source.fail(source.line_of_key("area"), f"'{area}' is no area of the checklist; areas are {', '.join(AREAS)}")
    wrong = [rule for rule in rules if not RULE.fullmatch(rule)]
    if wrong or not rules:
        source.fail(source.line_of_key("rules") or source.here(), f"'{wrong[0]}' is no rule" if wrong else "a theme needs its rules")
    advice = table.get("advice", False)
    if not isinstance(advice, bool):
        source.wrong("advice", "true or false")
    most = table.get("most", 0)
    if not isinstance(most, int) or isinstance(most, bool) or most < 0:
        source.wrong("most", "a number of findings")
    several = len(rules) > 1
    told = {key: source.needed(table, key) if several else "" for key in ("what", "fix", "why")}
    title, many = _title(source, table, "title"), _many(source, table, rules)
    return Theme(source.needed(table, "id"), area, rules, title, **told, many=many, advice=advice, most=most)


def _many(source: Source, table: dict[str, Any], rules: tuple[str, ...]) -> dict[str, str]:
    """Return the titles for several findings of one rule."""
    many = table.get("many", {})
    if not isinstance(many, dict):
        source.wrong("many", "a table of titles by rule")
    for rule in many:
        if rule not in rules:
            source.fail(source.line_of_key(rule), f"{rule} is not among the rules of this theme")
    return {rule: _title(source, many, rule) for rule in many}


def _title(source: Source, table: dict[str, Any], key: str) -> str:
    title = source.needed(table, key)
    length = len(title.replace("{n}", "10"))
    if length > LONGEST:
        source.fail(source.line_of_key(key), f"this title has {length} characters; {LONGEST} is the most")
    return title
