"""A page without a statement of interest, or without a line that it is general information."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.finding import Change, Hit, Nature, Severity, WaiverClass
from reviewer.reading.passage import Article, Context
from reviewer.rules.assumed import of_treatments
from reviewer.rules.base import DraftRule
from reviewer.rules.exchange import below
from reviewer.rules.own_word import own_word
from reviewer.rules.places import TEXT, top
from reviewer.rules.structure.statements import tells_boundary, tells_interest

INTEREST = "We provide {treatment} and so have a financial interest in it."
BOUNDARY = "This page is general information and does not replace advice from your own clinician."


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield one hit that names which of the two lines is missing; a public body's page needs neither."""
    page = article.page
    if page.official or not any(zone in TEXT for zone in article.draft.zones):
        return
    interest = (page.selling or treats(article)) and not tells_interest(article, context)
    boundary = not tells_boundary(article, context)
    if interest or boundary:
        values = {
            "clinic": page.names[0] if page.names else "the clinic",
            "treatment": own_word(page.promoted[0], article, context.facts) if page.promoted else "the treatment this page describes",
            "assumed": of_treatments(article, context) if interest and page.promoted else "",
        }
        kind = None if interest and boundary else "interest" if interest else "advice-boundary"
        changes = lines(article, context, interest=interest, boundary=boundary)
        repair = "Put in the line" if kind else "Put in both lines"
        yield Hit(top(article.draft), values, kind, repair=repair if changes else "", changes=changes)


def lines(article: Article, context: Context, *, interest: bool, boundary: bool) -> tuple[Change, ...]:
    """Return the change that puts in what is missing; of the interest only what the house profile tells."""
    ours = {treatment.casefold() for treatment in context.house.treatments}
    treatment = next((name for name in article.page.promoted if name.casefold() in ours), "")
    if interest and not treatment:
        return ()
    said = [INTEREST.format(treatment=treatment)] if interest else []
    return below(article.draft, " ".join([*said, BOUNDARY] if boundary else said))


def treats(article: Article) -> bool:
    """Return whether the article speaks of treatments at all: a clinic that writes of them has an interest in them."""
    return any(("treatment" in passage.cues or "genericcare" in passage.cues) and passage.zone in TEXT for passage in article.passages)


RULE = DraftRule(
    id="ST003",
    name="disclosure-missing",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.REVIEWER,
    area="Page and record",
    title="No statement of interest or limits",
    message="No line says that {clinic} provides {treatment}, and none that this is general information.",
    fix="Add: “We provide {treatment}. This page is general information and does not replace advice from your own clinician.”",
    why="Readers can weigh advice only when they know who gains by it and where it ends.",
    standard="HONcode 2, 7, 8; JAMA disclosure; ICMJE interests; PIF individual criteria 7",
    messages={
        "interest": "No line says that {clinic} provides {treatment} and so has an interest in it.",
        "advice-boundary": "No line says that this is general information and no advice for one person.",
    },
    titles={"interest": "No statement of interest", "advice-boundary": "No line says this is general information"},
    bad="# Infusions\n\nOur clinic offers infusions for pain.\n\nAn infusion takes forty minutes.\n\nA nurse stays with you.\n\nBook an appointment with our team.\n",
    good=(
        "# Infusions\n\nOur clinic offers infusions for pain.\n\nAn infusion takes forty minutes.\n\n"
        "Riverside provides this treatment and so has a financial interest. This page does not replace advice from your own clinician.\n"
    ),
    kinds={
        "interest": (
            "# Infusions\n\nOur clinic offers infusions for pain. Book an appointment with our team.\n\n"
            "This page does not replace advice from your own clinician.\n"
        ),
        "advice-boundary": "# Heel pain\n\nHeel pain is common in runners.\n",
    },
    traps={
        "a page that sells nothing": "# Heel pain\n\nHeel pain is common in runners. Talk with your doctor if it lasts.\n",
        "nothing but a heading": "# Heel pain\n",
    },
    check=check,
)
