"""Which passages of an article are worth a rule's time, found in one pass that all rules on the whole article share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import compress

from reviewer.model.draft import Kind, Zone
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.match import found
from reviewer.rules.memo import along, by_value, per_passage

WANTED = frozenset(
    {
        "crisistopic",
        "crisisline",
        "pressure",
        "booking",
        "alter",
        "quit",
        "replace",
        "frequency",
        "dosing",
        "selfuse",
        "interest",
        "boundary",
        "posed",
        "condition",
    }
)
"""The cue classes that rules on whole articles look passages up by."""
ASIDE = frozenset({Zone.FURNITURE, Zone.BYLINE})
OURS = frozenset({"we", "our", "us"})
HASTE = frozenset({"today", "now"})

Overview = Mapping[str, list[int]]


@per_passage
def marks(passage: Passage) -> frozenset[str]:
    """Return what a passage holds of the wanted: cue classes, "!" for a shout, "today" for haste, "us" for the publisher's own voice."""
    names = set(WANTED & passage.cues)
    if "!" in passage.block.text:
        names.add("!")
    if not HASTE.isdisjoint(passage.words.said):
        names.add("today")
    if not OURS.isdisjoint(passage.words.said):
        names.add("us")
    return frozenset(names)


@along
def borne(passage: Passage) -> list[str]:
    """Return the marks of a passage, and "heading", "cell" or "aside" by what its block is."""
    kind = passage.block.kind
    names = ["heading"] if kind is Kind.HEADING else ["cell"] if kind is Kind.CELL else []
    if passage.lines:
        names.extend(marks(passage))
    elif passage.setting.zone in ASIDE:
        names.append("aside")
    return names


@by_value
def look(kept: Sequence[Sequence[str]]) -> Overview:
    """Return the numbers of the passages by mark, besides "heading", "cell" and "aside" by what the block is."""
    index: dict[str, list[int]] = {"heading": [], "cell": [], "aside": []}
    for number, names in compress(enumerate(kept), kept):
        for name in names:
            index.setdefault(name, []).append(number)
    return index


def overview(article: Article) -> Overview:
    """Return the numbers of the passages of an article by mark."""
    return look(borne(article))


def numbers(article: Article, names: Iterable[str]) -> list[int]:
    """Return the numbers of the passages that bear one of the marks, in order."""
    index = overview(article)
    return sorted({number for name in names for number in index.get(name, ())})


def tells(article: Article, context: Context, name: str) -> bool:
    """Return whether a phrase of a wanted cue class stands anywhere a reader sees it: site lines, bylines and the approved texts below every page included."""
    index = overview(article)
    if index.get(name):
        return True
    phrases = context.facts.phrases.get(name, ())
    texts = (text.text for text in context.house.boilerplate if text.everywhere)
    return any(found(article.passages[number].block.prose, phrases) for number in index["aside"]) or any(found(text, phrases) for text in texts)
