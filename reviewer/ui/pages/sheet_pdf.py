"""A recovery sheet drawn as a PDF, to be printed: the same words as the text, in letters that tell l from 1 and O from 0."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QFont, QFontDatabase, QPageLayout, QPageSize, QPdfWriter, QTextDocument

POINTS = 9.5
MARGIN = 18.0


def sheet_pdf(title: str, words: str) -> bytes:
    """Return plain text as an A4 PDF; no line of it is read as markup."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Clinical Content Reviewer")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageLayout.Unit.Millimeter)
    document = sheet_document(words)
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    document.print_(writer)
    buffer.close()
    return bytes(held.data())


def sheet_document(words: str) -> QTextDocument:
    """Return the page of a sheet: its words as they are, a line for a line."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    font.setPointSizeF(POINTS)
    document.setDefaultFont(font)
    document.setPlainText(words)
    return document
