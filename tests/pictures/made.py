"""Thirty and more picture files, made as they are asked for: sound ones, and ones made to break what opens them."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from functools import cache, partial
from io import BytesIO
from typing import Any

from PIL import Image, ImageCms, PngImagePlugin

from reviewer.pictures.segments import PNG_SIGNATURE, jpeg

GPS = 0x8825
MARK = "Ana Ruiz, 51 North"
XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{MARK}</x:xmpmeta>".encode()


def image(width: int = 64, height: int = 40, mode: str = "RGB") -> Image.Image:
    """Return a picture whose corners differ, so that a turn can be seen: the top left one is red, the rest blue."""
    made = Image.new("RGBA", (width, height), (20, 60, 200, 255))
    made.paste((220, 20, 20, 255), (0, 0, width // 2, height // 2))
    return made.convert(mode)


def saved(kind: str, width: int = 64, height: int = 40, mode: str = "RGB", **more: Any) -> bytes:
    """Return a picture as the bytes of a file."""
    body = BytesIO()
    image(width, height, mode).save(body, kind, **more)
    return body.getvalue()


def exif(orientation: int = 1) -> Image.Exif:
    """Return what a camera writes: who, where, and which way is up."""
    made = Image.Exif()
    made[0x0112] = orientation
    made[0x013B] = MARK
    made[GPS] = {1: "N", 2: (51.0, 30.0, 0.0), 3: "W", 4: (0.0, 7.0, 0.0)}
    return made


@cache
def profile() -> bytes:
    """Return a colour profile."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def chunk(name: bytes, body: bytes) -> bytes:
    """Return a chunk of a PNG."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png_of(width: int, height: int, packed: bytes = b"") -> bytes:
    """Return a PNG that says it has this size, whatever is in it."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return PNG_SIGNATURE + chunk(b"IHDR", head) + chunk(b"IDAT", packed or zlib.compress(b"\0" * 64)) + chunk(b"IEND", b"")


def told_png() -> bytes:
    """Return a PNG with all the words one can hold."""
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", MARK)
    info.add_itxt("XML:com.adobe.xmp", XMP.decode())
    info.add_text("Comment", MARK * 100, zip=True)
    return saved("PNG", pnginfo=info, exif=exif(), icc_profile=profile())


def told_jpeg(orientation: int = 1) -> bytes:
    """Return a JPEG with place, person, comment and colour profile."""
    return saved("JPEG", exif=exif(orientation), xmp=XMP, comment=MARK, icc_profile=profile(), quality=95)


def told_gif() -> bytes:
    """Return a moving GIF with a comment that runs for ever."""
    frames = [image(48, 48), image(40, 48)]
    body = BytesIO()
    frames[0].save(body, "GIF", save_all=True, append_images=[Image.new("RGB", (48, 48), "green")], loop=0, comment=MARK.encode(), duration=80)
    return body.getvalue()


def many_scans() -> bytes:
    """Return a progressive JPEG whose passes are there a thousand times."""
    data = saved("JPEG", 256, 256, progressive=True)
    parts = list(jpeg(data))
    passes = [data[start:end] for start, end, name in parts if name == "da"]
    return data[: parts[-1][0]] + passes[-1] * 1000 + b"\xff\xd9"


def many_frames() -> bytes:
    """Return a GIF of a hundred frames of 5 million pixels."""
    head = b"GIF89a" + struct.pack("<HHBBB", 2500, 2000, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    frame = b"\x2c" + struct.pack("<HHHHB", 0, 0, 2500, 2000, 0) + b"\x02\x01\x44\0"
    return head + frame * 120 + b"\x3b"


def text_bomb() -> bytes:
    """Return a PNG with a word that unpacks to 80 MB."""
    data = saved("PNG")
    return data[:33] + chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"a" * 80_000_000)) + data[33:]


Make = Callable[[], bytes]
SOUND: dict[str, Make] = {
    "plain.png": partial(saved, "PNG"),
    "see-through.png": partial(saved, "PNG", mode="RGBA"),
    "palette.png": partial(saved, "PNG", mode="P"),
    "grey.png": partial(saved, "PNG", mode="L"),
    "told.png": told_png,
    "text-bomb.png": text_bomb,
    "plain.jpg": partial(saved, "JPEG"),
    "print-colours.jpg": partial(saved, "JPEG", mode="CMYK"),
    "progressive.jpg": partial(saved, "JPEG", progressive=True),
    "told.jpg": told_jpeg,
    "lying.jpg": partial(told_jpeg, 6),
    "upside-down.jpg": partial(told_jpeg, 3),
    "film-behind.jpg": lambda: saved("JPEG") + b"\0\0\0\x18ftypmp42" + b"\0" * 400,
    "plain.webp": partial(saved, "WEBP"),
    "sharp.webp": partial(saved, "WEBP", lossless=True, mode="RGBA"),
    "told.webp": lambda: saved("WEBP", exif=exif(8), xmp=XMP, icc_profile=profile()),
    "plain.gif": partial(saved, "GIF"),
    "moving.gif": told_gif,
    "wrong-ending.png": partial(saved, "JPEG"),
    "no-ending": partial(saved, "PNG"),
    "one-pixel.gif": partial(saved, "GIF", 1, 1),
}
"""Pictures that are shown, by the names of their files."""

REFUSED: dict[str, tuple[Make, str]] = {
    "pixel-bomb.png": (partial(png_of, 50_000, 50_000), "million pixels"),
    "wide-bomb.png": (partial(png_of, 2**31 - 1, 2**31 - 1), "million pixels"),
    "pixel-bomb.gif": (lambda: b"GIF89a" + struct.pack("<HHBBB", 65535, 65535, 0, 0, 0) + b"\x3b", "million pixels"),
    "pixel-bomb.webp": (lambda: _big_webp(), "million pixels"),
    "pixel-bomb.jpg": (lambda: _big_jpeg(), "million pixels"),
    "no-pixels.png": (partial(png_of, 0, 10), "damaged"),
    "too-heavy.png": (lambda: saved("PNG") + b"\0" * (20 * 1024 * 1024), "20"),
    "many-scans.jpg": (many_scans, "too long to draw"),
    "many-frames.gif": (many_frames, "too long to draw"),
    "false-data.png": (partial(png_of, 64, 64, b"not packed"), "damaged"),
    "cut.png": (lambda: saved("PNG")[:-30], "damaged"),
    "cut.jpg": (lambda: saved("JPEG", 400, 300)[:-200], "damaged"),
    "cut.webp": (lambda: saved("WEBP", 400, 300)[:-20], "damaged"),
    "cut.gif": (lambda: saved("GIF")[:-4], "damaged"),
    "first-bytes.jpg": (lambda: b"\xff\xd8\xff\xe0", "damaged"),
    "first-bytes.png": (lambda: PNG_SIGNATURE, "damaged"),
    "first-bytes.gif": (lambda: b"GIF89a", "damaged"),
    "first-bytes.webp": (lambda: b"RIFF\x10\0\0\0WEBPVP8 ", "damaged"),
    "script.gif": (lambda: b"GIF89a=1;alert(document.domain);//", "damaged"),
    "page-behind.png": (lambda: saved("PNG") + b"<html><script>alert(1)</script></html>", "another kind in one"),
    "archive-behind.jpg": (lambda: saved("JPEG") + b"PK\3\4" + b"\0" * 60, "another kind in one"),
    "document-behind.gif": (lambda: saved("GIF") + b"\n%PDF-1.7\n", "another kind in one"),
    "drawing.png": (lambda: b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "SVG"),
    "drawing.svg": (lambda: b"\xef\xbb\xbf  <svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
    "document.jpg": (lambda: b"%PDF-1.4\n", "PDF"),
    "scan.tiff": (partial(saved, "TIFF"), "TIFF"),
    "old.bmp": (partial(saved, "BMP"), "BMP"),
    "phone.heic": (lambda: b"\0\0\0\x18ftypheic\0\0\0\0", "HEIC"),
    "office.png": (lambda: b"PK\3\4" + b"\0" * 60, "ZIP"),
    "program.png": (lambda: b"MZ" + b"\0" * 60, "program"),
    "words.png": (lambda: b"Hello.", "no picture"),
    "empty.png": (lambda: b"", "empty"),
}
"""Files that are refused, with words of the sentence that says why."""


def _big_webp() -> bytes:
    head = b"VP8X" + struct.pack("<I", 10) + b"\0\0\0\0" + (16383).to_bytes(3, "little") * 2
    body = b"WEBP" + head + saved("WEBP")[12:]
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _big_jpeg() -> bytes:
    data = bytearray(saved("JPEG"))
    at = next(start for start, _, name in jpeg(bytes(data)) if name == "c0")
    data[at + 5 : at + 9] = struct.pack(">HH", 65000, 65000)
    return bytes(data)
