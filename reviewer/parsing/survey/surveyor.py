"""The second pass: what each block is for, and the facts of the article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reviewer.model.draft import Block, Byline, Credit, Draft, Image, Kind, Reference, Zone
from reviewer.model.facts import Layout
from reviewer.model.named import NamedTuple
from reviewer.model.slotted import dataclass, field
from reviewer.model.span import Place
from reviewer.parsing.blocks.references import is_entry, opens_as_entry, read_reference
from reviewer.parsing.survey.bylines import meta_bylines, read_byline, read_credit
from reviewer.parsing.survey.images import tie
from reviewer.parsing.survey.looks import BODY, Heading, Look, Looker

KEPT = 20_000


class Sheet(NamedTuple):
    """The blocks of a draft with their places and looks."""

    text: str
    blocks: Sequence[Block]
    starts: Sequence[int]
    looks: Sequence[Look]
    sure: Sequence[Zone | None]

    def gap(self, number: int) -> int:
        """Return how many line ends stand between a block and the next one."""
        return self.text.count("\n", self.starts[number] + len(self.blocks[number].source), self.starts[number + 1])


@dataclass(slots=True, eq=False, repr=False)
class _Found:
    """What one survey gathers.

    `listing` while in the list of references, `begun` once a heading or prose was met, `marked` where the author marks headings.
    """

    zones: list[Zone] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)
    bylines: list[Byline] = field(default_factory=list)
    title: str = ""
    titled: bool = False
    marked: bool = False
    begun: bool = False
    listing: bool = False
    position: int = 0


class Surveyor:
    """Tells zones and facts; remembers the references it has taken apart."""

    def __init__(self, layout: Layout) -> None:
        self._credentials = layout.credentials
        self._looker = Looker(layout)
        self._credit_start = self._looker.credit_start
        self._references: dict[tuple[str, int, int, tuple[str, ...]], Reference] = {}
        self._tied: tuple[list[Image], list[Credit], tuple[Image, ...]] = ([], [], ())

    def forget(self) -> None:
        """Forget the references taken apart."""
        self._references.clear()
        self._tied = ([], [], ())

    def look(self, block: Block) -> Look:
        """Return what a block looks like by itself."""
        return self._looker.look(block)

    def byline(self, block: Block, number: int) -> Byline:
        """Return what the line of this number says on who wrote or reviewed the article."""
        return read_byline(block.text, Place(number, 0, len(block.text)), self._credentials)

    def survey(self, sheet: Sheet, meta: Mapping[str, str]) -> Draft:
        """Return the draft of these blocks."""
        found = _Found(title=meta.get("title", ""))
        headed = any(block.kind is Kind.HEADING and block.level == 1 for block in sheet.blocks)
        found.marked = sum(1 for block in sheet.blocks if block.kind is Kind.HEADING and block.level > 1) > 1
        zones = found.zones
        for number, zone in enumerate(sheet.sure):
            if zone is None or found.listing:
                zone = self._zone(number, sheet.blocks[number], sheet, found, headed)
            elif zone is Zone.BODY:
                found.begun = True
            zones.append(zone)
        return Draft(
            text=sheet.text,
            blocks=tuple(sheet.blocks),
            starts=tuple(sheet.starts),
            zones=tuple(zones),
            title=found.title,
            references=tuple(found.references),
            images=self._images(found),
            credits=tuple(found.credits),
            bylines=tuple(found.bylines),
            meta=meta,
        )

    def _images(self, found: _Found) -> tuple[Image, ...]:
        """Return the images with their credits; those of the last survey where nothing of either has changed."""
        images, credits, tied = self._tied
        if found.images != images or found.credits != credits:
            tied = tie(found.images, found.credits)
            self._tied = found.images, found.credits, tied
        return tied

    def _zone(self, number: int, block: Block, sheet: Sheet, found: _Found, headed: bool) -> Zone:
        """Return what a block is for, and gather the facts in it."""
        seen = sheet.looks[number]
        for picture in block.pictures:
            place = Place(number, picture.start, picture.end)
            found.images.append(Image(picture.alt, picture.src, picture.title, place, decorative=picture.decorative))
            if self._credit_start.match(picture.title):
                found.credits.append(read_credit(picture.title, place))
        if block.kind is Kind.HIDDEN:
            return Zone.META
        if block.kind is Kind.META:
            found.bylines += meta_bylines(block, number, self._credentials)
            return Zone.META
        if block.kind is Kind.NOTE:
            return self._entry(number, block, found)
        if (seen.references and not (seen.furniture and not _opens_list(number, sheet.blocks))) or _heads_entries(number, sheet.blocks):
            found.listing, found.position = True, 0
            return Zone.HEADING
        if found.listing and seen.byline and block.ordered:  # the entry of somebody called Author
            return self._entry(number, block, found)
        zone = self._line(number, block, seen, sheet, found)
        if zone is not None:
            found.listing = False
            return zone
        if self._is_heading(number, sheet, found):
            return self._heading(block, seen, found, headed)
        if found.listing:
            return self._entry(number, block, found)
        if (seen.italic or seen.credited >= 0) and _after_image(number, sheet.blocks):
            if seen.credited >= 0:
                found.credits.append(read_credit(block.text[seen.credited :], Place(number, seen.credited, len(block.text))))
            return Zone.CAPTION
        found.begun = True
        return Zone.BODY

    def _line(self, number: int, block: Block, seen: Look, sheet: Sheet, found: _Found) -> Zone | None:
        """Return the zone of a block that is told by its own words, or None."""
        place = Place(number, 0, len(block.text))
        if seen.furniture and not _is_step(number, sheet):
            return Zone.FURNITURE
        if seen.credit:
            found.credits.append(read_credit(block.text, place))
            return Zone.CAPTION if _after_image(number, sheet.blocks) else Zone.CREDITS
        if seen.byline:
            found.bylines.append(self.byline(block, number))
            return Zone.BYLINE
        if seen.slot:
            found.images.append(Image(block.text.strip(), "", "", place, slot=True))
        return Zone.CAPTION if seen.slot or block.kind is Kind.IMAGE else None

    def _heading(self, block: Block, seen: Look, found: _Found, headed: bool) -> Zone:
        found.listing = False
        first = block.level == 1 if headed else not found.begun and seen.heading > Heading.MAYBE
        named = bool(found.title) and block.level != 1
        found.begun = True
        if found.titled or named or not first or (headed and block.kind is not Kind.HEADING):
            return Zone.HEADING
        found.titled = True
        found.title = " ".join(block.text.split())
        return Zone.TITLE

    def _is_heading(self, number: int, sheet: Sheet, found: _Found) -> bool:
        """Return whether a block is a heading, its neighbours considered."""
        seen = sheet.looks[number]
        if seen.heading is Heading.MARKED:
            return True
        certain_ones = found.listing or found.marked
        if not seen.heading or (certain_ones and seen.heading is not Heading.BOLD) or (seen.italic and _after_image(number, sheet.blocks)):
            return False
        if number + 1 == len(sheet.blocks):
            return seen.heading is Heading.BOLD
        following, after = sheet.blocks[number + 1], sheet.looks[number + 1]
        if sheet.gap(number) < 2 and (after.short or after.heading) and following.kind is not Kind.ITEM:
            return False
        if number and sheet.gap(number - 1) < 2 and sheet.looks[number - 1].short and not sheet.looks[number - 1].heading:
            return False
        if seen.heading is Heading.MAYBE:
            return (following.kind is Kind.PARAGRAPH and not after.short) or following.kind is Kind.ITEM
        return True

    def _entry(self, number: int, block: Block, found: _Found) -> Zone:
        if is_entry(block):
            found.position += 1
            key = (block.key + block.label, block.number, found.position, tuple(run.href for run in block.runs if run.href))
            entry = self._references.get(key)
            if entry is None or entry.block != number:
                if len(self._references) >= KEPT:
                    self._references.clear()
                entry = entry._replace(block=number) if entry else read_reference(block, number, found.position)
                self._references[key] = entry
            if block.kind is not Kind.NOTE or not found.references or found.references[-1].label != entry.label:
                found.references.append(entry)
        return Zone.REFERENCES


SENTENCE = 6
"""Words from which a list item is more than the name of a page."""


def certain(block: Block, seen: Look) -> Zone | None:
    """Return the zone of a block that its neighbours cannot change (but for a list of references it may stand in), or None."""
    told = seen is not BODY and (
        seen.furniture or seen.references or seen.byline or seen.credit or seen.slot or seen.heading or seen.italic or seen.credited >= 0
    )
    return None if told or block.pictures or block.kind in (Kind.META, Kind.NOTE, Kind.IMAGE, Kind.HIDDEN) else Zone.BODY


def _is_step(number: int, sheet: Sheet) -> bool:
    """Return whether a list item with a button's words is a step of a list ("1. Call us"): it is numbered, or one beside it is a sentence."""
    block = sheet.blocks[number]
    if block.kind is not Kind.ITEM:
        return False
    beside = (sheet.blocks[near] for near in (number - 1, number + 1) if 0 <= near < len(sheet.blocks))
    return block.ordered or any(near.kind is Kind.ITEM and not near.ordered and len(near.text.split()) >= SENTENCE for near in beside)


def _after_image(number: int, blocks: Sequence[Block]) -> bool:
    return number > 0 and blocks[number - 1].kind is Kind.IMAGE


def _heads_entries(number: int, blocks: Sequence[Block]) -> bool:
    """Return whether a heading stands above entries that open with an author and tell where they appeared, whatever it calls them."""
    if blocks[number].kind is not Kind.HEADING or number + 1 >= len(blocks):
        return False
    first = blocks[number + 1]
    return first.kind in (Kind.ITEM, Kind.PARAGRAPH) and opens_as_entry(first.text) and is_entry(first)


def _opens_list(number: int, blocks: Sequence[Block]) -> bool:
    return number + 1 < len(blocks) and is_entry(blocks[number + 1])
