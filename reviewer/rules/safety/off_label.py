"""A drug offered for a use it is not approved for, and the article does not say so."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.facts import Treatment
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.span import Place
from reviewer.reading.lines import Line
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.base import DraftRule
from reviewer.rules.memo import along
from reviewer.rules.safety.benefit import benefit_lines, claim_key, subjects


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield one hit per promoted drug or device that is offered for an unapproved use, unless the page says so once."""
    if any(said_once(article)):
        return
    claims = benefit_lines(article)
    for treatment in subjects(article, context.facts):
        if not treatment.offlabel:
            continue
        outside = [(number, line) for number, line in claims if _outside(line, treatment)]
        if outside:
            number, line = outside[0]
            related = tuple(Place(other, more.start, more.end) for other, more in outside[1:12])
            condition = line.claim.object if line.claim else ""
            yield Hit(Place(number, line.start, line.end), {"treatment": treatment.name, "condition": condition or "this use"}, related=related, key=claim_key(article))
            return


@along
def said_once(passage: Passage) -> bool:
    """Return whether a passage speaks of use outside what is approved."""
    return "offlabel" in passage.cues


def _outside(line: Line, treatment: Treatment) -> bool:
    """Return whether a benefit claim of this treatment names a use outside its approved ones."""
    claim = line.claim
    if claim is None or claim.subject not in ("", treatment.name):
        return False
    text = line.text.lower()
    return bool(line.has("condition", "health")) and not any(use.lower() in text for use in treatment.approved)


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
