"""The course of a draft from its first words to its publication: what people did to bring it on, and the questions only they can judge."""

from __future__ import annotations

from enum import StrEnum

from reviewer.model.named import NamedTuple


class Step(StrEnum):
    """What a person did to bring a draft on, or back; the value is what the library writes. Signing is kept as a signature, not here."""

    SUBMITTED = "submitted"
    TAKEN_BACK = "taken back"
    CHANGES_REQUESTED = "changes requested"
    WITHDRAWN = "withdrawn"
    PUBLISHED = "published"
    SENT_BACK = "sent back"


class Entry(NamedTuple):
    """A step somebody took.

    `text_hash` is the SHA-256 of the text it was taken for, `revision` its number; `signature` is the number of the newest signature the draft
    had then (0: none). `note` is the reviewer's note, the reason, or the address of the page; `fingerprint` names the finding whose answer was
    sent back. `at` is UTC in ISO 8601.
    """

    step: Step
    text_hash: str
    revision: int
    by: str
    at: str
    note: str = ""
    credentials: str = ""
    signature: int = 0
    fingerprint: str = ""


class Trail(NamedTuple):
    """All steps of a draft, oldest first; `signature` numbers its newest signature (0: none), `exported` is when that was last exported."""

    entries: tuple[Entry, ...] = ()
    signature: int = 0
    exported: str = ""


class Stage(StrEnum):
    """How a draft stands, in the words people read."""

    DRAFT = "Draft"
    SENT = "Sent for review"
    ASKED = "Changes asked"
    APPROVED = "Approved"
    SELF_CHECKED = "Self-checked (one person)"
    EXPORTED = "Exported"
    PUBLISHED = "Published"
    DUE = "Review due"
    ENDED = "Approval ended"
    WITHDRAWN = "Withdrawn"
    REPLACED = "Replaced"
