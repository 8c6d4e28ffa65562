"""The dialogs that belong to no finding: command palette, settings, shortcuts, about."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reviewer.model.trouble import Trouble
from reviewer.settings.preferences import REMEMBERED
from reviewer.ui.dialogs.program.pages import AboutDialog, ShortcutsDialog
from reviewer.ui.frame.palette import Entry, Palette, entries

if TYPE_CHECKING:
    from reviewer.ui.window import Window


class Asides:
    """Opens them, and takes over what was changed in them."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def palette(self) -> None:
        """Show the command palette, with the draft's headings."""
        window = self._window
        page = self.palette_page()
        if window.ask(page) and page.picked:
            used = [page.picked, *(name for name in window.store.now.used.split() if name != page.picked)]
            window.store.change(used=" ".join(used[:REMEMBERED]))

    def palette_page(self) -> Palette:
        """Return the palette: what was used last first, then all commands, then the draft's headings."""
        window = self._window
        places = [Entry(head.title, "Heading", partial(window.outline.go, n)) for n, head in enumerate(window.outline.model.headings)]
        return Palette(window, window.look, entries(window.registry, places), window.store.now.used.split())

    def settings(self) -> None:
        """Show the settings."""
        self._window.settings.show()

    def house(self) -> None:
        """Show the house profile; what is kept of it holds for the draft that is open at once."""
        from reviewer.ui.dialogs.house.house import HouseDialog  # noqa: PLC0415 - few starts of the window ever show it

        window = self._window
        try:
            now = window.desk.profile.read()
        except Trouble as trouble:
            window.tell_trouble(str(trouble), window.settings.way_to(str(trouble)))
            return
        dialog = HouseDialog(window, now, window.desk.profile.keep, window.desk.profile.place, window.ask)
        if window.ask(dialog):
            if window.review is not None:
                window.check_now()
            window.say("The house profile is kept. Drafts are checked by it from now on.")

    def why_no_house(self) -> str:
        """Return why there is no profile to show."""
        return "" if self._window.desk.profile.place else "This window has no place to keep a house profile."

    def shortcuts(self) -> None:
        """Show every key."""
        self._window.ask(ShortcutsDialog(self._window, self._window.registry, lambda: self._window.settings.show("Keyboard")))

    def about(self) -> None:
        """Show what this is."""
        self._window.ask(self.about_page())

    def about_page(self) -> AboutDialog:
        """Return the page About."""
        return AboutDialog(self._window, self._window.places.parts(), self._window.look)
