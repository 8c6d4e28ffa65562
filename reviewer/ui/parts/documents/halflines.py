"""A plain text layout in which an empty line is a gap between paragraphs, not a line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout
from PySide6.QtWidgets import QPlainTextDocumentLayout

GAP = 0.5
"""The height of an empty line, in lines."""
_BOX = QPlainTextDocumentLayout.blockBoundingRect


class HalfLines(QPlainTextDocumentLayout):
    """Lays out lines as Qt does, but makes empty ones half as high: the source needs them, the eye wants less of them.

    A line may be given room under it (`give`), for what is drawn there. Room goes by the numbers of lines, and moves along with lines that come
    and go: no walk through all of them is needed when one has.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._exact: tuple[int, int, int, float] | None = None
        self._styling = False
        self._rooms: Mapping[int, int] = {}
        self._lines = document.blockCount()

    def give(self, rooms: Mapping[int, int]) -> bool:
        """Give lines, by their numbers, so many pixels of room under them, and no other line any; return whether any has other room than before."""
        changed, self._rooms = rooms != self._rooms, dict(rooms)
        return changed

    def gives(self, rooms: Mapping[int, int]) -> bool:
        """Return whether these lines have just this room, and no other line any: a text that is put in whole takes it from all of them."""
        return self._rooms == rooms

    def room(self, block: QTextBlock) -> int:
        """Return how many pixels of room a line has under it."""
        return self._rooms.get(block.blockNumber(), 0) if self._rooms else 0

    def expect(self, start: int, removed: int, added: int, height: float) -> None:
        """Take this for the extent of the next change: whoever styles a line while it changes makes Qt think that all of it, and more, did.

        Of a line styled so Qt knows no more how high it was, and would leave what stands below where it is: `height` tells.
        """
        self._exact = start, removed, added, height

    def style(self, block: QTextBlock, formats: Sequence[QTextLayout.FormatRange]) -> None:
        """Give a line its looks, with nothing laid out or painted by it."""
        block.layout().setFormats(formats)
        self._styling = True
        self.document().markContentsDirty(block.position(), 0)  # else Qt would count this line to the next change
        self._styling = False

    def documentChanged(self, start: int, removed: int, added: int) -> None:
        """Lay out what has changed; Qt calls this."""
        if self._styling:
            return
        self._move_rooms(start)
        exact, self._exact = self._exact, None
        if exact is None:
            super().documentChanged(start, removed, added)
            return
        super().documentChanged(*exact[:3])
        if self.blockBoundingRect(self.document().findBlock(exact[0])).height() != exact[3]:
            self.documentSizeChanged.emit(self.documentSize())
            self.update.emit()

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Return the box of a line; Qt calls this for every visible one."""
        box = _BOX(self, block)  # not by `super()`, for this is called some hundred times when a paragraph comes
        if block.length() == 1 and block.isValid():
            box.setHeight(round(box.height() * GAP))
        elif self._rooms and (room := self._rooms.get(block.blockNumber())):
            box.setHeight(box.height() + room)
        return box

    def _move_rooms(self, start: int) -> None:
        """Move the room of the lines behind a change along with them, until whoever gave it tells it anew."""
        by, self._lines = self.document().blockCount() - self._lines, self.document().blockCount()
        if by and self._rooms:
            first = self.document().findBlock(start).blockNumber()
            self._rooms = {number if number <= first else number + by: room for number, room in self._rooms.items()}
