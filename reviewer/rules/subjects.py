"""What treatments and illnesses a text names, by the cards of the knowledge files, and whether a title is of another than a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from reviewer.model.facts import Facts, Treatment
from reviewer.model.named import NamedTuple
from reviewer.reading.words import phrase, split
from reviewer.rules.cards import name_words, named, numbers
from reviewer.rules.memo import by_identity

LONGEST = 6
"""Words of the longest name that is looked for."""
_SINGLE = frozenset(("drug", "supplement", "injection"))
"""Kinds of treatment of which one is not another; exercises and therapies go by many names."""


_FAMILY = frozenset(("related", "disorders", "spectrum"))
"""Words by which a title is of a family of illnesses."""


class Subjects(NamedTuple):
    """What a text names: treatments with their kinds, and illnesses with the words they are named by."""

    treatments: Mapping[str, str]
    illnesses: Mapping[str, frozenset[str]]


class Judge:
    """Compares titles with sentences; what a title names is remembered."""

    def __init__(self, facts: Facts) -> None:
        """Take the cards of the knowledge files."""
        self._facts = facts
        self._general = frozenset(facts.vocabulary.get("generalill", ()))
        self._no_illness = frozenset(facts.vocabulary.get("noillness", ()))
        self.subjects = lru_cache(maxsize=4096)(self._subjects)

    def other(self, title: str, sentence: str) -> tuple[str, str] | None:
        """Return what a title is of and the sentence is not, and what the sentence is of: the same treatment for another illness, or another drug."""
        studied, said = self.subjects(title), self.subjects(sentence)
        if not studied.treatments or not said.treatments:
            return None
        if studied.treatments.keys().isdisjoint(said.treatments):
            both = {*studied.treatments.items(), *said.treatments.items()}
            other = all(kind in _SINGLE and not name.endswith("s") for name, kind in both)
            return (min(studied.treatments), min(said.treatments)) if other else None
        of, about = self._certain(studied), self._certain(said)
        if not _FAMILY.isdisjoint(split(title).text):
            return None  # "anxiety and related disorders" speaks of panic, too
        if not of or not about or not of.keys().isdisjoint(about):
            return None
        alike = not frozenset().union(*of.values()).isdisjoint(frozenset().union(*about.values()))
        return None if alike else (min(of), min(about))

    def _certain(self, named: Subjects) -> dict[str, frozenset[str]]:
        """Return the illnesses of which a source on another does not speak; those in general ("pain", "injuries") are left out."""
        return {name: words for name, words in named.illnesses.items() if name not in self._general}

    def _subjects(self, text: str) -> Subjects:
        """Return what a text names, the longest name at each word."""
        words, known, naming = split(text).text, numbers(self._facts), name_words(self._facts)
        treatments: dict[str, str] = {}
        illnesses: dict[str, frozenset[str]] = {}
        at = 0
        while at < len(words):
            if words[at] not in naming:
                at += 1
                continue
            size = next((size for size in range(min(LONGEST, len(words) - at), 0, -1) if " ".join(words[at : at + size]) in known), 0)
            for card in named(" ".join(words[at : at + size]), self._facts) if size else ():
                if isinstance(card, Treatment):
                    treatments[card.name] = card.kind
                elif card.name not in self._no_illness:
                    illnesses[card.name] = frozenset((*words[at : at + size], *phrase(card.name)))
            at += size or 1
        return Subjects(treatments, illnesses)


judge = by_identity(Judge)
"""What compares titles with sentences, by the knowledge of the house."""
