"""Lists whose depth is told by a class or a style and not by nesting, as Google Docs and Word write them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from selectolax.lexbor import LexborNode

from reviewer.model.patterns.late import late

SIGN = late(r"\s*(?:(?P<number>\d{1,4})[.)]|(?P<letter>[a-z]{1,4})[.)])\s*", re.IGNORECASE)
DEEPEST = 8


class Item(NamedTuple):
    """One item: its depth from 0, its number (0: a bullet) and its words."""

    depth: int
    number: int
    words: str


def sign_of(node: LexborNode) -> tuple[LexborNode | None, int]:
    """Return the element of a list paragraph of Word that holds its bullet or number, and that number (0: a bullet)."""
    for span in node.css("span"):
        if "mso-list:ignore" in (span.attributes.get("style") or "").lower().replace(" ", ""):
            match = SIGN.fullmatch(" ".join(span.text().split()))
            return span, (int(match.group("number")) if match and match.group("number") else 1 if match else 0)
    return None, 0


def laid_out(items: Sequence[Item]) -> str:
    """Return items as a nested Markdown list."""
    lines: list[str] = []
    open_at: list[tuple[int, int, int]] = []  # depth, width of the mark, number
    for item in items:
        while open_at and open_at[-1][0] > item.depth:
            open_at.pop()
        number = item.number
        if open_at and open_at[-1][0] == item.depth:
            _, _, last = open_at.pop()
            number = last + 1 if number and last else number
        mark = f"{number}. " if number else "- "
        indent = " " * sum(width for _, width, _ in open_at[:DEEPEST])
        lines.append(indent + mark + item.words.replace("\n", "\n" + indent + " " * len(mark)))
        open_at.append((item.depth, len(mark), number))
    return "\n".join(lines)
