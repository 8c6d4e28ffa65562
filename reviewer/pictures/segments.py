"""The parts a picture's file is made of, found without decoding any: after PNG (ISO/IEC 15948), JPEG (ITU-T T.81), WebP (RFC 9649), GIF89a.

Each function yields (start, end, name) in the order of the file, end not included, up to the picture's own end; it raises ValueError where the
file breaks off or is made wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Segment = tuple[int, int, str]
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_SCAN_END = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")
"""What ends the packed data of a JPEG's pass: a mark that is no filler and no restart."""
_BARE = frozenset({0x01, *range(0xD0, 0xD8)})


def png(data: bytes) -> Iterator[Segment]:
    """Yield the chunks of a PNG, the signature as the first part."""
    yield 0, 8, "signature"
    at = 8
    while True:
        if at + 12 > len(data):
            raise ValueError("a PNG breaks off")
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        name = data[at + 4 : at + 8].decode("latin-1")
        if end > len(data):
            raise ValueError("a PNG breaks off in a chunk")
        yield at, end, name
        at = end
        if name == "IEND":
            return


def jpeg(data: bytes) -> Iterator[Segment]:
    """Yield the segments of a JPEG by the numbers of their marks, such as "e1"; a pass is yielded with its packed data, as "da"."""
    yield 0, 2, "d8"
    at = 2
    while True:
        while data[at : at + 2] == b"\xff\xff":  # fillers
            at += 1
        if at + 2 > len(data) or data[at] != 0xFF:
            raise ValueError("a JPEG breaks off")
        mark = data[at + 1]
        if mark == 0xD9:
            yield at, at + 2, "d9"
            return
        end = at + 2 if mark in _BARE else at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if mark == 0xDA:
            found = _SCAN_END.search(data, end)
            if found is None:
                raise ValueError("a JPEG breaks off in a pass")
            end = found.start()
        if end > len(data) or (end < at + 4 and mark not in _BARE):
            raise ValueError("a JPEG breaks off in a segment")
        yield at, end, f"{mark:02x}"
        at = end


def webp(data: bytes) -> Iterator[Segment]:
    """Yield the chunks of a WebP, the header as the first part."""
    whole = 8 + int.from_bytes(data[4:8], "little")
    if whole > len(data) or whole < 20:
        raise ValueError("a WebP breaks off")
    yield 0, 12, "header"
    at = 12
    while at + 8 <= whole:
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        end = at + 8 + size + size % 2
        if end > whole + 1 or at + 8 + size > whole:
            raise ValueError("a WebP breaks off in a chunk")
        yield at, min(end, whole), data[at : at + 4].decode("latin-1")
        at = end


def gif(data: bytes) -> Iterator[Segment]:
    """Yield the blocks of a GIF: header, image, control, comment, text, application:NAME and trailer."""
    if len(data) < 13:
        raise ValueError("a GIF breaks off")
    at = 13 + _table(data[10])
    yield 0, at, "header"
    while True:
        if at >= len(data):
            raise ValueError("a GIF breaks off")
        sign = data[at]
        if sign == 0x3B:
            yield at, at + 1, "trailer"
            return
        if sign == 0x2C:
            end = _blocks(data, at + 11 + _table(data[at + 9 : at + 10].ljust(1, b"\0")[0]))
            name = "image"
        elif sign == 0x21:
            end = _blocks(data, at + 2)
            name = _extension(data, at)
        else:
            raise ValueError("a GIF is made wrong")
        yield at, end, name
        at = end


def _extension(data: bytes, at: int) -> str:
    kinds = {0xF9: "control", 0xFE: "comment", 0x01: "text"}
    label = data[at + 1] if at + 1 < len(data) else 0
    return kinds.get(label) or "application:" + data[at + 3 : at + 14].decode("latin-1")


def _table(packed: int) -> int:
    """Return the bytes of the colour table that a packed field tells of."""
    return 3 * 2 ** ((packed & 7) + 1) if packed & 0x80 else 0


def _blocks(data: bytes, at: int) -> int:
    """Return where a run of blocks, each with its length before it, ends."""
    while at < len(data):
        size = data[at]
        at += size + 1
        if size == 0:
            return at
    raise ValueError("a GIF breaks off in a block")
