"""What is drawn over and beside the draft: the words of open findings, the passage in hand, and the worst sign of each line."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice, takewhile
from typing import Protocol

from PySide6.QtCore import QObject, QRectF, QTimer
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from reviewer.model.draft import Draft
from reviewer.model.finding import Finding
from reviewer.model.span import Span
from reviewer.ui.draft.bubbles import Bubble, bubbles_of, remarked
from reviewer.ui.draft.pens import Pens
from reviewer.ui.draft.unfinished import Unfinished
from reviewer.ui.looks.signs import ORDER, Sign
from reviewer.ui.looks.theme import Look
from reviewer.ui.values.positions import Positions
from reviewer.ui.values.rows import sign_of
from reviewer.ui.values.scene import Scene

Lines = Sequence[tuple[QTextBlock, QRectF]]


class Page(Protocol):
    """The text widget the marks are drawn over."""

    def visible(self) -> Iterator[tuple[QTextBlock, QRectF]]:
        """Yield the lines that can be seen, with their boxes."""

    def offset(self) -> int:
        """Return the source offset of the cursor."""

    def cursor_over(self, span: Span) -> QTextCursor:
        """Return a cursor that selects a source range."""

    def setExtraSelections(self, selections: list[QTextEdit.ExtraSelection], /) -> None:
        """Draw these."""


class Marks(QObject):
    """Marks what can be seen of a Scene.

    `beside` are the signs of the visible lines (top, height of a line, sign); `changed` is called when they are others. `current` is
    tinted, and so is what was `found` (rising, apart). `remarked` are the passages of open comments that can be seen, `bubbles` their signs.
    """

    def __init__(self, parent: QObject, page: Page, positions: Positions, look: Look, changed: Callable[[], object]) -> None:
        super().__init__(parent)
        self._page, self._positions, self._changed = page, positions, changed
        self._pens = Pens(look.tokens, look.underlines)
        self._scene: Scene | None = None
        self._draft = Draft("")
        self._drawn: list[tuple[QTextCursor, QTextCharFormat]] = []
        self._busy = False
        self.unfinished = Unfinished()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.draw)
        self.current: tuple[Span, ...] = ()
        self.found: Sequence[Span] = ()
        self.first, self.last = 0, -1
        self.beside: list[tuple[float, float, Sign]] = []
        self.remarked: list[tuple[Span, str]] = []
        self.bubbles: list[Bubble] = []

    def take(self, scene: Scene) -> None:
        """Go on with another state of the draft; `draw` shows it."""
        self._scene, self._draft = scene, scene.review.draft

    def forget_current(self) -> None:
        """Have no passage in hand any more: its words may not stand there now."""
        self.current = ()

    def writing(self) -> None:
        """Have marks wait that are new in the sentence of the cursor: a letter is about to be typed there."""
        self.unfinished.begin(self._scene if self._checked else None, self._page.offset())

    def written(self) -> None:
        """Mark what waited, because a person went elsewhere or asked for it."""
        if self.unfinished.busy:
            self.unfinished.end()
            self.draw()

    def moved(self) -> None:
        """Look, as the cursor moves, whether it has left the sentence that was being written."""
        if self._checked and self.unfinished.busy and self.unfinished.sentence(self._draft, self._page.offset()) is None:
            self.draw()

    @property
    def _checked(self) -> bool:
        return self._scene is not None and self._scene.review.text == self._positions.source

    def wear(self, look: Look) -> None:
        """Change the colours."""
        self._pens = Pens(look.tokens, look.underlines)

    def draw(self) -> None:
        """Mark what can be seen."""
        if self._scene is not None and not self._checked:
            return  # not checked yet: the marks that stand move along with the text by themselves
        # Setting marks lays lines out, which may scroll, which asks for marks again: Qt crashes when they are set within being set.
        if self._busy:
            self._again.start()
            return
        self._busy = True
        try:
            self._set()
        finally:
            self._busy = False

    def key_at(self, offset: int) -> str:
        """Return the finding whose words hold a source offset; empty for none."""
        return self._scene.key_at(offset) if self._scene is not None else ""

    def first_in(self, height: int) -> Span | None:
        """Return the words of the first finding in the line at a height (pixels of the viewport), or None."""
        lines = list(self._page.visible())
        for block, box in lines:
            if box.top() <= height <= box.bottom():
                return next((span for _, span in self._seen(lines) if self._line(span) == block.blockNumber()), None)
        return None

    def _line(self, span: Span) -> int:
        cursor = self._page.cursor_over(Span(span.start, span.start))
        return cursor.blockNumber()

    def _seen(self, lines: Lines) -> Iterator[tuple[Finding, Span]]:
        """Yield the open findings in the lines that can be seen, with their source ranges."""
        if not lines:
            return
        first, last = lines[0][0], lines[-1][0]
        start, end = self._positions.offset(first.position()), self._positions.offset(last.position() + last.length() - 1)
        low, high = self.first, self.last = self._draft.block_at(start), self._draft.block_at(end)
        unfinished = self.unfinished.sentence(self._draft, self._page.offset())
        for found, span in self._scene.marks_between(low, high) if self._scene else ():
            if span.start <= end and span.end >= start and not self.unfinished.holds_back(found, span, unfinished):
                yield found, span

    def _set(self) -> None:
        worst: dict[Span, Sign] = {}
        lines = list(self._page.visible())
        for found, span in self._seen(lines):
            sign = sign_of(found)
            if span not in worst or ORDER.index(sign) < ORDER.index(worst[span]):
                worst[span] = sign
        self.remarked = remarked(self._scene, self.first, self.last) if self._scene is not None and lines else []
        tints = [(span, self._pens.remark) for span, _ in self.remarked]
        tints += [*self._tinted(lines), *((span, self._pens.other) for span in self.current[1:])]
        tints += ((span, self._pens.flash) for span in self.current[:1])
        self._over([*tints, *((span, self._pens.underline(sign)) for span, sign in worst.items())])
        signs = self._signs(worst, lines)
        bubbles = bubbles_of(self.remarked, lines, self._positions)
        if signs != self.beside or bubbles != self.bubbles:
            self.beside, self.bubbles = signs, bubbles
            self._changed()

    def _tinted(self, lines: Lines) -> Iterator[tuple[Span, QTextCharFormat]]:
        """Yield what was found in the lines that can be seen, with its tint."""
        if self.found and lines:
            low = bisect_left(self.found, self._positions.offset(lines[0][0].position()), key=lambda span: span.end)
            end = self._positions.offset(lines[-1][0].position() + lines[-1][0].length() - 1)
            yield from ((span, self._pens.other) for span in takewhile(lambda span: span.start <= end, islice(self.found, low, None)))

    def _over(self, wanted: Sequence[tuple[Span, QTextCharFormat]]) -> None:
        """Draw over these spans with these pens; where the marks that moved along with the text are the same, nothing is painted anew."""
        place = self._positions.position
        shown = [(cursor.selectionStart(), cursor.selectionEnd(), pen) for cursor, pen in self._drawn]
        if shown == [(place(span.start), place(span.end), pen) for span, pen in wanted]:
            return
        selections, self._drawn = [], []
        for span, pen in wanted:
            made, cursor = QTextEdit.ExtraSelection(), self._page.cursor_over(span)
            made.cursor, made.format = cursor, pen
            selections.append(made)
            self._drawn.append((cursor, pen))
        self._page.setExtraSelections(selections)

    def _signs(self, marks: Mapping[Span, Sign], lines: Lines) -> list[tuple[float, float, Sign]]:
        """Return where the worst sign of each visible line belongs: its top, the height of a line, the sign."""
        starts, worst = [block.position() for block, _ in lines], dict[int, Sign]()
        for span, sign in marks.items():
            number = bisect_right(starts, self._positions.position(span.start)) - 1  # Qt is not asked: it would walk to each of them
            if number not in worst or ORDER.index(sign) < ORDER.index(worst[number]):
                worst[number] = sign
        worst.pop(-1, None)  # begins above what can be seen
        return [(lines[number][1].top(), _height(*lines[number]), worst[number]) for number in sorted(worst)]


def _height(block: QTextBlock, box: QRectF) -> float:
    """Return the height of a line's first row."""
    layout = block.layout()
    return layout.lineAt(0).height() if layout.lineCount() else box.height()
