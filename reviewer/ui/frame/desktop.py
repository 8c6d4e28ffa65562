"""The page with a draft on it: library and outline, draft, checklist and detail, side by side."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from reviewer.desk.values import Review
from reviewer.model.span import Place
from reviewer.ui.draft.draft_view import DraftView
from reviewer.ui.draft.finder import Finder
from reviewer.ui.frame.drawer import Drawer
from reviewer.ui.frame.folding import Edges, fold, halves, shares
from reviewer.ui.frame.left import Left
from reviewer.ui.frame.side import Side, Tab
from reviewer.ui.frame.tally import Tally
from reviewer.ui.looks.fonts import average
from reviewer.ui.looks.theme import Look
from reviewer.ui.pages.centre import DRAFT, Centre
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.parts.words.notices import Notices
from reviewer.ui.parts.words.plain import fill


class Desktop(QWidget):
    """Holds the panes and decides which are shown; it does not connect them. `moved` says that a person moved one of their `edges`."""

    moved = Signal()

    def __init__(self, look: Look, registry: Registry) -> None:
        super().__init__()
        self._registry, self.alone = registry, False
        self._covers = True
        self.view, self.side = DraftView(look), Side(look, registry)
        self.checklist, self.detail = self.side.checklist, self.side.detail
        self.left, self.notices = Left(look), Notices()
        self.shelf, self.outline = self.left.shelf, self.left.outline
        self.notices.after = self.view
        self.finder = Finder(self.view)
        self.tally = Tally(look)
        self.words, self.legend = self.tally.words, self.tally.legend
        self.centre = Centre(self.view, look, beside=self.tally, over=self.notices, finder=self.finder)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.aside = QWidget()
        fill(self.aside, self.left)
        for pane in (self.aside, self.centre, self.side):
            self.splitter.addWidget(pane)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.setStretchFactor(1, 1)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.splitter)
        self.drawer = Drawer(self, self.aside, self.left)
        self._shared, self.edges = False, Edges()
        self.splitter.splitterMoved.connect(self._dragged)
        self.side.halves.splitterMoved.connect(self._dragged_down)
        self._dressed = QTimer(self, singleShot=True, interval=0)
        self._dressed.timeout.connect(self._fold_head)
        self.centre.turned.connect(self._fold_head)
        self.centre.widened.connect(self._fold_head)
        self.centre.head.setMinimumHeight(self.side.tabs.sizeHint().height())

    def wear(self, look: Look) -> None:
        """Take colours and text size."""
        for pane in (self.centre, self.side, self.left, self.legend):
            pane.wear(look)
        self._shared = False
        self.centre.head.setMinimumHeight(self.side.tabs.sizeHint().height())
        self.fold()

    def show_covers(self, on: bool) -> None:
        """Show beside the draft what stands behind each claim, with its legend, or leave both out."""
        self._covers = on
        self.view.show_covers(on)
        self._fold_head()

    def count(self, review: Review, grade: float | None) -> None:
        """Show how many words the draft has, and for which school year it reads."""
        unread = not review.words and bool(review.report.failures)
        if self.tally.tell(len(review.text.split()) if unread else review.words, grade):
            self._fold_head()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold panes to the room there is."""
        super().resizeEvent(event)
        self.fold()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the tabs again once they wear their style."""
        super().showEvent(event)
        self._dressed.start()

    def fold(self) -> None:
        """Show the panes there is room for."""
        letters = self.width() / average(self.font())
        before = not self.aside.isHidden()
        fold(self.splitter, letters, alone=self.alone)
        aside = not self.aside.isHidden()
        if aside or self.alone:
            self.drawer.shut(back=False)
        self.drawer.place()
        if not self._shared or aside != before:
            self._shared = self.isVisible()
            self.splitter.setSizes(shares(self.width(), letters, self.edges, aside=aside))
            self.left.share()
            self.side.halves.setSizes(halves(self.height(), self.height() / self.fontMetrics().height(), self.edges))
        self._fold_head()

    def _dragged(self) -> None:
        left, _, right = (round(1000 * size / self.width()) for size in self.splitter.sizes())
        aside = not self.aside.isHidden()
        self.edges = self.edges._replace(left=left, right=right) if aside else self.edges._replace(beside=right)
        self.moved.emit()

    def _dragged_down(self) -> None:
        upper, lower = self.side.halves.sizes()
        self.edges = self.edges._replace(upper=round(1000 * upper / (upper + lower)))
        self.moved.emit()

    def _fold_head(self) -> None:
        """Give the tabs over the draft the room they need, and what stands beside them the rest."""
        self.centre.fit(self.centre.width() - 2 * self.fontMetrics().height())
        beside = self.centre.width() - self.centre.tabs.sizeHint().width()
        self.tally.fit(beside, legend=self._covers and self.centre.name == DRAFT)

    def turn_alone(self) -> None:
        """Show the draft alone, or all panes again."""
        self.alone = not self.alone
        self.fold()
        self._registry.refresh()

    def go_to(self, pane: int) -> None:
        """Give a pane the keyboard: 0 library, 1 draft, 2 outline; one of the left pane comes over the draft where it has no room beside it."""
        if pane == 1:
            self.fold()
            self.centre.turn(DRAFT)
            self.view.setFocus()
            return
        part = self.outline if pane else self.shelf
        inside = self.focusWidget()
        if not self.drawer.isHidden() and inside is not None and part.isAncestorOf(inside):
            self.drawer.shut()
            return
        self.alone = False
        self.fold()
        if self.aside.isHidden():
            self.drawer.open()
        part.heading.turn(True)
        self.left.share()
        (part.list if part.list.isVisible() else part.heading).setFocus()

    def step(self, by: int) -> None:
        """Go to the next pane that is shown."""
        right = (self.checklist, self.detail) if self.side.tab is Tab.CHECKLIST else (self.side.stack,)
        left = [part for part in (self.shelf, self.outline) if part.list.isVisible()]
        panes: list[QWidget] = [*left, *(pane for pane in (self.centre.stack, *right) if not pane.isHidden() and pane.isVisible())]
        here = next((n for n, pane in enumerate(panes) if pane.hasFocus() or (self.focusWidget() and pane.isAncestorOf(self.focusWidget()))), 0)
        target = panes[(here + by) % len(panes)]
        inner: dict[QWidget, QWidget] = {self.checklist: self.checklist.list, self.detail: self.detail.area}
        inner[self.shelf], inner[self.outline] = self.shelf.list, self.outline.list
        inner[self.side.stack], inner[self.centre.stack] = self.side.keyboard(), self.centre.keyboard()
        inner.get(target, target).setFocus()

    @staticmethod
    def whole_block(review: Review, number: int) -> Place:
        """Return the place of a whole paragraph."""
        return Place(number, 0, len(review.draft.blocks[number].text))
