"""The cards of a knowledge file: an entry as a clinician writes it.

    ketamine: ketamine infusion(s), IV ketamine
      approved: anesthesia, sedation
      risk blood pressure: raised blood pressure, faster heart rate

The first line names the entry and its other names; indented lines hold its fields, some with a topic.
Items stand between commas; `(s)` adds the plural.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from reviewer.knowledge.source import Source


@dataclass(slots=True)
class Card:
    """One entry: its name, its other names, its plain fields and its fields by topic."""

    name: str
    names: tuple[str, ...]
    line: int
    fields: dict[str, tuple[str, ...]] = field(default_factory=dict)
    topics: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)

    def one(self, key: str, default: str) -> str:
        """Return the single word of a field."""
        values = self.fields.get(key)
        return values[0] if values else default


def cards(source: Source, table: dict[str, Any], fields: frozenset[str], topics: frozenset[str]) -> Iterator[Card]:
    """Yield the cards of a group; a line that is neither a name nor a known field is refused."""
    text, line = source.text_of(table, "cards")
    card: Card | None = None
    for number, raw in enumerate(text.split("\n"), line):
        words = raw.strip()
        if not words or words[0] == "#":
            continue
        head, colon, rest = words.partition(":")
        if not colon and raw[0] in " \t":
            source.fail(number, f"'{words}' has no colon after the name of its field")
        if raw[0] not in " \t":
            if card:
                yield card
            card = Card(head.strip(), _items(source, rest, number), number)
        elif card is None:
            source.fail(number, "a field stands before the first name")
        else:
            _add(source, card, head.strip(), _items(source, rest, number), number, fields, topics)
    if card:
        yield card


def _add(
    source: Source, card: Card, head: str, items: tuple[str, ...], number: int, fields: frozenset[str], topics: frozenset[str]
) -> None:
    """Add a field to its card."""
    key, _, topic = head.partition(" ")
    if not items:
        source.fail(number, f"'{head}' of {card.name} is empty")
    if key in topics and topic:
        kept = card.topics.setdefault(key, {})
    elif key in fields and not topic:
        kept, topic = card.fields, key
    else:
        known = sorted(fields) + [f"{name} with a topic" for name in sorted(topics)]
        source.fail(number, f"'{head}' of {card.name} is not a known field; known are {', '.join(known)}")
    if topic in kept:
        source.fail(number, f"'{head}' of {card.name} is told twice")
    kept[topic] = items


def _items(source: Source, text: str, number: int) -> tuple[str, ...]:
    """Return the items between commas, plurals written out."""
    items = [item.strip() for item in text.split(",")]
    if items == [""]:
        return ()
    if "" in items:
        source.fail(number, "two commas stand with nothing between them")
    if "(s)" in text:
        items = [form for item in items for form in ((item[:-3], item[:-3] + "s") if item.endswith("(s)") else (item,))]
    return tuple(dict.fromkeys(items))
