"""A clock that stands still, and states of a draft to keep."""

from __future__ import annotations

from datetime import UTC, datetime

from reviewer.model.review import SignOff
from reviewer.store.ground.rows import NewRevision


def noon() -> datetime:
    """Return one moment, always."""
    return datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def state(text: str = "Rest helps.\n", *, path: str = "/drafts/ankle.md", file_hash: str = "", reason: str = "import") -> NewRevision:
    """Return a state of a draft to be kept."""
    return NewRevision(text, file_hash, path, "Ankles", reason, "", "2026-11-22T12:00:00+00:00")


def signed(text_hash: str) -> SignOff:
    """Return a signature of a text."""
    return SignOff(text_hash, "rules", "answers", "Ada North", "PT", "Ben South", "MD", "2026-11-22T12:00:00+00:00", "2027-11-22", ("k1",), ())
