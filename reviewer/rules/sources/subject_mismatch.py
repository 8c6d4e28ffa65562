"""A source about another drug, form or population than the sentence that leans on it."""

import re
from collections.abc import Iterator
from functools import lru_cache

from reviewer.model.draft import Reference
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns import late
from reviewer.model.span import Place
from reviewer.reading.passage import Article, Context
from reviewer.rules.base import DraftRule

PAIRS: tuple[tuple[str, re.Pattern[str], str, re.Pattern[str]], ...] = (
    ("S-ketamine", late(r"\b(?:S-ketamine|esketamine|Spravato)\b", re.IGNORECASE), "ketamine", late(r"(?<![Ss]-)(?<!\w)[Kk]etamine\b")),
    ("children", late(r"\b(?:children|adolescents?|pa?ediatric|teenagers)\b", re.IGNORECASE), "adults", late(r"\badults?\b", re.IGNORECASE)),
    ("mice or rats", late(r"\b(?:mice|mouse|rats?|murine)\b", re.IGNORECASE), "people", late(r"\b(?:people|patients|women|men|adults)\b", re.IGNORECASE)),
    ("a drug by mouth", late(r"\boral\b", re.IGNORECASE), "a drug into a vein", late(r"\b(?:intravenous|IV)\b")),
)
"""What a title names alone, and what a sentence names in its place."""


def check(article: Article, _: Context) -> Iterator[Hit]:
    """Yield each sentence whose reference studied something else than it says."""
    references = {reference.label: reference for reference in article.draft.references}
    for standing in article.standings:
        reference = references[standing.label]
        for use in standing.uses:
            found = _mismatch(reference.title or reference.text, article.draft.quote(use))
            if found is not None:
                yield Hit(use, {"a": found[0], "b": found[1], "n": standing.label}, related=(_entry(reference, article),), key=reference.text)


@lru_cache(maxsize=4096)
def _studied(title: str) -> tuple[tuple[str, re.Pattern[str], str, re.Pattern[str]], ...]:
    """Return the pairs whose first thing a title names."""
    return tuple(pair for pair in PAIRS if pair[1].search(title))


@lru_cache(maxsize=4096)
def _mismatch(title: str, sentence: str) -> tuple[str, str] | None:
    for name, studied, other, said in _studied(title):
        if said.search(sentence) and not studied.search(sentence) and not said.search(studied.sub("", title)):
            return name, other
    return None


def _entry(reference: Reference, article: Article) -> Place:
    return Place(reference.block, 0, len(article.draft.blocks[reference.block].text))


RULE = DraftRule(
    id="SO007",
    name="subject-mismatch",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Citations and sources",
    title="The source studied something else",
    message="Reference {n} studied {a}; the sentence says {b}.",
    fix="Name in the sentence what was studied.",
    why="A finding about one drug, form or group does not carry over to another.",
    standard="FTC Health Products Compliance Guidance, 2022; FDA alert on compounded ketamine, 2022",
    bad=(
        "⟦Ketamine did not relieve fibromyalgia pain at eight weeks.¹⟧\n\nFootnotes:\n\n"
        "¹ Noppers I, Niesters M, Swartjes M, et al. Absence of long-term analgesic effect from a short-term S-ketamine infusion on fibromyalgia pain: "
        "a randomized, double blind, active placebo-controlled trial. Eur J Pain. 2011;15(9):942-949."
    ),
    good=(
        "S-ketamine did not relieve fibromyalgia pain at eight weeks.¹\n\nFootnotes:\n\n"
        "¹ Noppers I, Niesters M, Swartjes M, et al. Absence of long-term analgesic effect from a short-term S-ketamine infusion on fibromyalgia pain: "
        "a randomized, double blind, active placebo-controlled trial. Eur J Pain. 2011;15(9):942-949."
    ),
    check=check,
)
