"""The cards of treatments and illnesses by the words of their names: several rules look names up, each in its own way."""

from __future__ import annotations

from collections.abc import Container, Mapping
from itertools import repeat

from reviewer.model.facts import Condition, Facts, Treatment
from reviewer.reading.words import spoken
from reviewer.rules.indexes import index


@index
def numbers(facts: Facts) -> Mapping[str, tuple[int, ...]]:
    """Return the numbers of the cards that bear each name, as words with single spaces: of the treatments, and behind them of the illnesses."""
    every: list[Treatment | Condition] = [*facts.treatments, *facts.conditions]
    names, bearers = list[str](), list[int]()
    for number, card in enumerate(every):
        names += (card.name, *card.names)
        bearers += repeat(number, 1 + len(card.names))
    found: dict[str, tuple[int, ...]] = {}
    for words, number in zip(spoken(names), bearers, strict=True):
        found[words] = (*found.get(words, ()), number)
    return found


@index
def name_words(facts: Facts) -> Container[str]:
    """Return the words that stand in names of treatments and illnesses."""
    return dict.fromkeys(" ".join(numbers(facts)).split(), ())


def named(words: str, facts: Facts) -> list[Treatment | Condition]:
    """Return the cards of the treatments and illnesses that bear a name, as words with single spaces."""
    known = numbers(facts)
    if words not in known:
        return []
    first = len(facts.treatments)
    return [facts.treatments[number] if number < first else facts.conditions[number - first] for number in known[words]]
