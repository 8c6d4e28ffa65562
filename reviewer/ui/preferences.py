"""What a person has set for the window: kept in an INI file; what cannot be read falls back to the default and never stops the start."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings

from reviewer.model.named import NamedTuple
from reviewer.ui.theme import SIZES, Scheme


class Preferences(NamedTuple):
    """The window's settings. Both online checks are off until a person switches them on.

    `unlisted` are the marks of drafts a person took off the list of those last worked on, with blanks between them.
    """

    scheme: Scheme = Scheme.SYSTEM
    percent: int = 100
    name: str = ""
    credentials: str = ""
    role: str = "author"
    grammar: bool = False
    grammar_place: str = ""
    links: bool = False
    covers: bool = True
    unlisted: str = ""
    targets: str = ""


class Store:
    """Reads and writes Preferences; without a QSettings it keeps them for the session only."""

    def __init__(self, settings: QSettings | None) -> None:
        self._settings = settings
        self._now = self._read()

    @property
    def now(self) -> Preferences:
        """Return the settings in force."""
        return self._now

    @property
    def folder(self) -> Path | None:
        """Return the folder the settings are kept in, which is the program's own; None where they are kept nowhere."""
        return Path(self._settings.fileName()).parent if self._settings is not None else None

    def change(self, **values: Any) -> Preferences:
        """Set some of them and write all."""
        self._now = self._now._replace(**values)
        if self._settings is not None:
            for name, value in self._now._asdict().items():
                self._settings.setValue(name, _plain(value))
            self._settings.sync()
        return self._now

    def _read(self) -> Preferences:
        made = Preferences()
        if self._settings is None:
            return made
        for name, usual in made._asdict().items():
            value = self._settings.value(name)
            if value is not None:
                known: dict[str, Any] = {name: _typed(name, str(value), usual)}
                made = made._replace(**known)
        return made


def _plain(value: object) -> object:
    return ("true" if value else "false") if isinstance(value, bool) else value if isinstance(value, int) else str(value)


def _typed(name: str, said: str, default: object) -> object:
    if isinstance(default, bool):
        return said == "true"
    if name == "scheme":
        return Scheme(said) if said in set(Scheme) else default
    if name == "percent":
        return int(said) if said.isdigit() and int(said) in SIZES else default
    return said
