"""A House written as `house.toml`: a file that a person can go on editing by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from reviewer.model.house import House
from reviewer.model.trouble import Trouble
from reviewer.settings.reading import house_of
from reviewer.settings.toml import text as text_of
from reviewer.settings.whole import write_whole

HEAD = """\
# The clinic's own file: what every check of a draft may take for granted. Written by the window; it may be edited by hand, too.
# Remarks are lost when the window writes it again. What stands in it is explained in docs/house.md.
"""


def write_house(path: Path, house: House) -> House:
    """Write the house's file, whole or not at all, and return the house as it reads back; raise Trouble with the old file as it was."""
    text = house_text(house)
    try:
        read = house_of(text, path.name)
    except Trouble as fault:  # what a form let through: its line in a file that is not written would say nothing
        reason = str(fault).split(": ", 1)[-1].removesuffix(" Put that line right.")
        raise Trouble(f"The house profile was not kept: {reason}") from None
    write_whole(path, text)
    return read


def house_text(house: House) -> str:
    """Return the file of a house; what nobody has told is left out."""
    return HEAD + "\n" + "\n".join((*_top(house), *_tables(house))).rstrip() + "\n"


def _top(house: House) -> Iterator[str]:
    for key in ("names", "places", "domains", "treatments", "trusted", "competitors"):
        words = getattr(house, key)
        if words:
            yield f"{key} = {_list(words)}"
    for key in ("country", "citation_style"):
        if getattr(house, key):
            yield f"{key} = {text_of(getattr(house, key))}"
    if house.marker_style != "after":
        yield f"marker_style = {text_of(house.marker_style)}"
    if house.closing_marker:
        yield "closing_marker = true"
    if house.review_months:
        yield f"review_months = {house.review_months}"


def _tables(house: House) -> Iterator[str]:
    for text in house.boilerplate:
        yield f"\n[[boilerplate]]\nname = {text_of(text.name)}\ntext = {text_of(text.text)}"
        if text.everywhere:
            yield "everywhere = true"
        yield from _told(approved_by=text.approved_by, approved_on=text.approved_on)
    for figure in house.figures:
        yield f"\n[[figure]]\nabout = {_list(figure.about)}\nfigure = {text_of(figure.figure)}"
        yield from _told(source=figure.source, date=figure.on)
    for permission in house.permissions:
        yield f"\n[[permission]]\nkind = {text_of(permission.kind)}\nwho = {text_of(permission.who)}"
        yield from _told(allows=permission.allows, given=permission.given, until=permission.until)


def _told(**values: str | date | None) -> Iterator[str]:
    for key, value in values.items():
        if value:
            yield f"{key} = {value.isoformat() if isinstance(value, date) else text_of(value)}"


def _list(words: tuple[str, ...]) -> str:
    return f"[{', '.join(map(text_of, words))}]"
