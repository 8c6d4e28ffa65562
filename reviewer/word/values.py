"""What was read from a Word file."""

from __future__ import annotations

from reviewer.model.named import NamedTuple


class Picture(NamedTuple):
    """A picture of a Word file: `name` is its address in the Markdown, `sha256` tells its bytes."""

    name: str
    sha256: str
    data: bytes


class Comment(NamedTuple):
    """What somebody remarked in Word: `at` as the file writes it (ISO 8601, or empty), `passage` the words it is about.

    `reply` says it answers the comment before it, `done` that the thread was resolved.
    """

    author: str
    at: str
    passage: str
    text: str
    reply: bool = False
    done: bool = False


class Tracked(NamedTuple):
    """A change that Word kept beside the text: who made it, when (as in `Comment`), its words, and those right before it in its paragraph.

    Of a change without words, such as a picture, `text` is empty.
    """

    author: str
    at: str
    inserted: bool
    text: str
    after: str


class Counts(NamedTuple):
    """How many of each were read; insertions and deletions are tracked changes."""

    headings: int = 0
    items: int = 0
    tables: int = 0
    links: int = 0
    footnotes: int = 0
    endnotes: int = 0
    pictures: int = 0
    comments: int = 0
    insertions: int = 0
    deletions: int = 0


class Reading(NamedTuple):
    """A Word file as Markdown, with its pictures, comments and tracked changes.

    `remarks` are sentences on what could not be taken over, or only differently.
    """

    text: str
    counts: Counts = Counts()
    pictures: tuple[Picture, ...] = ()
    comments: tuple[Comment, ...] = ()
    remarks: tuple[str, ...] = ()
    tracked: tuple[Tracked, ...] = ()
