"""What follows from the words of a block alone, wherever it stands: looked at once, and remembered."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reviewer.model.draft import Block, Kind
from reviewer.model.facts import Facts
from reviewer.model.named import NamedTuple, Record
from reviewer.model.patterns.vocabulary import Vocabulary
from reviewer.reading.claims import announces, asserts_list, tells_of_list
from reviewer.reading.cues import Lexicon
from reviewer.reading.house import SILENT_GIST, Gist, gist
from reviewer.reading.sense import Sense
from reviewer.reading.speech import is_instruction, is_question
from reviewer.reading.words import Words, split

KEPT = 6000
"""How many blocks are remembered before all are forgotten."""
_CARE = frozenset({"treatment", "genericcare"})
_DONE_TO = ("condition", "health", "body")
_GOOD = ("effect", "improved", "effectnoun")


class Lead(NamedTuple):
    """The line above a list: its words, whether it claims something of the items, and the citations it ends in.

    `tells` says that the items would be what it claims, where they tell of benefits ("Cupping works by:"); `announces` that it only says that
    they follow, so that they speak for themselves ("The benefits of cupping include:").
    """

    text: str = ""
    asserts: bool = False
    labels: tuple[str, ...] = ()
    tells: bool = False
    announces: bool = False


NO_LEAD = Lead()


class Lexed(Record):
    """What follows from a block's words alone, wherever it stands."""

    words: Words
    cues: dict[str, list[tuple[int, int]]]
    gist: Gist
    cares: bool
    lead: Lead
    praises: bool = False
    """Whether it is an item that opens with a benefit ("Less pain", "Eases cramps") and speaks only with the line above."""
    gains: bool = False
    """Whether it opens with what is done to the body or to an ill ("Ease colic"), and so says by itself what care does."""


class Lexer:
    """Finds words, cues and gist of blocks, and remembers them by the blocks' keys."""

    def __init__(self, facts: Facts, lexicon: Lexicon) -> None:
        self._facts, self._lexicon = facts, lexicon
        self._lexed: dict[str, Lexed] = {}
        self._listings: dict[str, Lexed] = {}

    def lex(self, block: Block) -> Lexed:
        """Return a block's words, cues and gist."""
        found = self._lexed.get(block.key)
        if found is None:
            if len(self._lexed) >= KEPT:
                self._lexed.clear()
            words = split(block.prose)
            cues = self._lexicon.find(words)
            known = self._facts.vocabulary
            seen = gist(block, words, cues, self._lexicon, known)
            praises = _praises(block, cues)
            gains = praises and _gains(words.text, cues)
            found = self._lexed[block.key] = Lexed(words, cues, seen, bool(_CARE & cues.keys()), lead_of(block, words, cues, known), praises, gains)
        return found

    def listed(self, block: Block) -> Lexed:
        """Return the words alone of a block whose cues nobody asks for."""
        found = self._lexed.get(block.key) or self._listings.get(block.key)
        if found is None:
            if len(self._listings) >= KEPT:
                self._listings.clear()
            found = self._listings[block.key] = Lexed(split(block.prose), {}, SILENT_GIST, False, NO_LEAD)
        return found

    def forget(self) -> None:
        """Forget what was seen in blocks."""
        self._lexed.clear()
        self._listings.clear()


def lead_of(block: Block, words: Words, cues: dict[str, list[tuple[int, int]]], known: Vocabulary) -> Lead:
    """Return the line that leads into the list below a paragraph, whether it asserts, and the citations it ends in (S6)."""
    body = block.prose.rstrip()
    if not body.endswith(":") or not block.sentences:
        return NO_LEAD
    last = block.sentences[-1]
    first = bisect_left(words.starts, last.start)
    if first == len(words.text):  # signs alone, such as a colon somebody has just typed
        return NO_LEAD
    here = {name: tuple(place for place in places if place[0] >= first) for name, places in cues.items()}
    kept = {name: places for name, places in here.items() if places}
    sense = Sense(words.text, first, len(words.text), block.prose[last.start : last.end], kept, known)
    states = not is_instruction(sense) and not is_question(sense.text)
    end = len(block.text.rstrip())
    labels = tuple(label for marker in block.markers if end - marker.end <= 2 for label in marker.labels)
    return Lead(body[last.start :], states and asserts_list(sense), labels, states and tells_of_list(sense), announces(sense))


def _praises(block: Block, cues: dict[str, list[tuple[int, int]]]) -> bool:
    """Return whether a block is an item that opens with a benefit and is no sentence of its own."""
    if block.kind is not Kind.ITEM or block.prose.rstrip().endswith((".", "!", "?", ":")):
        return False
    return any(name in cues and cues[name][0][0] <= 1 for name in _GOOD)


def _gains(words: Sequence[str], cues: dict[str, list[tuple[int, int]]]) -> bool:
    """Return whether an item opens with a verb of effect and goes on with what it is done to; "Lower back pain" is no verb."""
    opening = next((last for first, last in cues.get("effect", ()) if first == 0), -1)
    if opening < 0 or words[0] == "lower" or words[0].endswith(("ed", "ing")):
        return False
    return any(first > opening for name in _DONE_TO for first, _ in cues.get(name, ()))
