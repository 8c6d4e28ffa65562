"""A column in which links begin where the other words do: the room for a link's frame hangs out to the left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

HANGS = "hangs"
"""The property of a widget whose words begin as far from its edge as those of a link do."""


class Hanging(QVBoxLayout):
    """Lays widgets out one below the other; links, and what holds some, reach over the edge by what stands around a link's words."""

    def setGeometry(self, box: QRect) -> None:
        """Place the widgets; Qt calls this."""
        super().setGeometry(box)
        for at in range(self.count()):
            item = self.itemAt(at)
            made = item.widget() if item is not None else None
            if made is not None and (made.property(HANGS) or (isinstance(made, QPushButton) and made.property("look") == "link")):
                out, place, inside = frame(made), made.geometry(), self.contentsRect()
                if made.layoutDirection() == Qt.LayoutDirection.LeftToRight:
                    place.setLeft(max(inside.left() - out, box.left()))
                else:
                    place.setRight(min(inside.right() + out, box.right()))
                made.setGeometry(place)


class Outset(QWidget):
    """Words and links one below the other, in a widget of their own: laid out by a `Hanging`, both begin where the other words around it do."""

    def __init__(self, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty(HANGS, True)
        self.inside = Hanging(self)
        self.inside.setSpacing(spacing)
        self._set()

    def changeEvent(self, event: QEvent) -> None:
        """Take the frame of links at another text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._set()

    def _set(self) -> None:
        self.inside.setContentsMargins(frame(self), 0, 0, 0)


def frame(link: QWidget) -> int:
    """Return how many pixels stand between the edge of a link and its words, as its style gives them: the padding and the frame."""
    return round(5 * link.fontMetrics().height() / 17) + 1
