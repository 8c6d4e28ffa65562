"""A chunk of Markdown read into blocks with exact places: at once where it is prose alone, by its tokens where it is not."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, reference
from markdown_it.token import Token
from mdit_py_plugins.footnote.index import footnote_def

from reviewer.model.draft import Kind
from reviewer.model.patterns import late
from reviewer.parsing.blocks import Shape, label_of, make_block
from reviewer.parsing.flat import BLOCK_TAG, HIDING, Flat, Placed, hidden
from reviewer.parsing.inline import pieces, prepare
from reviewer.parsing.pieces import Piece
from reviewer.parsing.plain import read_plain

OPENS = r"(?:[^\W\d_]|[“‘\"'(]|\*\*[^\W\d_]|\d+(?![\d.)]))"
SIMPLE = late(rf"{OPENS}[^\n]*(?:\n{OPENS}[^\n]*)*")
"""Text whose lines all begin like prose: no other block of Markdown begins so."""
ODD = r"\x1c-\x1f\x85"
"""White space to Python and not to Markdown: what a line ends in is then for the tokens to tell."""
STYLE = r"(?:[*_]{1,3}[^\W\d_]|!\[)"
LIKE_PROSE = rf"(?:{OPENS}|{STYLE})"
LINE = rf"{LIKE_PROSE}[^\n<{ODD}]*"
STYLED = late(rf"(?={STYLE}){LINE}(?:\n{LINE})*|\[(?!\^)[^\n<{ODD}]*")
"""Text that opens with emphasis or a picture, without tags, whose further lines begin so or like prose; or one line that opens with a bracket."""
ITEM = rf"[ ]{{1,4}}{LIKE_PROSE}[^\n{ODD}]*"
ITEMS = late(rf"(?P<lead>{LINE}\n)?([-*+]){ITEM}(?:\n\2{ITEM})*|\d{{1,9}}([.)]){ITEM}(?:\n\d{{1,9}}\3{ITEM})*")
"""A list each item of which is one line that begins like prose; right above points may stand the line that leads into them."""
MARK = late(r"(?:[-*+]|(\d+)[.)])[ ]+")
TITLE = late(r"(#{1,6})[ ]([^\s#\\](?:[^\n]*[^\s#\\])?)[ ]*")
EMPTY_LINE = late(r"\n[ \t]*\n")
SOLID = late(r"[^\n]")
FENCED = late(r"^[ \t]*(?:`{3,}|~{3,})", re.MULTILINE)
COMMENT = late(r"<!--(?:(?!-->)[\s\S])*-->")

DEEPEST = 36
"""Levels of quotes, lists and their items inside each other; a stretch with more is read as plain text."""


def _reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Leave `[1]: …` alone: in an article it is an entry of the reference list, not the address of a link."""
    at = state.bMarks[start] + state.tShift[start]
    if state.src.startswith("[", at) and label_of(state.src[at : state.eMarks[start] + 1])[0]:
        return False
    return reference(state, start, end, silent)


def reader() -> MarkdownIt:
    """Return the Markdown reader of this house: no raw HTML, tables, strike-through, notes.

    Indented text is prose here, not code: nobody writes programs in these articles, and words set four
    spaces in must not escape the checks.
    """
    md = MarkdownIt("commonmark", {"html": False, "linkify": False, "maxNesting": DEEPEST + 4}).enable(["table", "strikethrough"])
    md.disable(["html_block", "code"])
    md.block.ruler.at("reference", _reference)
    md.block.ruler.before("reference", "note", footnote_def, {"alt": ["paragraph", "reference"]})
    prepare(md)
    return md


class ChunkReader:
    """Reads chunks of Markdown; holds the configured reader and nothing of the text."""

    def __init__(self, abbreviations: frozenset[str]) -> None:
        self.md = reader()
        self.abbreviations = abbreviations

    def definitions(self, chunk: str) -> dict[str, Any]:
        """Return the link addresses a chunk defines."""
        env: dict[str, Any] = {}
        self.md.block.parse(chunk, self.md, env, [])
        found: dict[str, Any] = env.get("references", {})
        return found

    def read(self, chunk: str, links: dict[str, Any]) -> tuple[Placed, ...]:
        """Return the blocks of a chunk; `links` are the addresses defined anywhere in the draft."""
        if "<" in chunk and BLOCK_TAG.search(chunk):  # it parts a paragraph in two
            return self.read_slowly(chunk, links)
        if SIMPLE.fullmatch(chunk):
            return self._paragraph(chunk.rstrip(), links)
        if (match := TITLE.fullmatch(chunk)) is not None and not match.group(2).startswith("<"):  # a tag alone may show nothing
            parts = _moved(pieces(match.group(2), self.md, {"references": links}), match.start(2))
            return ((make_block(Shape(Kind.HEADING, level=len(match.group(1))), chunk.rstrip(), parts, self.abbreviations), 0),)
        if (match := ITEMS.fullmatch(chunk)) is not None:
            lead = match.group("lead") or ""
            return (*(self._paragraph(lead.rstrip(), links) if lead else ()), *self._items(chunk, len(lead), links))
        if STYLED.fullmatch(chunk) and "]:" not in chunk:
            return self._paragraph(chunk.rstrip(), links)
        return self.read_slowly(chunk, links)

    def _items(self, chunk: str, start: int, links: dict[str, Any]) -> Iterator[Placed]:
        """Yield the items of a plain list that begins at `start`."""
        for line in chunk[start:].split("\n"):
            mark = MARK.match(line)
            assert mark is not None
            source, number = line.rstrip(), mark.group(1)
            parts = _moved(pieces(source[mark.end() :], self.md, {"references": links}), mark.end())
            shape = Shape(Kind.ITEM, level=1, ordered=number is not None, number=int(number or 0))
            yield make_block(shape, source, parts, self.abbreviations), start
            start += len(line) + 1

    def _paragraph(self, text: str, links: dict[str, Any]) -> tuple[Placed, ...]:
        """Return what can be nothing but one paragraph."""
        parts = pieces(text, self.md, {"references": links})
        if not any(piece.picture or not piece.text.isspace() for piece in parts):
            return (hidden(text, 0, self.abbreviations),) if text.lstrip().startswith(HIDING) else ()
        return ((make_block(Shape(Kind.PARAGRAPH), text, parts, self.abbreviations), 0),)

    def read_slowly(self, chunk: str, links: dict[str, Any]) -> tuple[Placed, ...]:
        """Return the blocks of any chunk."""
        env: dict[str, Any] = {"references": dict(links)}
        tokens: list[Token] = []
        self.md.block.parse(masked(chunk), self.md, env, tokens)
        if any(token.level >= DEEPEST for token in tokens):  # what stands deeper is left out by the reader: no word may escape the checks
            return read_plain(chunk, self.abbreviations)
        found = Flat(self.md, self.abbreviations, chunk, env).over(tokens)
        unseen = [hidden(match.group(), match.start(), self.abbreviations) for match in long_comments(chunk)]
        return tuple(sorted((*found, *unseen), key=_start)) if unseen else found


def _moved(parts: list[Piece], by: int) -> list[Piece]:
    for piece in parts:
        piece.start += by
        piece.end += by
    return parts


def masked(chunk: str) -> str:
    """Return the chunk with comments that hold a blank line turned to spaces of the same length: Markdown would not see their end."""
    parts, at = [], 0
    for match in long_comments(chunk):
        parts += [chunk[at : match.start()], SOLID.sub(" ", match.group())]
        at = match.end()
    return "".join([*parts, chunk[at:]])


def long_comments(chunk: str) -> list[re.Match[str]]:
    """Return the comments of a chunk that hold a blank line and stand in no fence."""
    if "<!--" not in chunk or "-->" not in chunk:
        return []
    fences = [found.start() for found in FENCED.finditer(chunk)]
    return [match for match in COMMENT.finditer(chunk) if bisect_left(fences, match.start()) % 2 == 0 and EMPTY_LINE.search(match.group())]


def _start(placed: Placed) -> int:
    return placed[1]
