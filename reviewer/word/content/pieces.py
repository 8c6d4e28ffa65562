"""Words of a paragraph with their looks, and the inline Markdown of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from reviewer.model.named import NamedTuple
from reviewer.parsing.html.inline import collapsed, escaped, link, lowered, marked, raised

BREAK = "\ue010"
"""Stands for a line break until the paragraph is written."""
_ORDER = ("strong", "em", "s", "sup", "sub")
PLAIN: frozenset[str] = frozenset()


class Piece(NamedTuple):
    """A stretch of words of one look. `raw` says that `text` is Markdown already; `looks` are of: strong, em, s, sup, sub."""

    text: str
    looks: frozenset[str] = PLAIN
    link: str = ""
    raw: bool = False


def inline(pieces: Sequence[Piece]) -> str:
    """Return pieces as Markdown, emphasis still in private marks and line breaks as BREAK."""
    out: list[str] = []
    for address, group in groupby(pieces, key=lambda piece: piece.link):
        same = list(group)
        inner = _styled(same, _ORDER)
        plain = address and BREAK not in inner and "![" not in inner and "[^" not in inner
        out.append(link(inner, address) if plain else inner)
    return "".join(out)


def words(pieces: Iterable[Piece]) -> str:
    """Return the bare words of pieces, their white space run together."""
    return " ".join("".join(" " if piece.raw else piece.text for piece in pieces).split())


def _styled(pieces: Sequence[Piece], looks: Sequence[str]) -> str:
    if not looks or not any(piece.looks for piece in pieces):
        return "".join(_plain(raw, list(group)) for raw, group in groupby(pieces, key=lambda piece: piece.raw))
    look, others = looks[0], looks[1:]
    out: list[str] = []
    for has, group in groupby(pieces, key=lambda piece: look in piece.looks):
        inner = _styled(list(group), others)
        out.append(_looking(look, inner) if has else inner)
    return "".join(out)


def _plain(raw: bool, pieces: Sequence[Piece]) -> str:
    text = "".join(piece.text for piece in pieces)
    return text if raw else escaped(collapsed(text.replace(BREAK, " ")))


def _looking(look: str, inner: str) -> str:
    if look == "sup":
        return raised(inner)
    return lowered(inner) if look == "sub" else marked(look, inner)
