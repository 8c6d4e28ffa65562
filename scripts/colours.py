"""Write docs/colours.md, the contrast of every pair of colours the window uses: `python -m scripts.colours`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reviewer.ui.looks.tokens import ALL, SHAPE_PAIRS, TEXT_PAIRS, contrast

PAGE = Path(__file__).resolve().parent.parent / "docs" / "colours.md"
HEAD = """\
# Colours

Every ink that stands on a ground in the window, with the contrast that WCAG 2 computes, in each scheme. Words need 4.5 to 1 and shapes 3; in
high contrast words reach 7 and shapes 4.5. A test paints the window in colours that are all different and fails where an ink stands on a ground
that is not listed here. Written by `python -m scripts.colours`; the colours stand in `reviewer/ui/looks/tokens.py`.
"""


def lines() -> Iterator[str]:
    """Yield the lines of the page."""
    yield HEAD
    for title, pairs in (("Words", TEXT_PAIRS), ("Shapes", SHAPE_PAIRS)):
        yield f"## {title}\n"
        yield "| ink | ground | " + " | ".join(tokens.name for tokens in ALL) + " |"
        yield "|---|---|" + "---:|" * len(ALL)
        for ink, ground in pairs:
            ratios = " | ".join(f"{contrast(getattr(tokens, ink), getattr(tokens, ground)):.2f}" for tokens in ALL)
            yield f"| {ink.replace('_', ' ')} | {ground.replace('_', ' ')} | {ratios} |"
        yield ""


def page() -> str:
    """Return the page."""
    return "\n".join(lines()).rstrip() + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
