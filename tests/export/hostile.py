"""A draft that says hostile words in every place it has."""

from __future__ import annotations

from datetime import date

from reviewer.export import ReviewLine
from reviewer.model.draft import Block, Credit, Draft, Image, Kind, Marker, Picture, Reference, Run, Zone
from reviewer.model.span import Place, Span

STYLED = frozenset({"strong", "em", "sup"})


def hostile_draft(payload: str) -> Draft:
    """Return a draft with the words in its title, headings, links, items, cells, quotes, pictures, credits, notes and front matter."""
    blocks: list[Block] = []
    zones: list[Zone] = []

    def add(block: Block, zone: Zone) -> int:
        blocks.append(block)
        zones.append(zone)
        return len(blocks) - 1

    add(_block(Kind.HEADING, payload, level=1), Zone.TITLE)
    picture = Picture(payload, payload, payload, 0, 0, 0, 0)
    shown = add(_block(Kind.IMAGE, "")._replace(pictures=(picture, picture._replace(src="x.png"))), Zone.CAPTION)
    caption = add(_block(Kind.PARAGRAPH, payload), Zone.CAPTION)
    for level in (2, 3, 3):
        add(_block(Kind.HEADING, payload, level=level), Zone.HEADING)
    cited = Run(payload, 0, 0, marker=0)
    run = Run(payload, 0, 0, styles=STYLED, href=payload)
    paragraph = _block(Kind.PARAGRAPH, payload * 3)._replace(runs=(Run(payload, 0, 0), run, cited))
    add(paragraph._replace(markers=(Marker(("1", payload), 0, len(payload), "raised"),)), Zone.BODY)
    add(_block(Kind.ITEM, payload, level=1), Zone.BODY)
    add(_block(Kind.ITEM, payload, level=3, ordered=True, number=7), Zone.BODY)
    add(_block(Kind.QUOTE, payload, quoted=True), Zone.BODY)
    add(_block(Kind.CELL, payload, row=0, column=0, header=True), Zone.BODY)
    add(_block(Kind.CELL, payload, row=1, column=0), Zone.BODY)
    add(_block(Kind.CODE, payload), Zone.BODY)
    credit = add(_block(Kind.PARAGRAPH, payload), Zone.CREDITS)
    first = add(_block(Kind.NOTE, payload, label="1"), Zone.REFERENCES)
    second = add(_block(Kind.NOTE, payload, label=payload), Zone.REFERENCES)
    entry = Reference("1", first, payload, payload, payload, payload, 2020, payload, "1", "PMC1", payload)
    credits = Credit(payload, Place(credit, 0, len(payload)), payload, payload, payload)
    return Draft(
        text="\n".join(block.source for block in blocks),
        blocks=tuple(blocks),
        starts=tuple(range(len(blocks))),
        zones=tuple(zones),
        title=payload,
        references=(entry, entry._replace(label=payload, block=second)),
        images=(
            Image(payload, payload, payload, Place(shown, 0, 0), credit=credits),
            Image(payload, "x.png", payload, Place(shown, 0, 0), credit=Credit(payload, Place(caption, 0, 0), payload, payload)),
        ),
        credits=(credits,),
        meta={"lang": payload, "description": payload, "about": payload},
    )


def hostile_line(payload: str) -> ReviewLine:
    """Return a review line whose people have the words for their names and letters."""
    return ReviewLine(payload, payload, payload, payload, date(2026, 3, 5), date(2027, 3, 5))


def _block(
    kind: Kind,
    text: str,
    *,
    level: int = 0,
    ordered: bool = False,
    number: int = 0,
    row: int = -1,
    column: int = -1,
    header: bool = False,
    label: str = "",
    quoted: bool = False,
) -> Block:
    runs = (Run(text, 0, len(text)),) if text else ()
    sentences = (Span(0, len(text)),) if text else ()
    return Block(
        kind,
        text,
        text,
        text,
        (),
        runs,
        sentences,
        (),
        (),
        text,
        level=level,
        ordered=ordered,
        number=number,
        row=row,
        column=column,
        header=header,
        label=label,
        quoted=quoted,
    )
