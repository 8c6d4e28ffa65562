"""The settings of the window in force, and keeping them: what cannot be read or written never stops anything."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from reviewer.model.trouble import Trouble
from reviewer.settings.kept import Kept, read_settings, write_settings
from reviewer.settings.preferences import Preferences

__all__ = ["Preferences", "Store"]


class Store:
    """Reads and writes Preferences; without a file it keeps them for the session only.

    `told` is what was wrong with the file; `complain` is called with a sentence where a change could not be written.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._kept = read_settings(path) if path is not None else Kept()
        self.told = self._kept.told
        self.complain: Callable[[str], object] = _nothing

    @property
    def now(self) -> Preferences:
        """Return the settings in force."""
        return self._kept.now

    @property
    def folder(self) -> Path | None:
        """Return the folder the settings are kept in, which is the program's own; None where they are kept nowhere."""
        return self.path.parent if self.path is not None else None

    def change(self, **values: Any) -> Preferences:
        """Set some of them and write all; where that cannot be, they hold until the window is closed."""
        spare = {key: value for key, value in self._kept.spare.items() if key not in values}
        now = self._kept.now._replace(**values)
        same = now == self._kept.now and len(spare) == len(self._kept.spare)
        self._kept = self._kept._replace(now=now, spare=spare)
        if self.path is not None and self._kept.writable and not same:
            try:
                write_settings(self.path, now, spare)
            except Trouble as trouble:
                self.complain(f"The settings hold until you close the window. {trouble}")
        return now


def _nothing(_: str) -> None:
    """Say nothing: nobody listens yet."""
