"""Characters nobody sees and letters that look like others: what is known of them, and what was found of them in a text."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from reviewer.model.named import NamedTuple

HIDDEN, TURNED, ALIKE = "hidden", "turned", "alike"


class Characters(NamedTuple):
    """What the list of characters tells: those that hide, those that turn the direction (with what ends each), short labels, and the letters
    of other scripts with the Latin letter each looks like."""

    hiding: frozenset[str] = frozenset()
    turning: Mapping[str, str] = MappingProxyType({})
    labels: Mapping[str, str] = MappingProxyType({})
    alike: Mapping[str, str] = MappingProxyType({})


class Hidden(NamedTuple):
    """A character that a reader cannot see for what it is. `start` is its source offset, `label` what stands in its box, `name` Unicode's name.

    `kind` is `hidden`, `turned` (it changes the order in which words are read) or `alike` (a letter of another script in a Latin word, `word`).
    """

    start: int
    letter: str
    label: str
    name: str
    kind: str = HIDDEN
    word: str = ""

    @property
    def code(self) -> str:
        """Return its code point, as U+200B."""
        return f"U+{ord(self.letter):04X}"
