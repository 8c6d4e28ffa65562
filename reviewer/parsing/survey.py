"""The second pass: what each block is for, and the facts of the article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reviewer.model.draft import Block, Byline, Credit, Draft, Image, Kind, Reference, Zone
from reviewer.model.facts import Layout
from reviewer.model.span import Place
from reviewer.parsing.bylines import read_byline, read_credit, starts_with
from reviewer.parsing.images import tie
from reviewer.parsing.looks import Look, look
from reviewer.parsing.references import is_entry, read_reference

KEPT = 20_000


@dataclass(slots=True)
class _Found:
    """What one survey gathers."""

    zones: list[Zone] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    bylines: list[Byline] = field(default_factory=list)
    title: str = ""
    listing: bool = False
    position: int = 0
    labels: set[str] = field(default_factory=set)


class Surveyor:
    """Tells zones and facts; remembers what single blocks look like."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._looks: dict[int, tuple[Block, Look]] = {}
        self._references: dict[tuple[str, int, int], Reference] = {}

    def survey(self, text: str, blocks: tuple[Block, ...], starts: tuple[int, ...], meta: Mapping[str, str], *, plain: bool) -> Draft:
        """Return the draft of these blocks."""
        looks = [self._look(block) for block in blocks]
        found = _Found(title=meta.get("title", ""))
        headed = any(block.kind is Kind.HEADING and block.level == 1 for block in blocks)
        for number, block in enumerate(blocks):
            zone = self._zone(number, blocks, looks, found, starts, text, headed)
            found.zones.append(zone)
        return Draft(
            text=text,
            blocks=blocks,
            starts=starts,
            zones=tuple(found.zones),
            title=found.title,
            references=tuple(found.references),
            images=tie(found.images, found.credits),
            credits=tuple(found.credits),
            bylines=tuple(found.bylines),
            meta=meta,
        )

    def _look(self, block: Block) -> Look:
        kept = self._looks.get(id(block))
        if kept is not None and kept[0] is block:
            return kept[1]
        if len(self._looks) >= KEPT:
            self._looks.clear()
        fresh = look(block, self._layout)
        self._looks[id(block)] = (block, fresh)
        return fresh

    def _zone(self, number: int, blocks: tuple[Block, ...], looks: list[Look], found: _Found, starts: tuple[int, ...], text: str, headed: bool) -> Zone:
        """Return what a block is for, and gather the facts in it."""
        block, seen = blocks[number], looks[number]
        for picture in block.pictures:
            self._picture(number, picture.alt, picture.src, picture.title, picture.decorative, picture.start, found)
        if block.kind is Kind.META:
            return Zone.META
        if block.kind is Kind.NOTE:
            return self._entry(number, block, found)
        if seen.furniture and not (seen.references and _opens_list(number, blocks)):
            found.listing = False
            return Zone.FURNITURE
        if seen.credit:
            return self._credit(number, block, blocks, found)
        if seen.byline:
            found.listing = False
            found.bylines.append(read_byline(block.text, Place(number, 0, len(block.text)), self._layout.credentials))
            return Zone.BYLINE
        if block.kind is Kind.IMAGE:
            return Zone.CAPTION
        if seen.slot or seen.keywords:
            found.listing = False
            alt = block.text.strip()
            found.images.append(Image(alt, "", "", Place(number, 0, len(block.text)), slot=True))
            return Zone.CAPTION
        if self._is_heading(number, blocks, looks, found, starts, text):
            return self._heading(number, block, seen, found, headed)
        if found.listing:
            return self._entry(number, block, found)
        if number and blocks[number - 1].kind is Kind.IMAGE and seen.italic and block.kind is Kind.PARAGRAPH:
            return Zone.CAPTION
        return Zone.BODY

    def _heading(self, number: int, block: Block, seen: Look, found: _Found, headed: bool) -> Zone:
        if seen.references:
            found.listing = True
            found.position = 0
            return Zone.HEADING
        found.listing = False
        untitled = Zone.TITLE not in found.zones
        first = not any(zone in (Zone.BODY, Zone.HEADING) for zone in found.zones)
        if untitled and ((block.kind is Kind.HEADING and block.level == 1) or (not headed and first and seen.heading >= 2)):
            found.title = " ".join(block.text.split())
            return Zone.TITLE
        return Zone.HEADING

    def _is_heading(self, number: int, blocks: tuple[Block, ...], looks: list[Look], found: _Found, starts: tuple[int, ...], text: str) -> bool:
        seen = looks[number]
        if seen.heading == 4 or seen.references:
            return True
        if not seen.heading or (found.listing and seen.heading < 3) or blocks[number].quoted:
            return False
        if number and blocks[number - 1].kind is Kind.IMAGE and seen.italic:
            return False
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        if following is None:
            return seen.heading == 3
        gap = text[starts[number] + len(blocks[number].source) : starts[number + 1]]
        glued = gap.count("\n") < 2
        after = looks[number + 1]
        if glued and (after.short or after.heading) and following.kind is not Kind.ITEM:
            return False
        if glued and number and looks[number - 1].short and not looks[number - 1].heading and starts[number] - starts[number - 1] - len(blocks[number - 1].source) < 2:
            return False
        if seen.heading == 1:
            return following.kind is Kind.PARAGRAPH and not after.short or following.kind is Kind.ITEM
        return True

    def _entry(self, number: int, block: Block, found: _Found) -> Zone:
        if is_entry(block):
            found.position += 1
            key = (block.key, number, found.position)
            entry = self._references.get(key)
            if entry is None:
                if len(self._references) >= KEPT:
                    self._references.clear()
                entry = self._references[key] = read_reference(block, number, found.position)
            if block.kind is not Kind.NOTE or not found.references or found.references[-1].label != entry.label:
                found.references.append(entry)
        return Zone.REFERENCES

    def _credit(self, number: int, block: Block, blocks: tuple[Block, ...], found: _Found) -> Zone:
        found.listing = False
        found.credits.append(read_credit(block.text, Place(number, 0, len(block.text))))
        return Zone.CAPTION if number and blocks[number - 1].kind is Kind.IMAGE else Zone.CREDITS

    def _picture(self, number: int, alt: str, src: str, title: str, decorative: bool, at: int, found: _Found) -> None:
        place = Place(number, at, at)
        found.images.append(Image(alt, src, title, place, decorative=decorative))
        if starts_with(title.casefold(), self._layout.credit_starts):
            found.credits.append(read_credit(title, place))


def _opens_list(number: int, blocks: tuple[Block, ...]) -> bool:
    return number + 1 < len(blocks) and is_entry(blocks[number + 1])
