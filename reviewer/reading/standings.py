"""The rungs of a draft's sources: by the ladder, by the list of retracted papers, or as a reviewer says; and the sentences that cite each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reviewer.model.draft import Draft, Reference
from reviewer.model.facts import Facts
from reviewer.model.finding import Standing
from reviewer.model.span import Place
from reviewer.reading import ladder
from reviewer.reading.house import Page
from reviewer.reading.lines import Line
from reviewer.reading.passage import Passage
from reviewer.reading.retracted import notice
from reviewer.reading.scope import Mark


class Standings:
    """Puts references and linked pages on their rungs. `corrected` are the rungs a reviewer says they are on, by `ladder.key_of`."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts
        self.corrected: Mapping[str, str] = {}

    def rungs(self, draft: Draft, page: Page) -> tuple[dict[str, str], dict[str, str]]:
        """Return rung and reason of every reference, by label."""
        rungs: dict[str, str] = {}
        why: dict[str, str] = {}
        for reference in draft.references:
            found = ladder.rung(reference, self._facts, page.domains)
            told = self.corrected.get(ladder.key_of(reference)) if self.corrected else None
            if notice(reference, self._facts.retractions) is not None:
                found = ("-", "on the list of retracted papers")
            rungs[reference.label], why[reference.label] = (told, ladder.CORRECTED) if told and found[0] != "-" else found
        return rungs, why

    def links(self, passages: Sequence[Passage], page: Page) -> tuple[Standing, ...]:
        """Return every page the text itself links to, with its rung and the sentences that link to it."""
        uses: dict[str, list[Place]] = {}
        called: dict[str, str] = {}
        for number, passage in enumerate(passages):
            for mark in passage.marks:
                line = _holder(passage.lines, mark) if mark.labels and mark.labels[0].startswith("link:") else None
                if line is not None:
                    uses.setdefault(mark.labels[0], []).append(Place(number, line.start, line.end))
                    called.setdefault(mark.labels[0], line.text)
        return tuple(self._link(label, tuple(dict.fromkeys(places)), page, called[label]) for label, places in uses.items())

    def _link(self, label: str, uses: tuple[Place, ...], page: Page, sentence: str) -> Standing:
        found, why = ladder.link_rung(label[5:], self._facts, page.domains, sentence)
        key = ladder.key_of_link(label[5:])
        told = self.corrected.get(key)
        return Standing(label, told or found, ladder.CORRECTED if told else why, uses, label[5:], key, found if told else "")

    def standings(
        self, draft: Draft, passages: Sequence[Passage], rungs: dict[str, str], why: dict[str, str], own: tuple[str, ...]
    ) -> tuple[Standing, ...]:
        """Return every reference with its rung and the sentences that carry its mark; of entries with one label, to the first."""
        uses: dict[str, list[Place]] = {reference.label: [] for reference in draft.references}
        for number, passage in enumerate(passages) if uses else ():
            for mark in passage.marks:
                known = [uses[label] for label in mark.labels if label in uses]
                line = _holder(passage.lines, mark) if known else None
                if line is not None:
                    place = Place(number, line.start, line.end)
                    for held in known:
                        held.append(place)
        return tuple(self._standing(one, rungs[one.label], why[one.label], uses.pop(one.label, ()), own) for one in draft.references)

    def _standing(self, reference: Reference, rung: str, why: str, uses: Sequence[Place], own: tuple[str, ...]) -> Standing:
        found = ladder.rung(reference, self._facts, own)[0] if why == ladder.CORRECTED else ""
        return Standing(reference.label, rung, why, tuple(dict.fromkeys(uses)), reference.text, ladder.key_of(reference), found, reference.year)

    def link_rung(self, label: str, page: Page, sentence: str) -> str:
        """Return the rung of what a sentence links to, or R5 for an author and year without an entry."""
        if label.startswith("link:"):
            told = self.corrected.get(ladder.key_of_link(label[5:])) if self.corrected else None
            return told or ladder.link_rung(label[5:], self._facts, page.domains, sentence)[0]
        return "R5" if label.startswith("text:") else "R10"


def links_in(passage: Passage) -> bool:
    """Return whether a passage links to pages as to its sources."""
    return any(mark.labels and mark.labels[0].startswith("link:") for mark in passage.marks)


def _holder(lines: Sequence[Line], mark: Mark) -> Line | None:
    """Return the sentence a mark belongs to: the one it stands in, or the one whose full stop it follows."""
    for line in reversed(lines):
        if line.start <= mark.start:
            return line
    return None
