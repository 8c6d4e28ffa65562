"""A cited paper that is retracted or under an expression of concern."""



from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns import late
from reviewer.reading.passage import Article, Context
from reviewer.rules.base import DraftRule
from reviewer.rules.places import entry

RETRACTED = late(r"\bRETRACTED\b|\b[Rr]etracted(?: article)?\s?[:\])]|\bRetraction (?:of|in|notice)\b|\bRetraction:", re.MULTILINE)
QUESTIONED = late(r"\bexpressions? of concern\b", re.IGNORECASE)


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield each entry that says it is retracted or questioned, with the sentences that lean on it."""
    draft = article.draft
    aligned = len(article.standings) == len(draft.references)
    for position, reference in enumerate(draft.references):
        state = (
            "retracted" if RETRACTED.search(reference.text) else "questioned by its journal" if QUESTIONED.search(reference.text) else ""
        )
        if state:
            uses = article.standings[position].uses if aligned else ()
            values = {"entry": f"Reference {reference.label}" if reference.label else "This paper", "state": state}
            yield Hit(entry(draft, reference), values, "retracted" if state == "retracted" else "questioned", uses, key=reference.text)


RULE = DraftRule(
    id="SO005",
    name="retracted-source",
    severity=Severity.BLOCKER,
    nature=Nature.FACT,
    waiver=WaiverClass.REVIEWER,
    area="Citations and sources",
    title="A cited paper has been retracted",
    message="{entry} has been {state}, as its own entry says.",
    fix="Remove it, and check every sentence that leaned on it again.",
    why="A retracted paper supports nothing, whatever it once found.",
    standard="ICMJE (do not cite retracted work as valid); COPE",
    titles={"questioned": "A cited paper is under question"},
    bad="Pain fell.¹\n\nFootnotes:\n\n¹ ⟦Doe J. RETRACTED: Ketamine and pain. J Pain. 2019;1(1):1-5. doi:10.1000/xyz⟧\n",
    good="Swallowing changed.¹\n\nFootnotes:\n\n¹ Doe J. Tongue retraction after surgery: a cohort study. J Oral. 2020;1(1):1-5. doi:10.1000/abc\n",
    kinds={
        "questioned": (
            "Pain fell.¹\n\nFootnotes:\n\n"
            "¹ ⟦Doe J. Expression of concern: Massage and pain. J Example Med. 2019;1(1):1-5. doi:10.1000/example.6⟧\n"
        ),
    },
    traps={
        "a muscle that draws back": "Pain fell.¹\n\nFootnotes:\n\n¹ Doe J. Scapular retraction exercises for neck pain: a trial. J Example. 2022;1(1):1-5. doi:10.1000/example.5\n",
        "a word of the text": "The journal retracted another paper of the group, which is not used here.",
    },
    check=check,
)
