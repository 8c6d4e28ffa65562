"""A picture's file without the parts that draw nothing, and the one word in them that matters: which way was up."""

from __future__ import annotations

from typing import Literal

from reviewer.pictures.segments import gif, jpeg, png, webp
from reviewer.pictures.values import Kind

_PNG = frozenset("signature IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD pHYs".split())
_MOVING = frozenset("acTL fcTL fdAT".split())
_WEBP = frozenset({"VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"})
_EXIF_XMP = 0b0000_1100
"""The bits in a WebP's VP8X chunk that say it has Exif and XMP."""
_LOOPS = ("application:NETSCAPE2.0", "application:ANIMEXTS1.0")
_ORIENTATION = 0x0112


def stripped(data: bytes, kind: Kind, *, still: bool = False) -> bytes:
    """Return the file with all that draws and nothing else: no Exif, XMP or comment, nothing behind the picture's end.

    `still` leaves out the further frames of a PNG. Raise ValueError where the file is not whole.
    """
    if kind is Kind.PNG:
        return b"".join(data[start:end] for start, end, name in png(data) if name in _PNG or (name in _MOVING and not still))
    if kind is Kind.GIF:
        kept = ("header", "image", "control", "trailer", *_LOOPS)
        return b"".join(data[start:end] for start, end, name in gif(data) if name in kept)
    return _jpeg(data) if kind is Kind.JPEG else _webp(data)


def orientation(data: bytes, kind: Kind) -> int:
    """Return which way a camera was held, 1 (upright) to 8, as Exif 2.32 counts it; 1 where it does not say, or says nonsense."""
    try:
        told = _tagged(_exif(data, kind))
    except (ValueError, IndexError):
        return 1
    return told if 1 <= told <= 8 else 1


def _jpeg(data: bytes) -> bytes:
    """Keep all that draws; of the application segments JFIF, the colour profile and Adobe's word on how colours are stored."""
    kept = []
    for start, end, name in jpeg(data):
        body = data[start + 4 : end]
        if name == "e0" and body.startswith(b"JFIF\0") and len(body) >= 14:
            kept.append(data[start : start + 2] + b"\0\x10" + body[:12] + b"\0\0")  # without the small picture it may hold
        elif (name, body[:12]) == ("e2", b"ICC_PROFILE\0") or (name, body[:5]) == ("ee", b"Adobe") or (name[0] != "e" and name != "fe"):
            kept.append(data[start:end])
    return b"".join(kept)


def _webp(data: bytes) -> bytes:
    parts = []
    for start, end, name in webp(data):
        if name in _WEBP:
            part = bytearray(data[start:end])
            if name == "VP8X" and len(part) > 8:
                part[8] &= ~_EXIF_XMP & 0xFF
            parts.append(bytes(part) + b"\0" * (len(part) % 2))
    body = b"".join(parts)
    return b"RIFF" + (len(body) + 4).to_bytes(4, "little") + b"WEBP" + body


def _exif(data: bytes, kind: Kind) -> bytes:
    """Return what a picture has of Exif, from its byte order on; empty where it has none."""
    if kind is Kind.JPEG:
        parts = (data[start + 10 : end] for start, end, name in jpeg(data) if name == "e1" and data[start + 4 : start + 10] == b"Exif\0\0")
    elif kind is Kind.PNG:
        parts = (data[start + 8 : end - 4] for start, end, name in png(data) if name == "eXIf")
    elif kind is Kind.WEBP:
        parts = (data[start + 8 : end].removeprefix(b"Exif\0\0") for start, end, name in webp(data) if name == "EXIF")
    else:
        return b""
    return next(parts, b"")


def _tagged(exif: bytes) -> int:
    """Return the value of the orientation in the first directory of a block of Exif (TIFF 6.0); 0 where it is not there."""
    if exif[:2] not in (b"II", b"MM"):
        return 0
    order: Literal["little", "big"] = "little" if exif[:2] == b"II" else "big"
    at = int.from_bytes(exif[4:8], order)
    for entry in range(int.from_bytes(exif[at : at + 2], order)):
        field = exif[at + 2 + 12 * entry :][:12]
        if len(field) < 12:
            return 0
        if int.from_bytes(field[:2], order) == _ORIENTATION:
            return int.from_bytes(field[8:10], order)
    return 0
