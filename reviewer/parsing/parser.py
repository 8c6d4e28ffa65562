"""The parser: characters to a draft, with a memory of every stretch it has read before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from reviewer.model.draft import Block, Draft, Kind, Zone
from reviewer.model.facts import Layout
from reviewer.model.steps import Steps, at_once
from reviewer.parsing.again import Last, Looked, Parts, draft_with, exchanged
from reviewer.parsing.between import Swap, draft_between, respaced, swapped
from reviewer.parsing.blocks.making import Placed, Shape, make_block
from reviewer.parsing.blocks.meta import read_meta, told_in
from reviewer.parsing.blocks.pieces import Piece
from reviewer.parsing.blocks.plain import read_plain
from reviewer.parsing.markdown.chunks import Cutter, front_matter, stretches
from reviewer.parsing.markdown.reader import ChunkReader
from reviewer.parsing.survey.looks import Look
from reviewer.parsing.survey.surveyor import Sheet, Surveyor, certain

KEPT = 20_000
"""Stretches kept in memory before it is emptied; a 100 kB draft has about 700."""

AT_A_TIME = 24
"""Stretches that are read in a row, where that is done in steps."""


class Parser:
    """Reads drafts. Keeps what it has read, so that a draft with one changed paragraph costs little more than that paragraph."""

    def __init__(self, layout: Layout) -> None:
        self._surveyor = Surveyor(layout)
        self._abbreviations = layout.abbreviations
        self._cutter = Cutter()
        self._read: dict[tuple[str, str], Looked] = {}
        self._defined: dict[str, dict[str, Any]] = {}
        self._reader = ChunkReader(layout.abbreviations)
        self._last: Last | None = None

    def parse(self, text: str, *, plain: bool = False) -> Draft:
        """Return the draft of a text; `plain` reads it without Markdown."""
        return at_once(self.parsing(text, plain=plain))

    def parsing(self, text: str, *, plain: bool = False) -> Steps[Draft]:
        """Do what `parse` does some stretches at a time; between two of them other texts may be read."""
        sign, parts, looked = self._plain(text) if plain else self._markdown(text)
        last = self._last if self._last is not None and self._last.sign == sign else None
        draft: Draft | None = None
        if last is not None and (number := exchanged(last, text, parts)) is not None:
            read = [*last.read[:number], looked(parts[number][1]), *last.read[number + 1 :]]
            draft = draft_with(last, text, number, read[number])
            draft = draft or draft_between(last, text, parts, Swap(number, number + 1, number + 1), read, self._surveyor.byline)
        elif last is not None and (swap := swapped(last, text, parts)) is not None:
            read = [*last.read[: swap.first], *(looked(chunk) for _, chunk in parts[swap.first : swap.come]), *last.read[swap.gone :]]
            draft = draft_between(last, text, parts, swap, read, self._surveyor.byline)
        elif last is not None and (draft := respaced(last, text, parts)) is not None:
            read = [*last.read]
        else:
            read = []
            for nth, (_, chunk) in enumerate(parts, 1):
                read.append(looked(chunk))
                if not nth % AT_A_TIME:
                    yield
        if draft is None:
            draft = self._survey(text, parts, read)
        self._last = Last(draft, sign, parts, read)
        return draft

    def _survey(self, text: str, parts: Parts, read: Sequence[Looked]) -> Draft:
        """Return the draft of what was read in each stretch."""
        blocks: list[Block] = []
        starts: list[int] = []
        looks: list[Look] = []
        sure: list[Zone | None] = []
        for (start, _), (placed, seen, places, known) in zip(parts, read, strict=True):
            blocks += placed
            looks += seen
            sure += known
            if len(places) == 1:
                starts.append(start + places[0])
            else:
                starts += [start + at for at in places]
        meta = read_meta(blocks[0].source) if blocks and blocks[0].kind is Kind.META else {}
        return self._surveyor.survey(Sheet(text, blocks, starts, looks, sure), meta)

    def _plain(self, text: str) -> tuple[str, Parts, Callable[[str], Looked]]:
        """Return the stretches of a plain text, and how one is read."""

        def looked(chunk: str) -> Looked:
            key = (chunk, "plain")
            return self._read.get(key) or self._keep(key, read_plain(chunk, self._abbreviations))

        return "plain", [(start, text[start:end]) for start, end in stretches(text, 0)], looked

    def _markdown(self, text: str) -> tuple[str, Parts, Callable[[str], Looked]]:
        """Return what tells the link addresses of a Markdown text, its stretches, and how one is read."""
        front = front_matter(text)
        parts = self._cutter.cut(text, front)
        links = self._links(parts) if "]:" in self._cutter.marks else {}
        sign = repr(sorted((label, link.get("href"), link.get("title")) for label, link in links.items())) if links else ""
        opening = text[:front]

        def looked(chunk: str) -> Looked:
            if chunk is opening:
                return self._read.get((chunk, "front")) or self._keep((chunk, "front"), (self._front(chunk),))
            key = (chunk, sign if sign and "[" in chunk else "")
            return self._read.get(key) or self._keep(key, self._reader.read(chunk, links))

        return sign, [(0, opening), *parts] if front else parts, looked

    def _front(self, source: str) -> Placed:
        block = make_block(Shape(Kind.META), source, [Piece(source, 0, len(source))], self._abbreviations)
        return block._replace(sentences=told_in(block.text, self._abbreviations)), 0

    def _links(self, parts: list[tuple[int, str]]) -> dict[str, Any]:
        """Return the link addresses defined anywhere, the first definition of a label first."""
        links: dict[str, Any] = {}
        for _, chunk in parts:
            if "]:" in chunk:
                found = self._defined.get(chunk)
                if found is None:
                    if len(self._defined) >= KEPT:
                        self._defined.clear()
                    found = self._defined[chunk] = self._reader.definitions(chunk)
                for label, link in found.items():
                    links.setdefault(label, link)
        return links

    def _keep(self, key: tuple[str, str], placed: tuple[Placed, ...]) -> Looked:
        """Remember the blocks of a stretch and what they look like."""
        if len(self._read) >= KEPT:
            self._read.clear()
        blocks = tuple([block for block, _ in placed])
        looks = tuple(map(self._surveyor.look, blocks))
        kept = self._read[key] = (blocks, looks, tuple([at for _, at in placed]), tuple(map(certain, blocks, looks)))
        return kept

    def forget(self) -> None:
        """Forget what was read of drafts."""
        self._cutter = Cutter()
        self._read.clear()
        self._defined.clear()
        self._last = None
        self._surveyor.forget()
