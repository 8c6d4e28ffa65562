"""The strips under the lines that name a picture: a small picture, what it shows, who made it, how large it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QTextBlock
from PySide6.QtWidgets import QPlainTextEdit

from reviewer.desk.pictures.gallery import NotShown, Seen, local_parts
from reviewer.model.draft import Draft, Image
from reviewer.ui.draft.picture_bytes import drawn
from reviewer.ui.draft.strip_drawing import AIR, Shown, draw, height
from reviewer.ui.draft.strip_words import lines
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.documents.halflines import HalfLines
from reviewer.ui.values.positions import Positions


class Strip(NamedTuple):
    """A strip that can be seen: where it is in the viewport, and its picture's number among the draft's."""

    box: QRectF
    number: int


class Strips(QObject):
    """Makes room under the lines that name pictures and draws there. `wanted` asks for a picture to be looked at, `clicked` tells of its number."""

    wanted = Signal(str)
    clicked = Signal(int)

    def __init__(self, view: QPlainTextEdit, layout: HalfLines, positions: Positions, look: Look) -> None:
        super().__init__(view)
        self._view, self._layout, self._positions, self._look = view, layout, positions, look
        self._draft = Draft("")
        self._images: tuple[Image, ...] = ()
        self._known: dict[str, Shown] = {}
        self._asked: set[str] = set()
        self._by_line: dict[int, list[int]] = {}
        self._lines = 0
        self._drawn: list[Strip] = []
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.timeout.connect(self._let_out)
        self._waiting: list[str] = []
        view.viewport().setMouseTracking(True)
        view.viewport().installEventFilter(self)

    # Values in

    def take(self, draft: Draft) -> None:
        """Show the strips of a draft's pictures; where none came, went or moved to another line, nothing is laid out."""
        images, self._draft = draft.images, draft
        lines_now = self._view.document().blockCount()
        if images == self._images and (not images or (lines_now == self._lines and self._layout.gives(self._rooms()))):
            return
        self._images, self._lines = images, lines_now
        by_line: dict[int, list[int]] = {}
        document = self._view.document()
        for number, image in enumerate(images):
            if not image.slot:
                block = document.findBlock(self._positions.position(draft.span(image.place).end))
                by_line.setdefault(block.blockNumber(), []).append(number)
        self._by_line = by_line
        if self._make_room():
            self._layout.update.emit()
            self._layout.documentSizeChanged.emit(self._layout.documentSize())

    def wear(self, look: Look) -> None:
        """Take colours and text size."""
        self._look = look
        self._make_room()

    def show(self, seen: Seen) -> None:
        """Show what came of looking at a picture."""
        self._known[seen.src] = Shown(seen, drawn(seen.looked) if seen.looked else None)
        self._view.viewport().update()

    def forget(self, *, shown: bool = True) -> None:
        """Look at pictures anew when they are next drawn: all, or only those that could not be shown."""
        self._known = {} if shown else {src: one for src, one in self._known.items() if one.image is not None}
        self._asked = set(self._known)
        self._view.viewport().update()

    @property
    def draft(self) -> Draft:
        """Return the draft whose pictures are shown."""
        return self._draft

    def seen(self, src: str) -> Seen | None:
        """Return what is known of a picture by now."""
        known = self._known.get(src)
        return known.seen if known else None

    def small(self) -> tuple[int, int]:
        """Return the width and height a small picture has at most, in pixels of the screen."""
        ratio = self._view.devicePixelRatioF()
        high = height(self._look) - 2 * AIR
        return round(high * 1.6 * ratio), round(high * ratio)

    def words(self, number: int) -> tuple[str, str, str]:
        """Return the three lines of a strip: what the picture shows, who made it, its file and size or why it is not shown."""
        image = self._images[number]
        known = self._known.get(image.src)
        return lines(image, known.seen if known else None)

    def numbers_in(self, block: int) -> Iterator[int]:
        """Yield the numbers of the pictures that a block of the draft names."""
        return (number for number, image in enumerate(self._images) if image.place.block == block and not image.slot)

    # Drawing

    def paint(self, seen: Iterable[tuple[QTextBlock, QRectF]]) -> None:
        """Draw the strips under the lines that can be seen, within the painting of the view."""
        self._drawn = []
        if not self._by_line:
            return
        painter = QPainter(self._view.viewport())
        for block, box in seen:
            numbers = self._by_line.get(block.blockNumber(), ())
            room = self._layout.room(block) if numbers else 0
            if not room:
                continue
            each = room / len(numbers)
            top = box.bottom() - room
            for place, number in enumerate(numbers):
                self._strip(painter, QRectF(box.left() + AIR / 2, top + place * each, self._view.viewport().width() - AIR, each - AIR / 2), number)
        painter.end()

    def _strip(self, painter: QPainter, box: QRectF, number: int) -> None:
        image = self._images[number]
        self._drawn.append(Strip(box, number))
        known = self._known.get(image.src)
        if known is None:
            self._want(image.src)
        draw(painter, box, self.words(number), known, self._look)

    # Room

    def _make_room(self) -> bool:
        """Give the lines that name pictures their room, and take it from those that do no more; return whether any changed."""
        return self._layout.give(self._rooms())

    def _rooms(self) -> dict[int, int]:
        each = height(self._look)
        return {line: len(numbers) * each for line, numbers in self._by_line.items()}

    # The mouse

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take clicks on strips; show by the pointer that they can be clicked."""
        if self._drawn and isinstance(event, QMouseEvent):
            strip = self._at(event.position())
            if event.type() == QEvent.Type.MouseMove and not event.buttons():
                shape = Qt.CursorShape.PointingHandCursor if strip else Qt.CursorShape.IBeamCursor
                self._view.viewport().setCursor(shape)
            elif strip is not None and event.button() == Qt.MouseButton.LeftButton:
                if event.type() == QEvent.Type.MouseButtonRelease:
                    self.clicked.emit(strip.number)
                return event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick)
        return False

    def boxes(self) -> Sequence[tuple[QRect, int]]:
        """Return where the strips that were drawn last are in the viewport, with their pictures' numbers."""
        return [(strip.box.toRect(), strip.number) for strip in self._drawn]

    def _at(self, point: QPointF) -> Strip | None:
        return next((strip for strip in self._drawn if strip.box.contains(point)), None)

    # Asking

    def _want(self, src: str) -> None:
        """Ask for a picture once this is painted: one on the web needs no looking at."""
        if src in self._asked:
            return
        self._asked.add(src)
        self._waiting.append(src)
        self._ask.start()

    def _let_out(self) -> None:
        waiting, self._waiting = self._waiting, []
        for src in waiting:
            try:
                local_parts(src)
            except NotShown as why:
                self.show(Seen(src, why.stand, why.sentence))
            else:
                self.wanted.emit(src)
