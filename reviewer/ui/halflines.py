"""A plain text layout in which an empty line is a gap between paragraphs, not a line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout
from PySide6.QtWidgets import QPlainTextDocumentLayout

GAP = 0.5
"""The height of an empty line, in lines."""


class HalfLines(QPlainTextDocumentLayout):
    """Lays out lines as Qt does, but makes empty ones half as high: the source needs them, the eye wants less of them.

    A line whose user state is a number above 0 has so many pixels of room under it, for what is drawn there.
    """

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._exact: tuple[int, int, int] | None = None
        self._styling = False

    def expect(self, start: int, removed: int, added: int) -> None:
        """Take this for the extent of the next change: whoever styles a line while it changes makes Qt think that all of it, and more, did."""
        self._exact = start, removed, added

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
        exact, self._exact = self._exact or (start, removed, added), None
        super().documentChanged(*exact)

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Return the box of a line; Qt calls this for every visible one."""
        box = super().blockBoundingRect(block)
        if block.length() == 1 and block.isValid():
            box.setHeight(round(box.height() * GAP))
        elif (room := block.userState()) > 0:
            box.setHeight(box.height() + room)
        return box
