"""What is painted first: the frame of the window with the draft's text in it, before anything is loaded that can check it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QWidget

from reviewer.ui.frame.extent import USUAL, Extent
from reviewer.ui.looks import fonts
from reviewer.ui.looks.theme import Look, palette

if TYPE_CHECKING:  # what is not needed to paint is not built before that
    from PySide6.QtGui import QCloseEvent, QPaintEvent, QShowEvent
    from PySide6.QtWidgets import QMainWindow

    from reviewer.model.finding import Marks

NAME = "Clinical Content Reviewer"
UNSEEN = 500
"""Milliseconds to wait for a first paint; a window that starts minimised has none."""
SHOWN = 1
"""Milliseconds after the paint, so that the screen has it before anything else is begun."""
OUTLINE, MIDDLE, CHECKLIST = 18, 51, 31
"""The shares of the panes to come."""


class Front(QWidget):
    """The outermost window. It shows a text to read, calls `painted` when that stands, and then holds the window that works on it."""

    def __init__(self, text: str, look: Look, painted: Callable[[], object], marks: Marks = (), size: Extent = USUAL) -> None:
        super().__init__()
        self.text = text
        self._look = look
        self.inner: QMainWindow | None = None
        self._painted: Callable[[], object] | None = None
        self._turn = 0
        self.setWindowTitle(NAME)
        self.page = QPlainTextEdit(self)
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setReadOnly(True)
        self.page.setPalette(palette(look.tokens))
        self.page.setFont(fonts.draft(look.percent, look.face))
        self.page.setAccessibleName("Draft")
        self.page.setPlainText(text)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addStretch(OUTLINE)
        self._box.addWidget(self.page, MIDDLE)
        self._box.addStretch(CHECKLIST)
        self.resize(size.width, size.height)
        self._marks = marks
        self.after_paint(painted)

    def mark(self, marks: Marks) -> None:
        """Mark places in the text."""
        from reviewer.ui.draft.marking import selections  # noqa: PLC0415 - loaded when there are marks

        self.page.setExtraSelections(selections(self.text, marks, self.page, self._look))

    def after_paint(self, painted: Callable[[], object]) -> None:
        """Call something when what stands here has been painted."""
        self._painted = painted
        self._turn += 1
        QTimer.singleShot(UNSEEN, self, partial(self._go_on, self._turn))
        self.update(0, 0, 1, 1)  # what else has changed asks for itself

    def hold(self, window: QMainWindow) -> None:
        """Show a window inside in place of the bare text; from now on it decides whether this may be closed."""
        self.inner = window
        window.windowTitleChanged.connect(self.setWindowTitle)
        self.setWindowTitle(window.windowTitle())
        while self._box.takeAt(0) is not None:
            pass
        self.page.hide()
        self._box.addWidget(window)
        window.show()

    def showEvent(self, event: QShowEvent) -> None:
        """Mark what was marked before, now that it stands which words are seen."""
        super().showEvent(event)
        marks, self._marks = self._marks, ()
        if marks:
            self.mark(marks)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and go on when the whole window has been painted."""
        super().paintEvent(event)
        QTimer.singleShot(0, self, partial(self._shown, self._turn))

    @property
    def extent(self) -> Extent:
        """Return how large it is, or would be if it did not fill its screen."""
        usual = self.normalGeometry() if self.isMaximized() else self.geometry()
        return Extent(usual.width(), usual.height(), self.isMaximized())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the window inside ask what it has to ask."""
        self._painted = None
        event.setAccepted(self.inner is None or self.inner.close())

    def _shown(self, turn: int) -> None:
        """Go on after the round of events in which this was painted, for the panes inside are painted after it."""
        QTimer.singleShot(SHOWN, self, partial(self._go_on, turn))

    def _go_on(self, turn: int) -> None:
        """Call what waits for a paint, unless the paint was of an earlier turn."""
        if turn == self._turn and self._painted is not None:
            painted, self._painted = self._painted, None
            painted()
