"""A library in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewer.store.library import Library
from tests.store.small import noon


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An open, empty library."""
    opened = Library.open(tmp_path / "home" / "library.db", noon, wait=0)
    yield opened
    opened.close()
