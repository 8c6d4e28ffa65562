"""What the page of settings is told, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from reviewer.model.house import NOBODY, House
from reviewer.model.named import NamedTuple
from reviewer.settings.preferences import Preferences
from reviewer.ui.parts.commands.commands import Command


class Place(NamedTuple):
    """A file a person may want to find: what it holds, and where it is."""

    what: str
    path: Path


class Situation(NamedTuple):
    """What is in force. `checks` returns a sentence on all checks, and one for each that is off; `open_…` show the dialogs of their own.

    `words` are the lines of the word list, `…_place` is where a list or profile is kept (empty: nowhere), `…_trouble` why it could not be read.
    `usual_keys` are the keys of commands as they come. `show_folder` shows a folder in the system's own way.
    """

    now: Preferences
    checks: Callable[[], tuple[str, Sequence[str]]] | None = None
    open_checks: Callable[[], object] | None = None
    open_house: Callable[[], object] | None = None
    house: House = NOBODY
    house_place: str = ""
    house_trouble: str = ""
    words: str = ""
    words_place: str = ""
    words_trouble: str = ""
    commands: tuple[Command, ...] = ()
    usual_keys: Mapping[str, tuple[str, ...]] = {}
    places: tuple[Place, ...] = ()
    show_folder: Callable[[Path], object] | None = None


class Given(NamedTuple):
    """What was filled in: settings that changed, and the word list and the hosts where those changed (None where not)."""

    settings: Mapping[str, object]
    words: str | None = None
    hosts: tuple[tuple[str, ...], tuple[str, ...]] | None = None
