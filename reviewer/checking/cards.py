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


class Bucket(NamedTuple):
    """The findings of one rule and one severity, in the order of the text. `lightness` is the severity, negative; `turn` the rule's in its theme."""

    lightness: int
    turn: int
    findings: list[Finding]


class Group(NamedTuple):
    """What a card is made of, and where it stands."""

    theme: Theme | None
    area: int
    buckets: list[Bucket]


def themes_of(themes: Iterable[Theme]) -> Themes:
    """Return themes by the rules they gather."""
    return {(rule, theme.advice): (theme, number) for theme in themes for number, rule in enumerate(theme.rules)}


def gather(findings: Iterable[Finding], themes: Themes = NO_THEMES, before: Sequence[Card] = ()) -> tuple[Card, ...]:
    """Return the cards of a report: areas that hold something worse first, in an area the worst card first, then in the order of the text.

    Of the cards of the report `before`, those that would be the same are taken over: a keystroke makes anew what it changed.
    """
    ordered = zip(_ordered(_groups(findings, themes)), chain(before, repeat(None)), strict=False)
    return tuple([_card(number, group, old) for number, (group, old) in enumerate(ordered, start=1)])


def _groups(findings: Iterable[Finding], themes: Themes) -> Iterable[Group]:
    """Return findings by the card they stand on."""
    buckets: dict[tuple[str, Severity], list[Finding]] = {}
    for finding in findings:  # as little as can be is done for each: this runs at every key
        key = finding.rule, finding.severity
        bucket = buckets.get(key)
        if bucket is None:
            buckets[key] = [finding]
        else:
            bucket.append(finding)
    groups: dict[str | Key, Group] = {}
    for (rule, severity), bucket in buckets.items():
        own = rule, severity is Severity.ADVICE
        theme, number = themes.get(own, (None, 0))
        group = groups.setdefault(theme.id if theme else own, Group(theme, AREAS.index(theme.area) if theme else _area(rule), []))
        group.buckets.append(Bucket(-severity, number, bucket))
    return groups.values()


def _card(number: int, group: Group, old: Card | None) -> Card:
    """Return the card of a group; the one it was before, where nothing of it has changed."""
    findings = tuple(chain.from_iterable(bucket.findings for bucket in group.buckets))
    if old is not None and old.number == number and old.theme is group.theme and old.findings == findings:
        return old
    return told(Card(number, AREAS[group.area], "", "", findings, theme=group.theme))


def part(card: Card, findings: Iterable[Finding]) -> Card:
    """Return the card as it is with some of its findings only."""
    kept = tuple(findings)
    return card if kept == card.findings else told(card._replace(findings=kept))


def single(card: Card, finding: Finding) -> Card:
    """Return the card as it is with one of its findings only: with that finding's words."""
    return Card(card.number, card.area, finding.title, finding.message, (finding,), finding.fix_hint, finding.why, card.theme)


def told(card: Card) -> Card:
    """Return the card with the words that fit its findings."""
    head, count = card.head, len(card.findings)
    if count == 1:
        return single(card, head)
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


def _ordered(groups: Iterable[Group]) -> list[Group]:
    """Return groups in the window's order, what stands in each with the weightiest first, then by rule, then by place."""
    made, worst = list(groups), dict[int, int]()
    for group in made:
        group.buckets.sort(key=lambda bucket: bucket[:2])
        worst[group.area] = min(worst.get(group.area, 0), group.buckets[0].lightness)

    def rank(group: Group) -> tuple[int, int, int, Place]:
        return worst[group.area], group.area, group.buckets[0].lightness, min(bucket.findings[0].place for bucket in group.buckets)

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
