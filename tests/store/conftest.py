"""A library in a folder of its own, and a clock that stands still."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reviewer.store.library import Library
from reviewer.store.rows import NewRevision


def noon() -> datetime:
    """Return one moment, always."""
    return datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def state(text: str = "Rest helps.\n", *, path: str = "/drafts/ankle.md", file_hash: str = "", reason: str = "import") -> NewRevision:
    """Return a state of a draft to be kept."""
    return NewRevision(text, file_hash, path, "Ankles", reason, "", "2026-11-22T12:00:00+00:00")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An open, empty library."""
    opened = Library.open(tmp_path / "home" / "library.db", noon, wait=0)
    yield opened
    opened.close()
