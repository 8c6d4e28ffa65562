"""The sense of a sentence before its type is asked: which of its cues really speak, and which are denied, aimed at or only asked about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reviewer.model.patterns.late import late
from reviewer.model.patterns.sifted import Sifted, said_in
from reviewer.model.patterns.vocabulary import Group, Vocabulary
from reviewer.reading.lines import Places
from reviewer.reading.words import count_words

Pair = tuple[int, int]
_AIM = late(r"\b(?:aims?|goals?|purpose|objectives?|intention) (?:of|in|behind|for|here|is|are|was)\b.*\bto\b")
AUXILIARY = frozenset("is are was were can may might could will would should has have had does do must".split())
_AIMS = Group("aimed")
_LEARN = (
    "learn",
    "discover how",
    "discover what",
    "discover why",
    "discover if",
    "find out",
    "interested in",
    "information on",
    "questions about",
    "wondering",
    "whether",
    "explore how",
    "see if",
    "know if",
    "tell if",
    "say if",
    "how to",
    "talk about",
    "determine if",
    "determine whether",
)
GOAL = 12
"""How many words after "the goal is" are still only aimed at."""
LONGER = 4
"""Letters from which a word of a heading in capitals has one."""
OPENING = 5
"""Up to which word of a sentence a resolution is all it says."""
_RESOLVED = Group("resolved")
_DESIGNED = frozenset(("designed", "intended", "aimed"))
"""Words behind which a participle after a comma tells what comes of it ("designed to warm the back, easing cramps")."""
_AT_ONCE = Group("promisedhow")
"""Words by which "how to" promises a result."""
_AIMING = Group("aiming")
"""Verbs with which care is said to aim at something."""
_WHICH = frozenset(("which", "what"))
_TOLD = Group("askedabout")
"""Words behind which "which" and "what" open a question that is only spoken of."""
ASKED = 10
"""How many words behind such an opening are part of the question."""
REJECTED = 16
"""How many words after "the myth that" are said to be false."""
SOUGHT = 4
"""How many words after "looking for" are still only looked for."""
_SUPPOSING = ("whether ", "until ", "unless ", "even if ")
"""How a condition opens: what stands in it up to the comma is supposed, not said. What follows a bare "if" is sold as if it were said."""
_LEFT_OPEN = late(
    r" (?:is|are|was|were|remains?|depends|varies)(?: (?:for|up to|hard|difficult|not|still|open|on|disputed|questionable|doubtful|impossible"
    r"|another|your|un\w+|anyone)\b|[.]|$)",
)
"""How what opens with "Whether" is left open."""
_ANSWERED = ("No, ", "No. ", "No – ", "No — ", "No: ")
"""How a sentence opens that answers a question and goes on to say what is so ("No, it benefits people of any age")."""
_PARTING = frozenset(("and", "but", "it", "they"))
"""Words behind which a negator denies nothing more."""
_SAYING = Group("onlysays")
SAID = 4
"""Within how many words of a negator a verb of saying denies all that is said ("We do not claim that massage cures arthritis")."""
WITHOUT = 2
"""How far "without" reaches: what comes after the thing that is left out is asserted ("heals without surgery in most people")."""
LISTED = 9
"""How far a negator reaches over alternatives ("does not cure, stop or slow")."""
PRONOUNS = frozenset(("it", "this", "these", "they", "that", "which", "its", "their", "those", "both", "such", "it's", "that's", "they're"))


_DESCRIBED = frozenset("the a an your their its our his her this that these those of with from or but any some more very become becomes".split())
"""Words behind which a participle describes."""
_SUCH = ("such", "as")
_DONE = frozenset("by in to from the a an your their its our".split())
"""Words before which a participle says what was done."""


class Sense:
    """A sentence's words and cues, with the questions one asks of them. Word numbers are the passage's.

    Several questions of the ontology ask for the same cues, so an answer is kept as long as the sentence is looked at.
    """

    __slots__ = ("_found", "_learns", "_speaking", "cues", "first", "known", "label", "last", "own", "said", "text", "words")

    def __init__(
        self,
        words: tuple[str, ...],
        first: int,
        last: int,
        text: str,
        cues: Places,
        known: Vocabulary,
        label: str = "",
        said: frozenset[str] | None = None,
    ) -> None:
        """Take the passage's words and the sentence's range in them (`last` not included); `own` are the sentence's words alone, `said` as a
        set; `known` are the words of the knowledge files."""
        self.words, self.first, self.last = words, first, last
        self.own = words[first:last]
        self.said = said_in(self.own) if said is None else said
        self.text, self.cues, self.known, self.label = text, cues, known, label
        self._found: dict[tuple[str, ...], Sequence[Pair]] = {}
        self._speaking: dict[tuple[str, ...], list[Pair]] = {}
        self._learns: tuple[str, ...] | None = None

    def get(self, *classes: str) -> Sequence[Pair]:
        """Return the places of several cue classes together, in order and without repeats."""
        cues = self.cues
        if len(classes) == 1:
            return cues.get(classes[0], ())
        known = self._found.get(classes)
        if known is None:
            found = [cues[name] for name in classes if name in cues]
            known = self._found[classes] = (found[0] if found else ()) if len(found) < 2 else sorted({place for places in found for place in places})
        return known

    def has(self, *classes: str) -> bool:
        """Return whether a cue of one of the classes stands in the sentence."""
        return not self.cues.keys().isdisjoint(classes)

    def find(self, pattern: Sifted) -> re.Match[str] | None:
        """Return what a pattern finds first in the sentence."""
        return pattern(self.known).search(self.text, self.said)

    def word_at(self, offset: int) -> int:
        """Return the number of the word at an offset in the sentence's text; of an offset behind its last word that word's."""
        return min(self.first + count_words(self.text[:offset]), self.last - 1)

    def matched(self, found: re.Match[str]) -> Pair:
        """Return the first and the last word of what a pattern found in the sentence's text."""
        return self.word_at(found.start()), self.word_at(found.start() + found.group().rstrip().rfind(" ") + 1)

    def window(self, start: int, end: int) -> tuple[str, ...]:
        """Return the words from `start` to `end` (not included), cut at the sentence."""
        return self.words[max(start, self.first) : min(end, self.last)]

    def negated(self, place: Pair, reach: int = 4) -> bool:
        """Return whether a negator stands within `reach` words before a cue, pseudo-negation left out."""
        negators = self.cues.get("negator")
        if negators is None:
            return False
        pseudo = self.cues.get("pseudonegation", ())
        for first, last in negators:
            if last >= place[0] or (first == self.first and self.text.startswith(_ANSWERED)) or any(start <= first <= end for start, end in pseudo):
                continue
            between = self.words[last + 1 : place[0]]
            if "but" not in between and not _SAYING(self.known).isdisjoint(between[:SAID]):
                return True
            far = WITHOUT if self.words[last] == "without" else LISTED if "or" in between else reach
            if place[0] - last <= far and _PARTING.isdisjoint(between[1:]):
                return True
        return False

    def aimed(self, place: Pair) -> bool:
        """Return whether a cue is only aimed at, asked about, offered for learning, or told as what others wrongly say."""
        cues = self.cues
        if "goal" in cues and any(last < place[0] and self._reaches(first, last, place) for first, last in cues["goal"]):
            return True
        if "sought" in cues and any(self._sought(first, last, place) for first, last in cues["sought"]):
            return True
        if "rejecting" in cues and any(
            last < place[0] and place[0] - last <= REJECTED and "but" not in self.words[last : place[0]] for _, last in cues["rejecting"]
        ):
            return True
        if self._supposed(place):
            return True
        if self._asked(place):
            return True
        if self._learns is None:
            spoken = " ".join(self.own)
            self._learns = tuple(opener for opener in _LEARN if opener in spoken)
        opening = self.words[self.first : place[0]]
        if not self._learns and _AIMS(self.known).isdisjoint(opening):
            return False
        before = " ".join(opening)
        if not _AIMS(self.known).isdisjoint(opening) and _AIM.search(before):
            return True
        for opener in self._learns:
            at = before.rfind(opener)
            if opener == "how to" and not _AT_ONCE(self.known).isdisjoint(self.own):
                continue  # "How to get rid of scars for good and fast"
            if at >= 0 and not (opener == "whether" and at == 0) and before.count(" ", at) <= 14:
                return True
        return False

    def _supposed(self, place: Pair) -> bool:
        """Return whether a cue stands in the condition that opens a sentence ("Unless the implant has healed, …")."""
        if not self.text[:8].lower().startswith(_SUPPOSING):
            return False
        comma = self.text.find(",")
        if comma < 0 and self.own[0] == "whether" and (judged := _LEFT_OPEN.search(self.text)) is not None:
            comma = judged.start()  # "Whether stress plays a part is for you to say"
        return comma > 0 and place[1] < self.word_at(comma + 1)

    def _reaches(self, first: int, last: int, place: Pair) -> bool:
        """Return whether what is aimed at with some words still holds at a place behind them; what care is said to aim at is sold as its effect."""
        word = self.words[place[0]]
        designed = self.words[last - 1] in _DESIGNED
        comes_of_it = word.endswith("ing") and designed and f", {word}" in self.text
        if comes_of_it or self._of_care(first) or (designed and self._made_so(first, last)):
            return False
        return place[0] - last <= GOAL or self._resolves(first, last)

    def _sought(self, first: int, last: int, place: Pair) -> bool:
        """Return whether what is looked for with some words is what stands at a place; but "requiring no stitches" looks for nothing."""
        return last < place[0] <= last + SOUGHT and self.words[last + 1] != "no" and not self._of_care(first)

    def _asked(self, place: Pair) -> bool:
        """Return whether a cue stands in what is to be found out or told ("We must determine which mask fits best")."""
        if _WHICH.isdisjoint(self.own):
            return False
        start = max(self.first + 1, place[0] - ASKED)
        return any(self.words[at] in _WHICH and self.words[at - 1] in _TOLD(self.known) for at in range(start, place[0]))

    def _made_so(self, first: int, last: int) -> bool:
        """Return whether it is care that is designed to do something; "a pill designed to melt" only tells which."""
        place, told = (first, last), self.words[first - 1] in AUXILIARY
        return self.before(place, OPENING, "treatment", *(("genericcare",) if told else ())) is not None

    def _of_care(self, at: int) -> bool:
        """Return whether care opens the sentence as what aims at something ("Reiki seeks to restore balance", "This treatment focuses on …")."""
        if self.words[at] not in _AIMING(self.known) or at > self.first + OPENING:
            return False
        return any(first <= self.first + 1 and last == at - 1 for first, last in self.get("treatment", "genericcare"))

    def _resolves(self, first: int, last: int) -> bool:
        """Return whether a sentence opens with what somebody is resolved to do, so that all of it is aimed ("Our mission is to …")."""
        return first <= self.first + OPENING and not _RESOLVED(self.known).isdisjoint(self.words[first : last + 1])

    def speaking(self, *classes: str) -> list[Pair]:
        """Return the cues of the classes that are neither negated nor only aimed at."""
        known = self._speaking.get(classes)
        if known is None:
            places = self.get(*classes)
            known = self._speaking[classes] = [place for place in places if not self.negated(place) and not self.aimed(place)] if places else []
        return known

    def named(self, place: Pair) -> bool:
        """Return whether a word stands with a capital inside a sentence, and so in a name ("the Healing Alliance announced …")."""
        word = self.words[place[0]]
        if place[0] != place[1] or place[0] <= self.first or word in self.text or not (self.text.endswith((".", "”", '"')) or self._is_prose()):
            return False
        return f" {word.capitalize()}" in self.text

    def _is_prose(self) -> bool:
        """Return whether most longer words of a line begin small, so that a capital tells a name also where no full stop stands."""
        longer = [word for word in self.text.split() if len(word) >= LONGER]
        return sum(word[0].islower() for word in longer) * 2 > len(longer)

    def only_about(self, place: Pair) -> bool:
        """Return whether a word says what something is about ("It is not only about easing pain"), not that it is done."""
        return self.words[place[0]].endswith("ing") and "about" in self.window(place[0] - 2, place[0])

    def attributive(self, place: Pair) -> bool:
        """Return whether a participle only describes what follows it ("the inflamed joint", "drug-induced sleep"), and says nothing of its own."""
        word = self.words[place[0]]
        if place[0] != place[1] or not word.endswith("ed") or place[0] <= self.first:
            return False
        follows = self.words[place[1] + 1] if place[1] + 1 < self.last else ""
        before = self.words[place[0] - 1]
        return (before in _DESCRIBED or self.window(place[0] - 2, place[0]) == _SUCH) and follows not in _DONE

    def after(self, place: Pair, reach: int, *classes: str) -> Pair | None:
        """Return the first cue of the classes that begins within `reach` words after a place."""
        last = place[1]
        for other in self.get(*classes):
            if last < other[0] <= last + reach:
                return other
        return None

    def before(self, place: Pair, reach: int, *classes: str) -> Pair | None:
        """Return the last cue of the classes that ends within `reach` words before a place."""
        first = place[0]
        for other in reversed(self.get(*classes)):
            if first - reach <= other[1] < first:
                return other
        return None
