"""Work that is done some milliseconds at a time, with other work in between."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TypeVar

V = TypeVar("V")
Steps = Generator[None, None, V]
"""Work that yields after each step and returns what came of it."""


class Cancelled(Exception):
    """The work was called off; nothing came of it."""


def never() -> bool:
    """Return that work is not to stop."""
    return False


def at_once(steps: Steps[V], stop: Callable[[], bool] = never) -> V:
    """Return what comes of work with all its steps done in a row; raise Cancelled where `stop` says so between two."""
    while True:
        try:
            next(steps)
        except StopIteration as done:
            value: V = done.value
            return value
        if stop():
            raise Cancelled
