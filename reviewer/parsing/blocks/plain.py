"""A stretch of plain text as blocks: wrapped lines joined, lists of short lines kept apart."""

from __future__ import annotations

from reviewer.model.draft import Block, Kind
from reviewer.model.patterns.late import late
from reviewer.parsing.blocks.making import Shape, label_of, make_block
from reviewer.parsing.blocks.pieces import Piece

ITEM = late(r"[ \t]*(?:(?P<bullet>[•‣▪◦●·*–-])|(?P<number>\d{1,3})[.)])[ \t]+(?=\S)")
WRAPPED_LEAST, WRAPPED_MOST = 45, 110
SLACK = 24


def read_plain(chunk: str, abbreviations: frozenset[str]) -> tuple[tuple[Block, int], ...]:
    """Return the blocks of a stretch without blank lines, each with its place."""
    out: list[tuple[Block, int]] = []
    lines = chunk.split("\n")
    width = max(len(line) for line in lines)
    at = 0
    group: list[tuple[str, int]] = []
    for line in lines:
        if line.strip():
            if group and not _joins(group[-1][0], line, width):
                out.append(_block(chunk, group, abbreviations))
                group = []
            group.append((line, at))
        at += len(line) + 1
    if group:
        out.append(_block(chunk, group, abbreviations))
    return tuple(out)


def _joins(before: str, line: str, width: int) -> bool:
    """Return whether a line goes on with the one before: only where the text looks wrapped at a width."""
    if ITEM.match(line) or label_of(line.lstrip())[0]:
        return False
    if line[:1] in " \t" and ITEM.match(before):
        return True
    return len(before.rstrip()) >= WRAPPED_LEAST and width <= WRAPPED_MOST and len(before.rstrip()) >= width - SLACK


def _block(chunk: str, group: list[tuple[str, int]], abbreviations: frozenset[str]) -> tuple[Block, int]:
    first, at = group[0]
    start = at + len(first) - len(first.lstrip())
    end = group[-1][1] + len(group[-1][0].rstrip())
    mark = ITEM.match(first)
    shape = Shape(Kind.PARAGRAPH)
    skip = 0
    if mark is not None:
        number = mark.group("number")
        shape = Shape(Kind.ITEM, level=1, ordered=number is not None, number=int(number or 0))
        skip = mark.end()
    parts: list[Piece] = []
    for nth, (line, place) in enumerate(group):
        if nth:
            parts.append(Piece(" ", place - 1 - start, place - start, False))
        begin = skip if not nth and skip else len(line) - len(line.lstrip())
        text = line[begin:].rstrip()
        parts.append(Piece(text, place + begin - start, place + begin + len(text) - start))
    return make_block(shape, chunk[start:end], parts, abbreviations), start
