"""Pieces of visible text, before they are a block. Apart from the reading of Markdown, so that plain text is read without it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token


@dataclass(slots=True, eq=False, repr=False)
class Piece:
    """Visible text and its range in the content; `picture` holds an image's token instead of text."""

    text: str
    start: int
    end: int
    exact: bool = True
    styles: frozenset[str] = frozenset()
    href: str | None = None
    picture: Token | None = None
