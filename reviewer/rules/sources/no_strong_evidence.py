"""Benefit claimed, and no guideline, systematic review or randomised trial behind any of it."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.span import Place
from reviewer.reading.ladder import STRONG
from reviewer.reading.passage import Article, Context
from reviewer.rules.base import DraftRule
from reviewer.rules.safety.benefit import anchor, benefit_lines, claim_key
from reviewer.rules.support import best_rung

_MANY = 2


def check(article: Article, _: Context) -> Iterator[Hit]:
    """Yield one hit where no claim of benefit has a strong source in scope."""
    claims = benefit_lines(article)
    if len(claims) < _MANY:
        return
    if any(best_rung(line.cover.labels, article.passages[number].rungs) in STRONG for number, line in claims):
        return
    related = tuple(Place(number, line.start, line.end) for number, line in claims[:12])
    strong = [standing.label for standing in article.standings if standing.rung in STRONG]
    listed = f" Reference {strong[0]} would be strong, but no benefit claim points to it." if strong else ""
    yield Hit(anchor(article), {"n": str(len(claims)), "listed": listed}, related=related, key=claim_key(article))


RULE = DraftRule(
    id="SO002",
    name="no-strong-evidence",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.REVIEWER,
    area="Citations and sources",
    title="No benefit claim has a strong source",
    message="None of the {n} benefit statements rests on a guideline, review or trial.{listed}",
    fix="Add one, or say plainly that there is none.",
    why="Claims of benefit need evidence from studies in people.",
    standard="FTC 2022; OCEBM 2011; GRADE",
    bad=(
        "Ketamine infusions reduce fibromyalgia pain.¹ Ketamine infusions also improve sleep.¹\n\nFootnotes:\n\n"
        "¹ Can ketamine help my pain? Sunrise Infusion Clinic. (2022, July 5). https://www.sunriseketamineclinic.com/blog/can-ketamine-help-my-pain/"
    ),
    good=(
        "Single ketamine infusions reduced fibromyalgia pain for a few hours.¹ Ketamine infusions also eased stiffness.¹\n\nFootnotes:\n\n"
        "¹ Pastrak M, Abd-Elsayed A, Ma F, et al. Systematic review of the use of intravenous ketamine for fibromyalgia. Ochsner J. 2021;21(4):387-394. doi:10.31486/toj.21.0038"
    ),
    check=check,
)
