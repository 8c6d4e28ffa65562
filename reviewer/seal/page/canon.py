"""The canonical form of an article, c14n v1: what readers get, line by line, whatever markup carries it. docs/trust.md tells it in words.

A line is `+TAG` or `-TAG` (a list, a heading, a cell … begins or ends) or `=` and running text. In running text `&` and `<` are escaped, and `<…>`
marks what is more than words: raised letters, links, pictures, struck-out and hidden words. Nothing is composed or decomposed: code points stay.
"""

from __future__ import annotations

import re
from hashlib import sha256

from reviewer.model.named import NamedTuple

Token = tuple[bool, str]
"""A piece of a line: whether it is text, and the text or the mark."""


class Line(NamedTuple):
    """A line of the canonical form, in its pieces; a line of structure is one mark."""

    pieces: tuple[Token, ...]

    @property
    def text(self) -> str:
        """Return the line as it is hashed."""
        if not self.is_text:
            return self.pieces[0][1]
        return "=" + "".join(escaped(value) if is_text else value for is_text, value in self.pieces)

    @property
    def is_text(self) -> bool:
        """Return whether this is running text."""
        return self.pieces[0][1][:1] not in ("+", "-") or self.pieces[0][0]

    @property
    def words(self) -> str:
        """Return the text alone."""
        return "".join(value for is_text, value in self.pieces if is_text)


class Label(NamedTuple):
    """What an element says beside its text (an id, a label, a title), with how many letters stood before it."""

    name: str
    value: str
    at: int


_QUOTES = dict.fromkeys(map(ord, "‘’‚‛′"), "'") | dict.fromkeys(map(ord, "“”„‟″"), '"')
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_SPACES = dict.fromkeys(map(ord, "\u00a0\u202f\u2007\u2009"), " ")
FOLDS = _QUOTES | _DASHES | _SPACES
_RUNS = re.compile(" {2,}")


def digest(lines: tuple[Line, ...]) -> str:
    """Return the c14n hash: the SHA-256 in hex of the lines, each ended by LF, in UTF-8."""
    return _hash([line.text for line in lines])


def fold_digest(lines: tuple[Line, ...]) -> str:
    """Return the hash after the typographic fold: quotes, dashes and fixed spaces become their plain forms, in text only."""
    return _hash([folded(line) for line in lines])


def folded(line: Line) -> str:
    """Return a line after the typographic fold."""
    if not line.is_text:
        return line.text
    return _RUNS.sub(" ", Line(tuple((is_text, value.translate(FOLDS) if is_text else value) for is_text, value in line.pieces)).text)


def escaped(text: str) -> str:
    """Return text with what could be taken for a mark escaped."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "&#10;")


def _hash(lines: list[str]) -> str:
    return sha256("".join(f"{line}\n" for line in lines).encode()).hexdigest()
