"""What a strip says of its picture, in three lines. Pure."""

from __future__ import annotations

from reviewer.desk.pictures.gallery import Seen, Stand, named
from reviewer.model.draft import Image
from reviewer.reading.ladder import host_of
from reviewer.ui.values.words import count


def lines(image: Image, seen: Seen | None) -> tuple[str, str, str]:
    """Return what a picture shows, who made it, and its file; `seen` is what is known of that by now."""
    return shows(image), credited(image), filed(image, seen)


def shows(image: Image) -> str:
    """Return what a picture shows, as the draft says."""
    if image.decorative:
        return "Decorative: screen readers pass it over"
    return " ".join(image.alt.split()) or "No description yet"


def credited(image: Image) -> str:
    """Return who made a picture, under which licence, and where it is from: the licence before what may be cut off."""
    if image.credit is None:
        return "" if image.decorative else "No credit yet"
    credit = image.credit
    if not credit.author or not credit.licence:
        return " ".join(credit.text.split()) + ("" if credit.licence else " · no licence named")
    source = host_of(credit.source) or credit.source
    return " · ".join(part for part in (credit.author, credit.licence, source) if part)


def filed(image: Image, seen: Seen | None) -> str:
    """Return a picture's file with its size, or why it is not shown."""
    if seen is None:
        return named(image.src)
    if seen.looked is None:
        return f"{image.src}: on the web, and not fetched" if seen.stand is Stand.REMOTE else seen.sentence
    looked = seen.looked
    return f"{named(image.src)} · {looked.width:,} × {looked.height:,} · {_size(looked.size)} · {looked.kind.codec}"


def _size(size: int) -> str:
    return count(size, "byte") if size < 1000 else f"{size / 1000:,.0f} kB" if size < 1_000_000 else f"{size / 1_000_000:,.1f} MB"
