"""The page of settings, opened and taken over from: what is filled in there holds at once, everywhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from reviewer.model.house import NOBODY
from reviewer.model.trouble import Trouble
from reviewer.ui.looks.theme import look_of
from reviewer.ui.parts.commands.commands import Command
from reviewer.ui.parts.commands.keys import in_force, shown
from reviewer.ui.parts.words.notices import Notice

if TYPE_CHECKING:
    from reviewer.ui.settings.values import Given, Place, Situation
    from reviewer.ui.window import Window

Read = TypeVar("Read")


class Settings:
    """Knows what the settings of the window mean for its parts."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def begin(self) -> None:
        """Have everything follow the settings, once it is all there; say what was wrong with their file."""
        store = self._window.store
        store.complain = lambda sentence: self._window.notices.take(Notice("settings", sentence, (), "must"))
        for number, sentence in enumerate((*store.told, *self._keys())):
            self._window.notices.take(Notice(f"library settings {number}", sentence, ()))
        self._window.autosave.rest(store.now.keep_after)

    def show(self, section: str = "") -> None:
        """Show the settings, at a section where one is named, and take over what was changed."""
        from reviewer.ui.dialogs.program.settings import SettingsDialog  # noqa: PLC0415 - a start of the window does not wait for the page

        window = self._window
        dialog = SettingsDialog(window, self.situation(), window.look, self.keep)
        if section:
            dialog.turn(section)
        window.ask(dialog)

    def keep(self, given: Given) -> None:
        """Do what was filled in; raise Trouble, with the settings as they were, where the clinic's own files cannot be written."""
        window, desk = self._window, self._window.desk
        if given.words is not None:
            desk.words.keep(given.words)
        if given.hosts is not None:
            desk.profile.keep(desk.profile.read()._replace(trusted=given.hosts[0], competitors=given.hosts[1]))
        now = window.store.change(**given.settings)
        self._keys()
        window.appearance.wear(look_of(now))
        window.autosave.rest(now.keep_after)
        window.review_files.begin()
        window.status.grammar.setText(window.lookups.grammar_words())
        if window.review is not None and (given.words is not None or given.hosts is not None):
            window.check_now()

    def way_to(self, trouble: str) -> tuple[tuple[str, Callable[[], object]], ...]:
        """Return the choice that leads to the clinic's own file, where a sentence speaks of it: it is put right by hand."""
        profile = Path(self._window.desk.profile.place)
        return (("Show in folder", partial(open_folder, profile.parent)),) if trouble.startswith(f"{profile.name},") else ()

    def situation(self) -> Situation:
        """Return what is in force."""
        from reviewer.ui.settings.values import Situation  # noqa: PLC0415 - as above

        window, desk = self._window, self._window.desk
        words, words_trouble = _read(desk.words.lines, "")
        house, house_trouble = _read(desk.profile.read, NOBODY)
        return Situation(
            window.store.now,
            window.checks.told,
            window.checks.all,
            window.asides.house if desk.profile.place else None,
            house,
            desk.profile.place,
            house_trouble,
            words,
            desk.words.place,
            words_trouble,
            tuple(window.registry),
            window.registry.usual,
            self._places(),
            open_folder,
        )

    def _keys(self) -> tuple[str, ...]:
        """Give the commands their keys; return a sentence for each that cannot have the one a person gave it."""
        registry, changed = self._window.registry, self._window.store.now.keys
        commands: list[Command] = registry.as_they_come()
        keys, told = in_force(commands, changed)
        registry.rekey(keys)
        palette = keys.get("palette", ())
        registry.caption("palette", "Search or run a command" + (f"    {shown(palette[0])}" if palette else ""))
        registry.refresh()
        return told

    def _places(self) -> tuple[Place, ...]:
        from reviewer.ui.settings.values import Place  # noqa: PLC0415 - as above

        window, desk = self._window, self._window.desk
        found = [*window.places.files]
        for what, where in (("House profile", desk.profile.place), ("Words and names", desk.words.place)):
            found += [(what, Path(where))] if where else []
        if window.store.path is not None:
            found.append(("Settings of this window", window.store.path))
        return tuple(Place(what, path) for what, path in found)


def _read(read: Callable[[], Read], otherwise: Read) -> tuple[Read, str]:
    """Return what is read and nothing, or where that cannot be what is taken in its place and why."""
    try:
        return read(), ""
    except Trouble as fault:
        return otherwise, str(fault)


def open_folder(folder: Path) -> None:
    """Show a folder in the system's own way."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
