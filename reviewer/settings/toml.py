"""Values written as TOML, so that what a newer version put into a file is still there after this one has written it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time


def lines(values: Mapping[str, object], table: str = "") -> Iterator[str]:
    """Yield the lines of a table: what is plain first, then the tables in it."""
    for key, value in values.items():
        if not isinstance(value, Mapping):
            yield f"{name(key)} = {plain(value)}"
    for key, value in values.items():
        if isinstance(value, Mapping):
            path = f"{table}.{name(key)}" if table else name(key)
            yield ""
            yield f"[{path}]"
            yield from lines(value, path)


def name(key: str) -> str:
    """Return a key as it may stand before the sign of equality."""
    bare = key and all(letter.isascii() and (letter.isalnum() or letter in "_-") for letter in key)
    return key if bare else text(key)


def plain(value: object) -> str:
    """Return a value in one line (a text of several lines takes several)."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return text(str(value))
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{name(key)} = {plain(inner)}" for key, inner in value.items()) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(plain, value)) + "]"
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    return str(value)


def text(words: str) -> str:
    """Return a TOML text: on several lines where it has several."""
    marks = {"\\": "\\\\", '"': '\\"', "\t": "\\t"}
    told = "".join(marks.get(letter, letter) for letter in words)
    if "\n" in words:
        return '"""\n' + "".join(_letter(letter) if letter != "\n" else letter for letter in told) + '"""'
    return '"' + "".join(map(_letter, told)) + '"'


def _letter(letter: str) -> str:
    """Return a letter as TOML may hold it: controls are told by number."""
    return f"\\u{ord(letter):04x}" if ord(letter) < 32 or ord(letter) == 127 else letter
