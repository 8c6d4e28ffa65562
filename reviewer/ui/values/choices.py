"""What a pane lets out: one value per thing a person can choose in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reviewer.model.span import Place


@dataclass(frozen=True, slots=True)
class CardChosen:
    """A card or one of its places was picked by the key of its row; `go` says the text should take the keyboard."""

    key: str
    go: bool = False


@dataclass(frozen=True, slots=True)
class PlaceChosen:
    """A place in the draft was picked; `go` says the text should take the keyboard."""

    place: Place
    go: bool = False


@dataclass(frozen=True, slots=True)
class ThreadChosen:
    """A comment was picked by its id; `deed` says what to do with it: reply, resolve or reopen, or nothing (then its passage is shown)."""

    id: str
    deed: str = ""


@dataclass(frozen=True, slots=True)
class WordsChosen:
    """Words were picked that stand somewhere in the draft."""

    words: str


@dataclass(frozen=True, slots=True)
class CommandChosen:
    """A command was picked by its id."""

    id: str


@dataclass(frozen=True, slots=True)
class EntryRemoved:
    """A draft of the library was taken off the list of those last worked on."""

    id: int


@dataclass(frozen=True, slots=True)
class EntryChosen:
    """A draft of the library was picked."""

    id: int


@dataclass(frozen=True, slots=True)
class DraftChosen:
    """A draft of a dashboard was picked: by its number in the library (0: not kept there) or its file."""

    id: int
    path: Path | None
