"""A pane that lies over the draft for a moment, where there is no room for it beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from reviewer.ui.looks.fonts import average

LETTERS = 44
"""Average letters of width it has."""


class Drawer(QFrame):
    """Lies over the left edge of a page while it is open. Escape closes it, and the keyboard goes back to where it was."""

    def __init__(self, page: QWidget, home: QWidget, content: QWidget) -> None:
        super().__init__(page)
        self._page, self._home, self._content = page, home, content
        self._before: QWidget | None = None
        self.setProperty("room", "frame")
        self.setProperty("look", "drawer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 2, 0)
        self.hide()

    def open(self) -> None:
        """Lay the content over the page."""
        if self.isHidden():
            self._before = QApplication.focusWidget()
            self._box.addWidget(self._content)
            QApplication.instance().focusChanged.connect(self._left)  # type: ignore[union-attr]
        self.place()
        self.show()
        self.raise_()

    def shut(self, *, back: bool = True) -> None:
        """Put the content back where it came from; `back` gives the keyboard to what had it before."""
        if self.isHidden():
            return
        QApplication.instance().focusChanged.disconnect(self._left)  # type: ignore[union-attr]
        self.hide()
        home = self._home.layout()
        assert home is not None
        home.addWidget(self._content)
        before, self._before = self._before, None
        if back and before is not None and before.isVisible():
            before.setFocus()

    def place(self) -> None:
        """Take the left part of the page, as high as it is."""
        width = min(round(average(self.font()) * LETTERS), self._page.width() * 2 // 3)
        self.setGeometry(0, 0, width, self._page.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)

    def _left(self, _: QWidget | None, now: QWidget | None) -> None:
        """Close when the keyboard has gone elsewhere in the page."""
        if now is not None and not self.isAncestorOf(now) and self._page.isAncestorOf(now):
            self.shut(back=False)
