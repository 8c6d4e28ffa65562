"""A text widget that holds a source letter for letter, whatever Qt makes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QMimeData, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QDropEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QPainter, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from reviewer.model.finding import Edit
from reviewer.model.span import Span
from reviewer.ui.draft.boxes import Boxes
from reviewer.ui.draft.dressing import Dressing
from reviewer.ui.draft.edits import exchanging
from reviewer.ui.draft.highlighter import Highlighter
from reviewer.ui.draft.picture_bytes import has_words, png_of
from reviewer.ui.draft.tracking import Tracking
from reviewer.ui.looks import fonts
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.documents.halflines import HalfLines
from reviewer.ui.values.positions import Positions


class SourceEdit(QPlainTextEdit):
    """Lets out what was typed (`edited`) and where the cursor went (`moved`, a source offset); all its places are of the source.

    `pasted` hands over a picture from the clipboard, as PNG; `converting` may take what is pasted: put it in as Markdown, or say why it cannot.
    """

    edited = Signal()
    moved = Signal(int)
    pasted = Signal(bytes)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._positions = Positions()
        self._told = ""
        self._dropping = self._parting = False
        self.converting: Callable[[QMimeData], bool] = lambda _: False
        self._document = QTextDocument(self)
        self._layout = HalfLines(self._document)
        self._document.setDocumentLayout(self._layout)
        self._document.setDefaultFont(fonts.draft(look.percent, look.face))
        self._highlighter = Highlighter(self._layout, self._positions, look)
        self.boxes = self._highlighter.boxes = Boxes(look)
        self._tracking = Tracking(self._document, self._positions, self._highlighter, self.setWordWrapMode)
        self.setDocument(self._document)
        self._dressing = Dressing(self._document, self._highlighter, self.visible)
        self._tracking.dress, self._tracking.dress_from = self._dressing.begin, self._dressing.begin_at
        self.textChanged.connect(self._tell)
        self.cursorPositionChanged.connect(self._tell_cursor)
        self.verticalScrollBar().valueChanged.connect(self._dressing.look)

    # What stands in it

    @property
    def source(self) -> str:
        """Return the text, letter for letter."""
        return self._positions.source

    def offset(self) -> int:
        """Return the source offset of the cursor."""
        return self._positions.offset(self.textCursor().position())

    def selected(self) -> Span:
        """Return the source range that is selected."""
        cursor = self.textCursor()
        return self._positions.span(cursor.selectionStart(), cursor.selectionEnd())

    # Changing it

    def apply(self, edits: Sequence[Edit]) -> None:
        """Make edits of the source (rising, apart) as one step of undo."""
        cursor = QTextCursor(self._document)
        if edits:
            cursor.setPosition(self._positions.position(edits[0].start))  # where an undo leads back to
        cursor.beginEditBlock()
        for edit in reversed(edits):
            cursor.setPosition(self._positions.position(edit.start))
            cursor.setPosition(self._positions.position(edit.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(edit.text)
        cursor.endEditBlock()

    def exchange(self, text: str) -> None:
        """Make the source another one, as one step of undo."""
        self.apply(exchanging(self._positions.source, text))

    def load(self, text: str) -> None:
        """Put in a text that nobody typed: nothing is told of it."""
        for _ in self.loading(text):
            pass

    def loading(self, text: str) -> Iterator[None]:
        """Do what `load` does in steps, the first of which has the source; until the last one only a part may be shown, so nobody may write in it."""
        with QSignalBlocker(self):
            self._told = text
            yield from self._tracking.load(text, self.setPlainText)

    # Following the widget

    def _tell(self) -> None:
        if self._positions.source != self._told:
            if self._parting:  # Qt scrolls after it has told of the change, and all that was marked would be marked again
                self.ensureCursorVisible()
            self._told = self._positions.source
            self.edited.emit()
            self.moved.emit(self.offset())

    def _tell_cursor(self) -> None:
        if not self._tracking.loading and self._positions.source == self._told:  # while typing the draft is told first, then the cursor
            self.moved.emit(self.offset())

    # What can be seen

    def visible(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Yield the lines that can be seen, with their boxes."""
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top() if block.isValid() else 0.0
        bottom = self.viewport().height()
        while block.isValid() and top <= bottom:  # summed up here: Qt would walk from the first line for every one
            box = self._layout.blockBoundingRect(block)
            box.moveTop(top)
            yield block, box
            top += box.height()
            block = block.next()

    def begin_at(self, block: QTextBlock) -> None:
        """Bring a line to the top, wherever the lines above it came to stand."""
        self.verticalScrollBar().setValue(block.firstLineNumber())

    def cursor_over(self, span: Span) -> QTextCursor:
        """Return a cursor that selects a source range, as far as the text goes."""
        top = self._document.characterCount() - 1
        cursor = QTextCursor(self._document)
        cursor.setPosition(min(self._positions.position(span.start), top))
        cursor.setPosition(min(self._positions.position(span.end), top), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def paint_boxes(self, seen: Sequence[tuple[QTextBlock, QRectF]]) -> None:
        """Draw the boxes of hidden characters over the lines that can be seen."""
        lines = [(block, box, line) for block, box in seen if not ((line := self._line(block)).isascii() and line.isprintable())]
        if lines:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for block, box, line in lines:
                self.boxes.paint(painter, block, box.topLeft(), line)
            painter.end()

    def _line(self, block: QTextBlock) -> str:
        """Return a line of the source."""
        start = self._positions.offset(block.position())
        return self._positions.source[start : self._positions.offset(block.position() + block.length() - 1)]

    # Keys and the clipboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Shift+Enter as Enter: a soft line end has no place in the source."""
        if event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.Cut):
            self.copy() if event.matches(QKeySequence.StandardKey.Copy) else self.cut()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            event = QKeyEvent(event.type(), Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
        self._parting = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        try:
            super().keyPressEvent(event)
        finally:
            self._parting = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Keep the look of a line in which an input method composes a letter: Qt gives all of it to the letter."""
        super().inputMethodEvent(event)
        self._highlighter.style(self.textCursor().block())

    def copy(self) -> None:
        """Copy the selected source, letter for letter: Qt would hand out spaces for no-break spaces."""
        span = self.selected()
        if span.start < span.end:
            QApplication.clipboard().setText(self._positions.source[span.start : span.end])

    def cut(self) -> None:
        """Copy the selected source and take it out."""
        self.copy()
        self.textCursor().removeSelectedText()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped as plain text."""
        self._dropping = True
        try:
            super().dropEvent(event)
        finally:
            self._dropping = False

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Say that text may be pasted or dropped, and a picture without text; files not (the window opens those)."""
        return (has_words(source) or source.hasImage()) and not any(url.isLocalFile() for url in source.urls())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert words, as Markdown where `converting` sees to it; a picture is handed over."""
        if not self._dropping and self.converting(source):
            return
        if not self.canInsertFromMimeData(source):
            return
        if source.hasText():
            self.textCursor().insertText(source.text())
        elif source.hasImage():
            self.pasted.emit(png_of(source))
