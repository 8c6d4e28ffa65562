"""What the program is made of."""

from __future__ import annotations

from reviewer.model.named import NamedTuple


class Part(NamedTuple):
    """A package or a bundled part: its licence by name, what it is used for, and the licence's text where it is at hand."""

    name: str
    version: str
    licence: str
    use: str = ""
    text: str = ""
