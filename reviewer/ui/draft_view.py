"""The draft: one source text, styled as it will read, with the words of open findings marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QMimeData, QRectF, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from reviewer.model.draft import Draft
from reviewer.model.finding import Edit, Finding
from reviewer.model.span import Place, Span
from reviewer.ui import fonts
from reviewer.ui.covering import Covering
from reviewer.ui.halflines import HalfLines
from reviewer.ui.highlighter import Highlighter
from reviewer.ui.margin import Margin
from reviewer.ui.pens import Pens
from reviewer.ui.positions import Positions, typed
from reviewer.ui.scene import Scene, sign_of
from reviewer.ui.signs import ORDER, Sign
from reviewer.ui.styles import base_of, changed
from reviewer.ui.theme import Look, selecting

MEASURE = 74
"""Characters of an average line."""
LONGEST_WORD = 2_000
"""Characters; a longer "word" is no word."""
_ENDLESS = re.compile(rf"\S{{{LONGEST_WORD}}}")


class DraftView(QPlainTextEdit):
    """Shows a Scene by `take` and lets out what was typed (`edited`) and where the cursor went (`moved`, a source offset)."""

    edited = Signal()
    moved = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._positions = Positions()
        self._draft = Draft("")
        self._scene: Scene | None = None
        self._current: tuple[Span, ...] = ()
        self._told = ""
        self._width = 0
        self._lines = 1
        self._touched: tuple[int, int] | None = None
        self._loading = self._marking = False
        self._mark_again = QTimer(self)
        self._mark_again.setSingleShot(True)
        self._mark_again.timeout.connect(self._mark_visible)
        self._document = QTextDocument(self)
        self._layout = HalfLines(self._document)
        self._document.setDocumentLayout(self._layout)
        self._document.setDefaultFont(fonts.serif(look.percent))
        self._document.contentsChange.connect(self._follow)
        self.setDocument(self._document)
        self._pens = Pens(look.tokens)
        self._highlighter = Highlighter(self._layout, self._positions, look)
        self._drawn: list[tuple[QTextCursor, QTextCharFormat]] = []
        self._first, self._last = 0, -1
        self._beside: list[tuple[float, float, Sign]] = []
        self._covering = Covering(self, self._positions, self._visible, lambda: self._margin.update())
        self._margin = Margin(self, lambda: self._beside, self._margin_clicked, lambda: self._covering.pieces)
        self.setProperty("look", "draft")
        self.setAccessibleName("Draft")
        self.setAccessibleDescription("The text of the article. Findings are listed in the checklist.")
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._tell)
        self.cursorPositionChanged.connect(self._tell_cursor)
        self.verticalScrollBar().valueChanged.connect(self._mark_visible)
        self.verticalScrollBar().valueChanged.connect(self._covering.look)
        self.wear(look)

    # Values in

    def take(self, scene: Scene) -> None:
        """Show a scene: its text, if it is another one, and its marks."""
        review, self._scene = scene.review, scene
        before, self._draft = self._draft, review.draft
        self._highlighter.take(review.draft)
        if review.text != self._positions.source:
            self._load(review.text)
        else:
            self._restyle(changed(before, review.draft))
        self._mark_visible()
        self._covering.take(scene)

    def wear(self, look: Look) -> None:
        """Change colours and text size."""
        self._look = look
        self._pens = Pens(look.tokens)
        self.setPalette(selecting(look.tokens))
        self.setFont(fonts.serif(look.percent))
        self._document.setDefaultFont(fonts.serif(look.percent))
        self._highlighter.wear(look)
        self._margin.setFont(fonts.sans(look.percent))
        self._margin.wear(look)
        self._lay_out()
        self._mark_visible()

    def reveal(self, place: Place, related: Sequence[Place] = (), *, keyboard: bool = False) -> None:
        """Select a passage, bring it into view and tint it; `keyboard` takes the keyboard along."""
        span = self._draft.span(place)
        self._current = (span, *(self._draft.span(other) for other in related))
        cursor = self._cursor(span)
        with QSignalBlocker(self):
            self.setTextCursor(cursor)
        self._centre()
        if keyboard:
            self.setFocus()
        self._mark_visible()

    def show_covers(self, on: bool) -> None:
        """Show beside the text what stands behind each claim, or leave it out."""
        self._covering.show(on)

    def tint(self, places: Sequence[Place]) -> None:
        """Tint the words of a finding without moving the cursor."""
        self._current = tuple(self._draft.span(place) for place in places)
        self._mark_visible()

    def apply(self, edits: Sequence[Edit]) -> None:
        """Make edits of the source (rising, apart) as one step of undo."""
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for edit in reversed(edits):
            cursor.setPosition(self._positions.position(edit.start))
            cursor.setPosition(self._positions.position(edit.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(edit.text)
        cursor.endEditBlock()

    def find_words(self, words: str, *, from_start_of_selection: bool = False) -> bool:
        """Select the next place with these words, from the end on again from the top; return whether there is one."""
        cursor = self.textCursor()
        if from_start_of_selection:
            cursor.setPosition(cursor.selectionStart())
            self.setTextCursor(cursor)
        if self.find(words):
            return True
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)
        return self.find(words)

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
            self._positions.reset(text)
            self._told = text
            self._loading = True
            self._guard_wrapping(text, whole=True)
            self.setPlainText(text)
            self._lines = self._document.blockCount()
            self._highlighter.style_all()
            self._loading, self._touched = False, None
        self._current = ()

    def _follow(self, position: int, removed: int, added: int) -> None:
        """Keep the source in step with one change of the widget."""
        if self._loading:
            return
        after = self._document.characterCount() - 1
        before = self._positions.length()
        tail = max(min(before - position - removed, after - position - added), 0)  # Qt may count the document's own end in
        removed, added = before - position - tail, after - position - tail
        cursor = QTextCursor(self._document)
        cursor.setPosition(position)
        cursor.setPosition(position + added, QTextCursor.MoveMode.KeepAnchor)
        self._positions.replace(position, removed, typed(cursor.selectedText()))
        low, high = self._touched or (position, position + removed)
        self._touched = min(low, position), max(high, position + removed) + added - removed
        lines, self._lines = self._lines, self._document.blockCount()
        block = self._document.findBlock(position)
        if lines == self._lines and block.contains(position + added):
            self._highlighter.follow(block, position - block.position(), removed, added)
        if added > LONGEST_WORD:
            self._guard_wrapping(self._positions.source)

    def _guard_wrapping(self, text: str, *, whole: bool = False) -> None:
        """Break lines anywhere where a word is longer than any word is: Qt takes seconds to look for a gap in it."""
        mode = QTextOption.WrapMode.WrapAnywhere if _ENDLESS.search(text) else QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        if whole or mode == QTextOption.WrapMode.WrapAnywhere:
            self.setWordWrapMode(mode)

    def _tell(self) -> None:
        if self._positions.source != self._told:
            self._told = self._positions.source
            self._current = ()
            self.edited.emit()
            self.moved.emit(self.offset())

    def _tell_cursor(self) -> None:
        if not self._loading and self._positions.source == self._told:  # while typing the draft is told first, then the cursor
            self.moved.emit(self.offset())

    def _restyle(self, span: Span) -> None:
        """Style the lines of a source range, and those something was typed in since this was last done."""
        touched, self._touched = self._touched, None
        if touched is not None:
            block = self._document.findBlock(touched[0])
            while block.isValid() and block.position() <= touched[1]:
                self._highlighter.style(block)
                block = block.next()
        if not span and span.start >= len(self._positions.source):
            return
        first, last = self._positions.position(span.start), self._positions.position(span.end)
        block = self._document.findBlock(first)
        if block.position() + block.length() - 1 == first < last:  # the line before, of which nothing is inside
            block = block.next()
        while block.isValid() and (block.position() < last or block.position() == first):
            self._highlighter.style(block)
            block = block.next()

    # Marks

    def _visible(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top() if block.isValid() else 0.0
        bottom = self.viewport().height()
        while block.isValid() and top <= bottom:  # summed up here: Qt would walk from the first line for every one
            box = self._layout.blockBoundingRect(block)
            box.moveTop(top)
            yield block, box
            top += box.height()
            block = block.next()

    def _seen(self, lines: Sequence[tuple[QTextBlock, QRectF]]) -> Iterator[tuple[Finding, Span]]:
        """Yield the open findings in the lines that can be seen, with their source ranges."""
        first = last = self.firstVisibleBlock()
        if lines:
            first, last = lines[0][0], lines[-1][0]
        start, end = self._positions.offset(first.position()), self._positions.offset(last.position() + last.length() - 1)
        low, high = self._first, self._last = self._draft.block_at(start), self._draft.block_at(end)
        for found, span in self._scene.marks_between(low, high) if self._scene else ():
            if span.start <= end and span.end >= start:
                yield found, span

    def _mark_visible(self) -> None:
        if self._scene is not None and self._scene.review.text != self._positions.source:
            return  # not checked yet: the marks that stand move along with the text by themselves
        # Setting marks lays lines out, which may scroll, which asks for marks again: Qt crashes when they are set within being set.
        if self._marking:
            self._mark_again.start()
            return
        self._marking = True
        try:
            self._set_marks()
        finally:
            self._marking = False

    def _set_marks(self) -> None:
        worst: dict[Span, Sign] = {}
        lines = list(self._visible())
        for found, span in self._seen(lines):
            sign = sign_of(found)
            if span not in worst or ORDER.index(sign) < ORDER.index(worst[span]):
                worst[span] = sign
        tints = [*((span, self._pens.other) for span in self._current[1:]), *((span, self._pens.flash) for span in self._current[:1])]
        self._draw([*tints, *((span, self._pens.underline(sign)) for span, sign in worst.items())])
        signs = self._margin_signs(worst, lines)
        if signs != self._beside:
            self._beside = signs
            self._margin.update()

    def _draw(self, wanted: Sequence[tuple[Span, QTextCharFormat]]) -> None:
        """Draw the text over these spans with these pens; where the marks that moved along with the text are the same, nothing is painted anew."""
        place = self._positions.position
        shown = [(cursor.selectionStart(), cursor.selectionEnd(), pen) for cursor, pen in self._drawn]
        if shown == [(place(span.start), place(span.end), pen) for span, pen in wanted]:
            return
        selections, self._drawn = [], []
        for span, pen in wanted:
            made, cursor = QTextEdit.ExtraSelection(), self._cursor(span)
            made.cursor, made.format = cursor, pen
            selections.append(made)
            self._drawn.append((cursor, pen))
        self.setExtraSelections(selections)

    def _cursor(self, span: Span) -> QTextCursor:
        top = self._document.characterCount() - 1
        cursor = QTextCursor(self._document)
        cursor.setPosition(min(self._positions.position(span.start), top))
        cursor.setPosition(min(self._positions.position(span.end), top), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _margin_signs(self, marks: Mapping[Span, Sign], lines: Sequence[tuple[QTextBlock, QRectF]]) -> list[tuple[float, float, Sign]]:
        """Return where the worst sign of each visible line belongs: its top, the height of a line, the sign."""
        worst: dict[int, Sign] = {}
        for span, sign in marks.items():
            number = self._document.findBlock(self._positions.position(span.start)).blockNumber()
            if number not in worst or ORDER.index(sign) < ORDER.index(worst[number]):
                worst[number] = sign
        return [
            (box.top(), block.layout().lineAt(0).height() if block.layout().lineCount() else box.height(), worst[block.blockNumber()])
            for block, box in lines
            if block.blockNumber() in worst
        ]

    def _margin_clicked(self, height: int) -> None:
        lines = list(self._visible())
        for block, box in lines:
            if box.top() <= height <= box.bottom():
                first = next((span for _, span in self._seen(lines) if self._document.findBlock(self._positions.position(span.start)) == block), None)
                if first is not None:
                    cursor = self._cursor(Span(first.start, first.start))
                    self.setTextCursor(cursor)
                    self.setFocus()
                return

    # Layout and painting

    def _lay_out(self) -> None:
        gutter = self._margin.sizeHint().width()
        wanted = round(MEASURE * fonts.average(self._document.defaultFont()))
        room = self.contentsRect().width() - self.verticalScrollBar().sizeHint().width()
        side = max((room - wanted) // 2, 0)
        left = max(side, round(gutter * 1.3))
        right = max(room - left - wanted, gutter // 2)
        self.setViewportMargins(left, 0, right, 0)
        inside = self.contentsRect()
        self._margin.setGeometry(inside.left() + left - gutter, inside.top(), gutter, inside.height())
        self._covering.later()

    def _centre(self) -> None:
        box = self.cursorRect()
        if box.top() < 0 or box.bottom() > self.viewport().height() - box.height():
            self.centerCursor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the measure, whatever the width."""
        self._width = event.size().width()
        super().resizeEvent(event)
        self._lay_out()
        if self._width != self.viewport().width():  # before the first paint Qt does not tell of what the margins took
            super().resizeEvent(QResizeEvent(self.viewport().size(), event.size()))
        self._mark_visible()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the strips behind image lines, then the text."""
        draft = self._draft
        if "image" in map(base_of, draft.blocks[self._first : self._last + 1], draft.zones[self._first : self._last + 1]):
            painter = QPainter(self.viewport())
            for block, box in self._visible():
                number = draft.block_at(self._positions.offset(block.position()))
                if number >= 0 and block.length() > 1 and base_of(draft.blocks[number], draft.zones[number]) == "image":
                    painter.fillRect(box, QColor(self._look.tokens.strip))
            painter.end()
        super().paintEvent(event)

    # Keys and the clipboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Shift+Enter as Enter: a soft line end has no place in the source."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            event = QKeyEvent(event.type(), Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Keep the look of a line in which an input method composes a letter: Qt gives all of it to the letter."""
        super().inputMethodEvent(event)
        self._highlighter.style(self.textCursor().block())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Say that text may be pasted or dropped, files not (the window opens those)."""
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert plain text only."""
        if self.canInsertFromMimeData(source):
            self.textCursor().insertText(source.text())
