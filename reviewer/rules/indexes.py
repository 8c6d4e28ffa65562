"""Indexes over the knowledge: each is kept with the copy of the knowledge, for to make them all anew was a twentieth of a check."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from reviewer.model.facts import Facts
from reviewer.rules.memo import by_identity

Value = TypeVar("Value")

INDEXES: dict[str, Callable[[Facts], Any]] = {}
"""What makes each index, by its module and name."""


def index(build: Callable[[Facts], Value]) -> Callable[[Facts], Value]:
    """Return `build` as an index: made once, and not at all where the knowledge came with it.

    It returns plain values, as `marshal` has them, and no mapping but from words; what such a mapping holds is unpacked as its words are met.
    It hangs on nothing but the knowledge files and the code of its module.
    """
    name = f"{build.__module__}.{build.__name__}"
    INDEXES[name] = build
    return by_identity(lambda facts: facts.indexes[name] if name in facts.indexes else build(facts))
