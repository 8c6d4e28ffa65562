"""A drug offered for a use it is not approved for, and the article does not say so."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.facts import Facts, Treatment
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.span import Place
from reviewer.reading.lines import Line
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.base import DraftRule
from reviewer.rules.memo import along
from reviewer.rules.own_word import own_word
from reviewer.rules.safety.benefit import benefit_lines, by_name, claim_key, subjects
from reviewer.rules.subjects import judge

_TAKEN = frozenset(("drug", "supplement", "injection"))
"""Kinds of treatment that are asked about wherever a benefit is claimed of them, promoted or not."""
_HARM = frozenset({"SAF-", "SAF+"})
"""Claims in which what is named besides the treatment is its harm."""


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield one hit per promoted drug or device that is offered for an unapproved use, unless the page says so once."""
    if any(said_once(article)):
        return
    claims = benefit_lines(article)
    promoted = subjects(article, context.facts)
    known = by_name(context.facts)
    named = [known[name] for name in dict.fromkeys(_subject(line) for _, line in claims) if name in known and known[name].kind in _TAKEN]
    for treatment in (*promoted, *(one for one in named if one not in promoted)):
        if not treatment.offlabel:
            continue
        outside = [(number, line) for number, line in claims if _outside(line, treatment, context.facts, implied=treatment in promoted)]
        if outside:
            first = next((one for one in outside if one[1].has("condition") and _subject(one[1])), outside[0])
            number, line = first
            related = tuple(Place(other, more.start, more.end) for other, more in outside if (other, more) != first)[:11]
            condition = line.claim.object if line.claim else ""
            called = line.claim.called if line.claim and _subject(line) else own_word(treatment.name, article, context.facts)
            values = {"treatment": called, "condition": condition or "this use"}
            yield Hit(Place(number, line.start, line.end), values, related=related, key=claim_key(article))
            return


@along
def said_once(passage: Passage) -> bool:
    """Return whether a passage speaks of use outside what is approved."""
    return "offlabel" in passage.cues


def _subject(line: Line) -> str:
    return line.claim.subject if line.claim else ""


def _outside(line: Line, treatment: Treatment, facts: Facts, *, implied: bool) -> bool:
    """Return whether a benefit claim of this treatment, named or implied, names a use outside its approved ones."""
    if line.claim is None or line.claim.type in _HARM or _subject(line) not in ((treatment.name, "") if implied else (treatment.name,)):
        return False
    if not treatment.approved:
        return line.has("condition", "health", "body")
    text = line.text.lower()
    told = judge(facts).subjects(line.text).illnesses
    return bool(told) and told.keys().isdisjoint(_approved(treatment, facts)) and not any(use.lower() in text for use in treatment.approved)


def _approved(treatment: Treatment, facts: Facts) -> frozenset[str]:
    """Return the cards of the illnesses a treatment is approved for."""
    return frozenset().union(*(judge(facts).subjects(use).illnesses for use in treatment.approved))


RULE = DraftRule(
    id="SA002",
    name="off-label-undisclosed",
    severity=Severity.BLOCKER,
    nature=Nature.QUESTION,
    waiver=WaiverClass.REVIEWER,
    area="Safety",
    title="Off-label use is not mentioned",
    message="The article offers {treatment} for {condition} and nowhere says that this use is not an approved one.",
    fix="Say once, plainly, what {treatment} is approved for and that this use is “off-label”.",
    why="Patients are entitled to know when a use has not been reviewed by the regulator.",
    standard="FDA alerts, February 2022 and October 2023; Crane et al., JAMA Netw Open 2023",
    bad="⟦Ketamine infusions reduce fibromyalgia pain.⟧ Our clinic gives ketamine. We have given ketamine since 2015.",
    good=(
        "Ketamine infusions reduce fibromyalgia pain for some hours. This use is off-label: the FDA has approved ketamine only as an anesthetic. We have given ketamine since 2015."
    ),
    check=check,
)
