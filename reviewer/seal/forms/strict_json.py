"""JSON as a seal has it: no key twice, no fractions, no number past 2^53, no half characters, neither deep nor large."""

from __future__ import annotations

import json
import re
from typing import Any

from reviewer.seal.forms.wire import Malformed

LARGEST = 16 * 1024 * 1024
DEEPEST = 24
BIGGEST = 2**53
_STRINGS = re.compile(r'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
"""One that does not end is taken to the end: sought anew from each of its quotes, it would take hours."""
_BRACKETS = re.compile(r"[\[\]{}]")


def written(value: object) -> bytes:
    """Return a value as the bytes that are signed: keys sorted, no spaces, UTF-8, every letter as itself (as RFC 8785 for ASCII keys)."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def read_json(data: bytes) -> Any:
    """Return what the bytes say; raise Malformed, never anything else, where they are not strict JSON."""
    if len(data) > LARGEST:
        raise Malformed("It is too large.")
    try:
        text = data.decode()
        _look_at_depth(text)
        value = json.loads(text, object_pairs_hook=_single, parse_float=_no_float, parse_constant=_no_float, parse_int=_whole)
        json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        raise Malformed("It is not strict JSON in UTF-8.") from None
    return value


def _look_at_depth(text: str) -> None:
    depth = 0
    for match in _BRACKETS.finditer(_STRINGS.sub("", text)):
        depth += 1 if match.group() in "[{" else -1
        if depth > DEEPEST:
            raise Malformed("It is nested too deeply.")


def _single(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Malformed("A key stands in it twice.")
    return found


def _no_float(text: str) -> Any:
    raise Malformed(f"It holds the number {text[:20]}, which is not a whole one.")


def _whole(text: str) -> int:
    if len(text) > 17 or abs(int(text)) > BIGGEST:
        raise Malformed("It holds a number that is too large.")
    return int(text)
