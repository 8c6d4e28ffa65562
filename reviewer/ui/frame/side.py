"""The right pane: checklist with its detail, claims, sources, balance and review, one tab at a time, each built when it is first asked for."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QTabBar, QVBoxLayout, QWidget
from shiboken6 import isValid

from reviewer.ui.checklist.checklist import Checklist
from reviewer.ui.checklist.detail import Detail
from reviewer.ui.frame.fitting import fit_tabs
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.parts.layouts.rolling import Pages, Rolling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reviewer.ui.evidence.balance import Balance
    from reviewer.ui.evidence.claims import Claims
    from reviewer.ui.evidence.sources import Sources
    from reviewer.ui.parts.words.sections import Section
    from reviewer.ui.review.review_tab import ReviewTab

AT_A_TIME = 20
"""Parts of a pane that are polished in a row."""
DOT = "•"
"""What says on a tab without room for a number that something in it is open."""
P = TypeVar("P", "Claims", "Sources", "Balance", "ReviewTab")


class Tab(StrEnum):
    """A tab of the right pane; the value is its title."""

    CHECKLIST = "Checklist"
    CLAIMS = "Claims"
    SOURCES = "Sources"
    BALANCE = "Balance"
    REVIEW = "Review"


_PANES = {Tab.CLAIMS: "claims", Tab.SOURCES: "sources", Tab.BALANCE: "balance", Tab.REVIEW: "review"}


class Side(QWidget):
    """Holds the panes and the tabs over them. `built` says that a pane has come into being.

    Whoever fills the panes sets `turn`, which is called when another tab was chosen and brings its pane into view by `bring`.
    """

    built = Signal(object)

    def __init__(self, look: Look, registry: Registry) -> None:
        super().__init__()
        self.setProperty("room", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look, self._registry = look, registry
        self.turn: Callable[[], object] = self.bring
        self.checklist, self.detail = Checklist(look), Detail(look, registry)
        self.halves = QSplitter(Qt.Orientation.Vertical)
        self.halves.addWidget(self.checklist)
        self.halves.addWidget(self.detail)
        self.halves.setChildrenCollapsible(False)
        self.halves.setHandleWidth(1)
        self.halves.setStretchFactor(0, 1)
        self.halves.setStretchFactor(1, 1)
        self._panes: dict[Tab, Claims | Sources | Balance | ReviewTab] = {}
        self._waiting: dict[tuple[Tab, str], int] = {}
        self._sections: list[Callable[[Look, Registry], Section]] = []
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.setAccessibleName("Right pane")
        for tab in Tab:
            self.tabs.addTab(str(tab))
        self.stack = Pages()
        self.stack.addWidget(self.halves)
        self.tabs.currentChanged.connect(lambda _: self.turn())
        rule = QWidget()
        rule.setProperty("look", "rule")
        rule.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rule.setFixedHeight(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.tabs)
        whole.addWidget(rule)
        whole.addWidget(Rolling(self.stack), 1)

    def show_tab(self, tab: Tab) -> None:
        """Turn to a tab."""
        self.tabs.setCurrentIndex(list(Tab).index(tab))

    @property
    def tab(self) -> Tab:
        """Return the tab that is shown."""
        return list(Tab)[self.tabs.currentIndex()]

    @property
    def claims(self) -> Claims:
        """Return the pane of claims."""
        from reviewer.ui.evidence.claims import Claims  # noqa: PLC0415 - the window starts without the panes behind the checklist

        return self._pane(Tab.CLAIMS, Claims)

    @property
    def sources(self) -> Sources:
        """Return the pane of sources."""
        from reviewer.ui.evidence.sources import Sources  # noqa: PLC0415 - as above

        return self._pane(Tab.SOURCES, Sources)

    @property
    def balance(self) -> Balance:
        """Return the pane of the balance grid."""
        from reviewer.ui.evidence.balance import Balance  # noqa: PLC0415 - as above

        return self._pane(Tab.BALANCE, Balance)

    @property
    def review(self) -> ReviewTab:
        """Return the stack of sections."""
        from reviewer.ui.review.review_tab import ReviewTab  # noqa: PLC0415 - as above

        return self._pane(Tab.REVIEW, ReviewTab)

    def offer(self, build: Callable[[Look, Registry], Section]) -> None:
        """Add a section to the tab Review, which `build` returns when that is first turned to."""
        self._sections.append(build)
        if self.has(Tab.REVIEW):
            self.review.add(build(self._look, self._registry))

    def mark(self, tab: Tab, what: str, number: int) -> None:
        """Say on a tab how many things of a kind in it wait for a person; the kinds are summed up."""
        at = list(Tab).index(tab)
        self._waiting[tab, what] = number
        waiting = self._waits(tab)
        self.tabs.setAccessibleTabName(at, f"{tab}, {waiting} open" if waiting else str(tab))
        self.fit()

    def _waits(self, tab: Tab) -> int:
        return sum(many for (known, _), many in self._waiting.items() if known is tab)

    def fit(self) -> None:
        """Give the tabs the gaps there is room for; where even the narrowest take too much, a dot stands for each number."""
        for numbers in (True, False):
            for at, tab in enumerate(Tab):
                waiting = self._waits(tab)
                self.tabs.setTabText(at, f"{tab} {waiting if numbers else DOT}" if waiting else str(tab))
                self.tabs.setTabToolTip(at, f"{waiting} open" if waiting else "")
            if fit_tabs(self.tabs, self.width()):
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again how the tabs fit."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Look again how the tabs fit when the letters have another size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.fit()

    def has(self, tab: Tab) -> bool:
        """Return whether the pane of a tab has been built."""
        return tab is Tab.CHECKLIST or tab in self._panes

    def wear(self, look: Look) -> None:
        """Take colours and text size."""
        self._look = look
        self.checklist.wear(look)
        self.detail.wear(look)
        for pane in self._panes.values():
            pane.wear(look)

    def keyboard(self) -> QWidget:
        """Return what takes the keyboard in the tab that is shown."""
        pane = self._panes.get(self.tab)
        if pane is None:
            return self.checklist.list if not self.checklist.list.isHidden() else self.tabs
        asked = pane.keyboard()
        return self.tabs if asked.isHidden() or asked.focusPolicy() == Qt.FocusPolicy.NoFocus else asked

    def building(self, tab: Tab) -> tuple[Callable[[], object], ...]:
        """Return steps that build the pane of a tab before it is turned to, and have the style sheet look at its parts."""
        return lambda: self.build(tab), lambda: self._polish(tab)

    def build(self, tab: Tab) -> None:
        """Build the pane of a tab behind the checklist, if it has not been."""
        getattr(self, _PANES[tab])

    def polishing(self, tab: Tab) -> Iterator[None]:
        """Have the style sheet look at the parts of a pane before it is shown, some at a time: all of many would take the window long."""
        for number, part in enumerate(self._panes[tab].findChildren(QWidget)):
            if isValid(part):  # what is shown may have become other meanwhile, and its parts with it
                part.ensurePolished()
            if not number % AT_A_TIME:
                yield

    def _polish(self, tab: Tab) -> None:
        for _ in self.polishing(tab):
            pass

    def _pane(self, tab: Tab, kind: type[P]) -> P:
        pane = self._panes.get(tab)
        if not isinstance(pane, kind):
            pane = self._panes[tab] = kind(self._look, self._registry)
            self.stack.addWidget(pane)
            for build in self._sections if tab is Tab.REVIEW else ():
                self.review.add(build(self._look, self._registry))
            self._registry.refresh()
            self.built.emit(pane)
        return pane

    def bring(self) -> None:
        """Bring the pane of the tab that is chosen into view; it takes the keyboard where the pane before it had it."""
        here = self.window().focusWidget()
        had = here is not None and self.stack.isAncestorOf(here)
        if self.tab is Tab.CHECKLIST:
            self.stack.setCurrentWidget(self.halves)
        elif self.tab is Tab.REVIEW:
            self.stack.setUpdatesEnabled(False)
            self.stack.setCurrentWidget(self.review)
            if (layout := self.stack.layout()) is not None:
                layout.activate()
            self.review.lay()
            self.stack.setUpdatesEnabled(True)
        else:
            self.stack.setCurrentWidget(getattr(self, _PANES[self.tab]))
        if had:
            self.keyboard().setFocus()
