"""How large the window is: as it was left, the usual size otherwise, and never larger than its screen. Pure, and loaded before the first paint."""

from __future__ import annotations

from reviewer.model.named import NamedTuple

LEAST = (480, 360)
"""Pixels of the least window."""
FRAME = (16, 48)
"""Pixels that the desktop's own frame and title take of a screen."""
FULL = "full"
"""The word behind a size for a window that filled its screen."""


class Extent(NamedTuple):
    """Width and height in pixels, those of the window when it does not fill its screen; `full` says that it does."""

    width: int
    height: int
    full: bool = False

    @property
    def kept(self) -> str:
        """Return it as it stands among the settings: "1440 900", "1440 900 full"."""
        return f"{self.width} {self.height}{f' {FULL}' if self.full else ''}"


USUAL = Extent(1440, 900)
"""A window nobody has sized."""


def extent(kept: str, room: tuple[int, int]) -> Extent:
    """Return the size of a window that was `kept`, for a screen with so much room; what is not understood is usual, and fills too small a screen."""
    parts = kept.split()
    sized = len(parts) in (2, 3) and all(part.isdecimal() and len(part) < 6 for part in parts[:2])
    width, height = (max(int(part), least) for part, least in zip(parts, LEAST, strict=False)) if sized else USUAL[:2]
    most = tuple(whole - frame for whole, frame in zip(room, FRAME, strict=True))
    fits = width <= most[0] and height <= most[1]
    return Extent(min(width, most[0]), min(height, most[1]), parts[2:] == [FULL] or not (fits or sized))
