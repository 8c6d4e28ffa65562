"""What is said of a Word file that was read."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewer.word import Reading

_NOUNS = {
    "headings": "heading",
    "items": "list item",
    "tables": "table",
    "links": "link",
    "footnotes": "footnote",
    "endnotes": "endnote",
    "pictures": "picture",
    "comments": "comment",
}


def read_size(path: Path) -> None:
    """Raise Trouble where a Word file is too large to be read at all."""
    from reviewer.word import too_large  # noqa: PLC0415 - only a Word file needs it

    with suppress(OSError):  # whoever reads the file has the words for it
        too_large(path.stat().st_size, path.name)


def word_told(reading: Reading) -> tuple[str, ...]:
    """Return the sentences on what was read of a Word file, and on what could not be taken over."""
    counts = reading.counts._asdict()
    held = [f"{counts[what]} {noun}{'' if counts[what] == 1 else 's'}" for what, noun in _NOUNS.items() if counts[what]]
    summed = f"Read from Word: {', '.join(held[:-1])}{' and ' if held[1:] else ''}{held[-1]}." if held else "Read from Word: text only."
    return summed, *reading.remarks
