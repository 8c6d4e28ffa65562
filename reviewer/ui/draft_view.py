"""The draft: one source text, styled as it will read, with the words of open findings marked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QMimeData, QPoint, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QDropEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QWidget

from reviewer.model.draft import Draft
from reviewer.model.finding import Edit
from reviewer.model.span import Place, Span
from reviewer.ui import fonts
from reviewer.ui.boxes import Boxes
from reviewer.ui.bubbles import Bubbles
from reviewer.ui.covering import Covering
from reviewer.ui.dressing import Dressing
from reviewer.ui.edits import exchanging
from reviewer.ui.halflines import HalfLines
from reviewer.ui.highlighter import Highlighter
from reviewer.ui.margin import Margin
from reviewer.ui.marks import Marks
from reviewer.ui.picture_bytes import png_of
from reviewer.ui.positions import Positions
from reviewer.ui.scene import Scene
from reviewer.ui.strips import Strips
from reviewer.ui.styles import base_of, changed
from reviewer.ui.theme import Look, selecting
from reviewer.ui.tracking import Tracking

MEASURE = 74
"""Characters of an average line."""


class DraftView(QPlainTextEdit):
    """Shows a Scene by `take` and lets out what was typed (`edited`) and where the cursor went (`moved`, a source offset).

    `wanted` says that a passage is to be seen, wherever the draft may be hidden; `pasted` hands over a picture from the clipboard, as PNG;
    `remarked` names the comment whose sign or words were clicked. `offered` are the actions above the usual ones in the menu over the text.
    """

    edited = Signal()
    moved = Signal(int)
    wanted = Signal()
    pasted = Signal(bytes)
    remarked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._positions = Positions()
        self._draft = Draft("")
        self._told = ""
        self._width = 0
        self._dropping = False
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
        self._tracking.dress = self._dressing.begin
        self.offered: Callable[[], Sequence[QAction]] = tuple
        self._marks = Marks(self, self, self._positions, look, self._beside_changed)
        self._covering = Covering(self, self._positions, self.visible, lambda: self._margin.update())
        self.strips = Strips(self, self._layout, self._positions, self.visible, look)
        self._margin = Margin(self, lambda: self._marks.beside, self._margin_clicked, lambda: self._covering.pieces)
        self._bubbles = Bubbles(self, lambda: self._marks.bubbles, self.remarked.emit)
        self.setProperty("look", "draft")
        self.setAccessibleName("Draft")
        self.setAccessibleDescription("The text of the article. Findings are listed in the checklist.")
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._tell)
        self.cursorPositionChanged.connect(self._tell_cursor)
        self.verticalScrollBar().valueChanged.connect(self._dressing.look)
        self.verticalScrollBar().valueChanged.connect(self._marks.draw)
        self.verticalScrollBar().valueChanged.connect(self._covering.look)
        self.wear(look)

    # Values in

    def take(self, scene: Scene) -> None:
        """Show a scene: its text, if it is another one, and its marks."""
        review = scene.review
        self._marks.take(scene)
        before, self._draft = self._draft, review.draft
        self._highlighter.take(review.draft)
        if review.text != self._positions.source:
            self._load(review.text)
        else:
            self._tracking.restyle(changed(before, review.draft))
        self.strips.take(review.draft)
        self._marks.draw()
        self._covering.take(scene)

    def wear(self, look: Look) -> None:
        """Change colours and text size."""
        self._look = look
        self._marks.wear(look)
        self.setPalette(selecting(look.tokens))
        self.setFont(fonts.draft(look.percent, look.face))
        self._document.setDefaultFont(fonts.draft(look.percent, look.face))
        self.boxes.wear(look)
        self._highlighter.wear(look)
        self.strips.wear(look)
        self._margin.setFont(fonts.sans(look.percent))
        self._margin.wear(look)
        self._bubbles.setFont(fonts.sans(look.percent))
        self._bubbles.wear(look)
        self._lay_out()
        self._marks.draw()

    def reveal(self, place: Place, related: Sequence[Place] = (), *, keyboard: bool = False) -> None:
        """Put the cursor at the start of a passage, bring it into view and tint it; `keyboard` takes the keyboard along.

        It is not selected: a key that is meant for the list would replace it.
        """
        span = self._draft.span(place)
        self._marks.current = (span, *(self._draft.span(other) for other in related))
        self.wanted.emit()
        with QSignalBlocker(self):
            self.setTextCursor(self.cursor_over(Span(span.start, span.start)))
        self._centre(span.end)
        if keyboard:
            self.setFocus()
        self._marks.draw()

    def show_span(self, span: Span) -> None:
        """Select a range of the source, bring it into view and take the keyboard there."""
        self.wanted.emit()
        self.setTextCursor(self.cursor_over(span))
        self.centerCursor()
        self.setFocus()

    def show_covers(self, on: bool) -> None:
        """Show beside the text what stands behind each claim, or leave it out."""
        self._covering.show(on)

    def tint(self, places: Sequence[Place]) -> None:
        """Tint the words of a finding without moving the cursor."""
        self._marks.current = tuple(self._draft.span(place) for place in places)
        self._marks.draw()

    def apply(self, edits: Sequence[Edit]) -> None:
        """Make edits of the source (rising, apart) as one step of undo."""
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for edit in reversed(edits):
            cursor.setPosition(self._positions.position(edit.start))
            cursor.setPosition(self._positions.position(edit.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(edit.text)
        cursor.endEditBlock()

    def exchange(self, text: str) -> None:
        """Make the source another one, as one step of undo."""
        self.apply(exchanging(self._positions.source, text))

    def select(self, span: Span) -> None:
        """Select a range of the source and bring it into view; the keyboard stays where it is."""
        self.setTextCursor(self.cursor_over(span))
        self._centre()

    def show_found(self, places: Sequence[Span]) -> None:
        """Tint the places (rising, apart) where words that are looked for stand."""
        self._marks.found = places
        self._marks.draw()

    def passage(self) -> Span | None:
        """Return the passage in hand, while the cursor is in it and nothing is selected."""
        chosen = self.selected()
        here = self._marks.current[0] if self._marks.current else None
        return here if here is not None and chosen.start == chosen.end and here.start <= chosen.start <= here.end else None

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

    # Following the widget

    def _load(self, text: str) -> None:
        with QSignalBlocker(self):
            self._told = text
            self._tracking.load(text, self.setPlainText)
        self._marks.current = ()

    def _tell(self) -> None:
        if self._positions.source != self._told:
            self._told = self._positions.source
            self._marks.current = ()
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

    def cursor_over(self, span: Span) -> QTextCursor:
        """Return a cursor that selects a source range, as far as the text goes."""
        top = self._document.characterCount() - 1
        cursor = QTextCursor(self._document)
        cursor.setPosition(min(self._positions.position(span.start), top))
        cursor.setPosition(min(self._positions.position(span.end), top), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _margin_clicked(self, height: int) -> None:
        first = self._marks.first_in(height)
        if first is not None:
            self.setTextCursor(self.cursor_over(Span(first.start, first.start)))
            self.setFocus()

    # Layout and painting

    def _lay_out(self) -> None:
        gutter = self._margin.sizeHint().width()
        wanted = round(MEASURE * fonts.average(self._document.defaultFont()))
        room = self.contentsRect().width() - self.verticalScrollBar().sizeHint().width()
        side = max((room - wanted) // 2, 0)
        left = max(side, round(gutter * 1.3))
        aside = self._bubbles.sizeHint().width()
        right = max(room - left - wanted, aside)
        self.setViewportMargins(left, 0, right, 0)
        inside = self.contentsRect()
        self._margin.setGeometry(inside.left() + left - gutter, inside.top(), gutter, inside.height())
        self._bubbles.setGeometry(inside.left() + left + min(wanted, room - left - right), inside.top(), aside, inside.height())
        self._covering.later()

    def _beside_changed(self) -> None:
        self._margin.update()
        self._bubbles.update()

    def _centre(self, end: int = -1) -> None:
        """Bring the cursor into view, and what stands from there to a source offset as far as there is room."""
        box = self.cursorRect()
        last = self.cursorRect(self.cursor_over(Span(end, end))) if end >= 0 else box
        if box.top() < 0 or last.bottom() > self.viewport().height() - box.height():
            self.centerCursor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the measure, whatever the width."""
        self._width = event.size().width()
        super().resizeEvent(event)
        self._lay_out()
        if self._width != self.viewport().width():  # before the first paint Qt does not tell of what the margins took
            super().resizeEvent(QResizeEvent(self.viewport().size(), event.size()))
        self._marks.draw()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the strips behind image lines, then the text."""
        draft = self._draft
        if "image" in map(base_of, draft.blocks[self._marks.first : self._marks.last + 1], draft.zones[self._marks.first : self._marks.last + 1]):
            painter = QPainter(self.viewport())
            for block, box in self.visible():
                number = draft.block_at(self._positions.offset(block.position()))
                if number >= 0 and block.length() > 1 and base_of(draft.blocks[number], draft.zones[number]) == "image":
                    painter.fillRect(box, QColor(self._look.tokens.strip))
            painter.end()
        self.strips.paint()
        super().paintEvent(event)
        self._paint_boxes()

    def _paint_boxes(self) -> None:
        """Draw the boxes of hidden characters over the lines that can be seen."""
        lines = [(block, box, self._line(block)) for block, box in self.visible()]
        lines = [one for one in lines if not (one[2].isascii() and one[2].isprintable())]
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
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Keep the look of a line in which an input method composes a letter: Qt gives all of it to the letter."""
        super().inputMethodEvent(event)
        self._highlighter.style(self.textCursor().block())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Name the comment that a click on its words asks for; a finding there comes first."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            at = self.offset()
            name = next((name for span, name in self._marks.remarked if span.holds(at)), "")
            if name and not self._marks.key_at(at):
                self.remarked.emit(name)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu over the text; what it offers is of the words it was asked for at."""
        if event.reason() == QContextMenuEvent.Reason.Mouse and not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.pos()))
        menu = self.menu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def menu(self, at: QPoint) -> QMenu:
        """Return the menu over the text at a point of it: what is offered, then the usual."""
        menu = self.createStandardContextMenu(at)
        usual = menu.actions()
        for action in self.offered():
            menu.insertAction(usual[0], action)
        menu.insertSeparator(usual[0])
        return menu

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
        return (source.hasText() or source.hasImage()) and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert words, as Markdown where `converting` sees to it; a picture is handed over."""
        if not self.canInsertFromMimeData(source):
            return
        if source.hasText() and not self._dropping and self.converting(source):
            return
        if source.hasText():
            self.textCursor().insertText(source.text())
        else:
            self.pasted.emit(png_of(source))
