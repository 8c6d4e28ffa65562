"""The middle of the desk: the draft, and behind it pages that show it in other ways, one tab at a time, each built when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QVBoxLayout, QWidget

from reviewer.ui.draft.draft_view import DraftView
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.layouts.rolling import Pages, Rolling
from reviewer.ui.parts.words.plain import fill
from reviewer.ui.values.scene import Scene

DRAFT = "Draft"


class Page(QWidget):
    """A page behind the draft. It is handed a scene only while it is shown, and again when that changed."""

    def take(self, scene: Scene) -> None:
        """Show a state of the draft."""
        raise NotImplementedError

    def wear(self, look: Look) -> None:
        """Take colours and text size."""
        raise NotImplementedError

    def keyboard(self) -> QWidget:
        """Return what takes the keyboard."""
        return self


class Centre(QWidget):
    """Holds the draft and the pages that are offered. `turned` says that another page is shown.

    `widened` that it has another width. `beside` stands beside the tabs, `over` above every page, `finder` above the draft only.
    """

    turned = Signal()
    widened = Signal()

    def __init__(self, view: DraftView, look: Look, *, beside: QHBoxLayout, over: QWidget, finder: QWidget) -> None:
        super().__init__()
        self.setProperty("room", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view, self._look = view, look
        self._scene: Scene | None = None
        self._stale: set[str] = set()
        self._builders: dict[str, Callable[[Look], Page]] = {}
        self._pages: dict[str, Page] = {}
        self._names = [DRAFT]
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.setAccessibleName("Middle pane")
        self.tabs.addTab(DRAFT)
        self.head, self.stack = QWidget(), Pages()
        self._roll = Rolling(self.stack)
        self._draft = _stacked(finder, view)
        self._assemble(beside, over)
        self.tabs.currentChanged.connect(self._turn)
        view.wanted.connect(lambda: self.turn(DRAFT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let it be known that what stands over the page has another room."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.widened.emit()

    def offer(self, name: str, build: Callable[[Look], Page]) -> None:
        """Add a tab for a page, which `build` returns when it is first turned to."""
        self._names.append(name)
        self._builders[name] = build
        self._stale.add(name)
        self.tabs.addTab(name)

    def fit(self, width: int) -> None:
        """Shorten the tabs to their first word where `width` pixels do not hold them whole."""
        for short in (False, True):
            for nth, name in enumerate(self._names):
                self.tabs.setTabText(nth, name.split()[0] if short else name)
            if self.tabs.sizeHint().width() <= width:
                return

    @property
    def name(self) -> str:
        """Return which page is shown."""
        return self._names[self.tabs.currentIndex()]

    def turn(self, name: str) -> None:
        """Turn to a page."""
        self.tabs.setCurrentIndex(self._names.index(name))

    def page(self, name: str) -> Page:
        """Return a page, built now if it has not been."""
        if name not in self._pages:
            self._pages[name] = self._builders[name](self._look)
            self.stack.addWidget(self._pages[name])
        return self._pages[name]

    def take(self, scene: Scene | None) -> None:
        """Go on with another state of the draft, or with none; only the page that is shown is filled now."""
        if scene is not None and scene is self._scene:
            return
        self._scene, self._stale = scene, set(self._builders)
        if scene is None:
            self.turn(DRAFT)
        self._fill()

    def wear(self, look: Look) -> None:
        """Take colours and text size."""
        self._look = look
        self.view.wear(look)
        for page in self._pages.values():
            page.wear(look)

    def keyboard(self) -> QWidget:
        """Return what takes the keyboard on the page that is shown."""
        return self.view if self.name == DRAFT else self.page(self.name).keyboard()

    def _turn(self) -> None:
        self.stack.setCurrentWidget(self._draft if self.name == DRAFT else self.page(self.name))
        self._fill()
        self.turned.emit()

    def _fill(self) -> None:
        if self._scene is not None and self.name in self._stale:
            self._stale.discard(self.name)
            self.page(self.name).take(self._scene)

    def hold(self, notices: QWidget) -> None:
        """Show the notices above every page again; while no draft is open, they stand on the first page."""
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        if whole.indexOf(notices) < 0:
            whole.insertWidget(whole.indexOf(self._roll), notices)

    def _assemble(self, beside: QHBoxLayout, over: QWidget) -> None:
        top = QHBoxLayout(self.head)
        top.setContentsMargins(4, 0, 16, 0)
        top.setSpacing(16)
        top.addWidget(self.tabs)
        top.addLayout(beside, 1)
        rule = QWidget()
        rule.setProperty("look", "rule")
        rule.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rule.setFixedHeight(1)
        self.stack.addWidget(self._draft)
        fill(self, self.head, rule, over, self._roll)


def _stacked(*parts: QWidget) -> QWidget:
    made = QWidget()
    fill(made, *parts)
    return made
