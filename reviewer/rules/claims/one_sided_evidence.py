"""Benefit claimed, and nowhere said what the evidence cannot show."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.draft import Kind
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.vocabulary import Vocabulary
from reviewer.model.span import Place
from reviewer.reading.limits import limited
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.assumed import of_treatments
from reviewer.rules.base import DraftRule
from reviewer.rules.memo import given
from reviewer.rules.safety.benefit import SAID, anchor, benefit_lines, claim_key

_MANY = 2
_EVIDENCE = frozenset({"evidencenoun", "study", "strongauthority"})


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield one hit where an article that promotes a treatment claims benefit and states no limit of the evidence."""
    claims = benefit_lines(article)
    if len(claims) < _MANY or not article.page.offers:
        return
    if any(_limits(article, context.facts.vocabulary)):
        return
    related = tuple(Place(number, line.start, line.end) for number, line in claims[:12])
    values = {"n": str(len(claims)), "assumed": of_treatments(article, context)}
    yield Hit(anchor(article), values, related=related, key=claim_key(article))


@given
def _limits(_: int, passage: Passage, known: Vocabulary) -> bool:
    """Return whether a passage tells a limit of the evidence."""
    return passage.zone in SAID and any(limited(line, passage, known) for line in passage.lines) and _of_evidence(passage)


def _of_evidence(passage: Passage) -> bool:
    """Return whether a passage with a limiting word limits what is known: a line of a list that is no sentence ("Short-term use only") says of what."""
    if passage.block.kind is not Kind.ITEM or passage.block.prose.rstrip().endswith((".", "!")):
        return True
    return not _EVIDENCE.isdisjoint(passage.cues)


RULE = DraftRule(
    id="CL008",
    name="one-sided-evidence",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.REVIEWER,
    area="Claims and evidence",
    title="No limits of the evidence are given",
    message="The article claims benefit in {n} sentences and nowhere says what the evidence cannot show.",
    fix="Add what the studies could not show, any trial that found no benefit, and how long effects lasted.",
    why="Readers who see only the good news cannot weigh it.",
    standard="DISCERN 6 and 8; FTC 2022; 21 CFR 202.1 fair balance; GRADE; CDC CCI 11",
    bad="Ketamine infusions reduced pain in fibromyalgia. Our clinic offers ketamine infusions. Ketamine infusions also improve sleep.",
    good="Ketamine infusions reduced pain in fibromyalgia. Our clinic offers ketamine infusions. The effect was short-lived and larger trials are needed.",
    check=check,
)
