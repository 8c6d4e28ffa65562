"""A recovery sheet drawn as a PDF, to be printed: the same words as the text, in letters that tell l from 1 and O from 0."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase, QTextDocument

from reviewer.ui.parts.documents.paper import POINTS, blank, pdf


def sheet_pdf(title: str, words: str) -> bytes:
    """Return plain text as an A4 PDF; no line of it is read as markup."""
    return pdf(title, sheet_document(words))


def sheet_document(words: str) -> QTextDocument:
    """Return the page of a sheet: its words as they are, a line for a line."""
    document = blank()
    font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
    font.setPointSizeF(POINTS)
    document.setDefaultFont(font)
    document.setPlainText(words)
    return document
