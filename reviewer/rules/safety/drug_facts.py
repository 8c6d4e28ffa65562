"""Facts that patients must be told about a treatment are missing."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.facts import Treatment
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.reading.passage import Article, Context
from reviewer.rules.assumed import of_treatments
from reviewer.rules.base import DraftRule
from reviewer.rules.own_word import own_word
from reviewer.rules.safety.benefit import anchor, benefit_lines, claim_key, on_every_page, said_words, subjects

_ENOUGH = 0.5
_FEWEST = 2
_WHO = "who should not have it"
"""The fact that no other one makes up for."""
_NO_LABEL = frozenset(("manual", "psychological", "service", "procedure"))
"""Kinds of care without a label: what people must be told of them belongs to the talk before it."""


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield one hit for the promoted treatment of whose must-tell facts most, or who should not have it, are not told."""
    if len(benefit_lines(article)) < 1 or not article.page.selling:
        return
    treatment = next((one for one in subjects(article, context.facts) if one.kind not in _NO_LABEL and len(one.facts) >= _FEWEST), None)
    if treatment is None:
        return
    missing = _missing(treatment, f"{said_words(article)}\n{on_every_page(context)}")
    if _WHO in missing or len(missing) > len(treatment.facts) * (1 - _ENOUGH):
        values = {"treatment": own_word(treatment.name, article, context.facts), "missing": "; ".join(missing), "assumed": of_treatments(article, context)}
        yield Hit(anchor(article), values, key=claim_key(article))


def _missing(treatment: Treatment, words: str) -> list[str]:
    return [fact for fact, terms in treatment.facts.items() if not any(term in words for term in terms)]


RULE = DraftRule(
    id="SA004",
    name="drug-facts-incomplete",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.REVIEWER,
    area="Safety",
    title="Facts patients need are missing",
    message="About {treatment}, the page does not tell: {missing}.",
    fix="Add them, or insert the clinic's standard safety block.",
    why="Patients decide on a treatment with these facts, and so do the people who drive them home.",
    standard="ASRA/AAPM/ASA consensus guideline 2018; FDA labels and alerts; DISCERN 11",
    bad="Ketamine infusions reduce fibromyalgia pain. Our clinic offers ketamine. Ketamine is given slowly.",
    good=(
        "Ketamine infusions reduce fibromyalgia pain. Ketamine is a Schedule III controlled substance. Our clinic offers ketamine. You should not have it if you have poorly "
        "controlled heart disease or psychosis. We monitor you throughout, and you must not drive until the next day."
    ),
    check=check,
)
