"""News, encyclopaedia, press release, AI answer, preprint, animal or cell study used as support, unlabelled."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from reviewer.model.draft import Kind, Zone
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.vocabulary import Vocabulary, Worded
from reviewer.reading.ladder import CORRECTED
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.base import DraftRule
from reviewer.rules.match import found
from reviewer.rules.memo import along, by_identity
from reviewer.rules.places import entry, whole
from reviewer.rules.sources.inline import linked_sites

_WRITTEN = Worded(
    r"\b(?:source|author|writer|credits?|generated|written|drafted|created)(?: (?:by|with|using))?\s?:?\s(?:[\w-]+ ){0,2}?{writingtool}(?:[- ]?\d[\w.]*)?\b"
    r"|\b(?:ai|llm)[- ](?:generated|written)\b",
    re.IGNORECASE,
)
"""A note that a language model wrote the text."""
_KINDS = {"preprint": "a preprint", "animal or laboratory study": "an animal or laboratory study"}


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield every weak source that a sentence leans on without saying what it is: entries of the list, and encyclopaedias and news linked to."""
    labels = context.facts.phrases.get("weaklabel", ())
    for site in linked_sites(article, "R8"):
        uses = tuple(use for use in site.uses if not found(article.draft.quote(use), labels))
        if uses and (site.why.startswith("site (") or site.why == CORRECTED):
            yield Hit(site.link, {"site": site.host, "count": str(len(uses))}, "linked", related=uses, key=site.host)
    number, told = next(((number, told) for number, told in enumerate(written(context.facts.vocabulary)(article)) if told), (0, ""))
    if told:
        yield Hit(whole(article.draft, number), {"tool": told.strip()}, "written-by-ai", key=told)
    references = {reference.label: reference for reference in reversed(article.draft.references)}
    unmarked = not any(standing.uses for standing in article.standings)
    for standing in article.standings:
        if standing.rung not in ("R6", "R8"):
            continue
        leaning = tuple(use for use in standing.uses if not found(article.draft.quote(use), labels))
        if leaning or (unmarked and standing.rung == "R8"):  # the whole article leans on a list to which nothing points
            kind = _KINDS.get(standing.why, "a news, encyclopaedia or other website page")
            reference = references[standing.label]
            yield Hit(entry(article.draft, reference), {"n": standing.label, "kind": kind, "count": str(len(leaning))}, related=leaning, key=reference.text)


@by_identity
def written(known: Vocabulary) -> Callable[[Article], list[str]]:
    """Return what tells of each passage beside the text, where one says who wrote it, the words that name a language model."""

    def told(passage: Passage) -> str:
        beside = passage.block.kind in (Kind.HIDDEN, Kind.META) or passage.zone in (Zone.CREDITS, Zone.BYLINE)
        found = _WRITTEN(known).search(passage.block.source) if beside else None
        return found.group(0) if found else ""

    return along(told)


RULE = DraftRule(
    id="SO004",
    name="low-tier-source",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Citations and sources",
    title="A weak kind of source is used as support",
    message="Reference {n} looks like {kind}; sentences that lean on it: {count}.",
    titles={"written-by-ai": "A language model is told as the source"},
    messages={
        "written-by-ai": "“{tool}” is told as where the text comes from: a language model knows no sources and states errors as facts.",
        "linked": "{site} is a news, encyclopaedia or general website; sentences that lean on it: {count}."},
    fix="Use the published study in people, or tell readers what the source is.",
    fixes={
        "written-by-ai": "Check each statement against a source that stands in the list, and name who answers for the text.",
        "linked": "Link to the study or the guideline behind it, or tell readers what the site is."},
    why="Such sources are early, second-hand or not about people.",
    standard="FTC Health Products Compliance Guidance, 2022; ICMJE on preprints; DISCERN 4",
    bad="Ketamine changes nerve growth.¹\n\nFootnotes:\n\n¹ ⟦Smith J. Ketamine and nerve growth. medRxiv. 2024. doi:10.1101/2024.01.01.24300001⟧",
    good=(
        "Fibromyalgia affects about 4 million US adults.¹\n\nFootnotes:\n\n"
        "¹ Walitt B, Nahin RL, Katz RS, et al. The prevalence and characteristics of fibromyalgia in the 2012 National Health Interview Survey. "
        "PLoS One. 2015;10(9):e0138024. doi:10.1371/journal.pone.0138024"
    ),
    traps={
        "a label in the sentence": "In mice, heat changed how nerves grow.¹\n\nFootnotes:\n\n¹ Roe J. Heat and nerve growth in mice. J Pain. 2019;20(3):101-109.",
        "a book that is recommended": "[Quiet Nights Without Migraine: One Woman’s Story](https://www.vox.com/books) tells how massage helped her migraine.",
        "a link that only shows the way": "Our clinic is next to the [station](https://en.wikipedia.org/wiki/Station).",
    },
    kinds={
        "written-by-ai": "Heel pain is common in runners.\n\n⟦<!-- source: GPT-4, edited by Ana -->⟧\n\nMost get better within a year.",
        "linked": "Massage relieves back pain, as an [⟦encyclopaedia⟧](https://en.wikipedia.org/wiki/Massage) says."},
    check=check,
)
