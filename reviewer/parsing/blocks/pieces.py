"""Pieces of visible text, before they are a block. Apart from the reading of Markdown, so that plain text is read without it."""

from __future__ import annotations

from reviewer.model.named import NamedTuple


class Drawing(NamedTuple):
    """A picture as the text names it."""

    alt: str
    src: str
    title: str = ""


class Piece:
    """Visible text and its range in the content; `picture` stands there instead of text. It is moved with what it stands in."""

    __slots__ = ("end", "exact", "href", "picture", "start", "styles", "text")

    def __init__(
        self,
        text: str,
        start: int,
        end: int,
        exact: bool = True,
        styles: frozenset[str] = frozenset(),
        href: str | None = None,
        picture: Drawing | None = None,
    ) -> None:
        self.text, self.start, self.end, self.exact = text, start, end, exact
        self.styles, self.href, self.picture = styles, href, picture
