"""What the rules on pictures share: which pictures there are, how a message names one, its caption, and what a text says of its maker."""

from __future__ import annotations

import re

from reviewer.model.draft import Block, Credit, Draft, Image, Kind, Zone
from reviewer.model.house import House
from reviewer.model.patterns.late import late
from reviewer.model.span import Place
from reviewer.reading.passage import Passage
from reviewer.rules.memo import per_block
from reviewer.rules.places import plain, short, whole

FRONT_LINE = late(
    r"^[ \t]*(?P<key>[\w-]*(?:image|img|photo|cover|thumb|banner|hero|picture)[\w-]*)[ \t]*:[ \t]*[\"']?(?P<value>[^\"'\n]*?)[\"']?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
FILE = late(r"\.(?:jpe?g|png|gif|webp|svg|avif)\b", re.IGNORECASE)
TELLS = late(r"alt|caption|description|credit|source|licen[cs]e|photographer", re.IGNORECASE)
LOST = late(r"\[\]\(<?(?P<src>\S+?\.(?:jpe?g|png|gif|webp|svg|avif))>?\)", re.IGNORECASE)
"""A link without words to a picture: its mark "!" was lost, and readers see nothing."""
CAPTION = late(r"caption", re.IGNORECASE)
ALT = late(r"alt|description", re.IGNORECASE)


def pictures(draft: Draft) -> tuple[Image, ...]:
    """Return the article's pictures, the ones its front matter names first, those that lost their mark last."""
    named_first = front(draft.blocks[0]) if draft.blocks and draft.blocks[0].kind is Kind.META else ()
    return (*named_first, *draft.images, *(Image("", src, "", whole(draft, number)) for number, block in enumerate(draft.blocks) if (src := lost(block))))


def lost(block: Block) -> str:
    """Return the address of a picture that lost its mark and became a link without words; an empty string for any other block."""
    found = LOST.fullmatch(block.text.strip()) if block.kind is Kind.HIDDEN else None
    return found.group("src") if found else ""


def pictured(passage: Passage) -> Block | None:
    """Return a block of pictures, of a caption or of front matter; of other blocks a rule on pictures and their captions asks nothing."""
    block = passage.block
    return block if block.pictures or block.kind in (Kind.META, Kind.IMAGE, Kind.HIDDEN) or passage.zone is Zone.CAPTION else None


def nothing(passage: Passage) -> None:
    """Return what a rule asks of a passage that reads credits and pictures only, wherever they stand."""


@per_block
def front(block: Block) -> tuple[Image, ...]:
    """Return the picture files that front matter names, each once, with the alternative text and the credit that stand beside them."""
    lines = list(FRONT_LINE.finditer(block.text))
    told = [line for line in lines if line.group("value") and TELLS.search(line.group("key"))]
    alt = next((line.group("value") for line in told if ALT.search(line.group("key"))), "")
    credit = next((line for line in told if not ALT.search(line.group("key")) and not CAPTION.search(line.group("key"))), None)
    credited = Credit(credit.group("value"), Place(0, *credit.span("value"))) if credit else None
    files = {line.group("value"): line for line in reversed(lines) if not TELLS.search(line.group("key")) and FILE.search(line.group("value"))}
    return tuple(Image(alt, src, "", Place(0, *line.span("value")), credit=credited) for src, line in files.items())


def named(image: Image) -> str:
    """Return how a message speaks of a picture: its alternative text, else its file."""
    if image.alt.strip():
        return f"“{short(image.alt.strip())}”"
    file = image.src.rsplit("/", 1)[-1]
    return f"“{file[:60]}”" if file else "this picture"


def caption_after(draft: Draft, number: int) -> Place | None:
    """Return the caption that follows a picture's block, if the next block is one."""
    following = number + 1
    if following < len(draft.blocks) and draft.zones[following] is Zone.CAPTION and draft.blocks[following].text.strip():
        return whole(draft, following)
    return None


def own_mark(house: House, alt: str) -> bool:
    """Return whether a picture is the house's own logo by its name, which needs no credit."""
    words = plain(alt)
    return "logo" in words.split() and any(plain(name) in words for name in house.names)
