"""Small charts a person reads at a glance: bars with their words, numbers and shapes, so that nothing is said by colour alone."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from reviewer.model.named import NamedTuple
from reviewer.ui.looks.icons import paint, side
from reviewer.ui.looks.signs import Sign
from reviewer.ui.looks.theme import Look


class Fill(StrEnum):
    """How a bar is drawn, to be told from others without colour."""

    SOLID = "solid"
    HATCHED = "hatched"
    HOLLOW = "hollow"


class Bar(NamedTuple):
    """One bar: its words, how long it is, the colour token and the fill it is drawn with, and the sign before its words.

    `rest` says that it stands for all others: its number is told and no bar drawn, for it would dwarf the ones it is beside.
    """

    words: str
    number: int
    ink: str = "accent"
    fill: Fill = Fill.SOLID
    sign: Sign | None = None
    rest: bool = False


class Figure(NamedTuple):
    """A chart: its title, its bars, and the sentence that stands there where it has none."""

    title: str
    bars: tuple[Bar, ...] = ()
    otherwise: str = ""

    @property
    def said(self) -> str:
        """Return the whole content in words."""
        told = "; ".join(f"{bar.words} {bar.number}" for bar in self.bars)
        return f"{self.title}: {told}." if told else f"{self.title}: {self.otherwise}"


class Chart(QLabel):
    """Draws a figure; it takes one by `take`. The keyboard reaches it, so that a screen reader can say what it shows: it knows labels as text."""

    def __init__(self, look: Look, rows: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._rows = look, rows
        self.figure = Figure("")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def take(self, figure: Figure) -> None:
        """Show another figure."""
        if figure == self.figure:
            return
        self.figure = figure
        self.setAccessibleName(figure.said)
        self.update()

    def give(self, rows: int) -> None:
        """Take room for so many bars, as many as it draws at most."""
        if rows != self._rows:
            self._rows = rows
            self.updateGeometry()

    def wear(self, look: Look) -> None:
        """Take colours and text size."""
        self._look = look
        self.updateGeometry()
        self.update()

    @property
    def pad(self) -> int:
        """Return the pixels beside its words, where the frame of the keyboard is drawn."""
        return self.fontMetrics().height() // 2

    def sizeHint(self) -> QSize:
        """Return room for the title and all its rows."""
        metrics = QFontMetrics(self.font())
        return QSize(round(metrics.averageCharWidth() * 30), self._line(metrics) * (self._rows + 1) + metrics.height())

    def minimumSizeHint(self) -> QSize:
        """Return the same height, whatever the width."""
        return QSize(self.fontMetrics().averageCharWidth() * 12, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw title and bars."""
        painter, metrics, tokens = QPainter(self), QFontMetrics(self.font()), self._look.tokens
        painter.fillRect(self.rect(), QColor(tokens.surface))
        pad, line = self.pad, self._line(metrics)
        inside = QRectF(self.rect().adjusted(pad, pad // 2, -pad, 0))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        strong = QFont(self.font())
        strong.setBold(True)
        painter.setFont(strong)
        self._write(painter, self.figure.title, QRectF(inside.left(), inside.top(), inside.width(), line), tokens.text)
        painter.setFont(self.font())
        under = QRectF(inside.left(), inside.top() + line, inside.width(), inside.height() - line)
        if self.figure.bars:
            self._bars(painter, metrics, under)
        else:
            painter.setPen(QColor(tokens.muted))
            painter.drawText(under, Qt.TextFlag.TextWordWrap, self.figure.otherwise)
        painter.end()

    def _bars(self, painter: QPainter, metrics: QFontMetrics, box: QRectF) -> None:
        bars, line, tokens = self.figure.bars[: self._rows], self._line(metrics), self._look.tokens
        gap, sign = metrics.averageCharWidth(), side(metrics)
        signs = (sign + gap) if any(bar.sign for bar in bars) else 0
        words = min(max(metrics.horizontalAdvance(bar.words) for bar in bars), round((box.width() - signs) * 0.55))
        figures = max(metrics.horizontalAdvance(f"{bar.number:,}") for bar in bars)
        longest, left = max(1, *(bar.number for bar in bars if not bar.rest)), box.left() + signs + words + gap
        room = max(box.right() - left - figures - gap, 1.0)
        for nth, bar in enumerate(bars):
            top = box.top() + nth * line
            if bar.sign is not None:
                paint(painter, bar.sign, QRectF(box.left(), top + (line - sign) / 2, sign, sign), tokens)
            self._write(painter, bar.words, QRectF(box.left() + signs, top, words, line), tokens.text)
            long = 0.0 if bar.rest else max(room * bar.number / longest, gap / 2)
            if bar.number and not bar.rest:
                self._bar(painter, bar, QRectF(left, top + line * 0.22, long, line * 0.56))
            end = left + (long + gap if bar.number and not bar.rest else 0)
            self._write(painter, f"{bar.number:,}", QRectF(end, top, figures + 2, line), tokens.text)

    def _bar(self, painter: QPainter, bar: Bar, box: QRectF) -> None:
        ink, pen = QColor(getattr(self._look.tokens, bar.ink)), max(1.2, box.height() / 9)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if bar.fill is Fill.SOLID:
            painter.fillRect(box, ink)
        else:
            inner = box.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2)
            painter.setPen(QPen(ink, pen))
            painter.setBrush(QBrush(Qt.BrushStyle.NoBrush))
            painter.drawRect(inner)
            if bar.fill is Fill.HATCHED:
                painter.setClipRect(inner)
                at, step = inner.left() - inner.height(), inner.height() * 0.6
                while at < inner.right():
                    painter.drawLine(QPointF(at, inner.bottom()), QPointF(at + inner.height(), inner.top()))
                    at += step
        painter.restore()

    @staticmethod
    def _write(painter: QPainter, words: str, box: QRectF, ink: str) -> None:
        painter.setPen(QColor(ink))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(box.width()) + 1)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)

    @staticmethod
    def _line(metrics: QFontMetrics) -> int:
        return round(metrics.height() * 1.3)
