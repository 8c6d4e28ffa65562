"""Controls that the style sheet alone cannot draw well: a box to tick with wrapped words, a list to choose from, a number and a day."""

from __future__ import annotations

from PySide6.QtCore import QDate, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QSizePolicy,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from reviewer.ui.parts.words.plain import tip

_FLAGS = int(Qt.TextFlag.TextWordWrap) | int(Qt.TextFlag.TextShowMnemonic) | int(Qt.AlignmentFlag.AlignLeft.value)


INSET = 5
"""Pixels between the edge of a tick, where the keyboard's frame is drawn, and its box."""


class Tick(QCheckBox):
    """A box to tick; its words wrap and the whole of it can be clicked. Where one of several is chosen (autoExclusive), it is drawn round."""

    def __init__(self, text: str, parent: QWidget | None = None, *, plain: bool = False) -> None:
        super().__init__(parent)
        self.setText(text.replace("&", "&&") if plain else text)
        self.setAccessibleName(text if plain else text.replace("&", ""))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return room for some forty letters."""
        width = self.fontMetrics().averageCharWidth() * 40
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return one line."""
        return QSize(self.indent * 3, self.pad * 2 + self.fontMetrics().height())

    def heightForWidth(self, width: int) -> int:
        """Return the height of the wrapped words."""
        metrics = QFontMetrics(self.font())
        words = metrics.boundingRect(QRect(0, 0, max(width - self.indent, 20), 10000), _FLAGS, self.text()).height()
        return max(words, metrics.height()) + 2 * self.pad

    def hitButton(self, pos: QPoint) -> bool:
        """Return that a click anywhere on it counts."""
        return self.rect().contains(pos)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw box, tick and words."""
        painter, colours, metrics = QPainter(self), self.palette(), self.fontMetrics()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = metrics.ascent()
        box = QRectF(INSET, self.pad + (metrics.height() - side) / 2, side, side)
        on = self.isChecked()
        edge = colours.color(QPalette.ColorRole.Highlight if on or self.hasFocus() else QPalette.ColorRole.Mid)
        painter.setPen(QPen(edge, 1))
        one_of = self.autoExclusive()
        painter.setBrush(colours.color(QPalette.ColorRole.Highlight if on and not one_of else QPalette.ColorRole.Base))
        corner = side / 2 if one_of else 2
        painter.drawRoundedRect(box, corner, corner)
        if on and one_of:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.color(QPalette.ColorRole.Highlight))
            painter.drawEllipse(box.center(), side / 4, side / 4)
        elif on:
            painter.setPen(QPen(colours.color(QPalette.ColorRole.HighlightedText), max(side / 7, 1.5)))
            left, top = box.left(), box.top()
            corners = ((0.22, 0.52), (0.42, 0.72), (0.8, 0.28))
            painter.drawPolyline(QPolygonF([QPointF(left + side * x, top + side * y) for x, y in corners]))
        painter.setPen(colours.color(QPalette.ColorRole.WindowText))
        words = QRect(self.indent, self.pad, self.width() - self.indent, self.height() - self.pad)
        painter.drawText(words, _FLAGS, self.text())
        if self.hasFocus():
            painter.setPen(QPen(colours.color(QPalette.ColorRole.Highlight), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            high = min(self.height(), self.heightForWidth(self.width()))  # a grid may give it more than its words take
            painter.drawRoundedRect(QRectF(1, 1, self.width() - 2, high - 2), 3, 3)

    @property
    def indent(self) -> int:
        """Return the pixels before its words."""
        return INSET + self.fontMetrics().ascent() + self.fontMetrics().height() // 2

    @property
    def pad(self) -> int:
        """Return the pixels above its words."""
        return max(4, self.fontMetrics().height() // 4)


class Choice(QComboBox):
    """A list to choose from, with an arrow of its own; where what is chosen has no room, it ends in an ellipsis, and its tip tells it whole."""

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw the field, then the arrow."""
        if self.toolTip() != tip(self.currentText()):
            self.setToolTip(tip(self.currentText()))
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        field = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self)
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, field.width())
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
        _arrow(self, self.height() / 2, down=True)


class Number(QSpinBox):
    """A whole number, with arrows of its own."""

    def __init__(self) -> None:
        super().__init__()
        _indent(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, then the arrows."""
        super().paintEvent(event)
        _arrows(self)


class Day(QDateEdit):
    """A day, written out, with arrows that step through day, month or year."""

    def __init__(self, day: QDate) -> None:
        super().__init__(day)
        self.setDisplayFormat("d MMMM yyyy")
        _indent(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, then the arrows."""
        super().paintEvent(event)
        _arrows(self)


def _indent(field: QAbstractSpinBox) -> None:
    """Begin the words of a field where other fields do: the style sheet's padding does not reach them."""
    field.lineEdit().setTextMargins(field.fontMetrics().height() // 2, 0, 0, 0)


def _arrows(field: QAbstractSpinBox) -> None:
    _arrow(field, field.height() * 0.32, down=False)
    _arrow(field, field.height() * 0.68, down=True)


def _arrow(field: QWidget, middle: float, *, down: bool) -> None:
    """Draw an arrow at the end of a field, `middle` pixels below its top."""
    painter = QPainter(field)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = field.fontMetrics().ascent() / 3.2
    right = field.width() - half * 4 if field.layoutDirection() == Qt.LayoutDirection.LeftToRight else half * 4
    painter.setPen(QPen(field.palette().color(QPalette.ColorRole.WindowText), 1.6))
    dip = half / 2 if down else -half / 2
    corners = ((-half, -dip), (0.0, dip), (half, -dip))
    painter.drawPolyline(QPolygonF([QPointF(right + x, middle + y) for x, y in corners]))
    painter.end()
