"""What differs between the sealed words and those of a page, with every strange character named: nobody sees those."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

LONGEST = 400
"""Changed passages that are told; whoever changed more knows it."""
_PIECES = re.compile(r"<[^>]*>|\s+|[^\s<]+")
_HIDING = frozenset({"Cf", "Cc", "Zl", "Zp", "Co", "Cn"})
_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0") | {chr(code) for code in range(0xFE00, 0xFE10)}


def differences(sealed: Sequence[str], found: Sequence[str]) -> tuple[str, ...]:
    """Return the differences of two lists of canonical lines, in lines for a person: `-` was sealed, `+` is there now, then names of characters."""
    told: list[str] = []
    for tag, start, end, first, last in SequenceMatcher(None, sealed, found, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if tag == "replace" and end - start == last - first:
            for old, new in zip(sealed[start:end], found[first:last], strict=True):
                told += _line(old, new)
        else:
            told += [f"- {shown(line)}" for line in sealed[start:end]]
            for line in found[first:last]:
                told += [f"+ {shown(line)}", *_named(line, "")]
    return tuple(told[:LONGEST])


def shown(text: str) -> str:
    """Return a text in which every character that nobody sees is written out, as ⟨U+200B⟩."""
    return "".join(f"⟨U+{ord(letter):04X}⟩" if hides(letter) else letter for letter in text)


def hides(letter: str) -> bool:
    """Return whether a character shows nothing, or is easily taken for an ordinary space."""
    return unicodedata.category(letter) in _HIDING or letter in _FILLERS or (letter.isspace() and letter != " ") or letter >= "\U000e0000"


def name_of(letter: str) -> str:
    """Return a character by code point and name."""
    return f"U+{ord(letter):04X} {unicodedata.name(letter, 'without a name')}"


def _line(old: str, new: str) -> Iterator[str]:
    before, after = _PIECES.findall(old), _PIECES.findall(new)
    changes = [one for one in SequenceMatcher(None, before, after, autojunk=False).get_opcodes() if one[0] != "equal"]
    yield f"- {_context(before, changes[0][1], changes[-1][2])}"
    yield f"+ {_context(after, changes[0][3], changes[-1][4])}"
    for _, start, end, first, last in changes:
        yield from _named("".join(after[first:last]), "".join(before[start:end]))


def _context(pieces: list[str], start: int, end: int) -> str:
    first, last = max(start - 8, 0), min(end + 8, len(pieces))
    return shown(("… " if first else "") + "".join(pieces[first:last]) + (" …" if last < len(pieces) else ""))


def _named(new: str, old: str) -> Iterator[str]:
    """Yield the names of characters that only one side has, beyond plain letters: the hidden and those that look like others."""
    for word, one, other in (("now has", new, old), ("no longer has", old, new)):
        for letter in dict.fromkeys(letter for letter in one if letter not in other and not letter.isascii()):
            yield f"    {word} {name_of(letter)}"
        for letter in dict.fromkeys(letter for letter in one if letter not in other and letter.isascii() and hides(letter)):
            yield f"    {word} {name_of(letter)}"
