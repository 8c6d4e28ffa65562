"""The draft: one source text, styled as it will read, with the words of open findings marked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from reviewer.model.draft import Draft
from reviewer.model.span import Place, Span
from reviewer.ui.draft.bubbles import Bubbles
from reviewer.ui.draft.covering import Covering
from reviewer.ui.draft.margin import Margin
from reviewer.ui.draft.marks import Marks
from reviewer.ui.draft.source_edit import SourceEdit
from reviewer.ui.draft.strips import Strips
from reviewer.ui.draft.styles import base_of, changed
from reviewer.ui.looks import fonts
from reviewer.ui.looks.theme import Look, selecting
from reviewer.ui.values.scene import Scene

EMPTY = "Write here, or paste an article. A line that begins with # is a heading."
MEASURE = 74
"""Characters of an average line."""


class DraftView(SourceEdit):
    """Shows a Scene by `take`.

    `wanted` says that a passage is to be seen, wherever the draft may be hidden; `remarked` names the comment whose sign or words were clicked.
    `offered` are the actions above the usual ones in the menu over the text.
    """

    wanted = Signal()
    remarked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._look = look
        self._draft = Draft("")
        self._width = 0
        self.offered: Callable[[], Sequence[QAction]] = tuple
        self._marks = Marks(self, self, self._positions, look, self._beside_changed)
        self._covering = Covering(self, self._positions, self.visible, lambda: self._margin.update())
        self.strips = Strips(self, self._layout, self._positions, look)
        self._margin = Margin(self, lambda: self._marks.beside, self._margin_clicked, lambda: self._covering.pieces)
        self._bubbles = Bubbles(self, lambda: self._marks.bubbles, self.remarked.emit)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # else all it stands in is painted under it at every key
        self.setProperty("look", "draft")
        self.setAccessibleName("Draft")
        self.setPlaceholderText(EMPTY)
        self.setAccessibleDescription("The text of the article. Findings are listed in the checklist.")
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.edited.connect(self._marks.forget_current)
        self.moved.connect(lambda _: self._marks.moved())
        self.verticalScrollBar().valueChanged.connect(self._marks.draw)
        self.verticalScrollBar().valueChanged.connect(self._covering.scrolled)
        self.wear(look)

    # Values in

    def take(self, scene: Scene) -> None:
        """Show a scene: its text, if it is another one, and its marks."""
        for _ in self.taking(scene):
            pass

    def taking(self, scene: Scene) -> Iterator[None]:
        """Do what `take` does in steps: one, or several where the text has very many lines."""
        review = scene.review
        self._marks.take(scene)
        before, self._draft = self._draft, review.draft
        self._highlighter.take(review.draft)
        if review.text != self._positions.source:
            yield from self.loading(review.text)
            self._marks.forget_current()
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
        self._dressing.begin()
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
        self._marks.unfinished.end()
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
        text = self.viewport().geometry()  # wider than was asked for where the draft is too short for a scroll bar
        self._bubbles.setGeometry(text.left() + text.width(), inside.top(), aside, inside.height())
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
        """Keep the measure, whatever the width, and the line in hand in sight where a bar above takes of the height."""
        lower, here = event.size().height() < event.oldSize().height(), self.cursorRect()
        in_sight = here.top() >= 0 and here.bottom() < event.oldSize().height()
        width = self._width = event.size().width()
        self._lay_out()  # first: Qt touches every line for each width it is told of
        if self._width != width:  # Qt has told of what the margins took meanwhile
            return
        now = self.viewport().size()  # before the first paint Qt does not tell of that
        super().resizeEvent(event if now == event.size() else QResizeEvent(now, event.size()))
        if lower and in_sight:
            self.ensureCursorVisible()
        self._marks.draw()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the paper and the strips behind image lines, then the text."""
        draft, seen = self._draft, list(self.visible())  # once: Qt asks Python for the height of every line
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._look.tokens.surface))
        if "image" in map(base_of, draft.blocks[self._marks.first : self._marks.last + 1], draft.zones[self._marks.first : self._marks.last + 1]):
            for block, box in seen:
                number = draft.block_at(self._positions.offset(block.position()))
                if number >= 0 and block.length() > 1 and base_of(draft.blocks[number], draft.zones[number]) == "image":
                    painter.fillRect(box, QColor(self._look.tokens.strip))
        painter.end()
        self.strips.paint(seen)
        super().paintEvent(event)
        self.paint_boxes(seen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let what is new in a sentence wait while it is written."""
        if event.text().isprintable() and event.text():
            self._marks.writing()
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Mark what waited until a sentence was written."""
        super().focusOutEvent(event)
        self._marks.written()

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
