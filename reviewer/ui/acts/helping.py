"""F1 on anything: which part of the help speaks of what has the keyboard, and showing it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from reviewer.ui.frame.side import Tab
from reviewer.ui.pages.centre import DRAFT
from reviewer.ui.pages.help_pages import HelpPage, Spot, named, read_pages
from reviewer.ui.values.places import NOWHERE

if TYPE_CHECKING:
    from reviewer.ui.dialogs.program.help import HelpDialog
    from reviewer.ui.window import Window

BY_KIND: Mapping[str, Spot] = {
    "RuleDialog": Spot("checklist", "Page of a check"),
    "FixAllDialog": Spot("fixing", "Fix all of this kind"),
    "CompareDialog": Spot("word", "What we kept"),
    "ConsentDialog": Spot("settings", "Online checks"),
    "ReviewFileDialog": Spot("review", "Review files"),
    "ChangeDialog": Spot("signing", "Change the roster"),
    "SetUpDialog": Spot("signing", "Set up signing"),
    "StepDialog": Spot("evidence", "Claims library"),
    "MessageDialog": Spot("trouble", "Messages"),
    "SettingsDialog": Spot("settings"),
}
"""Dialogs whose titles name what they are about at the time, and where the help speaks of them; the title of any other is a heading of the help."""


class Helping:
    """Finds the place in the help and shows it: beside the window, or over the dialog that is open."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._read: tuple[HelpPage, ...] | None = None
        self._shown: HelpDialog | None = None

    @property
    def pages(self) -> tuple[HelpPage, ...]:
        """Return all pages, read when first asked for."""
        if self._read is None:
            self._read = read_pages(self._window.places.help())
        return self._read

    def here(self) -> None:
        """Tell of what has the keyboard: a finding by the page of its check, all else by the help."""
        if self._finding():
            self._window.checks.explain()
        else:
            self.show(self.spot())

    def contents(self) -> None:
        """Show the help from its beginning."""
        self.show(Spot(self.pages[0].name) if self.pages else Spot())

    def why_none(self) -> str:
        """Return why there is no help to show; no page is read for that."""
        return "" if self._window.places.help is not NOWHERE.help else "No help pages are installed."

    def why_not_here(self) -> str:
        """Return why nothing can be told of what has the keyboard."""
        return "" if self._finding() else self.why_none()

    def show(self, spot: Spot, over: QDialog | None = None) -> None:
        """Show a place in the help."""
        from reviewer.ui.dialogs.program.help import HelpDialog  # noqa: PLC0415 - the window starts without what few open

        if not self.pages:
            return
        spot = spot if spot.page else Spot(self.pages[0].name)
        if over is not None:
            dialog = HelpDialog(over, self.pages, self._window.look)
            dialog.turn(spot)
            self._window.ask(dialog)
            return
        if self._shown is not None:
            self._shown.deleteLater()
        self._shown = HelpDialog(self._window, self.pages, self._window.look)
        self._shown.turn(spot)
        self._shown.show()
        self._shown.page.setFocus()

    def attend(self, dialog: QDialog) -> None:
        """Have the key of the help lead from a dialog to what the help says of it."""
        keys = self._window.registry["help_here"].keys
        if keys and self.pages and type(dialog).__name__ != "HelpDialog":
            QShortcut(QKeySequence(keys[0]), dialog).activated.connect(lambda: self.show(self.spot_of(dialog), dialog))

    def spot(self) -> Spot:
        """Return the place in the help that speaks of what has the keyboard in the window."""
        window, pages = self._window, self._window.pages
        if window.boards.shown:
            return self._called("Dashboard")
        if window.review is None:
            return self._called("Start page")
        here = window.focusWidget()
        for part, title in ((pages.shelf, "Library"), (pages.outline, "Outline"), (pages.finder, "Find and replace"), (pages.detail, "Finding")):
            if here is not None and part.isAncestorOf(here):
                return self._called(title)
        if here is not None and pages.side.isAncestorOf(here):
            return Spot("evidence", str(pages.side.tab)) if pages.side.tab is Tab.SOURCES else self._called(str(pages.side.tab))
        return self._called(pages.centre.name)

    def spot_of(self, dialog: QDialog) -> Spot:
        """Return the place in the help that speaks of a dialog."""
        section = getattr(dialog, "section", None)
        if section is not None:
            return Spot("settings", section)
        return named(self.pages, dialog.windowTitle()) or BY_KIND.get(type(dialog).__name__, Spot())

    def _called(self, title: str) -> Spot:
        return named(self.pages, title) or Spot()

    def _finding(self) -> bool:
        """Return whether a finding is in hand that has a page, and the keyboard is in the draft, the checklist or the card."""
        window = self._window
        if window.review is None or window.boards.shown or window.checks.why_no_page():
            return False
        pages, here = window.pages, window.focusWidget()
        near: tuple[QWidget, ...] = (pages.checklist, pages.detail, pages.view)
        inside = here is None or any(part is here or part.isAncestorOf(here) for part in near)
        return inside and pages.centre.name == DRAFT
