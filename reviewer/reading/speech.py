"""What kind of speech a sentence is: whether it asks, or tells the reader to do something."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reviewer.model.patterns.late import late
from reviewer.reading.sense import AUXILIARY, PRONOUNS, Pair, Sense
from reviewer.reading.words import count_words

_QUESTION = late(r"\?[\"”’')\]]*\s*$")
_TELLS = late(r"[\s\"“‘'(]*(?:but |and |so )?did you know (?!(?:how|what|why|which|who|when|where|whether|if)\b)", re.IGNORECASE)
_NO_ORDER = frozenset(("of", "assured"))
"""Words behind which what looks like an order is none ("Rest assured that …")."""
_SHOULD = late(
    r"^to [^,]{3,100}, (?:one|you|patients) (?:needs? to|must|should|ha(?:ve|s) to)\b"
    r"|^(?:if [^,]{3,80}, )?(?:so )?(?:you|patients|readers) (?:should|must) (?:not|never) (?!experience\b|notice\b|feel any\b|have any\b)[a-z]+\b"
    r"|^(?:if [^,]{3,80}, )?(?:so )?(?:it(?:’s|'s| is) important to|(?:you|patients|readers) (?:should|must|need to|may want to))"
    r" (?:always |also |not |never )?(?:ask|speak|talk|consult|see|contact|seek|check|report|avoid|discuss|tell|inform|stop|note|remember)\b"
    r"|^(?:so |therefore,? |and |(?:this|that)(?: is|’s|'s) why )?it(?:’s|'s| is) (?:always |also |very |therefore |\w+ly )?"
    r"(?:important|essential|crucial|vital|imperative|critical|wise|best|advisable|a good idea|worth) (?:to|that you)\b",
    re.IGNORECASE,
)
_REMINDS = late(
    r"^(?:(?:but |and |so )?it(?:’s|'s| is) (?:\w+ ){0,2}?(?:important|essential|crucial|vital|worth|good|helpful|useful) )?"
    r"(?:to )?(?:please )?(?:also )?"
    r"(?:not(?:e|ing)|recogni[sz](?:e|ing)|remember(?:ing)?|understand(?:ing)?|reali[sz](?:e|ing)|know(?:ing)?|mention(?:ing)?"
    r"|(?:keep|bear) in mind|be aware)"
    r"(?:,? (?:however|also|too|though),?)? that\b",
    re.IGNORECASE,
)
"""How a sentence opens that reminds of something, and so states it."""
_BEFORE_ORDERS = frozenset(("then", "also", "instead", "next", "just", "to", "first", "finally", "so", "and", "only"))
"""Words that may stand before one that commands."""
_WAYS = (("back",), ("down",), ("up",), ("forward",), ("forwards",), ("over",), ("out",), ("onto",))
MOVED = 6
"""Within how many words of a sentence that tells which way to move "your" stands."""
_ADDRESSING = frozenset({"if", "to", "so", "and", "therefore", "it", "it's", "this", "that", "that's", "you", "patients", "readers"})
"""The words `_SHOULD` can open with."""


def is_question(text: str) -> bool:
    """Return whether a sentence asks; "Did you know that …?" tells."""
    return "?" in text and _QUESTION.search(text) is not None and _TELLS.match(text) is None


def is_instruction(sense: Sense) -> bool:
    """Return whether a sentence tells the reader to do something."""
    words = sense.own
    if not words:
        return False
    if "that" in words and _REMINDS.match(sense.text):
        return False
    if "please" in words or (words[0] in _ADDRESSING and _SHOULD.match(sense.text)):
        return True
    if _moves(words):
        return True
    if "imperative" not in sense.cues:
        return False
    position = 0
    while position < len(words) and words[position] in _BEFORE_ORDERS:
        position += 1
    start = sense.first + position
    if not _commands(sense, start):
        comma = _after_condition(sense)
        return comma >= 0 and _commands(sense, comma)
    following = sense.words[start + 1] if start + 1 < sense.last else ""
    if words[position].endswith("ly") and following in PRONOUNS:
        return False
    return following not in _NO_ORDER and following not in AUXILIARY and not (position == 0 and _finite(sense, start + 1, following))


def _moves(words: Sequence[str]) -> bool:
    """Return whether a sentence tells the reader which way to move, in whatever verb ("Rock back onto your legs")."""
    return words[1:2] in _WAYS and not words[0].endswith(("s", "ed", "ing")) and "your" in words[2:MOVED]


def _commands(sense: Sense, at: int) -> bool:
    """Return whether a word is one that commands, and not part of a name."""
    return any(place[0] == at and not _in_name(sense, place) for place in sense.cues["imperative"])


def _in_name(sense: Sense, place: Pair) -> bool:
    """Return whether a word that could command opens the name of an illness or a treatment ("Stretch marks")."""
    return any(first == place[0] and last > place[1] for first, last in sense.get("condition", "treatment", "evidencenoun"))


def _finite(sense: Sense, number: int, word: str) -> bool:
    """Return whether a word is a verb that has the word before it for a subject ("Rest helps", "Stress worsens")."""
    if not word.endswith("s"):
        return False
    return any(first == number for name in ("effect", "cause") for first, _ in sense.cues.get(name, ()))


_WANTED = frozenset(("for", "to"))
_OPENING = _WANTED | {"if", "when", "before", "after", "while", "once"}
"""Openings of clauses behind whose comma an order can stand ("For peace of mind, choose a device that is certified")."""


def _after_condition(sense: Sense) -> int:
    """Return the number of the first word after an opening if- or when-clause, or after what a thing is wanted for, or -1."""
    if sense.first >= sense.last or sense.words[sense.first] not in _OPENING:
        return -1
    comma = sense.text.find(",")
    if comma < 0:
        return -1
    behind = sense.first + count_words(sense.text[:comma])
    relieved = all(any(first < behind for first, _ in sense.get(name)) for name in ("effectnoun", "condition"))
    if sense.words[sense.first] in _WANTED and relieved:
        return -1  # "For relief of back pain, combine heat with rest" says what helps
    return behind
