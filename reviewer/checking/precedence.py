"""Precedence: one sentence gives one card, and the weaker findings of a family go along as chips (`rules.md` section 1)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reviewer.checking.findings import Located
from reviewer.model.draft import Block
from reviewer.model.span import Place

FAMILY: tuple[str, ...] = ("CL001", "CL003", "CL011", "CL009", "CL002", "CI002", "CI001", "CL012", "CI003", "CL006", "CL004", "CL005")
"""The strongest of these on a sentence is the headline; what stands behind it is absorbed."""
ABSORBED_BY: dict[str, frozenset[str]] = {
    "CI001": frozenset({"CL002", "CI002"}),
    "CI002": frozenset({"CL002"}),
    "CI003": frozenset({"CL001", "CL003", "CL009", "CL011", "CL002", "CI002", "CI001", "CL012"}),
    "CL012": frozenset({"CL001", "CL003", "CL009", "CL011", "CL002", "CI002", "CI001"}),
    "CL002": frozenset({"CL001", "CL011", "CL003", "CL009"}),
    "CL009": frozenset({"CL001"}),
    "ST005": frozenset({"IM001"}),
    "ST006": frozenset({"ST004"}),
}
"""Rule → the rules that speak for it where both stand on one sentence. Unnamed research speaks before a missing source: its fix says which source.
A button of the website is deleted, and with it the pressure to book."""


def absorb(located: Iterable[Located], block: Block) -> list[Located]:
    """Return the hits of one block that stand on their own, each naming the rules it absorbed."""
    located = list(located)
    if len(located) < 2:
        return located
    by_sentence: dict[tuple[int, int], list[Located]] = {}
    for found in located:
        by_sentence.setdefault(_sentence(found.hit.place, block), []).append(found)
    kept: list[Located] = []
    for group in by_sentence.values():
        kept.extend(_headline(group) if len(group) > 1 else group)
    return kept


def _sentence(place: Place, block: Block) -> tuple[int, int]:
    """Return the sentence in which a hit begins, or the hit's own place outside sentences."""
    for span in block.sentences:
        if span.start <= place.start < span.end:
            return span.start, span.end
    return place.start, place.end


def _headline(group: Sequence[Located]) -> list[Located]:
    present = {found.rule.id for found in group}
    absorbed: dict[str, list[str]] = {}
    kept: list[Located] = []
    for found in group:
        speakers = ABSORBED_BY.get(found.rule.id, frozenset()) & present
        if speakers:
            speaker = min(speakers, key=lambda rule: FAMILY.index(rule) if rule in FAMILY else 99)
            absorbed.setdefault(_final(speaker, present), []).append(found.rule.id)
        else:
            kept.append(found)
    return [_with(found, absorbed.pop(found.rule.id, [])) for found in kept]


def _final(rule: str, present: set[str]) -> str:
    """Return the rule that in the end speaks for a speaker that is itself absorbed."""
    while speakers := ABSORBED_BY.get(rule, frozenset()) & present:
        rule = min(speakers, key=lambda one: FAMILY.index(one) if one in FAMILY else 99)
    return rule


def _with(found: Located, also: Sequence[str]) -> Located:
    return Located(found.rule, found.hit, tuple(dict.fromkeys((*found.also, *also)))) if also else found
