"""Cards: what a person meets as one, the worst first within the checklist's areas.

Findings that ask the author for one kind of action share a card (their theme), so that an article opens with few. Each keeps its words and answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, repeat

from reviewer.checking.groups import NO_THEMES, Group, Themes, grouped
from reviewer.model.draft import Block
from reviewer.model.finding import Card, Finding, Nature, Severity
from reviewer.model.named import NamedTuple
from reviewer.model.theme import AREAS


def gather(
    findings: Iterable[Finding], themes: Themes = NO_THEMES, before: Sequence[Card] = (), blocks: Sequence[Block] = ()
) -> tuple[Card, ...]:
    """Return the cards of a report: areas that hold something worse first, in an area the worst card first, then in the order of the text.

    A card that would hold too many is divided by the sections of the article, of which these are the `blocks`.
    Of the cards of the report `before`, those that would be the same are taken over: a keystroke makes anew what it changed.
    """
    ordered = zip(grouped(findings, themes, blocks), chain(before, repeat(None)), strict=False)
    return tuple([_card(number, group, old) for number, (group, old) in enumerate(ordered, start=1)])


def _card(number: int, group: Group, old: Card | None) -> Card:
    """Return the card of a group; the one it was before, where nothing of it has changed."""
    made = Card(number, AREAS[group.area], "", "", group.findings, "", "", group.theme, group.portion, group.where)
    same = old is not None and old.findings == made.findings and old.theme is made.theme
    return old if old is not None and same and (old.number, old.portion, old.where) == (number, *made[8:]) else told(made)


def part(card: Card, findings: Iterable[Finding]) -> Card:
    """Return the card as it is with some of its findings only."""
    kept = tuple(findings)
    return card if kept == card.findings else told(card._replace(findings=kept))


def single(card: Card, finding: Finding) -> Card:
    """Return the card as it is with one of its findings only: with that finding's words."""
    return Card(card.number, card.area, finding.title, finding.message, (finding,), finding.fix_hint, finding.why, *card[7:])


def told(card: Card) -> Card:
    """Return the card with the words that fit its findings."""
    head, count = card.head, len(card.findings)
    if count == 1:
        return single(card, head)
    theme, rules = card.theme, card.rules
    if theme is None or len(rules) == 1:
        return card._replace(title=_several(card, head, count), message=f"{head.message} {_more(head, count)}", fix=head.fix_hint, why=head.why)
    return card._replace(title=theme.title.replace("{n}", str(count)), message=theme.what, fix=theme.fix, why=theme.why)


def titled(card: Card) -> str:
    """Return the title of a card and, where it is a part of a divided one, which sections it speaks of."""
    return f"{card.title}, {card.where}" if card.where else card.title


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


def _several(card: Card, head: Finding, count: int) -> str:
    """Return the title of several findings of one rule."""
    theme = card.theme
    if theme is None:
        return head.title
    return theme.many.get(head.rule, theme.title if len(theme.rules) == 1 else head.title).replace("{n}", str(count))


def _more(head: Finding, count: int) -> str:
    sure = head.nature is Nature.FACT or head.severity is Severity.ADVICE
    return f"Found at {count} places." if sure else f"The same question stands at {count} places."
