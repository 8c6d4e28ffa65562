"""The shapes of what stands in a review file: what is not of its shape is refused before anything is made of it."""

from __future__ import annotations

from typing import Any

from reviewer.seal.forms import shape
from reviewer.seal.forms.wire import Malformed

FORMAT = "clinical-review-pack/1"
Value = str | int | None


def _value(value: Any, place: str) -> None:
    if value is not None and (isinstance(value, bool) or not isinstance(value, str | int)):
        raise Malformed(f"{place} is neither a text nor a whole number.")


def _long(value: Any, place: str) -> None:
    if not isinstance(value, str):
        raise Malformed(f"{place} is not a text.")


def _map(inside: shape.Shape) -> shape.Shape:
    """Return the shape of an object with any keys."""

    def look(value: Any, place: str) -> None:
        if not isinstance(value, dict) or len(value) > 100_000:
            raise Malformed(f"{place} is not an object.")
        for key, held in value.items():
            inside(held, f"{place}.{key[:20]}")

    return look


def _pair(value: Any, place: str) -> None:
    shape.listed(_value, least=2, most=2)(value, place)
    shape.whole(value[0], place)
    shape.digest(value[1], place)


def _named(value: Any, place: str) -> None:
    shape.text(value, place)
    if not (len(value) == 32 and set(value) <= set("0123456789abcdef")):
        raise Malformed(f"{place} is not a name of 32 hex letters.")


def _prev(value: Any, place: str) -> None:
    if value != "":
        shape.digest(value, place)


_VALUES = shape.listed(_value, most=64)
ROWS = _map(_map(_VALUES))
FINDINGS = shape.listed(_map(shape.text))
MANIFEST_SHAPE = shape.record(
    {
        "format": shape.one_of(FORMAT),
        "version": shape.whole,
        "kept": _map(shape.listed(_VALUES, most=1_000_000)),
        "library": _named,
        "draft": _named,
        "title": shape.text,
        "at": shape.text,
        "sender": shape.record({"name": shape.text, "person": shape.text, "key": shape.text}),
        "revision": shape.record({"number": shape.whole, "text": shape.digest, "event": shape.digest, "created": shape.text}),
        "lineage": shape.listed(shape.digest),
        "head": _pair,
        "heads": shape.listed(_pair, most=100_000),
        "columns": _map(shape.listed(shape.text, most=64)),
        "pictures": _map(shape.digest),
        "sealed": _map(_map(shape.digest)),
        "members": _map(shape.digest),
    }
)
LINE = shape.record(
    {
        "library": _named,
        "seq": shape.whole,
        "prev": _prev,
        "hash": shape.digest,
        "at": shape.text,
        "actor": shape.text,
        "kind": shape.text,
        "number": shape.maybe(shape.whole),
        "detail": _long,
        "turn": shape.whole,
        "row": shape.maybe(_VALUES),
        "refs": _map(shape.digest),
    }
)
