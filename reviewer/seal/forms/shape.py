"""The shapes of JSON values: what is missing, unknown or too large is named by its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from reviewer.seal.forms.wire import Malformed

Shape = Callable[[Any, str], None]
"""Looks at a value at a place; raises Malformed."""
_HASH = re.compile(r"[0-9a-f]{64}")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)
_PERSON = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,63}(@[A-Za-z0-9][A-Za-z0-9.-]{0,63})?")
_KEY = re.compile(r"SHA256:[A-Za-z0-9+/]{43}")
MOST = 20_000


def record(needed: Mapping[str, Shape]) -> Shape:
    """Return the shape of an object with exactly these keys."""

    def look(value: Any, place: str) -> None:
        if not isinstance(value, dict):
            raise Malformed(f"{place} is not an object.")
        if value.keys() != needed.keys():
            odd = sorted(value.keys() ^ needed.keys())[0]
            raise Malformed(f"{place} {'has the unknown key' if odd in value else 'lacks the key'} “{odd[:40]}”.")
        for key, shape in needed.items():
            shape(value[key], f"{place}.{key}")

    return look


def listed(shape: Shape, *, most: int = MOST, least: int = 0) -> Shape:
    """Return the shape of a list."""

    def look(value: Any, place: str) -> None:
        if not isinstance(value, list) or not least <= len(value) <= most:
            raise Malformed(f"{place} is not a list of {least} to {most}.")
        for number, one in enumerate(value):
            shape(one, f"{place}[{number}]")

    return look


def maybe(shape: Shape) -> Shape:
    """Return a shape that may be null."""

    def look(value: Any, place: str) -> None:
        if value is not None:
            shape(value, place)

    return look


def one_of(*words: str) -> Shape:
    """Return the shape of one of some words."""

    def look(value: Any, place: str) -> None:
        if not isinstance(value, str) or value not in words:
            raise Malformed(f"{place} is not one of: {', '.join(words)}.")

    return look


def moment(value: Any, place: str) -> None:
    """Look at a time in UTC, to the second."""
    try:
        if isinstance(value, str) and _MOMENT.fullmatch(value) and datetime.fromisoformat(value):
            return
    except ValueError:
        pass
    raise Malformed(f"{place} is not a time such as 2026-11-22T10:00:00Z.")


def _matching(pattern: re.Pattern[str], what: str) -> Shape:
    def look(value: Any, place: str) -> None:
        if not isinstance(value, str) or not pattern.fullmatch(value):
            raise Malformed(f"{place} is not {what}.")

    return look


def text(value: Any, place: str) -> None:
    """Look at a text of any letters, 100,000 at most."""
    if not isinstance(value, str) or len(value) > 100_000:
        raise Malformed(f"{place} is not a text of a fair length.")


def whole(value: Any, place: str) -> None:
    """Look at a whole number from 0."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise Malformed(f"{place} is not a whole number.")


def flag(value: Any, place: str) -> None:
    """Look at a yes or no."""
    if not isinstance(value, bool):
        raise Malformed(f"{place} is neither true nor false.")


digest = _matching(_HASH, "a SHA-256 in small hex letters")
person = _matching(_PERSON, "a person’s id such as ben@clinic")
key = _matching(_KEY, "a key’s fingerprint such as SHA256:…")
offset = _matching(re.compile(r"[+-]\d\d:\d\d", re.ASCII), "an offset such as +01:00")
