"""What a file is by its content, and what a picture's own marks say of it, before anything is decoded."""

from __future__ import annotations

from collections.abc import Callable

from reviewer.model.trouble import Trouble
from reviewer.pictures.segments import PNG_SIGNATURE, Segment, gif, jpeg, png, webp
from reviewer.pictures.values import LARGEST, MOST_MOVING, MOST_PIXELS, MOST_SCANS, Kind, Outline

TAKEN = "PNG, JPEG, WebP and GIF"
_FRAME_MARKS = frozenset(f"{mark:02x}" for mark in range(0xC0, 0xD0)) - {"c4", "c8", "cc"}
_OTHERS = (
    (b"%PDF-", "a PDF document"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"BM", "a BMP picture"),
    (b"\0\0\1\0", "an icon file"),
    (b"8BPS", "a Photoshop file"),
    (b"PK\3\4", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"%!PS", "a PostScript file"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
)
_STRANGERS = (b"%PDF-", b"PK\3\4", b"Rar!", b"7z\xbc\xaf", b"<?php", b"<script", b"<html", b"<svg", b"<!doctype", b"\x7fELF", b"MZ\x90")
"""What, behind a picture's end, makes its file one of another kind as well; matched in lower and upper case alike."""


def kind_of(data: bytes) -> Kind | None:
    """Return the kind of picture by its first bytes; None for anything else, whatever its name."""
    if data.startswith(PNG_SIGNATURE):
        return Kind.PNG
    if data.startswith(b"\xff\xd8\xff"):
        return Kind.JPEG
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return Kind.WEBP
    return Kind.GIF if data[:6] in (b"GIF87a", b"GIF89a") else None


def outline(data: bytes, name: str) -> Outline:
    """Return what a picture's marks say; raise Trouble, in one sentence about `name`, where it is none that is taken."""
    if len(data) > LARGEST:
        raise Trouble(f"{name} has {len(data) / 1024 / 1024:.0f} MB; a picture may have {LARGEST // 1024 // 1024}. Save a smaller copy of it.")
    kind = kind_of(data)
    if kind is None:
        raise Trouble(f"{name} is {_other(data)}. Only {TAKEN} pictures are shown. Save the picture in one of these forms.")
    try:
        found = _READERS[kind](data)
    except (ValueError, IndexError):
        raise broken(name) from None
    _limit(found, name)
    if any(stranger in data[found.end :].lower() for stranger in map(bytes.lower, _STRANGERS)):
        raise Trouble(f"{name} is a picture and a file of another kind in one, as is used to smuggle things in. Save a fresh copy of the picture.")
    return found


def broken(name: str) -> Trouble:
    """Return the trouble with a picture that is not whole."""
    return Trouble(f"{name} is damaged or was cut short, so it cannot be shown. Take another copy of the picture.")


def _limit(found: Outline, name: str) -> None:
    pixels = found.width * found.height
    if not pixels:
        raise broken(name)
    if pixels > MOST_PIXELS:
        raise Trouble(
            f"{name} would have {pixels / 1e6:,.0f} million pixels; a picture may have {MOST_PIXELS // 1_000_000} million. Save a smaller copy of it."
        )
    if pixels * found.frames > MOST_MOVING or found.scans > MOST_SCANS:
        raise Trouble(f"{name} would take too long to draw: it has {max(found.frames, found.scans):,} layers. Save a plain copy of it.")


def _other(data: bytes) -> str:
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not data:
        return "empty"
    if b"<svg" in start or start.startswith(b"<?xml"):
        return "an SVG drawing or another XML file"
    if data[4:8] == b"ftyp":
        return "a picture or film of a kind such as HEIC or AVIF"
    return next((words for mark, words in _OTHERS if data.startswith(mark)), "no picture that is known here")


def _png(data: bytes) -> Outline:
    parts = list(png(data))
    if parts[1][2] != "IHDR":
        raise ValueError("a PNG without its first chunk")
    return _outline(Kind.PNG, data, parts, _big(data, 16, 4), _big(data, 20, 4), sum(name == "fcTL" for _, _, name in parts))


def _jpeg(data: bytes) -> Outline:
    parts = list(jpeg(data))
    at = next((start for start, _, name in parts if name in _FRAME_MARKS), None)
    if at is None:
        raise ValueError("a JPEG without a frame")
    return _outline(Kind.JPEG, data, parts, _big(data, at + 7, 2), _big(data, at + 5, 2), 1, sum(name == "da" for _, _, name in parts))


def _webp(data: bytes) -> Outline:
    parts = list(webp(data))
    start, _, name = parts[1]
    if name == "VP8X":
        width, height = 1 + _little(data, start + 12, 3), 1 + _little(data, start + 15, 3)
    elif name == "VP8L":
        packed = _little(data, start + 9, 4)
        width, height = 1 + (packed & 0x3FFF), 1 + (packed >> 14 & 0x3FFF)
    elif name == "VP8 ":
        width, height = _little(data, start + 14, 2) & 0x3FFF, _little(data, start + 16, 2) & 0x3FFF
    else:
        raise ValueError("a WebP without a picture")
    return _outline(Kind.WEBP, data, parts, width, height, sum(name == "ANMF" for _, _, name in parts))


def _gif(data: bytes) -> Outline:
    parts = list(gif(data))
    width, height = _little(data, 6, 2), _little(data, 8, 2)
    for start, _, name in parts:  # a frame may reach beyond the screen it is drawn on, and makes it larger then
        if name == "image":
            width = max(width, _little(data, start + 1, 2) + _little(data, start + 5, 2))
            height = max(height, _little(data, start + 3, 2) + _little(data, start + 7, 2))
    return _outline(Kind.GIF, data, parts, width, height, sum(name == "image" for _, _, name in parts))


def _outline(kind: Kind, data: bytes, parts: list[Segment], width: int, height: int, frames: int, scans: int = 1) -> Outline:
    if any(end > len(data) for _, end, _ in parts):
        raise ValueError("a picture breaks off")
    return Outline(kind, width, height, max(frames, 1), scans, parts[-1][1])


def _big(data: bytes, at: int, size: int) -> int:
    return int.from_bytes(data[at : at + size], "big")


def _little(data: bytes, at: int, size: int) -> int:
    return int.from_bytes(data[at : at + size], "little")


_READERS: dict[Kind, Callable[[bytes], Outline]] = {Kind.PNG: _png, Kind.JPEG: _jpeg, Kind.WEBP: _webp, Kind.GIF: _gif}
