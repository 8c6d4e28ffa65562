"""Questions about a sentence, each naming what must stand in it, and what must not, for the answer to be anything but no."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from reviewer.model.named import NamedTuple
from reviewer.model.patterns.vocabulary import Drawn, Vocabulary
from reviewer.reading.claims.kinds import Around, Verdict
from reviewer.reading.sense import Sense

Ask = Callable[[Sense, Around], Verdict | None]
Words = frozenset[str] | Drawn[frozenset[str]]
"""Words that stand in the code, or a group of the knowledge files."""
Raised = tuple[tuple[Ask, ...], tuple[Ask, ...]]
KEPT = 4000
"""Sets of questions that are remembered: few are raised together."""


class Need(NamedTuple):
    """What a question needs: one of these cues, of these words, of these first words or of these signs in the sentence's text."""

    cues: tuple[str, ...]
    words: tuple[Words, ...]
    opens: Words
    signs: tuple[str, ...]


class Question(NamedTuple):
    """What is asked of a sentence in which something of each need stands, and none of the cues `never`."""

    ask: Ask
    needs: tuple[Need, ...]
    never: frozenset[str]


def need(*cues: str, words: Sequence[Words] = (), opens: Collection[str] | Drawn[frozenset[str]] = (), signs: Sequence[str] = ()) -> Need:
    """Return the need of one of some cues, of the words of some lists, of some first words, or of some letters in the text."""
    return Need(cues, tuple(words), opens if isinstance(opens, Drawn) else frozenset(opens), tuple(signs))


def question(*needs: Need, never: Collection[str] = ()) -> Callable[[Ask], Question]:
    """Return what makes a question of a function: it is called where each of the needs is met and none of the cues `never` stands."""
    return lambda ask: Question(ask, needs, frozenset(never))


class Questions:
    """Questions in two rows by what they need: those asked at once, and those asked where all of these were answered with no.

    Most sentences raise few of some fifty questions. Which ones is found with one look for each cue and word of the sentence: every need of a
    question is a bit, the first ones of all questions in a row, then the second ones, and at the end the bits of what must not stand there.
    """

    def __init__(self, known: Vocabulary, at_once: Sequence[Question], otherwise: Sequence[Question]) -> None:
        """Take the words of the knowledge files and the questions of both rows, in their order."""
        self._rows = tuple(at_once), tuple(otherwise)
        every = (*at_once, *otherwise)
        self._size, self._depth = len(every), max((len(one.needs) for one in every), default=0)
        self._cues: dict[str, int] = {}
        self._words: dict[str, int] = {}
        self._opens: dict[str, int] = {}
        self._signs: dict[str, int] = {}
        self._given = 0
        for number, one in enumerate(every):
            for row in range(self._depth):
                bit = 1 << (row * self._size + number)
                if row >= len(one.needs):
                    self._given |= bit
                    continue
                wanted = one.needs[row]
                _mark(self._cues, wanted.cues, bit)
                for words in wanted.words:
                    _mark(self._words, _drawn(words, known), bit)
                _mark(self._opens, _drawn(wanted.opens, known), bit)
                _mark(self._signs, wanted.signs, bit)
            _mark(self._cues, one.never, 1 << (self._depth * self._size + number))
        self._sought = frozenset(self._words)
        self._known: dict[int, Raised] = {}

    def raised(self, sense: Sense) -> Raised:
        """Return the questions of both rows that a sentence raises, in their order."""
        met, by_cue, by_word, text = self._given, self._cues, self._words, sense.text
        for cue in sense.cues:
            if cue in by_cue:
                met |= by_cue[cue]
        for word in self._sought & sense.said:
            met |= by_word[word]
        if sense.own and (opening := sense.own[0]) in self._opens:
            met |= self._opens[opening]
        for sign, bits in self._signs.items():
            if sign in text:
                met |= bits
        size = self._size
        asked = ~(met >> self._depth * size)
        for _ in range(self._depth):
            asked &= met
            met >>= size
        asked &= (1 << size) - 1
        known = self._known.get(asked)
        if known is None:
            if len(self._known) >= KEPT:
                self._known.clear()
            known = self._known[asked] = self._of(asked)
        return known

    def _of(self, asked: int) -> Raised:
        """Return the questions that some bits stand for."""
        first, second = self._rows
        return _picked(first, asked), _picked(second, asked >> len(first))


def _drawn(words: Words, known: Vocabulary) -> frozenset[str]:
    """Return words that stand in the code as they are, of a group those of the knowledge files."""
    return words(known) if isinstance(words, Drawn) else words


def _mark(bits: dict[str, int], names: Iterable[str], bit: int) -> None:
    """Add a bit to those that each of some names stands for."""
    for name in names:
        bits[name] = bits.get(name, 0) | bit


def _picked(questions: Sequence[Question], asked: int) -> tuple[Ask, ...]:
    """Return the questions whose bits are set."""
    return tuple([one.ask for number, one in enumerate(questions) if asked >> number & 1])
