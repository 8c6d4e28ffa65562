"""One block out of its pieces: visible text, the map to its source, runs, markers, sentences, key."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.model.draft import Block, Kind, Marker, Picture, Run
from reviewer.model.hashes import blake2b
from reviewer.model.named import Record
from reviewer.model.patterns.late import late
from reviewer.model.span import Span
from reviewer.parsing.blocks.markers import DIGITS, blanked, find_markers, may_mark
from reviewer.parsing.blocks.pieces import Piece
from reviewer.parsing.blocks.sentences import split

LABEL = late(
    rf"(?P<raised>[{DIGITS}]+)(?=\s+\S|[A-Z“\"])\s*|\[\^(?P<caret>[^\]\[\s]{{1,64}})\]:\s*"
    r"|\[(?P<bracket>\d{1,3})\](?!\()[:.]?(?=\s)\s*"
)
PLAIN = str.maketrans(DIGITS, "0123456789")
UNSPLIT = frozenset({Kind.NOTE, Kind.CODE, Kind.META, Kind.RULE, Kind.HIDDEN})


MARKLESS = frozenset({Kind.CODE, Kind.HIDDEN})
HIDING = ("<!--", "[](")
"""How source begins that shows a reader nothing: a comment, a link without words."""

Placed = tuple[Block, int]
"""A block and where its source begins."""


class Shape(Record):
    """What a block is, apart from its words."""

    kind: Kind
    level: int = 0
    ordered: bool = False
    number: int = 0
    row: int = -1
    column: int = -1
    header: bool = False
    label: str = ""
    quoted: bool = False


def label_of(text: str) -> tuple[str, int]:
    """Return the label a note begins with and where its words begin, or ("", 0)."""
    match = LABEL.match(text)
    if match is None:
        return "", 0
    return (match.group("caret") or (match.group("raised") or match.group("bracket")).translate(PLAIN)), match.end()


def make_block(shape: Shape, source: str, parts: Sequence[Piece], abbreviations: frozenset[str]) -> Block:
    """Return the block of these pieces; their places count in `source`."""
    text = "".join([piece.text for piece in parts])
    kind, label, skip = shape.kind, shape.label, 0
    if kind in (Kind.PARAGRAPH, Kind.NOTE) and text[:1] and (text[0] in DIGITS or text[0] == "["):
        own, skip = label_of(text)
        label = label or own
        kind = Kind.NOTE if own else kind
    pictures = _pictures(parts)
    if pictures and not text.strip() and kind in (Kind.PARAGRAPH, Kind.QUOTE):
        kind = Kind.IMAGE
    markers = _markers(text, parts, skip) if kind not in MARKLESS else ()
    prose = blanked(text, markers)
    shown = text[skip:]
    if not shown or shown.isspace():
        sentences: tuple[Span, ...] = ()
    elif kind in UNSPLIT:
        sentences = (Span(skip, len(text.rstrip())),)
    else:
        sentences = _split(prose, text, _run_in(parts, source), abbreviations)
    return Block(
        kind=kind,
        source=source,
        text=text,
        prose=prose,
        segments=_segments(parts),
        runs=_runs(parts, markers),
        sentences=sentences,
        markers=markers,
        pictures=pictures,
        key=key_of(kind, shape.level, text, pictures),
        level=shape.level,
        ordered=shape.ordered,
        number=shape.number,
        row=shape.row,
        column=shape.column,
        header=shape.header,
        label=label,
        quoted=shape.quoted,
    )


def hidden(source: str, start: int, abbreviations: frozenset[str]) -> Placed:
    """Return the block of source that shows a reader nothing."""
    return make_block(Shape(Kind.HIDDEN), source, [Piece(source, 0, len(source))], abbreviations), start


def _split(prose: str, text: str, start: int, abbreviations: frozenset[str]) -> tuple[Span, ...]:
    """Return the sentences of a text, a heading that runs into it (up to `start`) as one of its own."""
    if not start:
        return split(prose, text, abbreviations)
    return (Span(0, len(text[:start].rstrip())), *(span.shifted(start) for span in split(prose[start:], text[start:], abbreviations)))


def _run_in(parts: Sequence[Piece], source: str) -> int:
    """Return where the words begin after a bold first line that runs into a paragraph as its heading, or 0 where there is none."""
    at = 0
    bold = False
    for number, piece in enumerate(parts):
        if piece.text == " " and not piece.exact and bold and source[piece.start : piece.start + 1] == "\n":
            following = parts[number + 1 :]
            return at + 1 if any(part.text.strip() and "strong" not in part.styles for part in following) else 0
        if piece.picture is not None or ("strong" not in piece.styles and piece.text.strip()):
            return 0
        bold = bold or bool(piece.text.strip())
        at += len(piece.text)
    return 0


def key_of(kind: Kind, level: int, text: str, pictures: Sequence[Picture] = ()) -> str:
    """Return the short stable hash of what a block says."""
    shown = "".join([f"\x00{picture.alt}\x00{picture.src}\x00{picture.title}" for picture in pictures]) if pictures else ""
    return blake2b(f"{kind}\x00{level}\x00{text}{shown}".encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()


def _segments(parts: Sequence[Piece]) -> tuple[tuple[int, int, int], ...]:
    if len(parts) == 1 and parts[0].exact:
        return ((0, parts[0].start, len(parts[0].text)),)
    segments: list[tuple[int, int, int]] = []
    at = 0
    for piece in parts:
        if not piece.text:
            continue
        if segments and piece.exact and _continues(segments[-1], at, piece.start):
            first = segments[-1]
            segments[-1] = (first[0], first[1], first[2] + len(piece.text))
        else:
            segments.append((at, piece.start, len(piece.text) if piece.exact else piece.end - piece.start))
        at += len(piece.text)
    return tuple(segments)


def _continues(segment: tuple[int, int, int], at: int, start: int) -> bool:
    return segment[1] + segment[2] == start and segment[0] + segment[2] == at


def _markers(text: str, parts: Sequence[Piece], skip: int) -> tuple[Marker, ...]:
    if not may_mark(text):
        return ()
    styled = any(piece.styles for piece in parts)
    found = find_markers(text, (lambda offset: _style_at(parts, offset)) if styled else None)
    return tuple(marker for marker in found if marker.start >= skip)


def _style_at(parts: Sequence[Piece], offset: int) -> str:
    at = 0
    for piece in parts:
        at += len(piece.text)
        if offset < at:
            return "code" if "code" in piece.styles else "sup" if "sup" in piece.styles else ""
    return ""


def _pictures(parts: Sequence[Piece]) -> tuple[Picture, ...]:
    if len(parts) == 1 and parts[0].picture is None:
        return ()
    pictures: list[Picture] = []
    at = 0
    for piece in parts:
        if (drawn := piece.picture) is not None:
            decorative = drawn.title.strip().casefold() == "decorative"
            pictures.append(Picture(*drawn, at, at, piece.start, piece.end, decorative))
        at += len(piece.text)
    return tuple(pictures)


def _runs(parts: Sequence[Piece], markers: tuple[Marker, ...]) -> tuple[Run, ...]:
    if not markers and len(parts) == 1 and parts[0].picture is None:
        return (_cut(parts[0], 0, len(parts[0].text)),)
    runs: list[Run] = []
    at = image = nth = 0
    for piece in parts:
        if piece.picture is not None:
            runs.append(Run("", piece.start, piece.end, False, piece.styles, piece.href, None, image))
            image += 1
            continue
        inside, length = 0, len(piece.text)
        while nth < len(markers) and markers[nth].start < at + length:
            marker = markers[nth]
            first, last = max(marker.start - at, inside), min(marker.end - at, length)
            runs += [_cut(piece, inside, first)] if first > inside else []
            runs.append(_cut(piece, first, last, nth))
            inside = last
            if marker.end > at + length:
                break
            nth += 1
        if inside < length:
            runs.append(_cut(piece, inside, length))
        at += length
    return tuple(runs)


def _cut(piece: Piece, start: int, end: int, marker: int | None = None) -> Run:
    """Return the run of `piece.text[start:end]`; a piece that is not its source letter by letter is cut there only if the lengths agree."""
    if piece.exact or piece.end - piece.start == len(piece.text):
        return Run(piece.text[start:end], piece.start + start, piece.start + end, piece.exact, piece.styles, piece.href, marker)
    return Run(piece.text[start:end], piece.start, piece.end, False, piece.styles, piece.href, marker)
