"""Compiled regular expressions, kept from one start to the next, as Python itself keeps compiled modules.

Compiling them takes a quarter of the time from a start to its first findings, and most are the same each time. What `re` made of a pattern is a
list of numbers: that is kept, and a pattern is made of it when `re.compile` first asks, which for a third of them no check does; and beside it
what patterns were taken apart into (`reviewer/model/patterns/sifted.py`). All of this is within Python and may change with it, so the copy is of this
very version, `_sre.compile` itself tests every list, and where anything is not as expected the patterns are compiled as they always were.
"""

from __future__ import annotations

import re
import sys
from array import array
from contextlib import suppress
from pathlib import Path
from typing import Any

from reviewer import copies
from reviewer.model.hashes import sha256
from reviewer.model.patterns import required, sifted

MOST = 450
"""Patterns kept: `re` forgets the oldest above 512."""
FEW = 3
"""Patterns that are sooner compiled anew than written: the reader of Markdown has one that is another at each start, letters of a set."""
_Form = tuple[int, bytes, int, dict[str, int]]
"""The flags of a compiled pattern, its numbers, how many groups it has, and their names."""
_known: dict[tuple[str, int], _Form] = {}


class _Memory(dict[Any, re.Pattern[Any]]):
    """Where `re` keeps what it compiled, by type, text and flags; a pattern of the copy joins when it is first looked for."""

    def __missing__(self, key: Any) -> re.Pattern[Any]:
        kind, *asked = key
        form = _known.get(tuple(asked)) if kind is str else None
        if form is None:
            raise KeyError(key)
        try:
            made = self[key] = _compiled(key[1], *form)
        except Exception:  # a Python that does it otherwise: nothing is lost but time
            del _known[tuple(asked)]
            raise KeyError(key) from None
        return made

    def pop(self, key: Any, *otherwise: Any) -> Any:
        """Return a pattern and forget it, which is how newer Pythons look for one."""
        with suppress(KeyError):
            self[key]
        return super().pop(key, *otherwise)


def restore(kept: Path) -> None:
    """Let `re.compile` find the patterns of the copy at `kept`."""
    if _known:
        return
    try:
        found, apart = copies.restored(kept, _key()) or ({}, {})
        re._cache = _Memory(_memory())  # type: ignore[attr-defined]
    except Exception:  # as above
        return
    _known.update(found)
    sifted.RESTORED.update(apart)


def keep(kept: Path) -> None:
    """Write the copy anew where more than a few patterns have been compiled that it has not."""
    restore(kept)  # a window that was closed at once never asked for it, and would write over all of it
    try:
        asked = [key[1:] for key in _memory() if key[0] is str and not key[2] & re.LOCALE]
        fresh = [key for key in asked if key not in _known][:MOST]
        if len(fresh) > FEW or sifted.MADE:
            if len(_known) + len(fresh) > MOST:  # most of them are of versions of this program that have gone
                _known.clear()
                sifted.RESTORED.clear()
            _known.update((key, _form(*key)) for key in fresh)
            sifted.RESTORED.update(sifted.MADE)
            sifted.MADE.clear()
            copies.keep(kept, _key(), (_known, sifted.RESTORED))
    except Exception:  # as above
        return


def _memory() -> dict[Any, re.Pattern[Any]]:
    """Return where `re` keeps what it compiled."""
    memory = re._cache  # type: ignore[attr-defined]
    assert isinstance(memory, dict)
    return memory


def _compiled(text: str, flags: int, numbers: bytes, groups: int, names: dict[str, int]) -> re.Pattern[str]:
    """Return a pattern made of its kept form."""
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    code = array("I", numbers).tolist()
    made: re.Pattern[str] = re._compiler._sre.compile(text, flags, code, groups, names, tuple(by_number))  # type: ignore[attr-defined]
    return made


def _form(text: str, flags: int) -> _Form:
    """Return what is kept of a pattern that has been compiled."""
    parsed = re._parser.parse(text, flags)  # type: ignore[attr-defined]
    code = re._compiler._code(parsed, flags)  # type: ignore[attr-defined]
    made = re.compile(text, flags)
    return made.flags, array("I", code).tobytes(), made.groups, dict(made.groupindex)


def _key() -> bytes:
    """Return the hash of this Python, of its form of patterns, and of the code that takes patterns apart."""
    code = [Path(str(room.__file__)).stat() for room in (required, sifted)]
    state = "|".join(f"{one.st_size}|{one.st_mtime_ns}" for one in code)
    return sha256(f"{sys.version}|{re._compiler.MAGIC}|{array('I').itemsize}|{state}".encode()).digest()  # type: ignore[attr-defined]
