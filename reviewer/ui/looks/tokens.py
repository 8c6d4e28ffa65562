"""The colours of the window, as names: sets for light, dark and high contrast, and the list of pairs that meet on screen."""

from __future__ import annotations

from reviewer.model.named import NamedTuple


class Tokens(NamedTuple):
    """A colour scheme. Names say what a colour is for; a tint is the quiet ground for text or shapes of its own name."""

    name: str
    window: str
    surface: str
    text: str
    muted: str
    rule: str
    outline: str
    accent: str
    on_accent: str
    selection: str
    chosen: str
    flash: str
    strip: str
    removed: str
    added: str
    must: str
    must_tint: str
    should: str
    should_tint: str
    consider: str
    consider_tint: str
    passed: str
    passed_tint: str
    answered: str
    answered_tint: str
    comment: str
    comment_tint: str
    cover_own: str
    cover_paragraph: str
    cover_bare: str
    cover_answered: str

    @property
    def hair(self) -> int:
        """Return how many pixels wide rules and edges are: high contrast has stronger ones."""
        return 2 if self.rule == self.text else 1


LIGHT = Tokens(
    name="light",
    window="#f2f3f5",
    surface="#ffffff",
    text="#1a1d21",
    muted="#555b64",
    rule="#d5d9de",
    outline="#7a818a",
    accent="#0a58ad",
    on_accent="#ffffff",
    selection="#e2ecf9",
    chosen="#bcd5f7",
    flash="#fdedb3",
    strip="#eceef1",
    removed="#fde8e6",
    added="#e2f4e6",
    must="#b3261e",
    must_tint="#fde8e6",
    should="#855600",
    should_tint="#fbf0d8",
    consider="#00646a",
    consider_tint="#e0f2f3",
    passed="#1e6b34",
    passed_tint="#e2f4e6",
    answered="#565b63",
    answered_tint="#eceef1",
    comment="#6a45a8",
    comment_tint="#eee9f8",
    cover_own="#4f8a66",
    cover_paragraph="#5f7f95",
    cover_bare="#b0663a",
    cover_answered="#6b717a",
)

DARK = Tokens(
    name="dark",
    window="#16191d",
    surface="#1d2025",
    text="#e6e8eb",
    muted="#b0b7c0",
    rule="#363b42",
    outline="#929aa4",
    accent="#8abaff",
    on_accent="#0b1520",
    selection="#27374c",
    chosen="#2f5384",
    flash="#57460f",
    strip="#2a2e34",
    removed="#47201d",
    added="#1c3a26",
    must="#ff9d94",
    must_tint="#47201d",
    should="#f0b954",
    should_tint="#3d2f10",
    consider="#74d4d9",
    consider_tint="#12363a",
    passed="#83d79c",
    passed_tint="#1c3a26",
    answered="#b4bbc3",
    answered_tint="#2a2e34",
    comment="#c5b0f2",
    comment_tint="#372f4e",
    cover_own="#6fa583",
    cover_paragraph="#8aa3b3",
    cover_bare="#cf9465",
    cover_answered="#9aa1ab",
)

CONTRAST_LIGHT = Tokens(
    name="high contrast, light",
    window="#ffffff",
    surface="#ffffff",
    text="#000000",
    muted="#1f2328",
    rule="#000000",
    outline="#000000",
    accent="#00337a",
    on_accent="#ffffff",
    selection="#ffffff",
    chosen="#ffe14d",
    flash="#ffe14d",
    strip="#ffffff",
    removed="#ffffff",
    added="#ffffff",
    must="#8a0d07",
    must_tint="#ffffff",
    should="#5c3a00",
    should_tint="#ffffff",
    consider="#004448",
    consider_tint="#ffffff",
    passed="#0c4a1e",
    passed_tint="#ffffff",
    answered="#33383f",
    answered_tint="#ffffff",
    comment="#4a1f8f",
    comment_tint="#ffffff",
    cover_own="#0c4a1e",
    cover_paragraph="#1d4560",
    cover_bare="#7a3408",
    cover_answered="#33383f",
)

CONTRAST_DARK = Tokens(
    name="high contrast, dark",
    window="#000000",
    surface="#000000",
    text="#ffffff",
    muted="#e3e6ea",
    rule="#ffffff",
    outline="#ffffff",
    accent="#a8d1ff",
    on_accent="#000000",
    selection="#000000",
    chosen="#1f4fa3",
    flash="#4d3d00",
    strip="#000000",
    removed="#000000",
    added="#000000",
    must="#ffb3ab",
    must_tint="#000000",
    should="#ffcf70",
    should_tint="#000000",
    consider="#8ee9ee",
    consider_tint="#000000",
    passed="#9fecb5",
    passed_tint="#000000",
    answered="#d2d8de",
    answered_tint="#000000",
    comment="#d9c8ff",
    comment_tint="#000000",
    cover_own="#9fecb5",
    cover_paragraph="#b4d8f0",
    cover_bare="#ffb98a",
    cover_answered="#d2d8de",
)

ALL = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)
"""Every scheme."""
COLOURS = tuple(name for name in Tokens._fields if name != "name")
"""The fields of Tokens that are colours."""

TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    ("text", "window"),
    ("text", "surface"),
    ("text", "selection"),
    ("text", "chosen"),
    ("text", "flash"),
    ("text", "strip"),
    ("text", "removed"),
    ("text", "added"),
    ("text", "should_tint"),
    ("text", "must_tint"),
    ("text", "passed_tint"),
    ("text", "consider_tint"),
    ("muted", "window"),
    ("muted", "surface"),
    ("muted", "selection"),
    ("muted", "strip"),
    ("muted", "flash"),
    ("text", "answered_tint"),
    ("accent", "strip"),
    ("text", "comment_tint"),
    ("muted", "comment_tint"),
    ("accent", "comment_tint"),
    ("accent", "surface"),
    ("accent", "window"),
    ("accent", "selection"),
    ("on_accent", "accent"),
    ("surface", "text"),
    ("must", "must_tint"),
    ("must", "surface"),
    ("must", "removed"),
    ("should", "should_tint"),
    ("consider", "consider_tint"),
    ("passed", "passed_tint"),
    ("passed", "added"),
    ("answered", "answered_tint"),
)
"""Every ink that is written on a ground; each must reach 4.5 to 1."""

SHAPE_PAIRS: tuple[tuple[str, str], ...] = (
    ("outline", "surface"),
    ("outline", "window"),
    ("accent", "surface"),
    ("accent", "window"),
    ("accent", "selection"),
    *((ink, ground) for ink in ("must", "should", "consider", "passed", "answered") for ground in ("surface", "window", "selection")),
    *(
        (f"cover_{cover}", ground)
        for cover in ("own", "paragraph", "bare", "answered")
        for ground in ("surface", "window", "selection")
    ),
    ("outline", "flash"),
    ("outline", "strip"),
    *((ink, f"{bar}_tint") for ink in ("outline", "accent") for bar in ("must", "should", "answered", "passed")),
    *((ink, "comment_tint") for ink in ("must", "should", "consider", "comment", "accent")),
    ("comment", "surface"),
    ("must", "flash"),
    ("should", "flash"),
    ("consider", "flash"),
    ("surface", "must"),
    ("surface", "should"),
    ("surface", "consider"),
    ("surface", "passed"),
)
"""Every shape that is drawn on a ground; each must reach 3 to 1."""


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb`, 0 to 1, as WCAG 2 computes it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
