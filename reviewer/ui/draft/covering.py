"""Which bars stand beside the lines of the draft that can be seen: one for each claim, by what stands behind it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, QRectF, QTimer
from PySide6.QtGui import QTextBlock

from reviewer.model.finding import Ledger
from reviewer.model.named import NamedTuple
from reviewer.ui.looks.covers import Cover, cover_of
from reviewer.ui.values.positions import Positions
from reviewer.ui.values.scene import Scene

LATER = 150
"""Milliseconds after the last key until the bars follow: no key waits for them."""


class Piece(NamedTuple):
    """A bar: where it begins, how high it is, and what it says. Sentences that share a line share its height in their order."""

    top: float
    height: float
    cover: Cover


class Covering(QObject):
    """Takes a Scene by `take`; `pieces` are the bars. `visible` yields the lines that can be seen, `changed` is called when the bars are others."""

    def __init__(
        self, parent: QObject, positions: Positions, visible: Callable[[], Iterable[tuple[QTextBlock, QRectF]]], changed: Callable[[], object]
    ) -> None:
        super().__init__(parent)
        self._positions, self._visible, self._changed = positions, visible, changed
        self._scene: Scene | None = None
        self.on = True
        self.pieces: list[Piece] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LATER)
        self._timer.timeout.connect(self.look)

    def take(self, scene: Scene) -> None:
        """Go on with another state of the draft, a moment later."""
        self._scene = scene
        self.later()

    def show(self, on: bool) -> None:
        """Switch the bars on or off."""
        self.on = on
        self.look()

    def later(self) -> None:
        """Look again when nothing has changed for a moment."""
        self._timer.start()

    def scrolled(self) -> None:
        """Look again, unless that will be done in a moment anyway: an Enter at the foot of the page scrolls it."""
        if not self._timer.isActive():
            self.look()

    def look(self) -> None:
        """Work the bars out anew for what can be seen."""
        scene = self._scene
        if scene is not None and self.on and scene.review.text != self._positions.source:
            return  # not checked yet: the bars follow with the marks
        found = self._found(scene) if scene is not None and self.on else []
        if found != self.pieces:
            self.pieces = found
            self._changed()

    def _found(self, scene: Scene) -> list[Piece]:
        entries = scene.review.report.sentences
        if not any(entry.cover != "none" for entry in entries):
            return []
        pieces: list[Piece] = []
        for block, box in self._visible():
            if block.length() > 1 and block.layout() is not None:
                pieces += _joined(_beside(block, box, self._inside(block, scene, entries)))
        return pieces

    def _inside(self, block: QTextBlock, scene: Scene, entries: Sequence[Ledger]) -> list[tuple[int, int, Cover | None]]:
        """Return the sentences of a line of the source: their ranges in the widget's line, and what stands behind them."""
        draft, first = scene.review.draft, block.position()
        start, end = self._positions.offset(first), self._positions.offset(first + block.length() - 1)
        low, high = draft.block_at(start), draft.block_at(end)
        found = []
        for at in range(bisect_left(entries, low, key=_block), bisect_right(entries, high, key=_block)):
            span = draft.span(entries[at].place)
            if span.start < end and span.end > start:
                begins, ends = self._positions.position(max(span.start, start)), self._positions.position(min(span.end, end))
                found.append((begins - first, ends - first, cover_of(entries[at].cover)))
        return found


def _beside(block: QTextBlock, box: QRectF, sentences: Sequence[tuple[int, int, Cover | None]]) -> list[tuple[int, Piece]]:
    """Return the bars beside the wrapped lines of one line of the source, each with the number of its sentence."""
    if not any(cover for _, _, cover in sentences):
        return []
    layout, found = block.layout(), []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        here = [(at, cover) for at, (begins, ends, cover) in enumerate(sentences) if begins < last and ends > first]
        share = line.height() / max(len(here), 1)
        for place, (at, cover) in enumerate(here):
            if cover is not None:
                found.append((at, Piece(box.top() + line.y() + place * share, share, cover)))
    return found


def _joined(found: Sequence[tuple[int, Piece]]) -> list[Piece]:
    """Return the bars with those of one sentence made into one, and a little air between sentences."""
    joined: list[tuple[int, Piece]] = []
    for at, piece in found:
        if joined and joined[-1][0] == at and abs(joined[-1][1].top + joined[-1][1].height - piece.top) < 1:
            before = joined[-1][1]
            joined[-1] = (at, before._replace(height=piece.top + piece.height - before.top))
        else:
            joined.append((at, piece))
    return [piece._replace(top=piece.top + 1.5, height=piece.height - 3) for _, piece in joined]


def _block(entry: Ledger) -> int:
    return entry.place.block
