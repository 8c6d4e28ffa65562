"""How a headline promises what care does: by the order of its words, by how soon a result comes, by what it claims."""

from __future__ import annotations

import re

from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Group, Vocabulary, Worded
from reviewer.reading.lines import Line
from reviewer.reading.passage import Passage

_CARE = ("treatment", "genericcare")
_THING = ("condition", "health", "body", "effectnoun")
_WEIGHTY = frozenset({"GUA", "CMP"})
"""Claims that no headline may make in passing."""
_OPEN = ("calmheadline", "harm", "limit", "unknown", "hedge2", "steps")
"""Cues of headlines that leave the answer to the text, or speak of harm or of a visit."""
REACH = 6
"""Within how many words of a headline's verb stands what it is done to."""
NEXT = 3
"""Within how many words behind the care stands what it does."""
_TO_BE_HAD = Worded(
    r"\bin (?:(?:just|only|under|as little as|less than) )?{counts} (?:short |easy )?(?:second|minute|hour|day|week|month|session|visit|treatment|afternoon)s?\b"
    r"|\b(?:freedom|relief) from\b|\bno more (?!than\b)|\b(?:your|the|a) (?:\w+ )?(?:path|way|road|key|answer|solution) to (?!(?:the|our) )"
    r"|\b{hurried} (?:healing|recovery|results|relief|comfort|weight loss)\b|\b(?:works?|effective|proven|successful) (?:for|against|in) (?!you\b)"
    r"|\bnew hope\b|\byou can (?:still )?(?:become|be|have|live|sleep|hear|walk|feel)\b",
    re.IGNORECASE,
)
"""What a headline says is to be had, and how soon."""
_EASILY = late(r"\b(?:with|without|through|thanks to|tonight|overnight|fast|quickly|instantly|naturally|for good|for ?ever|for life|today)\b", re.IGNORECASE)
"""How what the reader is told to do comes about: by the care, soon, or for good."""
_RIDDING = Group("ridding")
_MILD = Group("promiseslittle")
"""Verbs that promise little ("Habits That Support Pelvic Health")."""
_OURS = frozenset("we our you your i to".split())


def gives_away(line: Line, passage: Passage, known: Vocabulary) -> bool:
    """Return whether a headline promises by what care does in it, by what it tells the reader to be rid of, or by what it claims."""
    if line.claim is not None and line.claim.type in _WEIGHTY and line.has(*_CARE, *_THING):
        return True
    if line.has(*_OPEN) or not line.has(*_THING):
        return False
    if _care_acts(line, passage, known) or _reader_acts(line, passage, known):
        return True
    return (line.has(*_CARE) or bool(passage.page.promoted) or passage.page.selling) and _TO_BE_HAD(known).search(line.text) is not None


def _care_acts(line: Line, passage: Passage, known: Vocabulary) -> bool:
    """Return whether care is followed by what it does to an illness or a part of the body ("Acupuncture Ends Migraine", "Drops That Stop …")."""
    words, things = passage.words.text, [first for name in _THING for first, _ in line.cues.get(name, ())]
    behind = [last for name in _CARE for _, last in line.cues.get(name, ())]
    for first, last in line.cues.get("effect", ()):
        if words[first] in _MILD(known):
            continue
        if words[first].endswith("ed") or (words[first].endswith("ing") and ":" not in line.text) or not _OURS.isdisjoint(words[first - 1 : first]):
            continue
        if any(first - NEXT <= at < first for at in behind) and any(last < at <= last + REACH for at in things):
            return True
    return False


def _reader_acts(line: Line, passage: Passage, known: Vocabulary) -> bool:
    """Return whether a headline opens with what the reader will get or be rid of, and how ("Beat Insomnia With Hypnotherapy")."""
    words = passage.words.text
    opening = next((at for at in range(line.first, line.last) if words[at].isalpha()), line.last)
    if words[opening] not in _RIDDING(known) and not any(first == opening for first, _ in line.cues.get("effect", ())):
        return False
    if words[opening].endswith(("ing", "ed")) or not any(opening < first for name in _THING for first, _ in line.cues.get(name, ())):
        return False
    return _EASILY.search(line.text) is not None
