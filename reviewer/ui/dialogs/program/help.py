"""The help: contents with a search beside the page, back and forward, all of it offline."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QKeySequence, QShortcut, QShowEvent, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reviewer.ui.looks import fonts
from reviewer.ui.looks.theme import Look
from reviewer.ui.pages.help_pages import HelpPage, Hit, Spot, anchor, search
from reviewer.ui.parts.documents.laying import Layer, Wear
from reviewer.ui.parts.documents.reading_view import ReadingView
from reviewer.ui.parts.words.plain import button, clearable, label, tip
from reviewer.ui.values.words import count

SPOT = Qt.ItemDataRole.UserRole + 1


class Roomy(QStyledItemDelegate):
    """Gives each row of the contents the height of a button."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the room of the words and some more."""
        return super().sizeHint(option, index) + QSize(0, option.fontMetrics.height() * 3 // 4)


class Sheet(ReadingView):
    """A help page: it is narrow enough by itself."""

    def _margins(self) -> None:
        """Take all the room there is."""


class HelpDialog(QDialog):
    """Shows one page at a time (`turn`); `spot` is where it stands. Links of a page lead to other pages, never elsewhere."""

    def __init__(self, parent: QWidget | None, pages: Sequence[HelpPage], look: Look) -> None:
        super().__init__(parent)
        self.setWindowTitle("Help")
        self.setSizeGripEnabled(True)
        self._pages, self._look, self.spot = {page.name: page for page in pages}, look, Spot()
        self._past, self._future = list[Spot](), list[Spot]()
        self.field = QLineEdit()
        self.field.setPlaceholderText("Search the help")
        self.field.setAccessibleName("Search the help")
        clearable(self.field)
        self.said = label(look="muted")
        self.list = QListWidget()
        self.list.setAccessibleName("Contents")
        self.list.setProperty("look", "contents")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.page = Sheet()
        self.list.setWordWrap(True)
        self.list.setItemDelegate(Roomy(self.list))
        self.page.setAccessibleName("Help page")
        self.page.wear(look)
        self.page.setFont(fonts.sans(look.percent))
        self.back, self.forward, self.close_button = button("Back"), button("Forward"), button("Close", look="primary")
        self._build()
        self._connect()
        self._search("")

    def turn(self, spot: Spot) -> None:
        """Show a place of the help; the way there can be gone back."""
        if spot == self.spot or spot.page not in self._pages:
            return
        if self.spot.page:
            self._past.append(self.spot)
        self._future.clear()
        self._show(spot)

    def step(self, by: int) -> None:
        """Go back (-1) or forward (1)."""
        here, there = (self._past, self._future) if by < 0 else (self._future, self._past)
        if here:
            there.append(self.spot)
            self._show(here.pop())

    def showEvent(self, event: QShowEvent) -> None:
        """Go to the heading again, now that the page has its width."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._reach)

    def _reach(self) -> None:
        self.page.verticalScrollBar().setValue(0)
        if self.spot.heading:
            self.page.go(anchor(self.spot.heading))

    def _show(self, spot: Spot) -> None:
        other, self.spot = spot.page != self.spot.page, spot
        page = self._pages[spot.page]
        if other:
            face = QFont(fonts.sans(self._look.percent))
            for _ in Layer(QTextCursor(self.page.begin()), Wear(self._look, face, face)).lay(page.parts):
                pass
        self.page.moveCursor(QTextCursor.MoveOperation.Start)
        self._reach()
        self.page.setAccessibleDescription(" ".join(part for part in (page.title, spot.heading) if part))
        self.setWindowTitle(f"Help: {page.title}")
        self.back.setEnabled(bool(self._past))
        self.forward.setEnabled(bool(self._future))
        self._mark()

    def _mark(self) -> None:
        """Mark in the contents where the page is."""
        for number in range(self.list.count()):
            spot = self.list.item(number).data(SPOT)
            if spot in (self.spot, Spot(self.spot.page)):
                self.list.blockSignals(True)
                self.list.setCurrentRow(number)
                self.list.blockSignals(False)

    def _search(self, words: str) -> None:
        hits = search(self._pages.values(), words)
        self.list.blockSignals(True)
        self.list.clear()
        for hit in hits if words.strip() else [Hit(Spot(page.name), "") for page in self._pages.values()]:
            title = self._pages[hit.spot.page].title
            item = QListWidgetItem(hit.spot.heading or title)
            item.setData(SPOT, hit.spot)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{hit.spot.heading}, {title}. {hit.line}" if hit.spot.heading else title)
            item.setToolTip(tip("" if hit.spot.heading in ("", title) else title))
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.said.setText(f"{count(len(hits), 'section')} with these words" if words.strip() else "")
        self.said.setVisible(bool(words.strip()))
        self._mark()

    def _picked(self, row: int) -> None:
        if row >= 0:
            self.turn(self.list.item(row).data(SPOT))

    def _follow(self, address: str) -> None:
        self.turn(Spot(address.removeprefix("help:")))

    def _connect(self) -> None:
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(lambda: self._picked(max(self.list.currentRow(), 0) if self.list.count() else -1))
        self.list.currentRowChanged.connect(self._picked)
        self.list.itemClicked.connect(lambda item: self.turn(item.data(SPOT)))
        self.page.followed.connect(self._follow)
        self.back.clicked.connect(lambda: self.step(-1))
        self.forward.clicked.connect(lambda: self.step(1))
        self.close_button.clicked.connect(self.accept)
        for keys, by in (("Alt+Left", -1), ("Alt+Right", 1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda by=by: self.step(by))

    def _build(self) -> None:
        space = self.fontMetrics().height()
        left, right, foot, both, whole = QVBoxLayout(), QVBoxLayout(), QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        for part in (self.field, self.said, self.list):
            left.addWidget(part)
            part.setFixedWidth(contents_width(self))
        right.addWidget(self.page)
        both.addLayout(left)
        both.addLayout(right, 1)
        both.setSpacing(space)
        foot.addWidget(self.back)
        foot.addWidget(self.forward)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        whole.setContentsMargins(space, space, space, space)
        whole.addLayout(both, 1)
        whole.addLayout(foot)
        self.back.setAccessibleDescription("Alt+Left")
        self.forward.setAccessibleDescription("Alt+Right")
        width, height, over = round(fonts.average(self.font()) * 125), space * 34, self.parentWidget()
        if over is not None:
            width, height = min(width, over.window().width() - 40), min(height, over.window().height() - 40)
        self.resize(width, height)


def contents_width(widget: QWidget) -> int:
    """Return how wide the contents are, in pixels."""
    return round(fonts.average(widget.font()) * 36)
