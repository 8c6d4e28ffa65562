"""What the window is told of the program around it: where files are, and of which parts it is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from reviewer.model.named import NamedTuple
from reviewer.model.parts import Part


class Places(NamedTuple):
    """Files a person may want to find, each with what it holds; `parts` returns what the program is made of, with licences.

    `help` returns the texts of the help pages by the names of their files.
    """

    files: tuple[tuple[str, Path], ...] = ()
    parts: Callable[[], tuple[Part, ...]] = tuple
    help: Callable[[], Mapping[str, str]] = dict


NOWHERE = Places()
"""A window that was told nothing."""
