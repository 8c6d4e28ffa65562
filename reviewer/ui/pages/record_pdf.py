"""The review record drawn as a PDF."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextCursor, QTextDocument

from reviewer.export.record import Record
from reviewer.export.record_page import record_elements
from reviewer.ui.looks import fonts
from reviewer.ui.looks.theme import Look
from reviewer.ui.looks.tokens import LIGHT
from reviewer.ui.parts.laying import Layer, Wear

POINTS = 9.5
MARGIN = 18.0


def record_pdf(record: Record) -> bytes:
    """Return a record as an A4 PDF; its words are laid by a cursor, never read as markup."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(f"Review record: {record.title}")
    writer.setCreator("Clinical Content Reviewer")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter)
    document = _document(record)
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    document.print_(writer)
    buffer.close()
    return bytes(held.data())


def _document(record: Record) -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    text, heading = fonts.serif(100), fonts.sans(100)
    text.setPointSizeF(POINTS)
    heading.setPointSizeF(POINTS)
    document.setDefaultFont(QFont(text))
    for _ in Layer(QTextCursor(document), Wear(Look(LIGHT), text, heading)).lay(record_elements(record)):
        pass
    return document
