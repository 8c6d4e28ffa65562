"""Rows of the library as values; no SQL here, so that whoever only reads them loads no database."""

from __future__ import annotations

from array import array

from reviewer.model.claims import What
from reviewer.model.course import Trail
from reviewer.model.named import NamedTuple
from reviewer.model.review import SignOff
from reviewer.model.summary import Summary


class NewRevision(NamedTuple):
    """A state of a draft to be kept. `reason` is import, save or signoff; `path` is empty where the text came without a file."""

    text: str
    file_hash: str
    path: str
    title: str
    reason: str
    by: str
    at: str


class Revision(NamedTuple):
    """One kept state of a draft. `number` counts from 1; `text_hash` and `file_hash` are SHA-256 of the text and of the file's bytes."""

    id: int
    draft: int
    number: int
    text_hash: str
    file_hash: str
    path: str
    title: str
    reason: str
    by: str
    at: str


class Kept(NamedTuple):
    """Text of the journal that is in no file. `mine` says this very session wrote it."""

    id: int
    draft: int
    title: str
    path: str
    text: str
    at: str
    mine: bool


class Record(NamedTuple):
    """What became of a rule's findings on this desk: how many were fixed, how many answered."""

    fixed: int = 0
    answered: int = 0


class Shelved(NamedTuple):
    """A draft as the library lists it: its newest revision and what its newest signature binds (empty where there is none).

    `holds_until` is the first day an answer it was signed with is asked again; `answered_since` says an answer came or went after it.
    `signoff` is that signature without its blocks, `trail` holds the steps people took with the draft, `summary` is what the newest check came to,
    `unsaved` when text was kept that is in no file, `reopened` says in a sentence what was withdrawn that it uses.
    """

    revision: Revision
    signed_text: str
    signed_rules: str
    holds_until: str
    answered_since: bool
    touched: str
    signoff: SignOff | None = None
    trail: Trail = Trail()
    summary: Summary | None = None
    unsaved: str = ""
    reopened: str = ""


class Saying(NamedTuple):
    """A block of a draft as the library found it again: the draft, its title and path at its newest, and the block's sentences as plain words."""

    draft: int
    title: str
    path: str
    sentences: tuple[str, ...]


class Event(NamedTuple):
    """One event of the history in words: `what` happened to the draft titled `title`, what stood `before` and `after`, and the reason given."""

    seq: int
    at: str
    who: str
    what: str
    draft: int | None
    title: str
    detail: str
    before: str
    after: str
    reason: str


class Told(NamedTuple):
    """All that a draft says: the runs of three words in it, each by its number, and its blocks, their sentences on lines."""

    draft: int
    runs: array[int]
    blocks: tuple[str, ...]


MOST = 16
"""So many blocks of other drafts are held against one of the draft on the desk, those that share most first."""


class Use(NamedTuple):
    """A draft that uses a claim or a source: `now` says that its newest text does.

    `signed` is when the signed text that does was signed (empty: none does), `page` where it was last published, if it was.
    """

    draft: int
    title: str
    path: str
    now: bool
    signed: str
    page: str


class Reopened(NamedTuple):
    """What reopened a draft: the claim or source that was withdrawn, with the reason."""

    what: What
    text: str
    reason: str
    by: str
    at: str
