"""A chunk of Markdown read into blocks by the tokens that markdown-it makes of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, reference
from markdown_it.token import Token
from mdit_py_plugins.footnote.index import footnote_def

from reviewer.model.patterns.late import late
from reviewer.parsing.blocks.making import Placed, hidden, label_of
from reviewer.parsing.blocks.pieces import Piece
from reviewer.parsing.blocks.plain import read_plain
from reviewer.parsing.markdown.flat import Flat
from reviewer.parsing.markdown.inline import prepare, told

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


class TokenReader:
    """Reads chunks by their tokens; holds the configured reader and nothing of the text."""

    def __init__(self, abbreviations: frozenset[str]) -> None:
        self.md = reader()
        self.abbreviations = abbreviations

    def definitions(self, chunk: str) -> dict[str, Any]:
        """Return the link addresses a chunk defines."""
        env: dict[str, Any] = {}
        self.md.block.parse(chunk, self.md, env, [])
        found: dict[str, Any] = env.get("references", {})
        return found

    def pieces(self, content: str, links: dict[str, Any]) -> list[Piece]:
        """Return the visible pieces of a content, in order."""
        return told(content, self.md, {"references": links})

    def read(self, chunk: str, links: dict[str, Any]) -> tuple[Placed, ...]:
        """Return the blocks of any chunk."""
        env: dict[str, Any] = {"references": dict(links)}
        tokens: list[Token] = []
        ended = chunk if chunk.endswith("\n") else f"{chunk}\n"  # a fence that nothing closes ends otherwise without it
        self.md.block.parse(masked(ended), self.md, env, tokens)
        if any(token.level >= DEEPEST for token in tokens):  # what stands deeper is left out by the reader: no word may escape the checks
            return read_plain(chunk, self.abbreviations)
        found = Flat(self.md, self.abbreviations, chunk, env).over(tokens)
        unseen = [hidden(match.group(), match.start(), self.abbreviations) for match in long_comments(chunk)]
        return tuple(sorted((*found, *unseen), key=_start)) if unseen else found


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
