"""A source that is another clinic's, a vendor's or the clinic's own marketing page."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.reading.ladder import host_of
from reviewer.reading.passage import Article, Context
from reviewer.rules.base import DraftRule
from reviewer.rules.places import entry
from reviewer.rules.sources.inline import linked_sites


def check(article: Article, _: Context) -> Iterator[Hit]:
    """Yield every entry and every linked site on the commercial rung, with each sentence that leans on it."""
    for site in linked_sites(article, "R9"):
        yield Hit(site.link, {"organisation": site.host, "n": str(len(site.uses)), "why": site.why}, related=site.uses, key=site.host)
    references = {reference.label: reference for reference in article.draft.references}
    for standing in article.standings:
        reference = references[standing.label]
        if standing.rung == "R9":
            organisation = reference.container or reference.authors or host_of(reference.url) or "This site"
            yield Hit(
                entry(article.draft, reference),
                {"organisation": organisation.strip(" ."), "n": str(len(standing.uses)), "why": standing.why},
                related=standing.uses,
                key=reference.text,
            )


RULE = DraftRule(
    id="SO001",
    name="commercial-source",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Citations and sources",
    title="A care business's page is used as a source",
    message="“{organisation}” looks like a business that sells care ({why}); sentences that lean on it: {n}.",
    fix="Follow the page's own references to the study and cite that.",
    why="A page that sells a treatment is not independent evidence for it.",
    standard="DISCERN 4; HONcode 5; FTC guidance on expert evaluation",
    bad=(
        "Low-dose ketamine may calm pain.¹\n\nFootnotes:\n\n"
        "¹ ⟦Can ketamine help my pain? Sunrise Infusion Clinic. (2022, July 5). https://www.sunriseketamineclinic.com/blog/can-ketamine-help-my-pain/⟧"
    ),
    good=(
        "Fibromyalgia is a chronic pain condition.¹\n\nFootnotes:\n\n"
        "¹ Fibromyalgia. Johns Hopkins Medicine. Accessed June 2, 2026. https://www.hopkinsmedicine.org/health/conditions-and-diseases/fibromyalgia"
    ),
    traps={
        "a journal with pain in its host": "Relief was short.¹\n\nFootnotes:\n\n¹ Roe J, Tran L. Relief after infusions. J Pain. 2019;20(3):101-109. https://www.jpain.org/article/S1526",
        "a professional society": "Doses are small.¹\n\nFootnotes:\n\n¹ Consensus guidelines on infusions. American Society of Regional Anesthesia. 2018. https://www.asra.com/guidelines",
    },
    check=check,
)
