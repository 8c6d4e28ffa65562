"""A picture's details (what it shows, who made it, under which licence), and how they are written into the draft. Pure."""

from __future__ import annotations

import re
from typing import NamedTuple

from reviewer.knowledge.licences import Licence
from reviewer.model.draft import Block, Draft, Image, Kind
from reviewer.model.finding import Edit
from reviewer.model.span import Place
from reviewer.reading.ladder import host_of

_ACTIVE = re.compile(r"([\\`*_\[\]<>&!|])")
_BARE = re.compile(r"[^\s<>()\\]+")
_LINK = re.compile(r"https?://[^\s<>()]+")
_OWN = re.compile(r"[\s,;(]*\b(?:our )?own work\b\)?", re.IGNORECASE)
_POSED = re.compile(r"\s*\bposed by (?:an? )?models?\b\.?", re.IGNORECASE)
POSED = "Posed by a model."


class Details(NamedTuple):
    """What is said of a picture. `source` is the page it is from or the name of a site; `credit` is the line readers see, empty for none."""

    alt: str = ""
    decorative: bool = False
    maker: str = ""
    own: bool = False
    source: str = ""
    licence: str = ""
    number: str = ""
    posed: bool = False
    credit: str = ""


def details_of(image: Image) -> Details:
    """Return what a draft says of a picture."""
    credit = image.credit
    if credit is None:
        return Details(" ".join(image.alt.split()), image.decorative)
    link = _LINK.search(credit.text)
    return Details(
        alt=" ".join(image.alt.split()),
        decorative=image.decorative,
        maker=_OWN.sub("", _POSED.sub("", credit.author)).strip(" .,"),
        own=bool(_OWN.search(credit.text)),
        source=link.group().rstrip(".,;") if link else credit.source,
        licence="" if _OWN.fullmatch(credit.licence) else credit.licence,
        posed=bool(_POSED.search(credit.text)),
        credit=" ".join(credit.text.split()),
    )


def credit_line(details: Details, licences: tuple[Licence, ...]) -> str:
    """Return the line that credits a picture, in the order of title, author, source and licence that Creative Commons advises; empty for none."""
    if details.decorative or not (details.maker or details.own or details.source or details.licence):
        return ""
    posed = f". {POSED}" if details.posed else ""
    if details.own:
        return (f"Photo by {details.maker}, own work" if details.maker else "Photo: own work") + posed
    chosen = next((one for one in licences if one.name.casefold() == details.licence.casefold()), None)
    link = details.source if _LINK.match(details.source) else ""
    site = (chosen.site if chosen else "") if link else details.source
    if not details.maker and link and not site:
        site = host_of(link)
    terms = f"{details.licence} no. {details.number}" if details.licence and details.number else details.licence
    line = f"Photo by {details.maker}{f' via {site}' if site else ''}" if details.maker else f"Photo from {site}" if site else f"Photo: {terms}"
    line += f" ({link})" if link else ""
    return line + (f", {terms}" if terms and (details.maker or site) else "") + posed


def picture_source(src: str, details: Details, title: str = "") -> str:
    """Return a picture as Markdown writes it; `title` is what it shows when pointed at."""
    address = src if _BARE.fullmatch(src) else "<" + re.sub(r"([<>\\])", r"\\\1", src.replace("\n", " ")) + ">"
    if details.decorative:
        return f'![]({address} "decorative")'
    shown = re.sub(r'(["\\])', r"\\\1", title)
    told = f' "{shown}"' if title else ""
    return f"![{escaped(details.alt)}]({address}{told})"


def escaped(text: str) -> str:
    """Return words so that Markdown shows them as they are, on one line."""
    return _ACTIVE.sub(r"\\\1", " ".join(text.split()))


def edits(draft: Draft, image: Image, details: Details, *, moved: bool = False) -> tuple[Edit, ...]:
    """Return what to change in the source so that the draft says these details of a picture: rising, apart, one step of undo.

    `moved` says that the image's address is another than the draft's.
    """
    block, start = draft.blocks[image.place.block], draft.starts[image.place.block]
    span, credit = draft.span(image.place), image.credit
    title = "" if image.decorative else image.title
    titled = credit is not None and credit.place == image.place
    said = " ".join(details.credit.split()) if not details.decorative else ""
    changes: list[Edit] = []
    if titled or (said and credit is None and not _opens(block)):
        title = said
    elif credit is not None and said != " ".join(credit.text.split()):
        changes.append(_recredited(draft, credit.place, said))
    elif credit is None and said:
        end = start + len(block.source)
        changes.append(Edit(end, end, f"\n\n{credit_source(said)}"))
    made = picture_source(image.src, details, title)
    same = (" ".join(image.alt.split()), image.decorative, title) == (details.alt, details.decorative, "" if image.decorative else image.title)
    if moved or not same:
        changes.append(Edit(span.start, span.end, made))
    return tuple(sorted(changes))


def credit_source(line: str) -> str:
    """Return a credit as Markdown writes it: addresses as they are, all other words kept from being read as marks."""
    parts, at = [], 0
    for link in _LINK.finditer(line):
        parts += [escaped_part(line[at : link.start()]), link.group()]
        at = link.end()
    return "".join([*parts, escaped_part(line[at:])])


def escaped_part(text: str) -> str:
    """Return words so that Markdown shows them as they are, their spaces kept."""
    return _ACTIVE.sub(r"\\\1", text)


def inserted(text: str, at: int, src: str, details: Details) -> Edit:
    """Return the edit that puts a picture with its credit into the text, as lines of their own behind the line at an offset."""
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    if not text[:end].strip():
        before = ""
    else:
        before = "\n\n" if text[:end].rstrip(" \t") == text[:end] and not text[:end].endswith("\n") else "" if text[:end].endswith("\n\n") else "\n"
    after = "" if text[end:].startswith("\n\n") or not text[end:].strip() else "\n" if text[end:].startswith("\n") else "\n\n"
    lines = [picture_source(src, details), *([credit_source(details.credit)] if details.credit and not details.decorative else [])]
    return Edit(end, end, before + "\n\n".join(lines) + after)


def picture_at(draft: Draft, offset: int) -> Image | None:
    """Return the picture whose line, or whose credit, holds a source offset; the nearest in it."""
    number = draft.block_at(offset)
    here = [image for image in draft.images if not image.slot and image.place.block == number]
    if not here:
        return next((image for image in draft.images if image.credit and image.credit.place.block == number and not image.slot), None)
    return min(here, key=lambda image: abs(draft.span(image.place).start - offset) if not draft.span(image.place).holds(offset) else -1)


def picture_of(draft: Draft, place: Place) -> Image | None:
    """Return the picture a finding speaks of, by its own place or its credit's."""
    shown = (image for image in draft.images if not image.slot)
    return next((image for image in shown if place in (image.place, image.credit.place if image.credit else None)), None)


def _opens(block: Block) -> bool:
    """Return whether a paragraph can follow a block without breaking what it stands in."""
    return block.kind in (Kind.IMAGE, Kind.PARAGRAPH) and not block.quoted


def _recredited(draft: Draft, place: Place, said: str) -> Edit:
    """Return the edit that puts another credit in the place of one, or takes it out with the gap before it."""
    block, start = draft.blocks[place.block], draft.starts[place.block]
    end = start + len(block.source)
    if place.start:  # a sentence of its caption
        first = draft.span(place).start
        return Edit(first, end, credit_source(said) + (block.source[-1] if block.source[-1] in "*_" else ""))
    if said:
        return Edit(start, end, credit_source(said))
    gap = len(draft.text[:start]) - len(draft.text[:start].rstrip("\n"))
    return Edit(start - gap, end, "")
