"""All look-ups a person has switched on, in one call for a worker."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from reviewer.lookup.cards import grammar_findings, link_findings
from reviewer.lookup.fetcher import Limits
from reviewer.lookup.grammar import blocks_to_read, check_grammar
from reviewer.lookup.links import check_links, links
from reviewer.lookup.server import JarServer
from reviewer.lookup.values import Cancelled, GrammarReport, LinkResult, Progress, is_address
from reviewer.model.draft import Draft
from reviewer.model.finding import Finding
from reviewer.model.trouble import Trouble


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is switched on; nothing is, unless a person says so. A server's address goes before a folder of its jars."""

    links: bool = False
    grammar: bool = False
    grammar_address: str = ""
    grammar_folder: Path | None = None


class Asked(Protocol):
    """What the window asks for; `grammar_place` is a server's address or a folder of its jars, empty for no grammar."""

    @property
    def draft(self) -> Draft: ...
    @property
    def grammar_place(self) -> str: ...
    @property
    def links(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class LookedUp:
    """What the look-ups came to: the results as they are, and as findings. None stands for a look-up that was not asked for."""

    grammar: GrammarReport | None = None
    links: tuple[LinkResult, ...] | None = None
    findings: tuple[Finding, ...] = ()


def look_up(
    draft: Draft,
    words: frozenset[str],
    wishes: Wishes,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    limits: Limits | None = None,
) -> LookedUp:
    """Return what the wished look-ups say of a draft. Slow: for a worker, one at a time.

    Faults of the world become "could not check", never an exception. `progress` counts paragraphs and links together; `words` are those
    spelling leaves alone (`names.known_words`).
    """
    places = links(draft) if wishes.links else {}
    paragraphs = len(blocks_to_read(draft)) if wishes.grammar else 0
    total = paragraphs + len(places)
    report: GrammarReport | None = None
    results: tuple[LinkResult, ...] | None = None
    findings: tuple[Finding, ...] = ()
    if wishes.grammar:
        report = _grammar(draft, words, wishes, progress and (lambda done, _: progress(done, total)), cancelled)
        findings += grammar_findings(draft, report)
    if wishes.links:
        onward = progress and (lambda done, _: progress(paragraphs + done, total))
        results = check_links(places, progress=onward, cancelled=cancelled, limits=limits)
        findings += link_findings(draft, results, places)
    return LookedUp(report, results, findings)


def _grammar(
    draft: Draft, words: frozenset[str], wishes: Wishes, progress: Progress | None, cancelled: Cancelled | None
) -> GrammarReport:
    if wishes.grammar_address:
        return check_grammar(draft, words, wishes.grammar_address, progress=progress, cancelled=cancelled)
    if wishes.grammar_folder is None:
        return GrammarReport((), blocks_to_read(draft), "no grammar server is named in the settings")
    try:
        with JarServer(wishes.grammar_folder, cancelled=cancelled) as server:
            return check_grammar(draft, words, server.address, progress=progress, cancelled=cancelled)
    except Trouble as trouble:
        return GrammarReport((), blocks_to_read(draft), str(trouble).rstrip("."))


def answer(asked: Asked, words: frozenset[str], progress: Progress, cancelled: Cancelled) -> tuple[Finding, ...]:
    """Return what the window's look-up found, as findings. Slow: for a worker."""
    wishes = wishes_for(asked.grammar_place, links=asked.links)
    return look_up(asked.draft, words, wishes, progress=progress, cancelled=cancelled).findings


def wishes_for(grammar_place: str, *, links: bool = False) -> Wishes:
    """Return the wishes a person wrote down."""
    place = grammar_place.strip()
    if is_address(place):
        return Wishes(links, True, grammar_address=place)
    return Wishes(links, bool(place), grammar_folder=Path(place).expanduser() if place else None)
