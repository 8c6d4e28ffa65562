"""A source about another drug, form, illness or population than the sentence that leans on it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from reviewer.model.draft import Reference
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.vocabulary import Vocabulary, Worded
from reviewer.model.span import Place
from reviewer.reading.passage import Article, Context
from reviewer.rules.base import DraftRule
from reviewer.rules.memo import by_identity
from reviewer.rules.subjects import judge

_BENEFIT = frozenset({"EFF", "GUA", "CMP"})
PAIRS = (
    ("S-ketamine", Worded(r"\b{esketamine}\b", re.IGNORECASE), "ketamine", Worded(r"(?<![Ss]-)(?<!\w){ketamine}\b")),
    ("children", Worded(r"\b{young}\b", re.IGNORECASE), "adults", Worded(r"\b{grown}\b", re.IGNORECASE)),
    ("adults", Worded(r"\b{grown}\b", re.IGNORECASE), "children", Worded(r"\b{young}\b", re.IGNORECASE)),
    ("mice or rats", Worded(r"\b{rodent}\b", re.IGNORECASE), "people", Worded(r"\b{human}\b", re.IGNORECASE)),
    ("a drug by mouth", Worded(r"\b{oral}\b", re.IGNORECASE), "a drug into a vein", Worded(r"\b{vein}\b")),
    ("a drug into a vein", Worded(r"\b{vein}\b"), "a drug by mouth", Worded(r"\b{oral}\b", re.IGNORECASE)),
    ("men", Worded(r"\b{male}\b", re.IGNORECASE), "women", Worded(r"\b{female}\b", re.IGNORECASE)),
    ("women", Worded(r"\b{female}\b", re.IGNORECASE), "men", Worded(r"\b{male}\b", re.IGNORECASE)),
)
"""What a title names alone, and what a sentence names in its place."""


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield each sentence whose reference studied something else than it says."""
    mismatch, other = _judge(context.facts.vocabulary), judge(context.facts).other
    references = {reference.label: reference for reference in reversed(article.draft.references)}
    for standing in article.standings:
        reference = references[standing.label]
        for use in standing.uses:
            title, sentence = reference.title or reference.text, article.draft.quote(use)
            found = mismatch(title, sentence) or (other(title, sentence) if reference.title and _praises(article, use) else None)
            if found is not None:
                yield Hit(use, {"a": found[0], "b": found[1], "n": standing.label}, related=(_entry(reference, article),), key=reference.text)


def _praises(article: Article, use: Place) -> bool:
    """Return whether a sentence that leans on a source claims a benefit: what a source tells beside its subject is rightly cited for harm or figures."""
    line = next((line for line in article.passages[use.block].lines if line.start <= use.start < line.end), None)
    return line is not None and line.claim is not None and not _BENEFIT.isdisjoint((line.claim.type, *line.claim.also)) and not line.has("harm", "limit")


@by_identity
def _judge(known: Vocabulary) -> Callable[[str, str], tuple[str, str] | None]:
    """Return the test whether a title is of something else than a sentence says: what it names, and what the sentence does."""

    @lru_cache(maxsize=4096)
    def studied(title: str) -> tuple[tuple[str, re.Pattern[str], str, re.Pattern[str]], ...]:
        pairs = ((name, first(known), other, second(known)) for name, first, other, second in PAIRS)
        return tuple(pair for pair in pairs if pair[1].search(title))

    @lru_cache(maxsize=4096)
    def mismatch(title: str, sentence: str) -> tuple[str, str] | None:
        for name, first, other, second in studied(title):
            if second.search(sentence) and not first.search(sentence) and not second.search(first.sub("", title)):
                return name, other
        return None

    return mismatch


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
