"""What the window is told of the program around it: where files are, and of which parts it is made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reviewer.model.named import NamedTuple
from reviewer.model.parts import Part


class Places(NamedTuple):
    """Files a person may want to find, each with what it holds; `parts` returns what the program is made of, with licences."""

    files: tuple[tuple[str, Path], ...] = ()
    parts: Callable[[], tuple[Part, ...]] = tuple


NOWHERE = Places()
"""A window that was told nothing."""
