"""Decoding a picture, off the window's thread: only of the kind it was seen to be, only within the limits, and whole.

The decoder gets the parts that draw and no others: what cameras and programs write beside them is read by nobody here.
"""

from __future__ import annotations

import struct
import zlib
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING

from reviewer.pictures.outline import broken, outline
from reviewer.pictures.stripping import orientation, stripped
from reviewer.pictures.values import MOST_PIXELS, Kind, Looked, Outline, Thumb

if TYPE_CHECKING:
    from PIL.Image import Image

FAULTS = (OSError, SyntaxError, ValueError, TypeError, LookupError, EOFError, ArithmeticError, MemoryError, RuntimeError, struct.error, zlib.error)
"""What Pillow's decoders raise over bytes that were made to break them."""
_TURNS = {2: "FLIP_LEFT_RIGHT", 3: "ROTATE_180", 4: "FLIP_TOP_BOTTOM", 5: "TRANSPOSE", 6: "ROTATE_270", 7: "TRANSVERSE", 8: "ROTATE_90"}


def examine(data: bytes, name: str) -> Outline:
    """Return what a picture's marks say, once it was decoded whole; raise Trouble where it cannot be."""
    found = outline(data, name)
    opened(data, found.kind, name).close()
    return found


def look(data: bytes, name: str, width: int, height: int) -> Looked:
    """Return what a picture is, with a small one of at most `width` by `height` pixels; raise Trouble where it cannot be shown."""
    found = outline(data, name)
    held = orientation(data, found.kind)
    image = opened(data, found.kind, name, (max(width, height), max(width, height)))
    try:
        thumb = _thumb(image, held, width, height)
    except FAULTS:
        raise broken(name) from None
    wide, high = (found.height, found.width) if held > 4 else (found.width, found.height)
    return Looked(found.kind, wide, high, len(data), sha256(data).hexdigest(), thumb)


def opened(data: bytes, kind: Kind, name: str, least: tuple[int, int] | None = None) -> Image:
    """Return a picture, its first frame decoded; `least` allows a JPEG to be decoded smaller, down to that size."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - heavy, and most calls show no picture

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    try:
        image = Image.open(BytesIO(stripped(data, kind, still=True)), formats=(kind.codec,))
        if least is not None:
            image.draft("RGB", least)
        image.load()
    except (*FAULTS, UnidentifiedImageError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise broken(name) from None
    return image


def upright(image: Image, held: int) -> Image:
    """Return a picture turned the way it is to be seen, by how its camera was held (1 to 8)."""
    from PIL.Image import Transpose  # noqa: PLC0415 - as above

    return image.transpose(Transpose[_TURNS[held]]) if held in _TURNS else image


def _thumb(image: Image, held: int, width: int, height: int) -> Thumb:
    if image.mode not in ("RGB", "RGBA", "L"):
        image = image.convert("RGBA")
    image.thumbnail((max(width, height), max(width, height)))
    shown = upright(image, held).convert("RGBA")
    shown.thumbnail((width, height))
    return Thumb(shown.width, shown.height, shown.tobytes())
