"""A chunk of Markdown read into blocks with exact places: at once where it is plain to read, by its tokens where it is not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

from reviewer.model.draft import Kind
from reviewer.model.patterns.late import late
from reviewer.parsing.blocks.making import HIDING, Placed, Shape, hidden, make_block
from reviewer.parsing.blocks.markers import DIGITS
from reviewer.parsing.blocks.pieces import Piece
from reviewer.parsing.blocks.references import are_entries
from reviewer.parsing.markdown.spans import BLOCK_TAG, simply

if TYPE_CHECKING:
    from reviewer.parsing.markdown.tokens import TokenReader

OPENS = r"(?:[^\W\d_]|[“‘\"'(]|\*\*[^\W\d_]|\d+(?![\d.)]))"
ODD = r"\x1c-\x1f\x85"
"""White space to Python and not to Markdown: what a line ends in is then for the tokens to tell."""
SIMPLE = late(rf"{OPENS}[^\n{ODD}]*(?:\n(?![{DIGITS}]){OPENS}[^\n{ODD}]*)*")
"""Text whose lines all begin like prose, none but the first like a note: no other block of Markdown begins so."""
STYLE = r"(?:[*_]{1,3}[^\W\d_]|!\[)"
LIKE_PROSE = rf"(?:{OPENS}|{STYLE})"
LINE = rf"{LIKE_PROSE}[^\n<{ODD}]*"
STYLED = late(rf"(?={STYLE}){LINE}(?:\n{LINE})*|\[(?!\^)[^\n<{ODD}]*")
"""Text that opens with emphasis or a picture, without tags, whose further lines begin so or like prose; or one line that opens with a bracket."""
ITEM = rf"[ ]{{1,4}}(?:\[[ xX]\][ ])?{LIKE_PROSE}[^\n{ODD}]*"
ITEMS = late(
    rf"(?P<lead>{LINE}\n)?(?:(?P<point>[-*+]){ITEM}(?:\n(?P=point){ITEM})*|1(?P<stop>[.)]){ITEM}(?:\n\d{{1,9}}(?P=stop){ITEM})*)"
    rf"|\d{{1,9}}(?P<end>[.)]){ITEM}(?:\n\d{{1,9}}(?P=end){ITEM})*"
)
"""A list each item of which is one line that begins like prose; right above it may stand the line that leads into it."""
MARK = late(r"(?:[-*+]|(\d+)[.)])[ ]+")
TITLE = late(r"(#{1,6})[ ]([^\s#\\](?:[^\n]*[^\s#\\])?)[ ]*")
RULE = late(r"-{3,}|\*{3,}|_{3,}")
NOTE = late(rf"\[\^(?P<label>[^\]\[\s]{{1,64}})\]:[ ]+(?P<said>{LIKE_PROSE}[^\n{ODD}]*)")
"""A note of one line that begins like prose."""
NOTED = late(r"(?<!\\)\[\^[^\]\[\s]{1,64}\]:")
"""The label of a note, which defines no address of a link."""


class ChunkReader:
    """Reads chunks of Markdown; holds what it needs for that and nothing of the text."""

    def __init__(self, abbreviations: frozenset[str]) -> None:
        self.abbreviations = abbreviations

    @cached_property
    def tokens(self) -> TokenReader:
        """The reader of what is not plain to read, made at the first of it: most drafts need none."""
        from reviewer.parsing.markdown.tokens import TokenReader  # noqa: PLC0415 - loading it takes as long as reading ten drafts

        return TokenReader(self.abbreviations)

    def definitions(self, chunk: str) -> dict[str, Any]:
        """Return the link addresses a chunk defines."""
        return self.tokens.definitions(chunk) if "]:" in NOTED.sub("", chunk) else {}

    def read(self, chunk: str, links: dict[str, Any]) -> tuple[Placed, ...]:
        """Return the blocks of a chunk; `links` are the addresses defined anywhere in the draft."""
        line = chunk.removesuffix("\n")
        if "<" in chunk and BLOCK_TAG.search(chunk):  # it parts a paragraph in two
            return self.read_slowly(chunk, links)
        if "\n" in line and are_entries(line):
            return tuple(self._entries(line, links))
        if SIMPLE.fullmatch(line):
            return self._paragraph(line.rstrip(), links)
        if line.startswith("#"):
            return self._titles(line, links) or self.read_slowly(chunk, links)
        if (match := ITEMS.fullmatch(line)) is not None:
            lead = match.group("lead") or ""
            return (*(self._paragraph(lead.rstrip(), links) if lead else ()), *self._items(line, len(lead), links))
        if STYLED.fullmatch(line) and "]:" not in line:
            return self._paragraph(line.rstrip(), links)
        if (match := NOTE.fullmatch(line)) is not None:
            parts = self._pieces(match.group("said").rstrip(), links, match.start("said"))
            return ((make_block(Shape(Kind.NOTE, label=match.group("label")), line.rstrip(), parts, self.abbreviations), 0),)
        if RULE.fullmatch(line):
            return ((make_block(Shape(Kind.RULE), line, [], self.abbreviations), 0),)
        return self.read_slowly(chunk, links)

    def _entries(self, chunk: str, links: dict[str, Any]) -> Iterator[Placed]:
        """Yield the entries of a list of references that stand on lines of their own."""
        start = 0
        for line in chunk.split("\n"):
            yield from ((block, start + at) for block, at in self.read(line, links))
            start += len(line) + 1

    def _titles(self, chunk: str, links: dict[str, Any]) -> tuple[Placed, ...]:
        """Return the headings a chunk opens with and what stands right below them; nothing where one may be no heading, or shows nothing."""
        found: list[Placed] = []
        at = 0
        for line in chunk.split("\n"):
            if not line.startswith("#"):
                break
            match = TITLE.fullmatch(line)
            if match is None or match.group(2).startswith("<") or (line != chunk and ("|" in line or "<" in line)):  # a table's head, a comment
                return ()
            parts = self._pieces(match.group(2), links, match.start(2))
            found.append((make_block(Shape(Kind.HEADING, level=len(match.group(1))), line.rstrip(), parts, self.abbreviations), at))
            at += len(line) + 1
        below = self.read(chunk[at:], links) if at < len(chunk) else ()
        return *found, *[(block, at + start) for block, start in below]

    def _items(self, chunk: str, start: int, links: dict[str, Any]) -> Iterator[Placed]:
        """Yield the items of a plain list that begins at `start`."""
        for line in chunk[start:].split("\n"):
            mark = MARK.match(line)
            assert mark is not None
            source, number = line.rstrip(), mark.group(1)
            shape = Shape(Kind.ITEM, level=1, ordered=number is not None, number=int(number or 0))
            yield make_block(shape, source, self._pieces(source[mark.end() :], links, mark.end()), self.abbreviations), start
            start += len(line) + 1

    def _paragraph(self, text: str, links: dict[str, Any]) -> tuple[Placed, ...]:
        """Return what can be nothing but one paragraph."""
        parts = self._pieces(text, links)
        if not any(piece.picture or not piece.text.isspace() for piece in parts):
            return (hidden(text, 0, self.abbreviations),) if text.lstrip().startswith(HIDING) else ()
        return ((make_block(Shape(Kind.PARAGRAPH), text, parts, self.abbreviations), 0),)

    def _pieces(self, content: str, links: dict[str, Any], start: int = 0) -> list[Piece]:
        """Return the visible pieces of a content that begins at `start` of its block's source."""
        parts = simply(content, defined=bool(links))
        if parts is None:
            parts = self.tokens.pieces(content, links)
        if start:
            for piece in parts:
                piece.start += start
                piece.end += start
        return parts

    def read_slowly(self, chunk: str, links: dict[str, Any]) -> tuple[Placed, ...]:
        """Return the blocks of any chunk."""
        return self.tokens.read(chunk, links)
