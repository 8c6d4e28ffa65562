"""Cards: what a person meets as one, the worst first within the checklist's areas.

Findings that ask the author for one kind of action share a card (their theme), so that an article opens with few. Each keeps its words and answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain, repeat

from reviewer.model.finding import Card, Finding, Nature, Severity
from reviewer.model.named import NamedTuple
from reviewer.model.span import Place
from reviewer.model.theme import AREAS, Theme

Key = tuple[str, bool]
"""A rule, and whether it speaks as advice."""
Themes = Mapping[Key, tuple[Theme, int]]
"""The theme of each rule, and where the rule stands in it."""
NO_THEMES: Themes = {}


class Group(NamedTuple):
    """The findings of a card before it is told, and where the card stands."""

    theme: Theme | None
    area: int
    findings: list[Finding]


def themes_of(themes: Iterable[Theme]) -> Themes:
    """Return themes by the rules they gather."""
    return {(rule, theme.advice): (theme, number) for theme in themes for number, rule in enumerate(theme.rules)}


def gather(findings: Iterable[Finding], themes: Themes = NO_THEMES, before: Sequence[Card] = ()) -> tuple[Card, ...]:
    """Return the cards of a report: areas that hold something worse first, in an area the worst card first, then in the order of the text.

    Of the cards of the report `before`, those that would be the same are taken over: a keystroke makes anew what it changed.
    """
    groups: dict[str | Key, Group] = {}
    for finding in findings:
        own = finding.rule, finding.severity is Severity.ADVICE
        theme = themes[own][0] if own in themes else None
        key = theme.id if theme else own
        if key not in groups:
            groups[key] = Group(theme, AREAS.index(theme.area) if theme else _area(finding.rule), [])
        groups[key].findings.append(finding)
    ordered = zip(_ordered(groups.values(), themes), chain(before, repeat(None)), strict=False)
    return tuple([_card(number, group, old) for number, (group, old) in enumerate(ordered, start=1)])


def _card(number: int, group: Group, old: Card | None) -> Card:
    """Return the card of a group; the one it was before, where nothing of it has changed."""
    findings = tuple(group.findings)
    if old is not None and old.number == number and old.theme is group.theme and old.findings == findings:
        return old
    return told(Card(number, AREAS[group.area], "", "", findings, theme=group.theme))


def part(card: Card, findings: Iterable[Finding]) -> Card:
    """Return the card as it is with some of its findings only."""
    kept = tuple(findings)
    return card if kept == card.findings else told(card._replace(findings=kept))


def told(card: Card) -> Card:
    """Return the card with the words that fit its findings."""
    head, count = card.head, len(card.findings)
    if count == 1:
        return card._replace(title=head.title, message=head.message, fix=head.fix_hint, why=head.why)
    theme, rules = card.theme, card.rules
    if theme is None or len(rules) == 1:
        return card._replace(title=_several(card, head, count), message=f"{head.message} {_more(head, count)}", fix=head.fix_hint, why=head.why)
    return card._replace(title=theme.title.replace("{n}", str(count)), message=theme.what, fix=theme.fix, why=theme.why)


class Question(NamedTuple):
    """One question with its fix, and the findings that ask it."""

    message: str
    fix: str
    findings: tuple[Finding, ...]


def asked(findings: Iterable[Finding]) -> tuple[Question, ...]:
    """Return the questions that findings ask, in their order, each once."""
    found: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        found.setdefault((finding.message, finding.fix_hint), []).append(finding)
    return tuple(Question(message, fix, tuple(those)) for (message, fix), those in found.items())


def _ordered(groups: Iterable[Group], themes: Themes) -> list[Group]:
    """Return groups in the window's order, the findings of each with the weightiest first, then by rule, then by place."""

    def weight(finding: Finding) -> tuple[int, int]:
        own = finding.rule, finding.severity is Severity.ADVICE
        return -finding.severity, themes[own][1] if own in themes else 0

    def rank(group: Group) -> tuple[int, int, int, Place]:
        return -worst[group.area], group.area, -group.findings[0].severity, min(finding.place for finding in group.findings)

    made = list(groups)
    worst: dict[int, int] = {}
    for group in made:
        if len(group.findings) > 1:
            group.findings.sort(key=weight)
        worst[group.area] = max(worst.get(group.area, 0), group.findings[0].severity)
    return sorted(made, key=rank)


@cache
def _area(rule: str) -> int:
    family = rule[:2]
    return {"CL": 0, "CI": 1, "SO": 1, "NU": 1, "SA": 2, "DU": 3, "IM": 4, "LA": 5}.get(family, 6)


def _several(card: Card, head: Finding, count: int) -> str:
    """Return the title of several findings of one rule."""
    theme = card.theme
    if theme is None:
        return head.title
    return theme.many.get(head.rule, theme.title if len(theme.rules) == 1 else head.title).replace("{n}", str(count))


def _more(head: Finding, count: int) -> str:
    sure = head.nature is Nature.FACT or head.severity is Severity.ADVICE
    return f"Found at {count} places." if sure else f"The same question stands at {count} places."
