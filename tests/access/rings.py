"""A hunter for focus that cannot be seen: a widget is drawn with the keyboard and without it, and the pixels that differ are weighed."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from reviewer.ui.looks.tokens import contrast
from tests.access.geometry import called, shown

ENOUGH = 3.0
"""The contrast a pixel must change by to count (WCAG 2.2, 2.4.13)."""


def kind(widget: QWidget) -> tuple[str, ...]:
    """Return what decides how a widget draws its focus: one of each kind need be looked at."""
    marks = tuple(str(widget.property(name)) for name in ("look", "mood", "room", "tight"))
    checked = str(widget.isChecked()) if isinstance(widget, QAbstractButton) else ""
    return (type(widget).__name__, *marks, checked)


def pixels(widget: QWidget) -> tuple[list[int], int]:
    """Return the colours of a widget as it is drawn now, and its width; on its window where all of it can be seen, for a ring may have gaps."""
    window, whole = widget.window(), widget.visibleRegion().boundingRect() == widget.rect()
    image = (window.grab(QRect(widget.mapTo(window, QPoint()), widget.size())) if whole else widget.grab()).toImage().convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(image.constBits()).cast("I").tolist(), image.width()


@lru_cache(maxsize=8192)
def stands_out(one: int, other: int) -> bool:
    """Return whether two colours differ by three to one."""
    return contrast(f"#{one & 0xFFFFFF:06x}", f"#{other & 0xFFFFFF:06x}") >= ENOUGH


def changed(before: list[int], after: list[int]) -> int:
    """Return how many pixels changed by three to one."""
    pairs = Counter(pair for pair in zip(before, after, strict=True) if pair[0] != pair[1])
    return sum(number for (one, other), number in pairs.items() if stands_out(one, other))


def unseen(root: QWidget, done: set[tuple[str, ...]]) -> list[str]:
    """Return what takes the keyboard without showing it; `done` holds the kinds that were looked at already."""
    faults = []
    for widget in list(shown(root)):
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or not widget.isEnabled() or widget is root or kind(widget) in done:
            continue
        done.add(kind(widget))
        why = hidden(widget)
        if why:
            faults.append(f"{called(widget)} {kind(widget)}: {why}")
    return faults


def hidden(widget: QWidget) -> str:
    """Return how much too little changes when a widget gets the keyboard; nothing where it can be seen."""
    widget.clearFocus()
    QApplication.processEvents()
    before, _ = pixels(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    after, wide = pixels(widget)
    if len(before) != len(after):
        return ""  # it grew
    wanted = min(wide, len(after) // max(wide, 1))
    number = changed(before, after)
    return f"{number} pixels change, at least {wanted} should" if number < wanted else ""
