"""What each knowledge file holds: its schema, and how it becomes values."""

from __future__ import annotations

from collections.abc import Iterable

from reviewer.knowledge.cards import Card, cards
from reviewer.knowledge.inflect import plural, verb_forms
from reviewer.knowledge.source import Source
from reviewer.model.facts import ENDING, SPARED, Condition, Confusion, Hosts, Layout, Treatment

KINDS = frozenset({"drug", "device", "injection", "procedure", "manual", "psychological", "supplement", "service"})
RUNGS = ("R1", "R2", "R6", "R7a", "R7b", "R8", "R9")
NONE: frozenset[str] = frozenset()
ORDERED = frozenset({"byline_starts", "credit_starts", "image_starts"})
OWN_CASE = frozenset({"credentials"})


def treatments(source: Source) -> tuple[Treatment, ...]:
    """Return the treatments of their file, in its order."""
    found: dict[str, Treatment] = {}
    named: dict[str, str] = {}
    for group in source.groups(frozenset({"cards", "kind", "offlabel"})):
        kind = group.get("kind", "")
        offlabel = group.get("offlabel", False)
        if not isinstance(offlabel, bool):
            source.wrong("offlabel", "true or false")
        for card in cards(source, group, frozenset({"kind", "approved", "offlabel", "source"}), frozenset({"risk", "fact"})):
            _new(source, card, found)
            _of_one_card(source, card, named)
            found[card.name] = _treatment(source, card, kind, offlabel)
    return tuple(found.values())


def _of_one_card(source: Source, card: Card, named: dict[str, str]) -> None:
    """Refuse a name that another card has: which of them a text means could not be told. `named` holds the names met, with their card."""
    for name in (card.name, *card.names):
        owner = named.setdefault(name.casefold().replace("-", " "), card.name)
        if owner != card.name:
            source.fail(card.line, f"'{name}' of {card.name} stands in {owner} too")


def _treatment(source: Source, card: Card, kind: str, offlabel: bool) -> Treatment:
    """Return one treatment from its card and what its group says of all."""
    told = card.one("kind", kind)
    asked = card.one("offlabel", "yes" if offlabel else "no")
    if told not in KINDS:
        source.fail(card.line, f"'{told}' of {card.name} is not a kind of treatment; kinds are {', '.join(sorted(KINDS))}")
    if asked not in ("yes", "no"):
        source.fail(card.line, f"offlabel of {card.name} must be yes or no")
    return Treatment(
        name=card.name,
        kind=told,
        names=card.names,
        approved=card.fields.get("approved", ()),
        offlabel=asked == "yes",
        risks=_lower(card.topics.get("risk", {})),
        facts=_lower(card.topics.get("fact", {})),
    )


def _lower(topics: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return topics with their words in lower case: they are sought in a text without regard to case."""
    return {topic: tuple(word.lower() for word in words) for topic, words in topics.items()}


def conditions(source: Source) -> tuple[Condition, ...]:
    """Return the conditions, symptoms and outcomes of their file."""
    found: dict[str, Condition] = {}
    for group in source.groups(frozenset({"cards"})):
        for card in cards(source, group, frozenset({"treatments"}), NONE):
            _new(source, card, found)
            found[card.name] = Condition(card.name, card.names, card.fields.get("treatments", ()))
    return tuple(found.values())


def confusions(source: Source) -> tuple[Confusion, ...]:
    """Return the wrong names and terms with their right ones."""
    found: dict[str, Confusion] = {}
    for group in source.groups(frozenset({"cards"})):
        for card in cards(source, group, frozenset({"unless", "near"}), NONE):
            _new(source, card, found)
            if len(card.names) != 1 or card.names[0] == card.name:
                source.fail(card.line, f"'{card.name}' needs one right form after the colon, other than itself")
            found[card.name] = Confusion(card.name, card.names[0], card.fields.get("unless", ()), card.fields.get("near", ()))
    return tuple(found.values())


def _new(source: Source, card: Card, found: dict[str, Treatment] | dict[str, Condition] | dict[str, Confusion]) -> None:
    """Refuse a second card of the same name."""
    if not card.name:
        source.fail(card.line, "an entry has no name")
    if card.name in found:
        source.fail(card.line, f"'{card.name}' stands here a second time")


def institutions(source: Source) -> tuple[str, ...]:
    """Return the right names of institutions."""
    return tuple(name for group in source.groups(frozenset({"names"})) for name in source.items(group, "names"))


def hosts(source: Source) -> Hosts:
    """Return the sites by rung, the journals and the words that tell a business."""
    keys = frozenset(Hosts._fields)
    source.know(source.tables, keys)
    rungs = source.tables.get("rungs", {})
    if not isinstance(rungs, dict):
        source.wrong("rungs", "a table of rungs")
    rung_of: dict[str, str] = {}
    for rung in rungs:
        if rung not in RUNGS:
            source.fail(source.line_of_key(rung), f"'{rung}' is not a rung; rungs are {', '.join(RUNGS)}")
        for host in source.items(rungs, rung):
            if host in rung_of:
                source.fail(source.line_of_key(rung), f"{host} of {rung} stands here a second time (first under {rung_of[host]})")
            rung_of[host] = rung
    return Hosts(
        rungs=rung_of,
        journals=frozenset(source.items(source.tables, "journals")),
        preprint_dois=source.items(source.tables, "preprint_dois"),
        registries=frozenset(source.items(source.tables, "registries")),
        care_words=source.items(source.tables, "care_words"),
        business_words=source.items(source.tables, "business_words"),
    )


def layout(source: Source) -> Layout:
    """Return the words that tell what a line is for."""
    keys = frozenset(Layout._fields)
    source.know(source.tables, keys)
    lists = {key: source.items(source.tables, key) for key in keys}
    folded = {key: items if key in OWN_CASE else tuple(item.casefold() for item in items) for key, items in lists.items()}
    return Layout(**{key: items if key in ORDERED else frozenset(items) for key, items in folded.items()})  # type: ignore[arg-type]


def phrases(sources: Iterable[Source]) -> dict[str, tuple[str, ...]]:
    """Return the phrases of each cue class, lower case, with the forms of its verbs and nouns."""
    found: dict[str, tuple[str, ...]] = {}
    for source in sources:
        tables = {name: table for name, table in source.tables.items() if isinstance(table, dict)}
        source.know({key: value for key, value in source.tables.items() if key not in tables}, frozenset({"[class]"}))
        for name, table in tables.items():
            if name in found:
                source.fail(source.line_of_key(name), f"the class '{name}' stands here a second time")
            source.know(table, frozenset({"phrases", "verbs", "nouns", "doubling", "endings", "but"}))
            found[name] = _forms(source, table)
    return found


def _forms(source: Source, table: dict[str, object]) -> tuple[str, ...]:
    """Return the phrases of one class in all their forms."""
    doubling = frozenset(source.items(table, "doubling"))
    forms = [item.lower() for item in source.items(table, "phrases")]
    forms += [form for verb in source.items(table, "verbs") for form in verb_forms(verb.lower(), doubling)]
    forms += [form for noun in source.items(table, "nouns") for form in (noun.lower(), plural(noun.lower()))]
    forms += [ENDING + ending.lower() for ending in source.items(table, "endings")]
    forms += [SPARED + word.lower() for word in source.items(table, "but")]
    return tuple(dict.fromkeys(forms))
