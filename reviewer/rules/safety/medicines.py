"""What a sentence tells readers to do with their medicines: to end or change them, to do without them, how much of them to take."""

from __future__ import annotations

import re

from reviewer.model.patterns.late import late
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import NO_WORDS
from reviewer.model.span import Span
from reviewer.reading.lines import Line
from reviewer.reading.passage import Passage
from reviewer.rules.places import cue

Pair = tuple[int, int]

DENYING = frozenset({"not", "never", "don't", "cannot", "can't", "without", "avoid", "shouldn't", "before", "won't", "nor", "no"})
REACH = 5
"""Within how many words a word that denies reaches."""
OBJECT = 3
"""How many words may stand between a verb and the medicine it ends."""
_MEDICINES = ("medicine", "prescribed")
_OWNED = frozenset({"your", "their"})
_LOOSE = frozenset("drug drugs opioid opioids dose doses drop drops patch patches prescription prescriptions".split())
"""Names of medicines that are also misused, of less than a medicine, or of a piece of paper: only "your drugs" are what somebody prescribed."""
_LINKING = frozenset("and or but if when is are was were can may will it you we with for in at from who that".split())
"""Words that never stand between a verb and what it ends."""
_THEM = frozenset({"it", "them", "these"})
_READER = r"(?:you|readers?|patients?|people|clients?|parents?|women|men|adults|anyone|everyone|\w+ (?:on|with|who take|taking) [\w ]{3,40}?|\w+ (?:mothers|women|men|people|patients))"
_LEAVE = late(
    rf"\b{_READER}(?: (?:can|could|may|might|should|must|will)\b| (?:are|is|will be) (?:able|free|ready) to\b| (?:need|have|ought) to\b)"
    r"(?: \w+ly| also| then| simply| even| now| already| just| finally| be able to| start to| begin to)*$",
    re.IGNORECASE,
)
_ORDER = late(
    r"(?:^|[,;:–—]|\b(?:please|simply|just|then|so|we (?:ask|want|tell|advise) you to|(?:time|safe|fine|okay|ok|best|free) to))(?: \w+ly| also| first| and| to)?$",
    re.IGNORECASE,
)
_SUPPOSED = late(r"\b(?:if|whether|unless|why|who|how|what happens|risks? of|before|when|wants? to|wish(?:es)? to)\b[^,;:]*$", re.IGNORECASE)
_GRANTED = late(r"\b(?:can|could|may|will|should|must)\b", re.IGNORECASE)
_AMOUNT = Sifted(
    r"(?:^|[,;:–—] |\b(?:and|then|or|you can|you may|you should) )(?:take|give|swallow|use|have|put|drink|apply)\b(?: [\w’'-]+){0,5}? "
    r"(?:an?|half an?|another|a second|\d+|one|two|three|four)(?: (?:more|extra|to|or|and|half|\w+))? "
    r"(?:tablets?|capsules?|pills?|puffs?|ml|millilit(?:er|re)s?|lozenges?|sachets?|(?:tea|table)spoons? of (?:\w+ )?(?:syrup|medicine))\b",
    re.IGNORECASE,
)
DOSE = late(r"\b\d[\d,.]*(?:\s?(?:-|–|to)\s?\d[\d,.]*)?\s?(?:mg|mcg|µg|μg|ug|IU|units)\b(?!\s?/\s?(?:d?l|ml|kg))", re.IGNORECASE)
_STEPWISE = late(r"\btitrat\w+|\d\s?(?:mg|mcg|units)?\s?(?:→|->|⟶)\s?\d", re.IGNORECASE)
"""How a prescriber raises a dose, told and not ordered ("2 mg → 8 mg weekly, titrated")."""


def stopping(passage: Passage, line: Line) -> Span | None:
    """Return the range of "stop taking your …" or "instead of your …" where a medicine follows and no word denies it."""
    if line.question or line.rejected or line.has("consulted", "study", "limit") or not line.has(*_MEDICINES):
        return None
    words = passage.words.text
    for name in ("alter", "quit", "replace"):
        for pair in line.cues.get(name, ()):
            if any(word in DENYING for word in words[max(line.first, pair[0] - REACH) : pair[0]]):
                continue
            medicine = _object(passage, line, pair)
            if medicine is None:
                continue
            told = name != "replace" and _addressed(passage, line, pair)
            if told or (name != "alter" and _theirs(passage, line, pair, medicine)):
                last = pair[1] + 1 if medicine[0] < pair[0] else medicine[1]
                return cue(passage, (min(pair[0], medicine[0]), last))
    return None


def _object(passage: Passage, line: Line, verb: Pair) -> Pair | None:
    """Return the medicine that a verb ends: named right behind it, or before where "it" stands behind."""
    words = passage.words.text
    named = sorted(pair for name in _MEDICINES for pair in line.cues.get(name, ()))
    behind = next((pair for pair in named if verb[1] - 1 <= pair[0] - 1 <= verb[1] + OBJECT), None)
    if behind is not None:
        between = words[verb[0] : behind[0]]
        loose = words[behind[0]] in _LOOSE and "your" not in between
        return None if loose or not _LINKING.isdisjoint(words[verb[1] + 1 : behind[0]]) else behind
    follows = words[verb[1] + 1] if verb[1] + 1 < line.last else ""
    return next((pair for pair in named if pair[1] < verb[0]), None) if follows in _THEM else None


def _before(passage: Passage, line: Line, verb: Pair) -> str:
    """Return the sentence up to a verb."""
    return line.text[: passage.words.starts[verb[0]] - line.start].strip("“\"'( ")


def _addressed(passage: Passage, line: Line, verb: Pair) -> bool:
    """Return whether a verb is an order to the reader or leave to do it, and neither supposed nor somebody else's word."""
    before = _before(passage, line, verb)
    if _supposed(before):
        return False
    return _ORDER.search(before) is not None or _LEAVE.search(before) is not None


def _theirs(passage: Passage, line: Line, verb: Pair, medicine: Pair) -> bool:
    """Return whether it is the reader's own medicine that is put aside, in whatever frame ("instead of your …")."""
    between = passage.words.text[verb[0] : medicine[0]]
    if _supposed(_before(passage, line, verb)) or line.has("warned"):
        return False
    return not _OWNED.isdisjoint(between) or "you" in passage.words.text[line.first : verb[0]]


def _supposed(before: str) -> bool:
    """Return whether the words before a verb only suppose it; "after two visits you can" grants it."""
    found = _SUPPOSED.search(before)
    return found is not None and not (found.group().lower().startswith("when") and _GRANTED.search(found.group()))


def dosed(line: Line, *, in_table: bool) -> bool:
    """Return whether a sentence (or a cell of a table of doses) sets an amount of a medicine for whoever reads it."""
    if _STEPWISE.search(line.text):
        return False
    return ((in_table or line.has("frequency", "dosing")) and DOSE.search(line.text) is not None) or _AMOUNT(NO_WORDS).search(line.text.lstrip(), line.said) is not None


def denied(passage: Passage, line: Line) -> bool:
    """Return whether the sentence opens by telling the reader not to."""
    return any(word in DENYING for word in passage.words.text[line.first : line.first + 4])
