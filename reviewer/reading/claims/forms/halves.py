"""The half of a sentence that claims something, where the other half says what is not known ("While its cause is unknown, stress sets it off")."""

from __future__ import annotations

import re

from reviewer.model.patterns.late import late
from reviewer.reading.sense import Sense
from reviewer.reading.words import count_words

_CONCEDES = frozenset(("while", "although", "though"))
_TURNS = late(r"[,;–—]\s(?=(?:but|though|although|yet|while|however|even though)\b)", re.IGNORECASE)
FEWEST_WORDS = 4
"""Words from which a half can claim something of its own."""


def known_half(sense: Sense) -> Sense:
    """Return the half that does not speak of what is unknown; the whole where there are no two halves, or both do."""
    unknown = sense.cues["unknown"]
    if sense.words[sense.first] in _CONCEDES:
        comma = sense.text.find(", ")
        if comma < 0:
            return sense
        middle, start = sense.first + count_words(sense.text[:comma]), comma + 1
        kept = _part(sense, middle, sense.last, sense.text[start:].lstrip()) if all(last < middle for _, last in unknown) else sense
    else:
        turn = _TURNS.search(sense.text)
        if turn is None:
            return sense
        middle = sense.first + count_words(sense.text[: turn.start()])
        if all(first >= middle for first, _ in unknown):
            kept = _part(sense, sense.first, middle, sense.text[: turn.start()] + ".")
        else:
            kept = _part(sense, middle, sense.last, sense.text[turn.end() :]) if all(last < middle for _, last in unknown) else sense
    return kept if kept.last - kept.first >= FEWEST_WORDS else sense


def _part(sense: Sense, first: int, last: int, text: str) -> Sense:
    """Return some words of a sentence as a sentence, with the cues that stand in them."""
    inside = {name: tuple(place for place in places if first <= place[0] and place[1] < last) for name, places in sense.cues.items()}
    return Sense(sense.words, first, last, text, {name: places for name, places in inside.items() if places}, sense.known, sense.label)
