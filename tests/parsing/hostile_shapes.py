"""Shapes of Markdown that readers of it have choked on, each of any length."""

from __future__ import annotations

from collections.abc import Callable

Shape = Callable[[int], str]


def _often(piece: str) -> Shape:
    return lambda size: piece * (size // len(piece))


def _growing(piece: Callable[[int], str]) -> Shape:
    return lambda size: "\n".join(piece(number) for number in range(1, int((2 * size) ** 0.5)))


def _both(left: str, middle: str, right: str) -> Shape:
    return lambda size: left * (size // (len(left) + len(right))) + middle + right * (size // (len(left) + len(right)))


SHAPES: dict[str, Shape] = {
    "stars": _often("*a "),
    "stars and lines": _often("*a_ "),
    "strong in strong": _both("*", "a", "*"),
    "brackets": _often("["),
    "brackets in brackets": _both("[", "a", "]"),
    "links that do not end": _often("[a]("),
    "links in links": _both("[", "a", "](b)"),
    "pictures that do not begin": _often("!["),
    "pictures in pictures": _often("![[]()"),
    "runs of ticks": _growing(lambda number: "`" * number),
    "ticks": _often("`a``b"),
    "quotes": _often(">"),
    "quotes in quotes": _growing(lambda number: ">" * number + "a"),
    "lists in lists": _growing(lambda number: "  " * (number // 8) + "- a"),
    "lists in a line": _often("- "),
    "a wide table": lambda size: "\n".join(piece * (size // 6) + "|" for piece in ("|a", "|-", "|a")),
    "a long table": lambda size: "|a|b|\n|-|-|\n" + "|x|y|\n" * (size // 6),
    "tags": _often("<div>"),
    "attributes": lambda size: "<a " + 'x="y" ' * (size // 6),
    "comments": _often("<!-- "),
    "entities": _often("&a"),
    "addresses of links": lambda size: "".join(f"[a{number}]: b\n" for number in range(size // 9)),
    "links by name": lambda size: "[a]: b\n\n" + "[a][" * (size // 4),
    "pictures by name": lambda size: "[a]: b\n\n" + "![[a]" * (size // 5),
    "notes": lambda size: "".join(f"[^{number}]: note\n" for number in range(size // 12)),
    "underlined headings": _often("a\n=\n"),
    "backslashes": _often("\\"),
    "struck words": _often("~~a "),
    "raised tags": _often("<sup>"),
    "raised digits": _often("a¹"),
    "a word": _often("a"),
    "fences": _often("```\n\n"),
    "items": _often("- a\n\n"),
}
