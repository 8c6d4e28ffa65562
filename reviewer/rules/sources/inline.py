"""Sources that stand as links in the sentences themselves, without a reference list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reviewer.model.facts import Facts
from reviewer.model.span import Place
from reviewer.reading.ladder import host_of, link_rung
from reviewer.reading.passage import Article, Passage
from reviewer.reading.scope import Mark
from reviewer.rules.places import TEXT

_LINK = "link:"
OWN = 4
"""From this many links on, a care business's site is taken for the publisher's own, whose pages it links to anyway."""


class Leaning(NamedTuple):
    """A site that sentences with claims link to: its host, why it stands on its rung, the first link and the sentences."""

    host: str
    why: str
    link: Place
    uses: tuple[Place, ...]


def linked_sites(article: Article, facts: Facts, rung: str) -> Iterator[Leaning]:
    """Yield each site on a rung that claims of the text link to, in the order of the text."""
    found: dict[str, list[tuple[Place, Place]]] = {}
    reasons: dict[str, str] = {}
    for number, passage in enumerate(article.passages):
        if passage.zone not in TEXT or passage.page.official:
            continue
        for mark in passage.marks:
            address = mark.labels[0] if mark.labels else ""
            if not address.startswith(_LINK):
                continue
            named, why = link_rung(address[len(_LINK) :], facts.hosts)
            named = passage.rungs.get(address, named)  # a reviewer may have set it
            sentence = _claim(passage, mark) if named == rung else None
            if sentence is not None:
                host = host_of(address[len(_LINK) :])
                reasons.setdefault(host, why)
                found.setdefault(host, []).append((Place(number, mark.start, mark.end), Place(number, *sentence)))
    for host, places in found.items():
        if len(places) < OWN or not article.page.selling:
            yield Leaning(host, reasons[host], places[0][0], tuple(dict.fromkeys(use for _, use in places)))


def _claim(passage: Passage, mark: Mark) -> tuple[int, int] | None:
    """Return the range of the sentence a link stands in, where that sentence claims something."""
    line = next((line for line in passage.lines if line.start <= mark.start < line.end), None)
    return (line.start, line.end) if line is not None and line.claim is not None and not line.instruction and not line.has("logistics", "house", "telling") else None
