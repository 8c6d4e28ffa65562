"""The command `explain`."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.cli.arguments import Options
from reviewer.model.finding import WaiverClass
from reviewer.model.trouble import Trouble
from reviewer.rules.base import Rule
from reviewer.rules.openings import told

WAIVERS = {
    WaiverClass.NEVER: "Nobody: it can only be fixed.",
    WaiverClass.REVIEWER: "The reviewer, with a reason; an author's answer waits until a reviewer accepts it.",
    WaiverClass.ANYONE: "The author or the reviewer, with a reason.",
    WaiverClass.DISMISS: "Anyone, with one click; name and date are kept.",
}
"""Who may set a finding aside instead of fixing it, in words."""


def explain(options: Options, rules: Sequence[Rule]) -> int:
    """Print what a rule asks, why, after which standard, and its examples; raise Trouble where there is no such rule."""
    print(explained(find(options.rule, rules)))
    return 0


def find(word: str, rules: Sequence[Rule]) -> Rule:
    """Return the rule with this code or name."""
    for rule in rules:
        if word.casefold() in {rule.id.casefold(), rule.name.casefold()}:
            return rule
    from difflib import get_close_matches  # noqa: PLC0415 - only a wrong name needs it, and a check need not wait

    near = get_close_matches(word.upper(), [rule.id for rule in rules], 3) or [rule.id for rule in rules]
    raise Trouble(f"There is no rule {word}. Rules are named like: {', '.join(near)}.")


def explained(rule: Rule) -> str:
    """Return a rule in words."""
    parts = [
        f"{rule.id} {rule.name}",
        f"{rule.severity.label}: {told(rule.title)}",
        f"What it says: {told(rule.message)}",
        f"How to fix it: {told(rule.fix)}",
        f"Why it matters: {rule.why}",
        f"Standard: {rule.standard}",
        f"Who may answer instead: {WAIVERS[rule.waiver]}",
        *([f"In these examples: {rule.given.words}"] if rule.given.words else []),
        f"Flagged:\n{_indented(rule.bad)}",
        f"Fine:\n{_indented(rule.good)}",
    ]
    return "\n\n".join(parts)


def _indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.strip().splitlines())
