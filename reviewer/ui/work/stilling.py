"""Has a window that was closed ask nothing any more."""

from __future__ import annotations

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer


def still(window: QObject) -> None:
    """Stop every timer of a window and have it watch no file: its desk may be closed before Qt has forgotten it."""
    for timer in window.findChildren(QTimer):
        timer.stop()
    for watcher in window.findChildren(QFileSystemWatcher):
        watched = [*watcher.files(), *watcher.directories()]
        if watched:
            watcher.removePaths(watched)
