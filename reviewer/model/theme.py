"""Themes: which findings ask the author for one kind of action, and the words a card of several of them goes by."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from reviewer.model.named import NamedTuple

AREAS: tuple[str, ...] = (
    "Claims and evidence",
    "Citations and sources",
    "Safety",
    "Repeated text",
    "Images",
    "Names and language",
    "Page and record",
)
"""The groups of the checklist, in the window's order."""


class Theme(NamedTuple):
    """What one card may hold: the findings of `rules`, told in their order.

    `title` (what is wrong, `{n}` is how many), `what`, `fix` (one action) and `why` speak for findings of several rules; `many` is the title
    for several findings of one rule. `advice` says that the theme gathers advice; any other gathers what must or should be fixed.
    A card of more than `most` findings is divided by the sections of the article (0: never).
    """

    id: str
    area: str
    rules: tuple[str, ...]
    title: str
    what: str = ""
    fix: str = ""
    why: str = ""
    many: Mapping[str, str] = MappingProxyType({})
    advice: bool = False
    most: int = 0
