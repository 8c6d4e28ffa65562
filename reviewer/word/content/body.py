"""The paragraphs, lists and tables of a part of a Word file."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from reviewer.word.content import changes
from reviewer.word.content.blocks import Block
from reviewer.word.content.pieces import BREAK, Piece, words
from reviewer.word.content.runs import MC, WRAPPERS, Runs
from reviewer.word.content.shared import File
from reviewer.word.gate.refusing import refused
from reviewer.word.parts.links import Links
from reviewer.word.parts.numbering import Item
from reviewer.word.parts.styles import PLAIN, Style
from reviewer.word.parts.tree import W, value

DEEPEST = 12
"""Tables and boxes in one another; deeper ones are left out and said so."""


class Body:
    """Reads blocks of one part."""

    def __init__(self, file: File, links: Links) -> None:
        self._file, self._links = file, links
        self._runs: list[Runs] = []
        self._depth = 0
        self._carried: tuple[Piece, ...] = ()

    def blocks(self, holder: Element) -> list[Block]:
        """Return the blocks in an element: a body, a note, a cell, a text box."""
        if self._depth >= DEEPEST:
            self._file.tally["too deep"] += 1
            return []
        self._depth += 1
        held, self._carried = self._carried, ()
        out: list[Block] = []
        for child in holder:
            out += self.block(child)
        out += self.rest()
        self._carried = held
        self._depth -= 1
        return out

    def block(self, child: Element) -> list[Block]:
        """Return the blocks of one element among blocks."""
        tag = child.tag
        if tag == W + "p":
            return self._paragraph(child)
        if tag == W + "tbl":
            return self._table(child)
        if tag == W + "sdt":
            if value(child.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")).casefold() == "table of contents":
                self._file.tally["contents"] += 1
                return []
            return [one for inner in child.findall(W + "sdtContent") for one in self._within(inner)]
        if tag in WRAPPERS or tag in (W + "ins", W + "moveTo"):
            return self._within(child)
        if tag == W + "altChunk":
            raise refused(self._file.name, "it holds text in another form (an “altChunk”), as programs that make Word files do")
        if tag == W + "commentRangeStart":
            self._file.voices.begin(value(child, "id"))
        elif tag == W + "commentRangeEnd":
            self._file.voices.end(value(child, "id"))
        elif tag == MC + "AlternateContent":
            return next((found for branch in child if (found := self._within(branch))), [])
        return []

    def rest(self) -> list[Block]:
        """Return the words that still wait for a paragraph."""
        carried, self._carried = self._carried, ()
        return [Block("paragraph", carried)] if words(carried) else []

    def _within(self, holder: Element) -> list[Block]:
        return [one for child in holder for one in self.block(child)]

    def _paragraph(self, paragraph: Element) -> list[Block]:
        properties = paragraph.find(W + "pPr")
        known = value(properties.find(W + "pStyle")) if properties is not None else ""
        style = self._file.styles.style(known or self._file.styles.usual)
        runs = self._reader()
        pieces = runs.read(paragraph, style)
        boxes, size, rules = runs.boxes, runs.size, runs.rules
        if style.role == "contents":
            self._file.tally["contents"] += bool(words(pieces))
            return boxes
        pieces, self._carried = (*self._carried, *pieces), ()
        if _mark_deleted(properties):
            self._carried = pieces
            return boxes
        out = [Block("rule")] * rules
        if words(pieces) or any(piece.raw and piece.text != BREAK for piece in pieces):
            out.append(self._made(pieces, style, properties, known, size))
        return out + boxes

    def _reader(self) -> Runs:
        """Return the reader of paragraphs at this depth: one within another must not disturb it."""
        while len(self._runs) <= self._depth:
            self._runs.append(Runs(self._file, self._links, self.blocks))
        return self._runs[self._depth]

    def _made(self, pieces: tuple[Piece, ...], style: Style, properties: Element | None, known: str, size: int) -> Block:
        outline = value(properties.find(W + "outlineLvl")) if properties is not None else ""
        level = style.level
        if outline.isdecimal() and len(outline) == 1:
            level = 0 if int(outline) >= PLAIN else min(int(outline) + 1, 6)
        if style.role in ("title", "subtitle", "quote", "caption"):
            return Block(style.role, pieces, size=size)
        if level:
            return Block("heading", pieces, level)
        item = self._item(style, properties, known)
        return Block("item", pieces, item=item) if item is not None else Block("paragraph", pieces, size=size)

    def _item(self, style: Style, properties: Element | None, known: str) -> Item | None:
        own = properties.find(W + "numPr") if properties is not None else None
        number = value(own.find(W + "numId")) if own is not None else ""
        depth = value(own.find(W + "ilvl")) if own is not None else ""
        number, depth = number or style.number, depth or style.depth
        return self._file.numbering.item(number, depth, known) if number else None

    def _table(self, table: Element) -> list[Block]:
        rows = []
        for row in _rows(table):
            mark = row.find(W + "trPr")
            gone = mark.find(W + "del") if mark is not None else None
            come = mark.find(W + "ins") if mark is not None else None
            if gone is not None:
                changes.row(self._file, gone, row, come=False)
                continue
            if come is not None:
                changes.row(self._file, come, row, come=True)
            cells: list[tuple[Block, ...]] = []
            for cell in _wrapped(row, W + "tc"):
                properties = cell.find(W + "tcPr")
                inner = tuple(self.blocks(cell))
                wide = value(properties.find(W + "gridSpan")) if properties is not None else ""
                cells += [inner, *[()] * (min(int(wide), 60) - 1 if wide.isdecimal() and len(wide) < 4 and int(wide) else 0)]
            rows.append(tuple(cells))
        return [Block("table", rows=tuple(rows))] if any(any(row) for row in rows) else []


def _rows(table: Element) -> list[Element]:
    return _wrapped(table, W + "tr")


def _wrapped(holder: Element, tag: str) -> list[Element]:
    """Return the elements of a name right in another, or in what Word wraps around them."""
    out: list[Element] = []
    for child in holder:
        if child.tag == tag:
            out.append(child)
        elif child.tag in WRAPPERS or child.tag in (W + "sdt", W + "ins", W + "moveTo"):
            out += _wrapped(child, tag)
    return out


def _mark_deleted(properties: Element | None) -> bool:
    """Return whether the end of the paragraph is a tracked deletion: its words then run on into the next."""
    letters = properties.find(W + "rPr") if properties is not None else None
    return letters is not None and (letters.find(W + "del") is not None or letters.find(W + "moveFrom") is not None)
