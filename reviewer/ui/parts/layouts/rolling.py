"""What rolls where it has less height than its parts need, and stands as it would without that otherwise."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

LEAST = 4
"""Lines of height it asks for itself."""


class Pages(QStackedWidget):
    """A stack that asks for the room of the page that is shown; Qt's own asks for that of the largest."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        """Return the least the page that is shown asks for."""
        page = self.currentWidget()
        return page.minimumSizeHint().expandedTo(page.minimumSize()) if page is not None else QSize(0, 0)

    def heightForWidth(self, width: int) -> int:
        """Return the least height in which the page that is shown can tell its words in a width."""
        page = self.currentWidget()
        layout = page.layout() if page is not None else None
        return layout.minimumHeightForWidth(width) if layout is not None and layout.hasHeightForWidth() else -1


class Half(QWidget):
    """One side of the edge of a splitter, which asks nothing for the height its rows take in a width: it asks for that itself."""

    def event(self, event: QEvent) -> bool:
        """Ask anew where the width, the buttons or the text size changed."""
        done = super().event(event)
        layout = self.layout()
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and layout is not None:
            self.setMinimumHeight(max(layout.minimumHeightForWidth(self.width()), 0))
        return done


class Rolling(QScrollArea):
    """Holds a widget whose height for a width, or least height, says what its parts need."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        self.setProperty("room", "page")
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def minimumSizeHint(self) -> QSize:
        """Return a few lines of height: what needs more rolls."""
        return QSize(self._inside.minimumSizeHint().width(), self.fontMetrics().height() * LEAST)
