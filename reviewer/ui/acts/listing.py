"""What a person does with the checklist as a whole: group it, copy it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from reviewer.ui.checklist.copies import as_csv, as_markdown, as_text
from reviewer.ui.values.rows import Grouping, Row, replace_grouping

if TYPE_CHECKING:
    from reviewer.ui.window import Window

MENU = ("answer", "quick_fix", "", "order", "by_footnote", "", "copy_text", "copy_csv", "copy_markdown")
"""The commands of a row's menu, with nothing where a line stands."""


class Lister:
    """The verbs of the checklist that speak of all its rows."""

    def __init__(self, window: Window) -> None:
        self._window = window
        window.checklist.list.customContextMenuRequested.connect(self._menu)

    def group(self, grouping: Grouping) -> None:
        """List in another grouping, or by area again where it is listed so already."""
        checklist = self._window.checklist
        checklist.filter(replace_grouping(checklist.filtered, grouping))
        self._window.registry.refresh()

    def is_by(self, grouping: Grouping) -> bool:
        """Return whether the list is grouped so."""
        return self._window.checklist.filtered.grouping is grouping

    def copy(self, form: str) -> None:
        """Put the list as it is shown into the clipboard, as text, csv or markdown."""
        window, listing = self._window, self._window.checklist.listing
        title = window.header.title.text()
        made = as_csv(listing) if form == "csv" else as_text(listing, title) if form == "text" else as_markdown(listing, title)
        QApplication.clipboard().setText(made)
        number = sum(1 for line in listing.lines if isinstance(line, Row) and not line.parent)
        window.say(f"Copied the checklist: {number} {'item' if number == 1 else 'items'}")

    def why_no_list(self) -> str:
        """Return why there is nothing to copy."""
        return self._window.why_no_draft() or ("" if self._window.checklist.listing.lines else "The checklist shows nothing.")

    def menu(self) -> QMenu:
        """Return the menu of the row in hand; what cannot be done now is grey."""
        made, registry = QMenu(self._window), self._window.registry
        for name in MENU:
            if not name:
                made.addSeparator()
                continue
            command, known = registry[name], registry.action(name)
            action = QAction(command.text, made)
            action.setEnabled(known.isEnabled())
            action.setCheckable(known.isCheckable())
            action.setChecked(known.isChecked())
            action.triggered.connect(lambda _=False, name=name: registry.run(name))
            made.addAction(action)
        return made

    def _menu(self, at: QPoint) -> None:
        self.menu().popup(self._window.checklist.list.viewport().mapToGlobal(at))
