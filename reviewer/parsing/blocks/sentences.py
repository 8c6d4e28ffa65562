"""Sentences: find a stop first, then ask whether it belongs to an abbreviation."""

from __future__ import annotations

from reviewer.model.patterns.late import late
from reviewer.model.span import Span

STOP = late(r"[.!?…](?:[.!?…]*[\"'”’»)\]]*(?=\s+(\S))|(?<=[a-z]{3}[.!?])(?=([A-Z][a-z]{0,30}[ ,])))")
"""A stop before white space, or one whose space was forgotten ("calm.That is"). It opens with its signs alone, which are found fast."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NUMBERED = _words("no nos p pp fig figs vol ch sec art eq ref refs tab nr approx ca")
"""Abbreviations that end no sentence before a digit, though the word itself may."""
BINDING = _words("dr drs mr mrs ms mx prof st mt rev hon gen col sgt capt lt e.g eg i.e ie cf viz vs v")
"""Abbreviations that never stand last in a sentence."""
LONGEST = max(map(len, NUMBERED | BINDING))
"""Letters of the longest of these."""
OPENERS = _words(
    """
    the this that these those it its they their there here he she we you your our his her i in on at of for from to with without
    as by if when while after before because although however but and or so a an each every all some many most several both no not
    one two three four five six what which who how why where is are was were do does did can could may might should will would
    have has had patients people studies researchers results symptoms treatment another other such then also although during since
    until once only even ask call talk drink eat avoid take
    """
)
"""Words that, with a capital, show that a sentence begins."""
OPENING = "\"'“‘«([—–-•*_#$£€<¿¡"


def split(prose: str, text: str, abbreviations: frozenset[str]) -> tuple[Span, ...]:
    """Return the ranges of the sentences; `prose` is `text` with its markers blanked, so a marker after the stop stays with it."""
    begin = len(prose) - len(prose.lstrip())
    first = len(text) - len(text.lstrip())
    spans: list[Span] = []
    for match in STOP.finditer(prose):
        follower = match.start(match.lastindex or 1)
        if _ends(prose, match.start(), match.end(), follower, begin, abbreviations):
            last = first + len(text[first:follower].rstrip())
            if last > first:
                spans.append(Span(first, last))
            begin = first = follower
    last = len(text.rstrip())
    if last > first:
        spans.append(Span(first, last))
    return tuple(spans)


def _ends(prose: str, stop: int, after: int, follower: int, begin: int, abbreviations: frozenset[str]) -> bool:
    """Return whether the stop at `stop` ends the sentence that began at `begin`."""
    letter = prose[follower]
    if not (letter.isupper() or letter.isdigit() or letter in OPENING or (letter.isalpha() and not letter.islower())):
        return False
    if letter in OPENING and prose[follower + 1 : follower + 2].islower() and prose[stop] != "." :
        return False
    if prose[stop] != "." or (after - stop > 1 and prose[stop + 1] in ".!?…"):
        return (not (prose[stop] == "…" and letter == "(") and not prose.startswith("...", stop)) or letter.isupper()
    return not _abbreviated(prose, stop, follower, begin, abbreviations)


def _abbreviated(prose: str, stop: int, follower: int, begin: int, abbreviations: frozenset[str]) -> bool:
    last = prose[max(prose.rfind(" ", begin, stop) + 1, begin) : stop]
    if len(last) > LONGEST and last.isalpha() and last.lower() + "." not in abbreviations:
        return False  # most sentences end in a word that shortens nothing
    first = max(prose.rfind(" ", begin, stop), prose.rfind("\u00a0", begin, stop), prose.rfind("\n", begin, stop)) + 1
    first = max(first, begin)
    word = prose[first:stop].lstrip("\"'“‘([—–-")
    low = word.lower()
    letter = prose[follower]
    if not word:
        return prose[begin:stop].rstrip().endswith(".")
    if low in BINDING:
        return True
    if low in NUMBERED:
        return letter.isdigit() or (low in ("approx", "ca") and not _opens(prose, follower))
    if low + "." in abbreviations:
        return not _opens(prose, follower)
    if len(word) == 1 and word.isalpha() and word.isupper():
        return word != "I" and not (_opens(prose, follower) and not _initial_before(prose, first))
    if "." in word and all(len(part) == 1 and part.isalpha() for part in word.split(".")):
        return not _opens(prose, follower)
    return word.isdigit() and len(word) <= 2 and (first <= begin + 1 or prose[first - 2 : first - 1] in (":", ";", "."))


def _initial_before(prose: str, first: int) -> bool:
    before = prose[max(first - 4, 0) : first].rstrip()
    return before.endswith(".") and len(before) > 1 and before[-2].isupper()


def _opens(prose: str, follower: int) -> bool:
    """Return whether the next word is one that begins sentences."""
    end = follower
    while end < len(prose) and end - follower < 14 and prose[end].isalpha():
        end += 1
    return prose[follower:end].lower() in OPENERS and prose[follower].isupper()
