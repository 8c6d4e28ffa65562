"""From offsets in a block's content (as Markdown hands it over) to offsets in the chunk."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reviewer.parsing.blocks.pieces import Piece


@dataclass(slots=True)
class Content:
    """Stretches of a block's content that are equal to the chunk: (content start, chunk start, length) in rising order."""

    spans: list[tuple[int, int, int]]
    shift: int = 0

    @property
    def start(self) -> int:
        """Return where the content begins in the chunk."""
        return self.spans[0][1] if self.spans else 0

    @property
    def end(self) -> int:
        """Return where the content ends in the chunk, the last line's end left out."""
        return self.spans[-1][1] + self.spans[-1][2] if self.spans else 0

    def tail(self, head: int) -> Content:
        """Return the same map for content that begins at `head`."""
        return Content(self.spans, self.shift + head)

    def place(self, offset: int, *, ending: bool = False) -> int:
        """Return the chunk's offset of a content offset."""
        if not self.spans:
            return 0
        offset += self.shift
        probe = offset - 1 if ending else offset
        index = max(bisect_right(self.spans, (probe, 1 << 60, 0)) - 1, 0) if len(self.spans) > 1 else 0
        start, at, length = self.spans[index]
        return at + min(max(offset - start, 0), length)

    def moved(self, piece: Piece, base: int) -> Iterator[Piece]:
        """Yield the piece with places that count from `base` in the chunk, cut where its source is interrupted."""
        start, end = self.place(piece.start), self.place(piece.end, ending=True)
        if end - start == piece.end - piece.start or not piece.exact:
            yield Piece(piece.text, start - base, max(end, start) - base, piece.exact, piece.styles, piece.href, piece.picture)
            return
        for first, at, length in self.spans:
            low, high = max(first - self.shift, piece.start), min(first - self.shift + length, piece.end)
            if low < high:
                chunk = at + low - (first - self.shift) - base
                text = piece.text[low - piece.start : high - piece.start]
                yield Piece(text, chunk, chunk + high - low, True, piece.styles, piece.href)


def lines_content(lines: Sequence[str], starts: Sequence[int], first: int, content: str) -> Content:
    """Return the map of content that is whole lines without their list, quote and indentation marks."""
    spans: list[tuple[int, int, int]] = []
    at = 0
    parts = content.split("\n")
    while first + 1 < len(lines) and parts[0].lstrip() not in lines[first]:
        first += 1  # lines of nothing but foreign white space were stripped from the content
    for nth, part in enumerate(parts):
        bare = part.lstrip()
        if bare and first + nth < len(lines):
            index = lines[first + nth].rfind(bare)
            lead = len(part) - len(bare)
            if index >= 0:
                spans.append((at + lead, starts[first + nth] + index, len(bare) + 1))
        at += len(part) + 1
    if spans:
        spans[-1] = (spans[-1][0], spans[-1][1], spans[-1][2] - 1)
    return Content(spans)


def heading_content(lines: Sequence[str], starts: Sequence[int], first: int, content: str) -> Content:
    """Return the map of a heading's words."""
    line = lines[first]
    mark = line.find("#")
    after = mark
    while 0 <= after < len(line) and line[after] == "#":
        after += 1
    index = line.find(content, max(after, 0))
    if index < 0 or not content:
        return lines_content(lines, starts, first, content)
    return Content([(0, starts[first] + index, len(content))])


def cell_content(line: str, content: str, start: int, after: int) -> tuple[Content, int]:
    r"""Return the map of a table cell and where in the line the next cell may begin; `\|` in a cell is a bar without its backslash."""
    written = content.replace("|", "\\|")
    index = line.find(written, after) if content else -1
    if index < 0:
        stop = line.find("|", max(after, 1))
        at = min(after, len(line))
        return Content([(0, start + at, 0)]), (stop + 1 if stop >= 0 else len(line))
    spans: list[tuple[int, int, int]] = []
    at = 0
    source = start + index
    for part in content.split("|"):
        length = len(part) + (1 if at else 0)
        spans.append((at - (1 if at else 0), source, length))
        at += len(part) + 1
        source += length + 1
    end = index + len(written)
    stop = line.find("|", end)
    return Content(spans), (stop + 1 if stop >= 0 else len(line))
