"""A line of search words instead of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.model.draft import Kind, Zone
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.late import late
from reviewer.model.span import HERE, Place, Span
from reviewer.reading.passage import Context, Passage
from reviewer.reading.words import Words, phrase, split
from reviewer.rules.base import BlockRule
from reviewer.rules.match import regions
from reviewer.rules.memo import by_identity
from reviewer.rules.places import short

FEWEST_WORDS = 8
MOST_WORDS = 40
STOPS = (".", "!", "?", ":", ";", "…")
SPOKEN = late(r"[:;!?–—]|[^A-Z]\.\s")
"""Marks inside a line that make it speech: search words are strung with spaces, commas or bars."""
SEARCHED = late(r"\b(?:search(?:ing|ed)?|seeking|look(?:ing)?|googl(?:e|ing)) (?:for )?(?:an? |the )?[\"“](?P<words>[\w’' -]{4,50})[\"”]", re.IGNORECASE)
"""A search that a sentence tells of, with its words in quotation marks."""
SOUGHT = ("treatment", "genericcare", "profession", "professional", "condition")
KINDS = frozenset({Kind.PARAGRAPH, Kind.HEADING, Kind.ITEM, Kind.IMAGE})


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield a whole line, or a picture's alternative text, that strings search words and towns together."""
    block = passage.block
    text = block.text.strip() if FEWEST_WORDS <= len(passage.words.text) <= MOST_WORDS and block.kind in KINDS else ""
    if text and not text.endswith(STOPS):
        shown = stuffed(block.prose, passage.words, context)
        if shown:
            start = len(block.text) - len(block.text.lstrip())
            yield Hit(passage.place(Span(start, start + len(text))), {"text": short(text), **shown})
    yield from asked(passage)
    for picture in block.pictures:
        alt = picture.alt.strip()
        if not alt.endswith(STOPS) and len(alt.split()) >= FEWEST_WORDS:
            shown = stuffed(alt, split(alt), context)
            if shown:
                yield Hit(Place(HERE, picture.start, picture.end), {"text": short(alt), **shown}, "alt", key=alt)


def asked(passage: Passage) -> Iterator[Hit]:
    """Yield the words of a search engine that a sentence sets in quotation marks (searching for a “dentist near me”)."""
    if '"' not in passage.block.prose and "“" not in passage.block.prose:
        return
    for line in passage.lines:
        found = SEARCHED.search(line.text)
        if found is None or line.question:
            continue
        start = line.start + found.start("words")
        inside = range(line.first, line.last)
        words = [at for at in inside if start <= passage.words.starts[at] < line.start + found.end("words")]
        cues = {first for name in SOUGHT for first, _ in line.cues.get(name, ())}
        if "near me" in found.group("words").lower() or not cues.isdisjoint(words):
            place = passage.place(Span(line.start + found.start(), line.start + found.end()))
            yield Hit(place, {"text": found.group("words")}, "searched")


def stuffed(text: str, words: Words, context: Context) -> dict[str, str]:
    """Return the counts that make a line one of search words, or nothing."""
    count = len(words.text)
    small = sum(map(context.facts.layout.function_words.__contains__, words.text))
    places = towns(text, words, context)
    if places >= 3 and small / count < 0.35:
        return {"places": str(places)}
    if small / count >= 0.15 or SPOKEN.search(text):
        return {}
    return {"places": str(places)} if places >= 2 or conditions(words, context) >= 4 else {}


def towns(text: str, words: Words, context: Context) -> int:
    """Return how many places a line names: the house's own, and capitalised words before the letters of a state."""
    found = 0
    states = regions(context.facts.vocabulary)
    for at in [at for at, word in enumerate(words.text) if at and word in states]:
        if (
            text[words.starts[at] : words.ends[at]].isupper()
            and text[words.starts[at - 1]].isupper()
            and not text[words.starts[at - 1] : words.ends[at - 1]].isupper()
        ):
            found += 1
    squeezed = " " + " ".join(words.text) + " "
    return max(found, sum(f" {' '.join(phrase(place))} " in squeezed for place in context.house.places))


def conditions(words: Words, context: Context) -> int:
    """Return how many conditions a line names."""
    index = names(context.facts.conditions)
    found, at = 0, 0
    while at < len(words.text):
        length = next((size for size in (4, 3, 2, 1) if words.text[at : at + size] in index), 0)
        found += bool(length)
        at += length or 1
    return found


@by_identity
def names(known: object) -> frozenset[tuple[str, ...]]:
    """Return the names of all conditions as words."""
    assert isinstance(known, tuple)
    return frozenset(phrase(name) for condition in known for name in (condition.name, *condition.names))


RULE = BlockRule(
    id="ST005",
    name="keyword-stuffing",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Page and record",
    title="A line of search words, not a sentence",
    message="“{text}” strings search words together.",
    fix="Write one sentence for readers, or leave the line out.",
    why="Readers and screen readers get nothing from it, and search engines count it against the page.",
    standard="Google spam/image guidance on keyword stuffing; WCAG 1.1.1 when in alt",
    messages={
        "searched": "“{text}” is what people type into a search engine, set into a sentence.",
        "alt": "The picture’s text “{text}” strings search words together instead of saying what the picture shows.",
    },
    titles={"alt": "A picture’s text is a line of search words", "searched": "Words of a search stand in a sentence"},
    bad="⟦Ketamine Infusions in Lowell, MA, Nashua, NH and Portland, ME⟧",
    good="We have offices in Lowell, Nashua and Portland.",
    kinds={
        "searched": "Those ⟦searching for a “chiropractor near me”⟧ find us by the station.",
        "alt": "⟦![Physical Therapy Back Pain Springfield IL Peoria IL Decatur IL](a.jpg)⟧",
    },
    traps={
        "what somebody looks for": "Many of us are looking for “the right answer” to pain.",
        "one town in a heading": "Physical Therapy for Runners and Walkers Now Offered in Springfield, IL",
        "a sentence with towns": "We see people from Springfield, IL, Peoria, IL, and Decatur, IL, at our main office.",
        "a list after a colon": "We have offices in Springfield, IL, Peoria, IL, Decatur, IL, and Joliet, IL, as follows:",
        "an unfinished sentence about conditions": "Chronic pain changes the nerves — fibromyalgia, migraine, arthritis and depression make sleep worse long after an injury heals",
        "a table": "| Office | Town |\n|---|---|\n| North | Springfield, IL, and Peoria, IL, and Decatur, IL, and Joliet, IL |",
    },
    zones=frozenset({Zone.TITLE, Zone.HEADING, Zone.BODY, Zone.PROMO, Zone.CAPTION}),
    check=check,
)
