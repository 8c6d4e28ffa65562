"""A block as the rules meet it: its words, cues and sentences, worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reviewer.model.draft import Block, Draft, Zone
from reviewer.model.facts import Facts
from reviewer.model.finding import Standing
from reviewer.model.house import House
from reviewer.model.span import HERE, Place, Span


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around a block and changes how it reads: its zone, the heading above it and the line that leads into its list."""

    zone: Zone
    heading: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: lower case, raised marks left out, compounds split at hyphens; `starts` and `ends` are offsets in the text."""

    text: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know besides the text: the house, the world, and the day (an argument, never the clock)."""

    house: House
    facts: Facts
    today: date


@dataclass(frozen=True, slots=True)
class Passage:
    """A block with its setting and its words."""

    block: Block
    setting: Setting
    words: Words

    @property
    def zone(self) -> Zone:
        """Return what the block is for."""
        return self.setting.zone

    def place(self, span: Span) -> Place:
        """Return a place in this very block, for a block rule's hit."""
        return Place(HERE, span.start, span.end)


@dataclass(frozen=True, slots=True)
class Article:
    """A draft with its passages (one per block, in order) and the standing of its references, in the order of the list."""

    draft: Draft
    passages: tuple[Passage, ...]
    standings: tuple[Standing, ...] = ()
