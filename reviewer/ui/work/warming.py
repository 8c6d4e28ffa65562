"""What the window will need is loaded and built while nobody waits for it: a module or a tab at a time, once a draft or the first page stands."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reviewer.ui.frame.side import Tab

if TYPE_CHECKING:
    from reviewer.ui.window import Window

FIRST, NEXT = 1_500, 60
"""Milliseconds after a draft or the first page is shown until the first module is loaded, and between two."""
MODULES = (
    "reviewer.parsing.markdown.tokens",
    "reviewer.desk.pictures.album",
    "reviewer.desk.house.rulings",
    "reviewer.desk.writing.ledger",
    "reviewer.ui.evidence.claims",
    "reviewer.ui.evidence.sources",
    "reviewer.ui.evidence.balance",
    "reviewer.ui.review.review_tab",
    "reviewer.ui.review.course_sections",
    "reviewer.ui.review.questions_section",
    "reviewer.ui.review.comments_section",
    "reviewer.review.changes",
    "reviewer.ui.pages.changes",
    "reviewer.export",
    "reviewer.export.pages.sealed",
    "importlib.metadata",
    "reviewer.seal.page.canon",
    "reviewer.seal.page.c14n",
    "reviewer.seal.verdict",
    "reviewer.desk.signing.sealing",
    "reviewer.desk.writing.publishing",
    "reviewer.desk.publishing.exporting",
    "reviewer.ui.parts.documents.laying",
    "reviewer.ui.pages.preview",
    "reviewer.ui.library.figures",
    "reviewer.ui.library.board",
    "reviewer.ui.dialogs.review.answer",
)
"""What a first draft, tabs and pages are made of and few starts show at once; loaded when asked for, they would hold up the click that asks."""
TABS = (Tab.CLAIMS, Tab.SOURCES, Tab.BALANCE, Tab.REVIEW)
"""Tabs whose empty panes are built when the modules are loaded: a click then only fills and paints one."""


class Warming(QObject):
    """Loads the modules one after the other, then builds the tabs; what a person asks for sooner is made then."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: list[Callable[[], object]] = [partial(import_module, name) for name in MODULES]
        self._waiting += [step for tab in TABS for step in window.pages.side.building(tab)]
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._load)

    def begin(self) -> None:
        """Begin in a while."""
        if self._waiting:
            self._timer.start(FIRST)

    def stop(self) -> None:
        """Load nothing more."""
        self._timer.stop()

    def _load(self) -> None:
        if self._waiting and self._window.pace.resting:
            self._waiting.pop(0)()
        if self._waiting:
            self._timer.start(NEXT if self._window.pace.resting else FIRST)
