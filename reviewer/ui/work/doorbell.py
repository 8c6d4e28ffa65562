"""Where a second start of the program rings: the window that has the library open takes its draft and comes to the front."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from reviewer.ui.window import Window

LONGEST = 64 * 1024
"""Bytes that a ring may have."""
AGAIN = 100
"""Milliseconds until it is asked again whether a draft can be opened."""


class Doorbell(QObject):
    """Listens on a local socket of this user alone. `rung` tells the path of a draft, or nothing."""

    rung = Signal(str)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._come)
        self._name = name

    def listen(self) -> bool:
        """Begin to listen; a socket left by a process that was killed is taken away first (whoever listens has the library's lock)."""
        return self._server.listen(self._name) or (QLocalServer.removeServer(self._name) and self._server.listen(self._name))

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _come(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(partial(self._hear, socket))
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > LONGEST:
            socket.abort()
            return
        if not socket.canReadLine():
            return
        try:
            path = str(json.loads(bytes(socket.readLine().data()))["open"])
        except (ValueError, KeyError, TypeError):
            socket.abort()
            return
        socket.write(b"taken\n")
        socket.flush()
        socket.disconnectFromServer()
        self.rung.emit(path)


def answer(window: Window, path: str) -> None:
    """Bring the window to the front and open a draft in it; text that is in no file is asked about first."""
    top = window.window()
    top.setWindowState(top.windowState() & ~Qt.WindowState.WindowMinimized)
    top.raise_()
    top.activateWindow()
    if path and not _open(window, path):
        said = f"{Path(path).name} is opened when what is open here is done"
        window.say(said)
        window.announce(said)


def _open(window: Window, path: str) -> bool:
    """Open a draft, or try again until no dialog stands over the draft before: what is filled in there, and signed, is meant for that one."""
    if QApplication.activeModalWidget() is None and not window.files.arrival.busy:
        window.files.open(Path(path))
        return True
    QTimer.singleShot(AGAIN, window, partial(_open, window, path))
    return False
