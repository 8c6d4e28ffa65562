"""Other treatments are not named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reviewer.model.draft import Kind
from reviewer.model.facts import Condition, Facts, Treatment
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.reading.headings import names_alternatives
from reviewer.reading.lines import Line
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.base import DraftRule
from reviewer.rules.cards import named as bearing
from reviewer.rules.safety.benefit import anchor, benefit_lines, claim_key, said_words
from reviewer.rules.support import HEADLINES

_ENOUGH = 2
_CLAIMS = 2
_SHORT = 6
"""Up to how many letters a name keeps its last one: "braces" is no "brace"."""


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield one hit where the condition an article treats has usual treatments and fewer than two others are named."""
    if len(benefit_lines(article)) < _CLAIMS or not article.page.offers:
        return
    condition = _condition(article, context.facts)
    if condition is None:
        return
    words = said_words(article)
    promoted = [name.lower() for name in article.page.promoted]
    others = [name for name in condition.treatments if name.lower() not in promoted and not any(_same(name, own, context.facts) for own in promoted[:1])]
    named = {name for name in others if any(called in words for called in _called(name, context.facts))}
    if len(named) < _ENOUGH and _offered(article) < _ENOUGH:
        yield Hit(anchor(article), {"condition": condition.name, "usual": ", ".join(list(_each_once(others, context.facts))[:5])}, key=claim_key(article))


def _offered(article: Article) -> int:
    """Return how many other treatments stand under a heading that names other choices ("What else there is")."""
    below = [passage for passage in article.passages if passage.zone not in HEADLINES and names_alternatives(passage.setting.heading)]
    items = sum(passage.block.kind is Kind.ITEM for passage in below)
    named = {passage.words.text[first : last + 1] for passage in below for line in passage.lines for first, last in line.cues.get("treatment", ())}
    return max(items, len(named))


def _same(one: str, other: str, facts: Facts) -> bool:
    """Return whether two names stand for one treatment: a page that promotes TMS has not named another by spelling it out."""
    bearers = bearing(other, facts)
    return any(card in bearers for card in bearing(one.lower(), facts) if isinstance(card, Treatment))


def _each_once(names: list[str], facts: Facts) -> Iterator[str]:
    """Yield the names of treatments, of several for one treatment the first ("physiotherapy", and not "physical therapy" as well)."""
    told = set[str]()
    for name in names:
        cards = {card.name for card in bearing(name.lower(), facts) if isinstance(card, Treatment)}
        if not cards or told.isdisjoint(cards):
            yield name
        told |= cards


def _called(name: str, facts: Facts) -> Iterator[str]:
    """Yield a usual treatment's name in lower case, of several one ("antibiotics"), and what its letters stand for ("CBT")."""
    yield name.lower().removesuffix("s") if len(name) > _SHORT else name.lower()
    if name.isupper():
        cards = bearing(name.lower(), facts)
        yield from (other.lower() for card in cards if isinstance(card, Treatment) for other in (card.name, *card.names))


def _condition(article: Article, facts: Facts) -> Condition | None:
    """Return the condition the article speaks of most, of those whose usual treatments are known and that it claims benefit for or is headed by."""
    counts: Counter[str] = Counter()
    claimed: set[str] = set()
    for passage in article.passages:
        if "condition" in passage.cues:
            named = _named(passage, facts)
            counts.update(named)
            if passage.zone in HEADLINES:
                claimed.update(named)
    for number, line in benefit_lines(article):
        claimed.update(_named(article.passages[number], facts, line))
    counts = Counter({name: count for name, count in counts.items() if name in claimed})
    name = next((name for name, count in counts.most_common() if count > 1), None)
    return next((condition for condition in facts.conditions if condition.name == name), None)


def _named(passage: Passage, facts: Facts, only: Line | None = None) -> list[str]:
    """Return the conditions a passage names, or one sentence of it, of those whose usual treatments are known."""
    text = passage.words.text
    places = (place for line in ((only,) if only is not None else passage.lines) for place in line.cues.get("condition", ()))
    borne = [bearing(" ".join(text[first : last + 1]), facts) for first, last in places]
    usual = ([card.name for card in cards if isinstance(card, Condition) and card.treatments] for cards in borne)
    return [names[-1] for names in usual if names]


RULE = DraftRule(
    id="SA008",
    name="alternatives-absent",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Safety",
    title="Other treatments are not named",
    message="The page claims benefit for {condition} and names fewer than 2 of its usual treatments ({usual}).",
    fix="Name the usual treatments, what they offer, and where this one stands among them.",
    why="A choice needs the other choices beside it.",
    standard="DISCERN 14; HealthNewsReview 6",
    bad="Ketamine infusions reduce fibromyalgia pain. Our clinic offers ketamine for fibromyalgia. Ketamine infusions also improve sleep.",
    good="Ketamine infusions reduce fibromyalgia pain for some hours. Our clinic offers ketamine. Aerobic exercise, duloxetine and pregabalin are usual treatments for fibromyalgia.",
    traps={
        "an illness that is only mentioned": (
            "Our clinic offers acupuncture. Acupuncture calms the nerves. Acupuncture helps you sleep. Tell us if you have epilepsy. People with epilepsy need a longer visit."
        )
    },
    check=check,
)
