"""What a claim is about, in words for a card: the illness or the part of health that its sentence names, as it is written there."""

from __future__ import annotations

from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.sense import Pair, Sense
from reviewer.reading.words import Words

_DESCRIBING = ("ed", "ful", "ic", "etal", "ical", "ional", "ous")
"""Endings of words that only describe what they stand before ("painful", "diabetic")."""
_NAMES = frozenset(("colic", "panic"))
"""Illnesses that end as such words do."""
_SAYS_LITTLE = Group("sayslittle")
"""Last words of what every page speaks of, which tell nobody what is claimed."""


def spoken_of(sense: Sense, words: Words, prose: str, cue: Pair) -> str:
    """Return what a claim with its deciding words at `cue` is about, the next thing behind them first; an empty string where nothing is named."""
    persons = sense.get("person", "people")
    things = [place for place in sense.get("condition") or sense.get("health") if place not in persons and not _describes(sense, place)]
    telling = [place for place in things if words.text[place[1]] not in _SAYS_LITTLE(sense.known)]
    if not telling:
        return ""
    first, last = next((place for place in telling if place[0] >= cue[0]), telling[0])
    written = prose[words.starts[first] : words.ends[last]]
    known_by_capitals = any(sum(map(str.isupper, word)) > 1 for word in written.split())
    return " ".join(written.split()) if known_by_capitals else " ".join(words.text[first : last + 1])


def _describes(sense: Sense, place: Pair) -> bool:
    """Return whether a single word only describes something else."""
    word = sense.words[place[0]]
    return place[0] == place[1] and word.endswith(_DESCRIBING) and word not in _NAMES
