"""What stands in the window: the first page, or a draft with its panes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reviewer.desk.values import Review
from reviewer.ui.parts.slow.collecting import keep

if TYPE_CHECKING:
    from reviewer.ui.window import Window

NO_DRAFTS = ("recovery", "library", "fault")
"""How the topics of notices begin that speak of no open draft: they stay when one is closed, and show on the first page."""

OF_A_DRAFT = ("refused", "drop", "review file", "exported", "held")
"""Topics of notices that speak of what was done with the draft before."""


class Stage:
    """Lays the pages over each other below the header, and brings one of them into view."""

    def __init__(self, window: Window) -> None:
        self._window, self.stack = window, QStackedWidget()
        self.stack.addWidget(window.start)
        self.stack.addWidget(window.pages)
        middle = QWidget()
        box = QVBoxLayout(middle)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(window.header)
        box.addWidget(self.stack, 1)
        box.addWidget(window.hints.line)
        window.setCentralWidget(middle)
        window.setStatusBar(window.status)
        window.resize(1440, 900)

    def show_start(self) -> None:
        """Show the first page."""
        window = self._window
        window.edited = False
        window.pace.forget()
        window.autosave.forget()
        window.lookups.forget()
        window.files.recents.fill()
        window.notices.keep(NO_DRAFTS)
        window.start.hold(window.notices)
        self.stack.setCurrentWidget(window.start)
        window.state.take(None)
        window.status.tell("No article open")
        window.start.open.setFocus()
        window.status.keeping("")
        window.beside.empty()
        window.hints.drop()
        window.registry.refresh()

    def showing_draft(self, review: Review, *, edited: bool = False, seconds: float) -> Iterator[None]:
        """Show another draft in steps: text and panes are filled before the last one brings them into view."""
        window = self._window
        window.autosave.forget()
        window.lookups.forget()
        for topic in OF_A_DRAFT:
            window.notices.drop(topic)
        window.word.tell(review)
        window.walk.key = ""
        window.edited, window.pace.unsettled = edited, False
        window.pages.centre.hold(window.notices)
        window.pictures.refresh()
        window.view.document().clearUndoRedoStacks()  # where the text is the same, the widget keeps it, with what another draft was
        yield from window.pace.showing(review)
        yield
        yield from window.pace.catching_up()
        yield
        dashboard = window.boards.shown
        self.stack.setCurrentWidget(window.pages)
        if dashboard:  # whose title stood there as long as it was in view
            window.state.take(window.review)
        window.status.keeping("")
        window.view.setFocus()
        window.watching.begin()
        window.pace.tell(seconds)
        window.warming.begin()
        window.hints.look()
        keep()  # what stands now stays: a collection that looked at all of it would hold up a key for several frames
