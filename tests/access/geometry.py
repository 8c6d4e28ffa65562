"""Hunters for what is cut off, sticks out, lies over something else or is too small to hit. Each returns its faults as sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMainWindow,
    QScrollBar,
    QSplitter,
    QSplitterHandle,
    QStackedWidget,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QWidget,
)

from reviewer.ui.frame.header import Elided
from reviewer.ui.parts.forms.fields import Choice
from reviewer.ui.parts.words.elided import ElidedLink

SLACK = 1
"""Pixels by which rounding may be off."""
LEAST = 24
"""Pixels a target must have each way (WCAG 2.2, 2.5.8)."""


def shown(root: QWidget) -> Iterator[QWidget]:
    """Yield a widget and what is visible in it, without the windows that belong to it."""
    yield root
    for child in root.findChildren(QWidget):
        if child.isVisible() and child.window() is root.window():
            yield child


def called(widget: QWidget) -> str:
    """Return what a fault calls a widget: its kind and its words."""
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else widget.accessibleName()
    return f"{type(widget).__name__} “{' '.join(str(words).split())[:70]}”"


def cut(root: QWidget, *, hints: bool = True) -> list[str]:
    """Return the words that are shown in part only; `hints` says whether those in empty fields count."""
    faults = []
    for widget in shown(root):
        why = _cut(widget, hints)
        if why:
            faults.append(f"{called(widget)}: {why}")
    return faults


def _cut(widget: QWidget, hints: bool) -> str:
    if isinstance(widget, Elided | ElidedLink) or (isinstance(widget, Choice) and widget.toolTip() == widget.currentText()):
        return ""  # they end in an ellipsis, and are read out whole
    if isinstance(widget, QLabel):
        return _cut_label(widget) if widget.text() else ""
    if isinstance(widget, QAbstractButton):
        return _cut_button(widget) if widget.text() else ""
    if isinstance(widget, QTabBar):
        wanted = [(widget.tabRect(at).width(), widget.fontMetrics().horizontalAdvance(widget.tabText(at))) for at in range(widget.count())]
        return next((why for has, asks in wanted if (why := _short(has, asks))), "") or _short(widget.width(), widget.sizeHint().width())
    if isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        field = widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, widget)
        return _short(field.width(), widget.fontMetrics().horizontalAdvance(widget.currentText()))
    if isinstance(widget, QLineEdit):
        words = "" if widget.text() else widget.placeholderText()
        return _short(widget.width() - widget.sizeHint().height() // 2, widget.fontMetrics().horizontalAdvance(words) if hints else 0)
    if isinstance(widget, QHeaderView) and widget.orientation() == Qt.Orientation.Horizontal:
        model = widget.model()
        there = [at for at in range(widget.count()) if not widget.isSectionHidden(at)]
        wide = [(widget.sectionSize(at), str(model.headerData(at, Qt.Orientation.Horizontal) or "")) for at in there]
        return next((why for has, words in wide if (why := _short(has, widget.fontMetrics().horizontalAdvance(words)))), "")
    return ""


def _cut_button(widget: QAbstractButton) -> str:
    if widget.hasHeightForWidth():
        return _short(widget.height(), widget.heightForWidth(widget.width()))
    return _short(widget.width(), widget.sizeHint().width()) or _short(widget.height(), widget.sizeHint().height())


def _cut_label(widget: QLabel) -> str:
    if not widget.wordWrap():
        return _short(widget.width(), widget.sizeHint().width())
    longest = max((widget.fontMetrics().horizontalAdvance(word) for word in re.split(r"[\s\u200b]+", widget.text())), default=0)
    return _short(widget.contentsRect().width(), longest) or _short(widget.height(), widget.heightForWidth(widget.width()))


def _short(has: int, asks: int) -> str:
    return f"{has} pixels for {asks}" if has + SLACK < asks else ""


def sticking_out(root: QWidget) -> list[str]:
    """Return what reaches out of what holds it. In an area that scrolls down, it must only not be too wide."""
    faults = []
    for widget in shown(root):
        parent = widget.parentWidget()
        if widget is root or parent is None or isinstance(widget, QScrollBar | QSplitterHandle):
            continue
        room, box = parent.rect(), widget.geometry()
        area = parent.parentWidget()
        rolls = isinstance(area, QAbstractScrollArea) and area.viewport() is parent
        if rolls and isinstance(area, QAbstractScrollArea) and area.horizontalScrollBar().maximum() > 0:
            continue
        wide = box.left() < room.left() - SLACK or box.right() > room.right() + SLACK
        high = not rolls and (box.top() < room.top() - SLACK or box.bottom() > room.bottom() + SLACK)
        if (wide or high) and not isinstance(parent, QAbstractItemView):
            faults.append(f"{called(widget)}: {_told(box)} in {_told(room)} of {called(parent)}")
    return faults


def overlapping(root: QWidget) -> list[str]:
    """Return the pairs that lie over each other in one parent."""
    faults = []
    for widget in shown(root):
        if isinstance(widget, QAbstractScrollArea | QStackedWidget | QTabBar | QSplitter | QLineEdit | QComboBox | QMainWindow):
            continue
        inside = [one for one in widget.children() if isinstance(one, QWidget) and one.isVisible() and not one.isWindow() and one.width() > 1]
        for one, other in combinations(inside, 2):
            both = one.geometry() & other.geometry()
            if both.width() > SLACK and both.height() > SLACK and not _over(one) and not _over(other):
                faults.append(f"{called(one)} {_told(one.geometry())} over {called(other)} {_told(other.geometry())}")
    return faults


def _over(widget: QWidget) -> bool:
    return bool(widget.property("look") == "drawer") or type(widget).__name__ in {"QSizeGrip", "Legend", "Drawer"}


def too_small(root: QWidget) -> list[str]:
    """Return what can be clicked and is less than 24 pixels wide or high. What clears a field may be: the keyboard does it as well."""
    faults = []
    for widget in shown(root):
        if isinstance(widget.parentWidget(), QLineEdit | QScrollBar | QAbstractSpinBox):
            continue
        for box in _targets(widget):
            if min(box.width(), box.height()) < LEAST:
                faults.append(f"{called(widget)}: {box.width()} × {box.height()}")
                break
    return faults


def _targets(widget: QWidget) -> Iterator[QRect]:
    if isinstance(widget, QAbstractButton | QAbstractSpinBox | QComboBox | QLineEdit):
        yield widget.rect()
    elif isinstance(widget, QTabBar):
        yield from (widget.tabRect(at) for at in range(widget.count()) if widget.isTabVisible(at))
    elif isinstance(widget, QHeaderView):
        if widget.sectionsClickable():
            yield from (QRect(0, 0, widget.sectionSize(at), widget.height()) for at in range(widget.count()) if not widget.isSectionHidden(at))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        model = widget.model()
        for row in range(min(model.rowCount(), 40)):
            index = model.index(row, 0)
            if model.flags(index) & Qt.ItemFlag.ItemIsSelectable and widget.visualRect(index).isValid():
                yield widget.visualRect(index)


def _told(box: QRect) -> str:
    return f"({box.x()}, {box.y()}, {box.width()} × {box.height()})"
