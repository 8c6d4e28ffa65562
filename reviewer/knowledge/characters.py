"""The reader of `resources/characters.toml`: which characters nobody sees, and which letters look like others."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reviewer.model.characters import Characters
from reviewer.model.trouble import Trouble


def load_characters(path: Path) -> Characters:
    """Return what the file tells; raise Trouble where it is missing or cannot be understood."""
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        return Characters(
            hiding=frozenset(letter for span in told["hiding"] for letter in _span(span)),
            turning={_letter(code): _letter(end) for code, end in told["turning"].items()},
            labels=_by_letter(told["labels"]),
            alike=_by_letter(told["alike"]),
        )
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise Trouble(f"The file {path.name} of the program could not be read: {error}. Install the program again.") from None


def _letter(code: str) -> str:
    return chr(int(code, 16))


def _span(codes: str) -> list[str]:
    first, _, last = codes.partition("-")
    return [chr(code) for code in range(int(first, 16), int(last or first, 16) + 1)]


def _by_letter(table: Mapping[str, Any]) -> dict[str, str]:
    return {_letter(code): str(value) for code, value in table.items()}
