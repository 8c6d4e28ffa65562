"""Cues: the places in a text where a phrase of the knowledge files stands, found in one pass over its words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from itertools import count
from operator import itemgetter

from reviewer.model.facts import ENDING, SPARED, Facts
from reviewer.model.named import NamedTuple
from reviewer.reading.words import Words, phrase

Entry = tuple[tuple[str, ...], int, tuple[str, ...]]
"""The words after the second, how many words the phrase has, and its classes."""


SHORTEST, LONGEST = 6, 60
"""Letters a word must have before its ending says anything."""
REMEMBERED = 200_000
"""Words of texts whose endings are remembered."""
_NAMING = ("treatment", "condition")
_NAMED = ("effectnoun", "effect", "weakeffect", "effectadj", "acts", "cause", "mechanism", "strongmechanism", "imperative")
"""Cue classes that do not speak inside a longer name."""
_OF_A_HOUSE = ("treatment", "genericcare", "professional", "profession", "selling", "steps")
"""Cue classes behind which "our" is a house's ("our eye drops")."""
_FIRST = itemgetter(0)
_WHOLE = ("sis", "itis", "osis", "ss")
"""Endings whose s belongs to the word."""


Follows = Mapping[str, tuple[Entry, ...]]
"""The phrases of more than one word that begin with a word, by their second word, the longest first."""
Meaning = tuple[tuple[str, ...], Follows]
"""The classes of a word by itself, and the phrases it begins."""


_NO_FOLLOWS: Follows = {}


class Meanings(dict[str, Meaning | None]):
    """What the words of texts can be, remembered as they are met: most words of a text can be nothing, which takes one look.

    A word that stands in no list is told by its ending.
    """

    __slots__ = ("_endings", "_longer", "_single", "_spared")

    def __init__(
        self, single: Mapping[str, tuple[str, ...]], longer: Mapping[str, Follows], endings: Mapping[str, tuple[str, ...]], spared: frozenset[str]
    ) -> None:
        """Take the words of the lists, the phrases, the endings with their classes, and the words that end so and mean something else."""
        super().__init__()
        self._single, self._longer = single, longer
        self._endings, self._spared = endings, spared

    def __missing__(self, word: str) -> Meaning | None:
        alone = self._single[word] if word in self._single else self._by_ending(word)
        follow = self._longer[word] if word in self._longer else _NO_FOLLOWS  # noqa: SIM401 - `get` would raise and catch for most words
        meaning = (alone, follow) if alone or follow else None
        if len(self) < REMEMBERED:
            self[word] = meaning
        return meaning

    def _by_ending(self, word: str) -> tuple[str, ...]:
        stem = word if word.endswith(_WHOLE) else word.removesuffix("s")
        if not SHORTEST <= len(stem) <= LONGEST or stem in self._spared or not stem.isalpha():
            return ()
        return next((self._endings[stem[at:]] for at in range(1, len(stem) - 2) if stem[at:] in self._endings), ())


class Lexicon(NamedTuple):
    """Phrases of all cue classes: single words with their classes, and longer phrases by their first two words, the longest first.

    `endings` gives the class of a word that is in no list, by its last letters; `spared` are words that end so and mean something else.
    `treatments` gives the treatment that a name stands for, `spelt` how a name is written where its words alone do not tell ("TB-500", "Botox").
    `meanings` holds all this by the words that texts were found to have.
    """

    single: Mapping[str, tuple[str, ...]]
    longer: Mapping[str, Follows]
    treatments: Mapping[tuple[str, ...], str]
    spelt: Mapping[tuple[str, ...], str]
    endings: Mapping[str, tuple[str, ...]]
    spared: frozenset[str]
    meanings: Meanings

    def find(self, words: Words) -> dict[str, list[tuple[int, int]]]:
        """Return every cue of a text; of one class only the longest at a word, and none inside another of its class."""
        found: dict[str, list[tuple[int, int]]] = {}
        text = words.text
        # What each word can be is looked up without Python's own loop: this is asked of every word of a draft.
        for first, meaning, second in zip(count(), map(self.meanings.__getitem__, text), (*text[1:], "")):
            if meaning is None:
                continue
            alone, follow = meaning
            if second in follow:
                for rest, size, classes in follow[second]:
                    if not rest or text[first + 2 : first + size] == rest:
                        for name in classes:
                            _add(found, name, first, first + size - 1)
            for name in alone:
                if name not in found:
                    found[name] = [(first, first)]
                elif found[name][-1][1] < first:
                    found[name].append((first, first))
        if masked := found.get("masked"):
            _unmask(found, masked)
        if (everybody := found.get("humankind")) is not None and "own" in found:
            _leave_everybody(found, everybody)
        for name in _NAMING:
            if (named := found.get(name)) is not None:
                _leave_names(found, named)
        return found

    def treatment(self, words: tuple[str, ...]) -> str:
        """Return the name of the treatment that a treatment cue's words stand for, or the words themselves."""
        return self.treatments.get(words, " ".join(words))

    def called(self, words: tuple[str, ...]) -> str:
        """Return a treatment cue's own words as they are written ("Zoloft", not "SSRIs")."""
        return self.spelt.get(words, " ".join(words))


def _add(found: dict[str, list[tuple[int, int]]], name: str, first: int, last: int) -> None:
    """Add a cue of several words, unless it begins inside one of its class."""
    places = found.get(name)
    if places is None:
        found[name] = [(first, last)]
    elif places[-1][1] < first:
        places.append((first, last))


def _unmask(found: dict[str, list[tuple[int, int]]], masked: list[tuple[int, int]]) -> None:
    """Take out the cues that touch a masked phrase."""
    for name in list(found):
        if name == "masked":
            continue
        left = [place for place in found[name] if not any(first <= place[1] and place[0] <= last for first, last in masked)]
        if left:
            found[name] = left
        else:
            del found[name]


def _leave_everybody(found: dict[str, list[tuple[int, int]]], everybody: list[tuple[int, int]]) -> None:
    """Take out "we" and "our" that speak of all people ("as we age", "our bones"), not of a house ("our bone scans", "our hearing aids")."""
    offered = [place for name in _OF_A_HOUSE for place in found.get(name, ())]
    begun = {at for first, last in offered for at in range(first, last + 1)}
    spared = [(first, last) for first, last in everybody if last + 1 not in begun]
    left = [place for place in found["own"] if not any(first <= place[0] <= last for first, last in spared)]
    if left:
        found["own"] = left
    else:
        del found["own"]


def _leave_names(found: dict[str, list[tuple[int, int]]], named: list[tuple[int, int]]) -> None:
    """Take out words of doing and of benefit that are part of a name ("hair restoration", "stretch marks", "birth control")."""
    longer = [place for place in named if place[1] > place[0]]
    if not longer:
        return
    inside = {at for first, last in longer for at in range(first, last + 1)}
    for name in _NAMED:
        places = found.get(name)
        if places is None or inside.isdisjoint(map(_FIRST, places)):
            continue
        left = [place for place in places if not any(first <= place[0] and place[1] <= last and place != (first, last) for first, last in longer)]
        if len(left) == len(places):
            continue
        if left:
            found[name] = left
        else:
            del found[name]


def build(facts: Facts) -> Lexicon:
    """Return the lexicon of the knowledge files."""
    entries: Entries = {}
    endings: dict[str, set[str]] = {}
    spared: set[str] = set()
    for name, phrases in facts.phrases.items():
        _gather(entries, name, (text for text in phrases if text[:1] not in (ENDING, SPARED)))
        for text in phrases:
            if text.startswith(ENDING):
                endings.setdefault(text[1:], set()).add(name)
        spared.update(text[1:] for text in phrases if text.startswith(SPARED))
    treatments: dict[tuple[str, ...], str] = {}
    spelt: dict[tuple[str, ...], str] = {}
    for treatment in facts.treatments:
        names = (treatment.name, *treatment.names)
        _gather(entries, "treatment", names)
        treatments.update((phrase(name), treatment.name) for name in names)
        spelt.update((words, name) for name in reversed(names) if " ".join(words := phrase(name)) != name)
    for condition in facts.conditions:
        _gather(entries, "condition", (condition.name, *condition.names))
    _gather(entries, "institution", facts.institutions)
    names_in_order = sorted(facts.institutions)
    for confusion in facts.confusions:
        at = bisect_left(names_in_order, confusion.right)
        if at < len(names_in_order) and names_in_order[at].startswith(confusion.right):
            _gather(entries, "institution", (confusion.wrong, confusion.right))
    told = {ending: tuple(sorted(classes)) for ending, classes in endings.items()}
    return _laid_out(entries, treatments, spelt, told, frozenset(spared))


def lexicon_of(
    single: Mapping[str, tuple[str, ...]],
    longer: Mapping[str, Follows],
    treatments: Mapping[tuple[str, ...], str],
    spelt: Mapping[tuple[str, ...], str],
    endings: Mapping[str, tuple[str, ...]],
    spared: frozenset[str],
) -> Lexicon:
    """Return the lexicon of these parts, which has met no text yet."""
    return Lexicon(single, longer, treatments, spelt, endings, spared, Meanings(single, longer, endings, spared))


def extended(lexicon: Lexicon, extra: Mapping[str, Iterable[str]]) -> Lexicon:
    """Return a lexicon with further phrases by class: the names of a house, the treatments it sells."""
    entries: Entries = {}
    for name, phrases in extra.items():
        _gather(entries, name, phrases)
    if not entries:
        return lexicon
    more = _laid_out(entries, {}, {}, {}, frozenset())
    single = dict(lexicon.single)
    for word, classes in more.single.items():
        single[word] = tuple(sorted({*single.get(word, ()), *classes}))
    longer = dict(lexicon.longer)
    for first, seconds in more.longer.items():
        merged = dict(longer.get(first, {}))
        for second, found in seconds.items():
            merged[second] = tuple(sorted((*merged.get(second, ()), *found), key=lambda entry: -entry[1]))
        longer[first] = merged
    return lexicon_of(single, longer, lexicon.treatments, lexicon.spelt, lexicon.endings, lexicon.spared)


Entries = dict[tuple[str, ...], set[str]]
"""The words of a phrase → its classes."""


def _gather(entries: Entries, name: str, phrases: Iterable[str]) -> None:
    for text in phrases:
        words = phrase(text)
        if words:
            entries.setdefault(words, set()).add(name)


def _laid_out(
    entries: Entries,
    treatments: Mapping[tuple[str, ...], str],
    spelt: Mapping[tuple[str, ...], str],
    endings: Mapping[str, tuple[str, ...]],
    spared: frozenset[str],
) -> Lexicon:
    """Return the lexicon of gathered phrases."""
    single: dict[str, tuple[str, ...]] = {}
    longer: dict[str, dict[str, list[Entry]]] = {}
    for words, classes in sorted(entries.items(), key=lambda item: -len(item[0])):
        if len(words) == 1:
            single[words[0]] = tuple(sorted(classes))
        else:
            longer.setdefault(words[0], {}).setdefault(words[1], []).append((words[2:], len(words), tuple(sorted(classes))))
    frozen = {first: {second: tuple(found) for second, found in seconds.items()} for first, seconds in longer.items()}
    return lexicon_of(single, frozen, treatments, spelt, endings, spared)
