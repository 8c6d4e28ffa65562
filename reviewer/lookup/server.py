"""A LanguageTool server of our own, started from a folder of jars for this machine alone, and stopped with us."""

from __future__ import annotations

import atexit
import contextlib
import os
import shutil
import socket
import subprocess
import threading
import time
from pathlib import Path
from types import TracebackType

from reviewer.lookup.values import Cancelled
from reviewer.model.trouble import Trouble

_MAIN = "org.languagetool.server.HTTPServer"


class JarServer:
    """A running server; use as a context. `address` is where it answers. Raises Trouble when it cannot be started."""

    def __init__(self, folder: Path, *, java: str = "java", seconds: float = 120.0, cancelled: Cancelled | None = None) -> None:
        self._port = _free_port()
        self._process = _start(folder, java, self._port)
        self.address = f"http://127.0.0.1:{self._port}"
        atexit.register(self.stop)
        try:
            self._wait(time.monotonic() + seconds, cancelled)
        except BaseException:
            self.stop()
            raise

    def _wait(self, deadline: float, cancelled: Cancelled | None) -> None:
        """Return when the server has answered a first question: it reads its rules at that one, which takes far longer than any other."""
        over = threading.Event()
        threading.Thread(target=_ask_until, args=(self._port, deadline, over), daemon=True).start()
        try:
            while not over.wait(0.1):
                if cancelled and cancelled():
                    raise Trouble("The grammar server was stopped before it was ready. Nothing was changed.")
                if self._process.poll() is not None:
                    raise Trouble("The grammar server ended at once. See that Java is 17 or newer and that the folder holds all its jars.")
                if time.monotonic() > deadline:
                    raise Trouble("The grammar server did not get ready in time. Try again when the computer is less busy.")
        finally:
            over.set()

    def stop(self) -> None:
        """End the server, gently first; harmless when it has ended."""
        atexit.unregister(self.stop)
        if self._process.poll() is None:
            self._process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(5)
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()

    def __enter__(self) -> JarServer:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stop()


def _start(folder: Path, java: str, port: int) -> subprocess.Popen[bytes]:
    program = shutil.which(java)
    if program is None:
        raise Trouble("The grammar server needs Java, and none was found. Install Java 17 or newer, or name a running server.")
    if not any(folder.glob("languagetool-server*.jar")):
        raise Trouble(f"There is no LanguageTool server in {folder}: no file there is named languagetool-server….jar.")
    # Two layouts: all jars side by side, and the one of the zip, with its libs beside and its language data in the folder itself.
    classpath = os.pathsep.join((str(folder / "*"), str(folder / "libs" / "*"), str(folder)))
    words = [program, "-Xmx1g", "-cp", classpath, _MAIN, "--port", str(port)]
    try:
        return subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except OSError as error:
        raise Trouble(f"The grammar server could not be started ({error.strerror}). Nothing was changed.") from error


def _free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _ask_until(port: int, deadline: float, over: threading.Event) -> None:
    """Ask the server to check a word, again and again until it does, and say that it is over; or until somebody else says so."""
    import http.client  # noqa: PLC0415  # needed by nobody who checks no grammar

    while not over.is_set() and (left := deadline - time.monotonic()) > 0:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=left)
        try:
            connection.request("POST", "/v2/check", "language=en-US&text=Ready.", {"Content-Type": "application/x-www-form-urlencoded"})
            if connection.getresponse().status == 200:
                over.set()
        except (OSError, http.client.HTTPException):
            pass
        finally:
            connection.close()
        over.wait(0.1)
