"""What every dialog has in common: a heading, a column of fields, one main button and Cancel."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reviewer.ui.dialogs.frames.unkept import UNKEPT, typed_in
from reviewer.ui.looks.fonts import average
from reviewer.ui.parts.forms.fields import Tick
from reviewer.ui.parts.layouts.hanging import Hanging
from reviewer.ui.parts.words.plain import button, label
from reviewer.ui.parts.words.speech import announce
from reviewer.ui.parts.words.told import Body

RING = 2
"""Pixels of the ring around what scrolls, which shows that it has the keyboard."""
APART = 4
"""Pixels between a field and its words; between it and what stands above them there are three times as many."""


class Frame(QDialog):
    """A dialog whose main button is off, with the reason said, until what is asked for is there."""

    def __init__(self, parent: QWidget | None, title: str, main: str, cancel: str = "Cancel", letters: int = 92) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setSizeGripEnabled(True)
        self._inside = Body()
        self._inside.yields = True  # a table or a page in it gives way before anything has to be rolled to
        self.column: QVBoxLayout = Hanging(self._inside)
        self.column.setContentsMargins(20, 16, 20, 8)
        self.column.setSpacing(8)
        scroll = self.paper = QScrollArea()
        scroll.setWidget(self._inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setAccessibleName(title)
        scroll.setProperty("ring", True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.verticalScrollBar().rangeChanged.connect(lambda _, most: _stop_at(scroll, most > 0))
        self._inside.setAutoFillBackground(False)
        self.main, self.cancel = button(main, look="primary"), button(cancel)
        self.main.setDefault(True)
        self.main.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.give_up)
        self.why = label(look="muted")
        self.refusal = label(look="trouble")
        self.refusal.hide()
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(20 + RING, 4, 20 + RING, 16)
        self.foot.addWidget(self.why, 1)
        self.foot.addWidget(self.main)
        self.foot.addWidget(self.cancel)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll, 1)
        whole.addLayout(self.foot)
        self._letters = letters
        self._fields: list[QWidget] = []
        self._warned: object = None
        self.column.addWidget(label(title, look="heading"))

    def fit(self) -> None:
        """Take the size the contents ask for, inside the window it belongs to."""
        self.column.addWidget(self.refusal)
        if not any(self.column.stretch(at) for at in range(self.column.count())):
            self.column.addStretch(1)
        width = round(average(self.font()) * self._letters)
        over = self.parentWidget()
        if over is not None:
            width = min(width, over.width() - 40)
        self.ensurePolished()
        height = max(self.column.totalHeightForWidth(width), self.column.sizeHint().height() if not self.column.hasHeightForWidth() else 0)
        height += self.foot.sizeHint().height() + 24
        if over is not None:
            height = min(height, over.height() - 40)
        self.resize(width, height)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height the words turn out to need, now that they have their fonts, as far as the window has room."""
        super().showEvent(event)
        over = self.parentWidget()
        words = self.column.totalHeightForWidth(self._inside.width()) if self.column.hasHeightForWidth() else self.column.minimumSize().height()
        wanted = words + self.foot.sizeHint().height() + self.fontMetrics().height() // 2 + 2 * RING
        self.resize(self.width(), min(wanted, over.height() - 40) if over is not None else wanted)
        self._begin()
        QTimer.singleShot(0, self, self._grow)

    def _grow(self) -> None:
        """Take what height is still missing when the words have found their places, as far as the window has room."""
        over, asked = self.parentWidget(), self.column.totalHeightForWidth(self._inside.width())
        missing = max(self.paper.verticalScrollBar().maximum(), asked - self.paper.viewport().height())
        wanted = self.height() + missing
        if missing > 0:
            self.resize(self.width(), min(wanted, over.height() - 40) if over is not None else wanted)

    def _begin(self) -> None:
        """Have the tab key go from the fields to the buttons, and begin where something can be typed or chosen."""
        fields = [one for one in self._inside.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible()]
        foot = [item.widget() for at in range(self.foot.count()) if (item := self.foot.itemAt(at)) is not None]
        ring = [*fields, *(one for one in foot if isinstance(one, QPushButton)), self.paper]
        for one, other in pairwise(ring):
            self.setTabOrder(one, other)
        if self.focusWidget() in (None, self.paper):
            first = next((one for one in fields if _begins(one)), self.main)
            (first if first.isEnabled() else self.cancel).setFocus()

    def text(self, words: str, look: str = "") -> QLabel:
        """Add a paragraph."""
        made = label(words, look=look)
        self.column.addWidget(made)
        return made

    def under(self, tick: Tick, words: str) -> QLabel:
        """Add a paragraph below a box to tick, beginning where the words of the box do."""
        made = self.text(words, "muted")
        made.setContentsMargins(tick.indent, 0, 0, 0)
        return made

    def field(self, words: str, widget: QWidget, share: int = 0) -> None:
        """Add a labelled field; the ampersand in `words` marks its key. It takes this `share` of the height that is left."""
        caption, typed = label(words, wrap=False), widget.focusProxy() or widget
        caption.setBuddy(typed)
        self._fields.append(typed)
        for one in (typed, *typed.findChildren(QLineEdit)):  # a number and a day are typed into a line inside
            one.setAccessibleName(words.replace("&", ""))
        pair = QVBoxLayout()
        pair.setContentsMargins(0, APART, 0, 0)
        pair.setSpacing(APART)
        pair.addWidget(caption)
        pair.addWidget(widget)
        self.column.addLayout(pair, share)

    def allow(self, reason: str) -> None:
        """Switch the main button on, or off with the reason."""
        self.main.setEnabled(not reason)
        self.main.setAccessibleDescription(reason)
        self.why.setText(reason)

    def refuse(self, words: str) -> None:
        """Show and say why it could not be done; the dialog stays."""
        self.refusal.setText(words)
        self.refusal.setVisible(bool(words))
        if words:
            announce(self, words)
            QTimer.singleShot(0, self, self._reach)

    def unkept(self) -> object:
        """Return what was filled in and would be gone with the dialog, or something empty."""
        return typed_in(self._fields)

    def reject(self) -> None:
        """Go; where something was filled in, say first that it is not kept, and go when asked once more."""
        unkept = self.unkept()
        if unkept and unkept != self._warned:
            self._warned = unkept
            self.refuse(UNKEPT)
        else:
            super().reject()

    def give_up(self) -> None:
        """Go without what was filled in."""
        self._warned = self.unkept()
        self.reject()

    def _reach(self) -> None:
        self.column.activate()
        self._grow()
        self.paper.ensureWidgetVisible(self.refusal)


def _stop_at(scroll: QScrollArea, rolls: bool) -> None:
    """Have the tab key stop where the arrow keys have something to roll, and nowhere else."""
    scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus if rolls else Qt.FocusPolicy.NoFocus)


def _begins(field: QWidget) -> bool:
    """Return whether a dialog may begin in a field: in one to fill in or to choose from, not in a page to read."""
    return field.isEnabled() and ((isinstance(field, QPlainTextEdit) and not field.isReadOnly()) or not isinstance(field, QAbstractScrollArea))
