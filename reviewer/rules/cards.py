"""The cards of treatments and illnesses by the words of their names: several rules look names up, each in its own way."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import repeat

from reviewer.model.facts import Condition, Facts, Treatment
from reviewer.reading.words import spoken
from reviewer.rules.memo import by_identity

Cards = Mapping[str, list[Treatment | Condition]]
"""Names, as words with single spaces, with the cards that bear them."""


@by_identity
def by_name(facts: Facts) -> Cards:
    """Return the cards of all treatments and illnesses by each of their names."""
    every: list[Treatment | Condition] = [*facts.treatments, *facts.conditions]
    names, bearers = list[str](), list[Treatment | Condition]()
    for card in every:
        names += (card.name, *card.names)
        bearers += repeat(card, 1 + len(card.names))
    found: dict[str, list[Treatment | Condition]] = {}
    for words, card in zip(spoken(names), bearers, strict=True):
        if words in found:
            found[words].append(card)
        else:
            found[words] = [card]
    return found


@by_identity
def name_words(facts: Facts) -> frozenset[str]:
    """Return the words that stand in names of treatments and illnesses."""
    return frozenset(" ".join(by_name(facts)).split())
