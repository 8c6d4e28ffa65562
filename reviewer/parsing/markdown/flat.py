"""The block tokens of a chunk of Markdown as flat blocks, each with the place of its source."""

from __future__ import annotations

from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reviewer.model.draft import Kind
from reviewer.parsing.blocks.making import HIDING, Placed, Shape, hidden, label_of, make_block
from reviewer.parsing.blocks.pieces import Piece
from reviewer.parsing.markdown.inline import pieces
from reviewer.parsing.markdown.places import Content, cell_content, heading_content, lines_content
from reviewer.parsing.markdown.spans import BLOCK_TAG


class Flat:
    """One pass over the block tokens of a chunk; it keeps count of what they are inside of."""

    def __init__(self, md: MarkdownIt, abbreviations: frozenset[str], chunk: str, env: dict[str, Any]) -> None:
        self.md, self.abbreviations, self.chunk, self.env = md, abbreviations, chunk, env
        self.lines = chunk.split("\n")
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.out: list[Placed] = []
        self.lists: list[bool] = []
        self.items: list[list[Any]] = []
        self.quotes = 0
        self.label = ""
        self.heading = 0
        self.row = self.column = -1
        self.cell_at = 0
        self.header = False

    def over(self, tokens: list[Token]) -> tuple[Placed, ...]:
        """Return the blocks of the tokens."""
        for token in tokens:
            kind = token.type
            if kind == "inline":
                self._inline(token)
            elif kind in ("fence", "code_block"):
                self._code(token)
            elif kind == "hr":
                self._rule(token)
            else:
                self._frame(kind, token)
        return tuple(self.out)

    def _frame(self, kind: str, token: Token) -> None:
        """Keep count of what we are inside of."""
        if kind in ("bullet_list_open", "ordered_list_open"):
            self.lists.append(kind[0] == "o")
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self.lists.pop()
        elif kind == "list_item_open":
            self.items.append([token, False])
        elif kind == "list_item_close":
            self.items.pop()
        elif kind == "blockquote_open":
            self.quotes += 1
        elif kind == "blockquote_close":
            self.quotes -= 1
        elif kind == "footnote_reference_open":
            self.label = str(token.meta["label"])
        elif kind == "footnote_reference_close":
            self.label = ""
        elif kind == "heading_open":
            self.heading = int(token.tag[1])
        elif kind == "heading_close":
            self.heading = 0
        elif kind == "table_open":
            self.row = -1
        elif kind == "table_close":
            self.row = self.column = -1
        elif kind == "tr_open":
            self.row, self.column, self.cell_at = self.row + 1, -1, 0
        elif kind in ("th_open", "td_open"):
            self.column, self.header = self.column + 1, kind == "th_open"
        elif kind in ("th_close", "td_close"):
            self.header = False

    def _shape(self) -> Shape:
        quoted = self.quotes > 0
        depth = len(self.lists)
        if self.row >= 0:
            return Shape(Kind.CELL, row=self.row, column=self.column, header=self.header, quoted=quoted)
        if self.heading:
            return Shape(Kind.HEADING, level=self.heading, quoted=quoted)
        if self.label:
            return Shape(Kind.NOTE, label=self.label, quoted=quoted)
        if self.items and not self.items[-1][1]:
            self.items[-1][1] = True
            ordered = self.lists[-1]
            info = self.items[-1][0].info
            return Shape(Kind.ITEM, level=depth, ordered=ordered, number=int(info) if ordered and info.isdecimal() else 0, quoted=quoted)
        return Shape(Kind.QUOTE if quoted else Kind.PARAGRAPH, level=depth, quoted=quoted)

    def _inline(self, token: Token) -> None:
        first = (token.map or [0, 0])[0]
        shape = self._shape()
        if shape.kind is Kind.CELL:
            content, self.cell_at = cell_content(self.lines[first], token.content, self.starts[first], self.cell_at)
            self._add(shape, token.content, content, content.start, content.end)
            return
        place = heading_content if shape.kind is Kind.HEADING and token.content.count("\n") == 0 else lines_content
        content = place(self.lines, self.starts, first, token.content)
        line = self.lines[first]
        begin = self.starts[first] + len(line) - len(line.lstrip(" \t"))
        if shape.kind is Kind.HEADING:
            last = (token.map or [0, 1])[1] - 1
            end = self.starts[last] + len(self.lines[last].rstrip())
        else:
            end = content.end
        if shape.kind in (Kind.PARAGRAPH, Kind.NOTE) and "\n" in token.content and self._notes(shape, token.content, content, begin):
            return
        if "<" in token.content and BLOCK_TAG.search(token.content) and not shape.level:
            self._tagged(shape, token.content, content)
            return
        self._add(shape, token.content, content, begin, max(end, begin))

    def _tagged(self, shape: Shape, text: str, content: Content) -> None:
        """Split a paragraph at the tags of HTML that part blocks: the words of each stand for themselves."""
        head, own = 0, shape
        for match in [*BLOCK_TAG.finditer(text), None]:
            closing = match is not None and match.group(1)
            stop = len(text) if match is None else match.end() if closing else match.start()
            lead = len(text[head:stop]) - len(text[head:stop].lstrip())
            part = text[head + lead : stop].rstrip()
            if part:
                start = content.place(head + lead)
                self._add(own, part, content.tail(head + lead), start, max(content.place(head + lead + len(part), ending=True), start))
            head = stop
            name = "" if match is None or closing else match.group(2).lower()
            if name[:1] == "h" and name[1:].isdigit():
                own = Shape(Kind.HEADING, level=int(name[1]), quoted=shape.quoted)
            elif name == "li":
                own = Shape(Kind.ITEM, level=1, quoted=shape.quoted)
            else:
                own = shape

    def _notes(self, shape: Shape, text: str, content: Content, begin: int) -> bool:
        """Split a paragraph whose lines each begin with a note's label; return whether it was one."""
        heads = [0]
        at = text.find("\n")
        while at >= 0:
            if label_of(text[at + 1 : at + 80])[0]:
                heads.append(at + 1)
            at = text.find("\n", at + 1)
        if len(heads) == 1 or not (shape.label or label_of(text)[0]):
            return False
        for nth, head in enumerate(heads):
            stop = heads[nth + 1] - 1 if nth + 1 < len(heads) else len(text)
            part = text[head:stop].rstrip()
            start = content.place(head) if nth else begin
            own = shape if not nth else Shape(Kind.NOTE, quoted=shape.quoted)
            self._add(own, part, content.tail(head), start, content.place(head + len(part), ending=True))
        return True

    def _add(self, shape: Shape, text: str, content: Content, start: int, end: int) -> None:
        parts = [moved for piece in pieces(text, self.md, self.env) for moved in content.moved(piece, start)]
        if shape.kind in (Kind.PARAGRAPH, Kind.QUOTE, Kind.HEADING, Kind.ITEM):
            tagged = shape.kind in (Kind.HEADING, Kind.ITEM) and not text.startswith("<")
            if not tagged and not any(piece.picture or not piece.text.isspace() for piece in parts):
                if text.lstrip().startswith(HIDING):
                    self.out.append(hidden(self.chunk[start:end], start, self.abbreviations))
                return
        block = make_block(shape, self.chunk[start:end], parts, self.abbreviations)
        self.out.append((block, start))

    def _code(self, token: Token) -> None:
        first, last = token.map or [0, 1]
        text = token.content.rstrip()
        begin = self.starts[first] + len(self.lines[first]) - len(self.lines[first].lstrip(" \t"))
        content = lines_content(self.lines, self.starts, first + (1 if token.type == "fence" else 0), text)
        parts = [m for piece in _code_pieces(text) for m in content.moved(piece, begin)]
        end = self.starts[last - 1] + len(self.lines[last - 1])
        source = self.chunk[begin:end].rstrip()
        for part in parts:
            part.exact = source.startswith(part.text, part.start)
        shape = Shape(Kind.CODE, level=len(self.lists), quoted=self.quotes > 0)
        self.out.append((make_block(shape, source, parts, self.abbreviations), begin))

    def _rule(self, token: Token) -> None:
        first = (token.map or [0, 1])[0]
        line = self.lines[first]
        source = line.strip()
        begin = self.starts[first] + len(line) - len(line.lstrip(" \t"))
        self.out.append((make_block(Shape(Kind.RULE, quoted=self.quotes > 0), source, [], self.abbreviations), begin))


def _code_pieces(text: str) -> list[Piece]:
    out: list[Piece] = []
    at = 0
    for line in text.split("\n"):
        if at:
            out.append(Piece("\n", at - 1, at, False, frozenset({"break"})))
        if line:
            out.append(Piece(line, at, at + len(line), True, frozenset({"code"})))
        at += len(line) + 1
    return out
