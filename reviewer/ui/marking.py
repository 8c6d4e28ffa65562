"""The findings over a text that nothing else is known of yet."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from reviewer.desk.values import Review
from reviewer.ui.pens import Pens
from reviewer.ui.positions import Positions
from reviewer.ui.signs import BY_SEVERITY
from reviewer.ui.theme import Look


def selections(review: Review, page: QPlainTextEdit, look: Look) -> list[QTextEdit.ExtraSelection]:
    """Return the marks of the open findings that can be seen in a widget that holds the review's text; Qt would lay out the others' lines."""
    pens, positions = Pens(look.tokens, look.underlines), Positions(review.text)
    last = positions.offset(page.cursorForPosition(page.viewport().rect().bottomRight()).position())
    made = []
    for finding in review.open_findings:  # in the order of the text
        span = review.draft.span(finding.place)
        if span.start > last:
            break
        mark, cursor = QTextEdit.ExtraSelection(), QTextCursor(page.document())
        cursor.setPosition(positions.position(span.start))
        cursor.setPosition(positions.position(span.end), QTextCursor.MoveMode.KeepAnchor)
        mark.cursor, mark.format = cursor, pens.underline(BY_SEVERITY[finding.severity])
        made.append(mark)
    return made
