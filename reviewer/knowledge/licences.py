"""The licences a picture may be used under, as a form offers them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import NamedTuple

from reviewer.model.trouble import Trouble


class Licence(NamedTuple):
    """A licence: its name as a credit gives it, the site it belongs to (or empty), a note for who chooses, whether each use has its number."""

    name: str
    site: str = ""
    note: str = ""
    number: bool = False


def read_licences(path: Path) -> tuple[Licence, ...]:
    """Return the licences of a file, in its order; raise Trouble where it cannot be read."""
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8")).get("licence", [])
        return tuple(Licence(str(one["name"]), str(one.get("site", "")), str(one.get("note", "")), bool(one.get("number"))) for one in entries)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise Trouble(f"The list of licences, {path.name}, could not be read. Nothing was changed. Mend it, or install the program again.") from None
