"""What is said to go on in an illness, to come of what the sentence before told, or to be borne by those who have it, whatever the verb."""

from __future__ import annotations

import re

from reviewer.model.draft import Kind
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import CARE, ELSEWHERE, THING, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_ELSEWHERE = (*CARE, *(ELSEWHERE - {"study"}))
_WITHIN = frozenset(("in", "with"))
NAMED = 2
"""Up to which word behind "in" the illness is named."""
SUBJECT = 4
"""Within how many words of the comma or of "as a result" it is told what it goes on in."""
FEWEST = 4
"""How many words make a statement of what goes on."""
SUFFERS = 5
"""Within how many words of "suffer from" stands the illness."""
_WORTH = Group("important")
"""What something is said to be that follows for the reader, not for the body ("That's why rest is important")."""
_WHOSE = frozenset("who that if you i we".split())
_ORDERS = frozenset("don't do please never always".split())
"""Words before "suffer from" by which it only tells who is meant."""

_UNAIDED = Sifted(
    r"\b(?:never|not|n[’']t|rarely|seldom|cannot) (?:\w+ )?(?:go(?:es)?|gets?|heals?|resolves?|disappears?|clears?|improves?|mends?) "
    r"(?:(?:away|better|up|well) )?(?:by (?:itself|themselves)|on (?:its|their) own|without (?:treatment|help))\b",
    re.IGNORECASE,
)
"""An ill that is said to need care."""


@question(need("condition"), need(*THING), need(opens=_WITHIN), need(signs=(",",)), never=_ELSEWHERE)
def within(sense: Sense, around: Around) -> Verdict | None:
    """Return what goes on in an illness ("In glaucoma, fluid builds up inside the eye")."""
    ill = sense.after((sense.first, sense.first), NAMED, "condition")
    turn = sense.word_at(sense.text.find(","))
    if ill is None or (ill[1] != turn - 1 and ill[1] != turn):
        return None
    told = sense.after(ill, SUBJECT, *THING)
    return Verdict("MEC", ill) if told is not None and sense.last - ill[1] > FEWEST else None


@question(need("therefore"), need("body", "molecule", "condition"), never=_ELSEWHERE)
def following(sense: Sense, around: Around) -> Verdict | None:
    """Return what is said to come of what went before ("As a result, the nerve is not fed properly")."""
    opens = next((place for place in sense.get("therefore") if place[0] == sense.first), None)
    if opens is None or around.kind is not Kind.PARAGRAPH or sense.last - opens[1] <= FEWEST or not _WORTH(sense.known).isdisjoint(sense.own):
        return None
    if not _ORDERS.isdisjoint(sense.words[opens[1] + 1 : opens[1] + 2]):
        return None  # "Therefore, don't drink before the test"
    told = sense.after(opens, SUBJECT, "body", "molecule", "condition")
    return Verdict("MEC", opens) if told is not None and _WHOSE.isdisjoint(sense.words[opens[1] : told[0]]) else None


@question(need("suffering"), need("condition"), need("people", "person"), never=_ELSEWHERE)
def suffering(sense: Sense, around: Around) -> Verdict | None:
    """Return an illness that some people are said to suffer from ("Even people who look fit may suffer from sleep apnoea")."""
    for place in sense.speaking("suffering"):
        who = sense.before(place, 8, "people", "person")
        if who is None or sense.words[place[0]].endswith("ing") or not _WHOSE.isdisjoint(sense.words[place[0] - 1 : place[0]]):
            continue
        if _WHOSE.isdisjoint(sense.own[:2]) and sense.after(place, SUFFERS, "condition"):
            return Verdict("PRE", place)
    return None


@question(need(words=(_UNAIDED.telling,)), never=_ELSEWHERE)
def unaided(sense: Sense, around: Around) -> Verdict | None:
    """Return an ill that is said not to go by itself ("Varicose veins never get better on their own")."""
    if not (around.promotes or sense.has("condition")) or (found := sense.find(_UNAIDED)) is None or not _WHOSE.isdisjoint(sense.own[:1]):
        return None
    return Verdict("CAU", sense.matched(found))


GOING_ON = (within, following, suffering, unaided)
"""Questions asked where others were answered with no."""
