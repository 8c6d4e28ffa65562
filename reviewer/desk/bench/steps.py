"""Work that is done some milliseconds at a time, with other work in between."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

V = TypeVar("V")
Steps = Generator[None, None, V]
"""Work that yields after each step and returns what came of it."""


def at_once(steps: Steps[V]) -> V:
    """Return what comes of work with all its steps done in a row."""
    while True:
        try:
            next(steps)
        except StopIteration as done:
            value: V = done.value
            return value
