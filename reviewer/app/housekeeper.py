"""The clinic's own file, read and written for the desk."""

from __future__ import annotations

from pathlib import Path

from reviewer.model.house import NOBODY, House


class Housekeeper:
    """Keeps the house profile in one file; where there is none, nobody has told anything yet."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def place(self) -> str:
        """Return where the profile is kept."""
        return str(self._path)

    def read(self) -> House:
        """Return the profile as it stands; raise Trouble with file, line and reason where it is not understood."""
        from reviewer.settings import read_house  # noqa: PLC0415 - a start without a profile does not load the reader of TOML

        return read_house(self._path) if self._path.exists() else NOBODY

    def write(self, house: House) -> House:
        """Write the profile, whole or not at all; raise Trouble with the old file as it was."""
        from reviewer.settings.writing import write_house  # noqa: PLC0415 - few calls change the profile

        return write_house(self._path, house)
