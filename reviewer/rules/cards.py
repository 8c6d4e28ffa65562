"""The cards of treatments and illnesses by the words of their names: several rules look names up, each in its own way."""

from __future__ import annotations

from reviewer.model.facts import Condition, Facts, Treatment
from reviewer.reading.words import spoken
from reviewer.rules.memo import by_identity


@by_identity
def by_name(facts: Facts) -> list[tuple[str, Treatment | Condition]]:
    """Return every name of every card, as words with single spaces, and its card."""
    cards: list[Treatment | Condition] = [*facts.treatments, *facts.conditions]
    named = [(name, card) for card in cards for name in (card.name, *card.names)]
    return list(zip(spoken([name for name, _ in named]), [card for _, card in named], strict=True))
