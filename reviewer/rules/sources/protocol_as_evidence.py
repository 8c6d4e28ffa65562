"""A trial protocol or registration cited for a result, a figure or a mechanism."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.span import Place
from reviewer.reading.passage import Article, Context
from reviewer.rules.base import DraftRule
from reviewer.rules.places import entry


def check(article: Article, _: Context) -> Iterator[Hit]:
    """Yield every protocol in the list that a sentence uses as if it had results."""
    references = {reference.label: reference for reference in reversed(article.draft.references)}
    for standing in article.standings:
        if standing.rung != "R6p":
            continue
        leaning = tuple(use for use in standing.uses if not _says_so(use, article))
        if leaning:
            reference = references[standing.label]
            yield Hit(entry(article.draft, reference), {"n": standing.label, "count": str(len(leaning))}, related=leaning, key=reference.text)


def _says_so(use: Place, article: Article) -> bool:
    """Return whether the sentence tells readers that the study is still under way."""
    return any(line.start == use.start and line.has("protocollabel") for line in article.passages[use.block].lines)


RULE = DraftRule(
    id="SO003",
    name="protocol-as-evidence",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Citations and sources",
    title="A study plan is used as evidence",
    message="Reference {n} is a plan for a study and has no results; sentences that lean on it: {count}.",
    fix="Cite the source the plan itself relies on.",
    why="A protocol says what will be done, not what was found.",
    standard="OCEBM levels of evidence; HealthNewsReview 4",
    bad=(
        "Ketamine relieves symptoms because it calms sensitization.¹\n\nFootnotes:\n\n"
        "¹ ⟦Javorcikova Z, Dangoisse M, Nikis S, et al. The place of S-ketamine in fibromyalgia treatment (ESKEFIB): study protocol for a randomized controlled trial. "
        "Trials. 2021. doi:10.1186/s13063-021-05814-4⟧"
    ),
    good=(
        "A trial of S-ketamine for fibromyalgia is under way.¹\n\nFootnotes:\n\n"
        "¹ Javorcikova Z, Dangoisse M, Nikis S, et al. The place of S-ketamine in fibromyalgia treatment (ESKEFIB): study protocol for a randomized controlled trial. "
        "Trials. 2021. doi:10.1186/s13063-021-05814-4"
    ),
    traps={
        "an infusion protocol in a results paper": "Relief was short.¹\n\nFootnotes:\n\n¹ Roe J, Tran L. Results with a five-day infusion protocol: a cohort study. J Pain. 2019;20(3):101-109.",
    },
    check=check,
)
