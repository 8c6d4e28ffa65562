"""Cues: the places in a text where a phrase of the knowledge files stands, found in one pass over its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reviewer.model.facts import Facts
from reviewer.reading.words import Words, phrase

Hits = Mapping[str, tuple[tuple[int, int], ...]]
"""Cue class → (first word, last word) pairs in rising order."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Phrases of all cue classes, by their first word: (the other words, the classes)."""

    index: Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]
    treatments: Mapping[tuple[str, ...], str]

    def find(self, words: Words) -> dict[str, list[tuple[int, int]]]:
        """Return every cue of a text; of one class only the longest at a word."""
        found: dict[str, list[tuple[int, int]]] = {}
        text = words.text
        index = self.index
        for first, word in enumerate(text):
            entries = index.get(word)
            if entries is None:
                continue
            for rest, classes in entries:
                if rest and text[first + 1 : first + 1 + len(rest)] != rest:
                    continue
                last = first + len(rest)
                for name in classes:
                    places = found.get(name)
                    if places is None:
                        found[name] = [(first, last)]
                    elif places[-1][1] < first or (places[-1][0] == first and places[-1][1] < last):
                        if places[-1][0] == first:
                            places[-1] = (first, last)
                        else:
                            places.append((first, last))
        if masked := found.get("masked"):
            _unmask(found, masked)
        return found

    def treatment(self, words: tuple[str, ...]) -> str:
        """Return the name of the treatment that a treatment cue's words stand for, or the words themselves."""
        return self.treatments.get(words, " ".join(words))


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


def build(facts: Facts, extra: Mapping[str, Iterable[str]]) -> Lexicon:
    """Return the lexicon of the knowledge files and of `extra` phrases by class (house names, treatments sold)."""
    entries: dict[tuple[str, ...], set[str]] = {}

    def add(name: str, phrases: Iterable[str]) -> None:
        for text in phrases:
            words = phrase(text)
            if words:
                entries.setdefault(words, set()).add(name)

    for name, phrases in facts.phrases.items():
        add(name, phrases)
    treatments: dict[tuple[str, ...], str] = {}
    for treatment in facts.treatments:
        names = (treatment.name, *treatment.names)
        add("treatment", names)
        treatments.update((phrase(name), treatment.name) for name in names)
    for condition in facts.conditions:
        add("condition", (condition.name, *condition.names))
    add("institution", facts.institutions)
    for confusion in facts.confusions:
        if any(name.startswith(confusion.right) for name in facts.institutions):
            add("institution", (confusion.wrong, confusion.right))
    for name, more in extra.items():
        add(name, more)
    index: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for words, classes in sorted(entries.items(), key=lambda item: -len(item[0])):
        index.setdefault(words[0], []).append((words[1:], tuple(sorted(classes))))
    return Lexicon({word: tuple(found) for word, found in index.items()}, treatments)
