"""Items of lists that only name what is asked, shown or felt."""

from __future__ import annotations

import re
from functools import cache

from reviewer.model.draft import Kind
from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import Around
from reviewer.reading.headings import names_symptoms
from reviewer.reading.sense import Sense

NAMING = 9
"""Up to how many words an item can have that only names a symptom."""
_CONTENTS = late(
    r"\W*(?:(?:table of )?contents|in this (?:article|guide|post)|on this page|topics covered|jump to|what[’']s inside"
    r"|what (?:you|we)(?:[’']ll| will) (?:learn|cover))\W*$",
    re.IGNORECASE,
)
"""Headings whose list names what follows."""
_FINITE = frozenset("is are was were has have can may will might could be".split())
_ANYONE = frozenset("anyone anybody everyone everybody someone those".split())
_WHO = frozenset(("who", "whose", "with"))
_SUFFERS = Group("befalls")
FEWEST_OF_PEOPLE = 4
"""Words from which an item says of people who they are."""
_OPEN = frozenset("how what why when where which".split())
"""Words with which a topic is named that the text goes on to tell of."""


def names_topic(sense: Sense, around: Around) -> bool:
    """Return whether an item of a list only names what is asked or shown ("Whether it suits you", "How massage works"), as all contents do."""
    if around.kind is not Kind.ITEM:
        return False
    words = sense.words
    if words[sense.first] == "whether" or words[sense.first : sense.first + 2] == ("how", "to") or _names_contents(around.heading):
        return True
    return words[sense.first] in _OPEN and not sense.text.endswith((".", "!"))


@cache
def _names_contents(heading: str) -> bool:
    """Return whether a heading stands over a list of contents."""
    return bool(heading) and _CONTENTS.match(heading) is not None


def names_symptom(sense: Sense, around: Around) -> bool:
    """Return whether an item of a list of symptoms only names one ("A weak thumb in the morning")."""
    if sense.last - sense.first > NAMING or not _FINITE.isdisjoint(sense.own) or (around.page.promoted and around.lead_asserts):
        return False
    return names_symptoms(around.lead or around.heading)


def names_whom(sense: Sense, around: Around) -> bool:
    """Return whether an item only names people whom something is for ("Adults whose backs ache after long drives")."""
    if around.lists or sense.text.rstrip().endswith(".") or sense.last - sense.first < FEWEST_OF_PEOPLE:
        return False
    words = sense.own
    named = words[0] in _ANYONE or any(first <= sense.first + 2 for first, _ in sense.get("people", "person"))
    which = next((at for at, word in enumerate(words[1:4], 1) if word in _WHO), 0)
    helped = any(place not in sense.get("cause") for place in sense.get("effect"))
    if not named or not which or helped or sense.has("effectnoun", "improved", "likelier", "benefitnoun"):
        return False
    return words[which] != "with" or (_FINITE.isdisjoint(words) and _SUFFERS(sense.known).isdisjoint(words))
