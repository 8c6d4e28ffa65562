"""Servers of our own, on this machine only."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

Answering = Callable[[BaseHTTPRequestHandler], None]


class Site:
    """A web site for one test: `pages` maps a path to the function that answers it; `seen` are the requests that came."""

    def __init__(self, encryption: ssl.SSLContext | None = None) -> None:
        self.pages: dict[str, Answering] = {}
        self.seen: list[tuple[str, str, dict[str, str]]] = []
        self.ending = threading.Event()
        site = self

        class Handler(BaseHTTPRequestHandler):
            def answer(self) -> None:
                site.seen.append((self.command, self.path, {name.lower(): value for name, value in self.headers.items()}))
                answering = site.pages.get(self.path.partition("?")[0])
                try:
                    if answering:
                        answering(self)
                    else:
                        self.send_error(404)
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True

            do_GET = answer  # noqa: N815  # the library's names
            do_HEAD = answer  # noqa: N815
            do_POST = answer  # noqa: N815

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        if encryption:
            self._server.socket = encryption.wrap_socket(self._server.socket, server_side=True)
            # A visitor who breaks off the handshake is not worth a traceback.
            self._server.handle_error = lambda *_: None  # type: ignore[method-assign]
        self.port = self._server.server_address[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """End the site and every page that is still being sent."""
        self.ending.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)


def says(status: int, **headers: str) -> Answering:
    """Return a page that answers with a status, headers and no words."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.send_header("Content-Length", "0")
        request.end_headers()

    return answer


@pytest.fixture
def site() -> Iterator[Site]:
    """Yield an empty site."""
    site = Site()
    yield site
    site.close()
