"""Files that are dropped on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPointF, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class Drops(QObject):
    """Watches widgets for files that are dropped on them and hands over their paths, and where in the draft that was (else a point outside)."""

    dropped = Signal(object, QPointF)

    def watch(self, window: QWidget, draft: QWidget) -> None:
        """Take drops on a window and on the draft in it."""
        self._draft = draft
        for widget in (window, draft):
            widget.setAcceptDrops(True)
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a drag that carries files; leave everything else alone."""
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop) and isinstance(event, QDropEvent):
            paths = tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
            if paths:
                event.acceptProposedAction()
                if event.type() == QEvent.Type.Drop:
                    self.dropped.emit(paths, event.position() if watched is self._draft else QPointF(-1, -1))
                return True
        return super().eventFilter(watched, event)
