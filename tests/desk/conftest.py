"""A desk with its library, and drafts to lay on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reviewer.desk import Desk
from tests.desk.small import CLEAN, Clock, desk_at

Write = Callable[..., Path]


@pytest.fixture
def clock() -> Clock:
    """A clock that stands at noon until it is put forward."""
    return Clock()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The folder of the library."""
    return tmp_path / "home"


@pytest.fixture
def desk(home: Path, clock: Clock) -> Iterator[Desk]:
    """A desk with an empty library."""
    made = desk_at(home, clock=clock)
    yield made
    made.close()


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a draft into a folder and returns its path."""

    def put(text: str | bytes = CLEAN, name: str = "ankle.md") -> Path:
        path = tmp_path / "drafts" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    return put
