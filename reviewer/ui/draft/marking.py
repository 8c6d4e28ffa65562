"""The findings over a text that nothing else is known of yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from reviewer.model.finding import Marks, Severity
from reviewer.ui.draft.pens import Pens
from reviewer.ui.looks.signs import BY_SEVERITY
from reviewer.ui.looks.theme import Look
from reviewer.ui.values.positions import Positions

if TYPE_CHECKING:
    from reviewer.desk.values import Review


def marks_of(review: Review) -> Marks:
    """Return where the open findings of a draft stand."""
    spans = ((review.draft.span(finding.place), finding.severity.value) for finding in review.open_findings)
    return tuple((span.start, span.end, severity) for span, severity in spans)


def selections(text: str, marks: Marks, page: QPlainTextEdit, look: Look) -> list[QTextEdit.ExtraSelection]:
    """Return the marks that can be seen in a widget that holds the text; Qt would lay out the others' lines."""
    pens, positions = Pens(look.tokens, look.underlines), Positions(text)
    last = positions.offset(page.cursorForPosition(page.viewport().rect().bottomRight()).position())
    made = []
    for start, end, severity in marks:
        if start > last:
            break
        mark, cursor = QTextEdit.ExtraSelection(), QTextCursor(page.document())
        cursor.setPosition(positions.position(start))
        cursor.setPosition(positions.position(end), QTextCursor.MoveMode.KeepAnchor)
        mark.cursor, mark.format = cursor, pens.underline(BY_SEVERITY[Severity(severity)])
        made.append(mark)
    return made
