"""A House written as `house.toml`: a file that a person can go on editing by hand."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from reviewer.model.house import House
from reviewer.model.trouble import Trouble
from reviewer.settings.reading import house_of

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
    if path.is_symlink() or (path.exists() and not path.is_file()):
        raise Trouble(f"Could not write {path.name}: it is a link to another place, or no file. Nothing was changed. Free that name.")
    fresh = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with fresh.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        reason = (error.strerror or str(error)).lower()
        raise Trouble(f"Could not write {path.name}: {reason}. The old file is as it was. Make room or free that folder, then save again.") from None
    return read


def house_text(house: House) -> str:
    """Return the file of a house; what nobody has told is left out."""
    return HEAD + "\n" + "\n".join((*_top(house), *_tables(house))).rstrip() + "\n"


def _top(house: House) -> Iterator[str]:
    for key in ("names", "places", "domains", "treatments"):
        words = getattr(house, key)
        if words:
            yield f"{key} = {_list(words)}"
    for key in ("country", "citation_style"):
        if getattr(house, key):
            yield f"{key} = {_text(getattr(house, key))}"
    if house.marker_style != "after":
        yield f"marker_style = {_text(house.marker_style)}"
    if house.closing_marker:
        yield "closing_marker = true"
    if house.review_months:
        yield f"review_months = {house.review_months}"


def _tables(house: House) -> Iterator[str]:
    for text in house.boilerplate:
        yield f"\n[[boilerplate]]\nname = {_text(text.name)}\ntext = {_text(text.text)}"
        if text.everywhere:
            yield "everywhere = true"
        yield from _told(approved_by=text.approved_by, approved_on=text.approved_on)
    for figure in house.figures:
        yield f"\n[[figure]]\nabout = {_list(figure.about)}\nfigure = {_text(figure.figure)}"
        yield from _told(source=figure.source, date=figure.on)
    for permission in house.permissions:
        yield f"\n[[permission]]\nkind = {_text(permission.kind)}\nwho = {_text(permission.who)}"
        yield from _told(allows=permission.allows, given=permission.given, until=permission.until)


def _told(**values: str | date | None) -> Iterator[str]:
    for key, value in values.items():
        if value:
            yield f"{key} = {value.isoformat() if isinstance(value, date) else _text(value)}"


def _list(words: tuple[str, ...]) -> str:
    return f"[{', '.join(map(_text, words))}]"


def _text(words: str) -> str:
    """Return a TOML text: on several lines where it has several."""
    marks = {"\\": "\\\\", '"': '\\"', "\t": "\\t"}
    told = "".join(marks.get(letter, letter) for letter in words)
    if "\n" in words:
        return '"""\n' + "".join(_letter(letter) if letter != "\n" else letter for letter in told) + '"""'
    return '"' + "".join(map(_letter, told)) + '"'


def _letter(letter: str) -> str:
    """Return a letter as TOML may hold it: controls are told by number."""
    return f"\\u{ord(letter):04x}" if ord(letter) < 32 or ord(letter) == 127 else letter
