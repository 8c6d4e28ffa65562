"""What a claim's type is asked of, and what the answer is."""

from __future__ import annotations

from reviewer.model.draft import Kind, Zone
from reviewer.model.named import Record
from reviewer.model.patterns.vocabulary import NO_WORDS, Vocabulary
from reviewer.reading.house import Page
from reviewer.reading.sense import Pair, Sense

CARE = ("treatment", "genericcare")
HEALTH = ("condition", "health")
THING = ("condition", "health", "body")
ELSEWHERE = frozenset(
    {"own", "house", "professional", "courtesy", "steps", "decision", "logistics", "goal", "limit", "telling", "money", "unknown", "study"}
)
"""Cues of sentences that speak of people at work, of visits, prices or aims, of what is not known, or that tell a study. A question that hears
something in some of them all the same leaves these out."""
ADDRESSED = frozenset("you i we if when as your have".split())
"""Openings of sentences that speak to somebody, of oneself or under a condition, and so state no fact of their own."""


class Around(Record):
    """What stands around a sentence: the page, the block and what it hangs on; `known` are the words of the knowledge files; the last line of
    a paragraph with `leads_benefits` claims what is listed below it; `lists` is what its heading makes of an item of a list; with
    `own_story` a paragraph quotes somebody who speaks of himself, with `tells_of_one` it tells how one person fared; `asked` is the
    question that stands right before in the same paragraph."""

    page: Page
    zone: Zone
    kind: Kind
    heading: str = ""
    lead: str = ""
    lead_asserts: bool = False
    about_care: bool = False
    known: Vocabulary = NO_WORDS
    lists: str = ""
    leads_benefits: bool = False
    own_story: bool = False
    tells_of_one: bool = False
    asked: Sense | None = None

    @property
    def promotes(self) -> bool:
        """Return whether a sentence stands where care is spoken of, or anywhere on a page that promotes some and is no public body's."""
        return self.about_care or (self.page.offers and not self.page.official)


class Verdict(Record):
    """A type with the words that decided it and the codes that also hold."""

    type: str
    cue: Pair
    also: frozenset[str] = frozenset()


def whole(sense: Sense) -> Pair:
    """Return the first and the last word of a sentence."""
    return sense.first, sense.last - 1
