"""What became of a text, to read: words that were added and removed, what is the same folded away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QResizeEvent, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from reviewer.model.span import Span
from reviewer.review.changes import Passage
from reviewer.review.wording import Fate
from reviewer.ui.looks import fonts
from reviewer.ui.looks.theme import Look, selecting
from reviewer.ui.parts.documents.halflines import HalfLines
from reviewer.ui.parts.documents.reading_view import MEASURE
from reviewer.ui.values.folded import SIGNS, Row, named, rows, seen
from reviewer.ui.values.words import count


class Difference(QPlainTextEdit):
    """Takes passages by `take`. `chosen` lets out where in the later text the change is that was picked (Enter, double click), as a Span."""

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._passages: tuple[Passage, ...] = ()
        self._whole = False
        self._places: list[tuple[int, int, Passage]] = []
        self._at = -1
        self._page = QTextDocument(self)
        self._layout = HalfLines(self._page)
        self._page.setDocumentLayout(self._layout)
        self.setDocument(self._page)
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("look", "draft")
        self.setAccessibleName("Changes")
        self.setAccessibleDescription("Removed words stand after a minus sign, added words after a plus sign.")
        self.wear(look)

    def take(self, passages: Sequence[Passage], *, whole: bool = False) -> None:
        """Show a comparison; `whole` shows what is the same, too."""
        kept = self._at if tuple(passages) == self._passages else -1
        self._passages, self._whole = tuple(passages), whole
        self._draw()
        if 0 <= kept < len(self._places):
            self._go(kept)

    def wear(self, look: Look) -> None:
        """Take colours and text size."""
        self._look = look
        self.setPalette(selecting(look.tokens))
        self.setFont(fonts.draft(look.percent, look.face))
        self._page.setDefaultFont(fonts.draft(look.percent, look.face))
        self._page.setDocumentMargin(self.fontMetrics().height() * 0.9)
        self._margins()
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines as long as they read well."""
        super().resizeEvent(event)
        self._margins()
        if event.size().width() != self.viewport().width():  # before the first paint Qt does not tell of what the margins took
            super().resizeEvent(QResizeEvent(self.viewport().size(), event.size()))

    def _margins(self) -> None:
        free = self.width() - self.verticalScrollBar().sizeHint().width() - round(fonts.average(self.font()) * MEASURE)
        side = max(free // 2, 0)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)

    @property
    def changes(self) -> int:
        """Return how many changes can be gone through."""
        return len(self._places)

    def step(self, by: int) -> str:
        """Go to the next change or the one before, from the last to the first; return what it is, to be said."""
        if not self._places:
            return ""
        self._go((self._at + by) % len(self._places) if self._at >= 0 else (0 if by > 0 else len(self._places) - 1))
        passage = self._places[self._at][2]
        return f"Change {self._at + 1} of {len(self._places)}: {named(passage)}"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the change under the cursor out on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Let the change out that was clicked."""
        super().mouseDoubleClickEvent(event)
        self._choose()

    def place(self) -> Span | None:
        """Return where in the later text the change under the cursor is."""
        at = self.textCursor().position()
        return next((passage.after for start, end, passage in self._places if start <= at <= end), None)

    def _choose(self) -> None:
        place = self.place()
        if place is not None:
            self.chosen.emit(place)

    def _go(self, number: int) -> None:
        self._at = number
        start, end, _ = self._places[number]
        cursor = QTextCursor(self._page)
        cursor.setPosition(start)
        self.setTextCursor(cursor)
        self.centerCursor()
        made = QTextEdit.ExtraSelection()
        cursor.setPosition(min(start + 1, end), QTextCursor.MoveMode.KeepAnchor)
        made.cursor = cursor
        made.format.setBackground(QColor(self._look.tokens.flash))
        self.setExtraSelections([made])

    # Drawing

    def _draw(self) -> None:
        self.clear()
        self.setExtraSelections([])
        self._places, self._at = [], -1
        cursor = QTextCursor(self._page)
        cursor.beginEditBlock()
        told = list(rows(self._passages, whole=self._whole))
        for number, row in enumerate(told):
            if number:
                cursor.insertText("\n\n", self._ink("text"))
            self._insert(cursor, row)
        left = sum(1 for passage in self._passages if passage.fate is not Fate.SAME) - len(self._places)
        if left > 0:
            cursor.insertText(f"\n\nand {count(left, 'more change')}", self._ink("muted"))
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _insert(self, cursor: QTextCursor, row: Row) -> None:
        passage = row.passage
        if passage is None:
            cursor.insertText(f"·  ·  ·   {count(row.folded, 'paragraph')} unchanged   ·  ·  ·", self._ink("muted"))
            return
        if passage.fate is Fate.SAME:
            cursor.insertText(passage.pieces[0].text, self._ink("muted"))
            return
        start = cursor.position()
        sign = self._ink({Fate.ADDED: "passed", Fate.REMOVED: "must", Fate.CHANGED: "accent"}[passage.fate])
        sign.setFontWeight(700)
        cursor.insertText(SIGNS[passage.fate] + "\u2002", sign)
        if passage.moved:
            cursor.insertText("(moved from here) " if passage.fate is Fate.REMOVED else "(moved to here) ", self._ink("muted"))
        for piece in passage.pieces:
            if passage.fate is Fate.CHANGED and piece.fate is not Fate.SAME:
                mark = self._ink("passed" if piece.fate is Fate.ADDED else "must", piece.fate)
                mark.setFontWeight(700)
                mark.setFontUnderline(False)
                mark.setFontStrikeOut(False)
                cursor.insertText(SIGNS[piece.fate], mark)
            cursor.insertText(seen(piece), self._ink("text", piece.fate))
        self._places.append((start, cursor.position(), passage))

    def _ink(self, colour: str, fate: Fate = Fate.SAME) -> QTextCharFormat:
        made, tokens = QTextCharFormat(), self._look.tokens
        made.setForeground(QColor(getattr(tokens, colour)))
        if fate is Fate.ADDED:
            made.setBackground(QColor(tokens.added))
            made.setFontUnderline(True)
        elif fate is Fate.REMOVED:
            made.setBackground(QColor(tokens.removed))
            made.setFontStrikeOut(True)
        return made

    def line(self, number: int) -> QTextBlock:
        """Return a line as it is drawn."""
        return self._page.findBlockByNumber(number)
