"""The review record drawn as a PDF."""

from __future__ import annotations

from PySide6.QtGui import QFont, QTextCursor, QTextDocument

from reviewer.export.pages.record import Record
from reviewer.export.pages.record_page import record_elements
from reviewer.ui.looks import fonts
from reviewer.ui.looks.theme import Look
from reviewer.ui.looks.tokens import LIGHT
from reviewer.ui.parts.documents.laying import Layer, Wear
from reviewer.ui.parts.documents.paper import POINTS, blank, pdf


def record_pdf(record: Record) -> bytes:
    """Return a record as an A4 PDF; its words are laid by a cursor, never read as markup."""
    return pdf(f"Review record: {record.title}", _document(record))


def _document(record: Record) -> QTextDocument:
    document, text, heading = blank(), fonts.serif(100), fonts.sans(100)
    text.setPointSizeF(POINTS)
    heading.setPointSizeF(POINTS)
    document.setDefaultFont(QFont(text))
    for _ in Layer(QTextCursor(document), Wear(Look(LIGHT), text, heading)).lay(record_elements(record)):
        pass
    return document
