"""What is known of a picture."""

from __future__ import annotations

from enum import Enum

from reviewer.model.named import NamedTuple

LARGEST = 20 * 1024 * 1024
"""Bytes a picture's file has at most."""
MOST_PIXELS = 50_000_000
"""Pixels a picture has at most, and ten times as many in all frames of a moving one."""
MOST_MOVING = 10 * MOST_PIXELS
MOST_SCANS = 200
"""Passes of a JPEG at most: each costs as much as the whole picture."""


class Kind(Enum):
    """A kind of picture that is taken: the name Pillow knows it by, the ending of its files."""

    PNG = ("PNG", ".png")
    JPEG = ("JPEG", ".jpg")
    WEBP = ("WEBP", ".webp")
    GIF = ("GIF", ".gif")

    @property
    def codec(self) -> str:
        """Return the name Pillow knows it by."""
        return self.value[0]

    @property
    def ending(self) -> str:
        """Return the ending of its files, with the dot."""
        return self.value[1]


class Outline(NamedTuple):
    """What a picture's own marks say, nothing decoded: its kind, its size in pixels, how many frames and passes, where it ends in the bytes."""

    kind: Kind
    width: int
    height: int
    frames: int
    scans: int
    end: int


class Thumb(NamedTuple):
    """A small picture: red, green, blue and opacity of each pixel in turn, row by row, a byte each."""

    width: int
    height: int
    rgba: bytes


class Looked(NamedTuple):
    """A picture that was decoded whole: `width` and `height` as it is shown, `size` in bytes, `sha256` of them, a small one of it."""

    kind: Kind
    width: int
    height: int
    size: int
    sha256: str
    thumb: Thumb


class Cleaned(NamedTuple):
    """A picture fit to be published: its bytes without what its maker's camera said of place and person, its size in pixels as it is shown."""

    data: bytes
    kind: Kind
    width: int
    height: int
