"""A column in which links begin where the other words do: the room for a link's frame hangs out to the left."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout


class Hanging(QVBoxLayout):
    """Lays widgets out one below the other; those that look like links reach over the edge by what stands around their words."""

    def setGeometry(self, box: QRect) -> None:
        """Place the widgets; Qt calls this."""
        super().setGeometry(box)
        for at in range(self.count()):
            item = self.itemAt(at)
            made = item.widget() if item is not None else None
            if isinstance(made, QPushButton) and made.property("look") == "link":
                out, place, inside = frame(made), made.geometry(), self.contentsRect()
                if made.layoutDirection() == Qt.LayoutDirection.LeftToRight:
                    place.setLeft(max(inside.left() - out, box.left()))
                else:
                    place.setRight(min(inside.right() + out, box.right()))
                made.setGeometry(place)


def frame(link: QPushButton) -> int:
    """Return how many pixels stand between the edge of a link and its words, as its style gives them: the padding and the frame."""
    return round(5 * link.fontMetrics().height() / 17) + 1
