"""Inline Markdown of the usual kinds, read by its signs: emphasis, links, pictures and line breaks that can be nothing else.

It says just what the tokens would say, at a fifteenth of the price, and most drafts need no more: the reader of Markdown is then not even loaded.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from reviewer.model.patterns.late import late
from reviewer.parsing.blocks.pieces import Drawing, Piece

MARKUP = late(r"[\\`*_\n~<&](?:(?<=[\\`*_\n])|(?<=~)~|(?<=<)[A-Za-z/!]|(?<=&)[#A-Za-z])")
"""What can be markup without a bracket; text that holds none of it is shown as it stands."""
HARD = late(r"[\\`]|~~|&#?\w{1,32};")
"""What only the tokens tell: escapes, code, words struck out, entities."""
HOST = r"https?://[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){1,4}"
PATH = r"(?:[A-Za-z0-9._/?#=&+,~-]|%[0-9A-F]{2})*"
INNER = r"[^\\`*_\n~<&\[\]]"
"""A letter between signs that is none itself."""
SPAN = late(
    rf"(?P<picture>!\[(?P<alt>{INNER}*)\]\((?P<src>(?:{HOST}(?=[/?#)])|/?[A-Za-z0-9._-]){PATH})\))"
    rf"|(?P<link>\[(?P<words>{INNER}*)\]\((?P<href>(?:{HOST}(?=[/?#)])|/?[A-Za-z0-9._-]){PATH})\))"
    r"|(?P<styled>(?:^|(?<=[ \n(“‘\"'—–]))(?P<mark>\*{1,3}|__?)(?P<said>"
    rf"(?![*_\s]){INNER}*(?<!\s))(?P=mark)(?=[ \n.,;:!?)”’\"'—–]|\Z))"
    rf"|(?P<address><(?P<url>{HOST}(?:[/?#][A-Za-z0-9._/?#=+,-]*)?)>)"
    r"|(?P<line>(?<=[^ \t\n])\n(?=[^ \t\n]))"
    r"|(?P<letter>(?<=[^\W_])_(?=[^\W_])|[\[\]](?!\())"
    r"|(?P<other>[*_\n\[\]]|<[A-Za-z/!])"
)
"""The signs of a text, each kind a group of its own; `other` are those that may be anything."""
BLOCK_TAG = late(
    r"<(/?)(p|div|section|article|header|footer|aside|blockquote|figure|figcaption|summary|h[1-6]|ul|ol|li|tr|td|th)(?=[\s/>])[^<>]*>",
    re.IGNORECASE,
)
NONE: frozenset[str] = frozenset()
STRONG, EM = frozenset({"strong"}), frozenset({"em"})
STYLES = {"*": EM, "_": EM, "**": STRONG, "__": STRONG, "***": STRONG | EM}


def simply(content: str, *, defined: bool) -> list[Piece] | None:
    """Return the visible pieces of a content that is plain to read, or None.

    `defined` says that words in brackets may be a link whose address stands elsewhere.
    """
    if "](" in content:
        return _signs(content, linked=True)
    if defined and "[" in content:
        return None
    if MARKUP.search(content):
        return _signs(content, linked=False)
    return [Piece(content, 0, len(content))] if content else []


def _signs(content: str, *, linked: bool) -> list[Piece] | None:
    """Return the pieces between and of the signs, or None where one may be anything; where there are links, so may a lone bracket."""
    if HARD.search(content):
        return None
    out: list[Piece] = []
    at = 0
    for found in SPAN.finditer(content):
        kind, start = str(found.lastgroup), found.start()
        if kind == "letter" and (not linked or content[start] == "_"):
            continue
        if kind not in _READ:
            return None
        if start > at:
            out.append(Piece(content[at:start], at, start))
        piece = _READ[kind](found)
        if piece.text or piece.picture is not None:
            out.append(piece)
        at = found.end()
    if at < len(content):
        out.append(Piece(content[at:], at, len(content)))
    return out


def _picture(found: re.Match[str]) -> Piece:
    return Piece("", found.start(), found.end(), False, NONE, None, Drawing(found["alt"], found["src"]))


def _link(found: re.Match[str]) -> Piece:
    return Piece(found["words"], *found.span("words"), True, NONE, found["href"])


def _styled(found: re.Match[str]) -> Piece:
    return Piece(found["said"], *found.span("said"), True, STYLES[found["mark"]])


def _address(found: re.Match[str]) -> Piece:
    return Piece(found["url"], *found.span("url"), True, NONE, found["url"])


def _line(found: re.Match[str]) -> Piece:
    return Piece(" ", found.start(), found.end(), False)


_READ: dict[str, Callable[[re.Match[str]], Piece]] = {
    "picture": _picture,
    "link": _link,
    "styled": _styled,
    "address": _address,
    "line": _line,
}
