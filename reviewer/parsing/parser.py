"""The parser: characters to a draft, with a memory of every stretch it has read before."""

from __future__ import annotations

from typing import Any

from reviewer.model.draft import Block, Draft, Kind
from reviewer.model.facts import Layout
from reviewer.parsing.blocks import Shape, make_block
from reviewer.parsing.chunks import chunks, front_matter, stretches
from reviewer.parsing.inline import Piece
from reviewer.parsing.markdown import ChunkReader, Placed
from reviewer.parsing.meta import read_meta
from reviewer.parsing.plain import read_plain
from reviewer.parsing.survey import Surveyor

KEPT = 20_000
"""Stretches kept in memory before it is emptied; a 100 kB draft has about 700."""


class Parser:
    """Reads drafts. Keeps what it has read, so that a draft with one changed paragraph costs little more than that paragraph."""

    def __init__(self, layout: Layout) -> None:
        self._reader = ChunkReader(layout.abbreviations)
        self._surveyor = Surveyor(layout)
        self._abbreviations = layout.abbreviations
        self._read: dict[Any, tuple[Placed, ...]] = {}
        self._defined: dict[str, dict[str, Any]] = {}

    def parse(self, text: str, *, plain: bool = False) -> Draft:
        """Return the draft of a text; `plain` reads it without Markdown."""
        blocks: list[Block] = []
        starts: list[int] = []
        meta: dict[str, str] = {}
        front = 0 if plain else front_matter(text)
        if front:
            blocks.append(make_block(Shape(Kind.META), text[:front], [Piece(text[:front], 0, front)], self._abbreviations))
            starts.append(0)
            meta = read_meta(text[:front])
        for start, placed in self._plain(text) if plain else self._markdown(text, front):
            for block, at in placed:
                blocks.append(block)
                starts.append(start + at)
        return self._surveyor.survey(text, tuple(blocks), tuple(starts), meta, plain=plain)

    def _plain(self, text: str) -> list[tuple[int, tuple[Placed, ...]]]:
        out = []
        for start, end in stretches(text, 0):
            chunk = text[start:end]
            placed = self._read.get(chunk)
            if placed is None:
                placed = self._keep(chunk, read_plain(chunk, self._abbreviations))
            out.append((start, placed))
        return out

    def _markdown(self, text: str, front: int) -> list[tuple[int, tuple[Placed, ...]]]:
        parts = chunks(text, front)
        links = self._links(parts) if "]:" in text else {}
        sign = repr(sorted((label, link.get("href"), link.get("title")) for label, link in links.items())) if links else ""
        out = []
        for start, chunk in parts:
            key = (chunk, sign if sign and "[" in chunk else "")
            placed = self._read.get(key)
            if placed is None:
                placed = self._keep(key, self._reader.read(chunk, links))
            out.append((start, placed))
        return out

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

    def _keep(self, key: Any, placed: tuple[Placed, ...]) -> tuple[Placed, ...]:
        if len(self._read) >= KEPT:
            self._read.clear()
        self._read[key] = placed
        return placed
