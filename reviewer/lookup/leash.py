"""A limit by the clock on one connection, whatever its server does in the meantime."""

from __future__ import annotations

import contextlib
import socket
import threading
from types import TracebackType


class Leash:
    """Shuts its connection when the seconds are over; use as a context. `pulled` tells that it had to.

    The time-outs of a socket count from one byte to the next: a server that sends one every few seconds would hold us for ever.
    """

    def __init__(self, seconds: float) -> None:
        self.pulled = False
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self._timer = threading.Timer(max(0.0, seconds), self._pull)
        self._timer.daemon = True

    def hold(self, connection: socket.socket) -> None:
        """Take hold of a connection. A second handle is kept, since encryption takes the first one away."""
        with self._lock:
            self._drop()
            self._socket = connection.dup()
        if self.pulled:
            self._pull()

    def _pull(self) -> None:
        with self._lock:
            self.pulled = True
            if self._socket is not None:
                with contextlib.suppress(OSError):
                    self._socket.shutdown(socket.SHUT_RDWR)

    def _drop(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def __enter__(self) -> Leash:
        self._timer.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._timer.cancel()
        with self._lock:
            self._drop()
