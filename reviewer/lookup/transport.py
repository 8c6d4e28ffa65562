"""One HTTP request to one checked address: imported only where links are checked, for it loads requests."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.connectionpool import HTTPConnectionPool

from reviewer.lookup.addresses import Address
from reviewer.lookup.leash import Leash

TIMEOUTS = (3, 10)
"""Seconds to connect, and between two bytes."""

_HEADERS = {"User-Agent": "clinical-content-reviewer (link check)", "Accept": "*/*", "Accept-Encoding": "identity", "Connection": "close"}


class PinnedAdapter(HTTPAdapter):
    """Connects to the address that was checked, while certificate and Host header stay those of the name."""

    def __init__(self, address: Address, leash: Leash) -> None:
        self._address = address
        self._leash = leash
        super().__init__(max_retries=0)

    def get_connection_with_tls_context(
        self,
        request: requests.PreparedRequest,
        verify: bool | str | None,
        proxies: Mapping[str, str] | None = None,
        cert: tuple[str, str] | str | None = None,
    ) -> HTTPConnectionPool:
        """Return a pool of connections to the pinned address, each on the leash."""
        host, kwargs = self.build_connection_pool_key_attributes(request, verify, cert)  # type: ignore[arg-type]
        extra: dict[str, Any] = dict(kwargs)
        if host["scheme"] == "https":
            extra |= {"server_hostname": host["host"], "assert_hostname": host["host"]}
        pool: HTTPConnectionPool = self.poolmanager.connection_from_host(
            str(self._address), host["port"], host["scheme"], pool_kwargs=extra
        )
        pool.ConnectionCls = _leashed(pool.ConnectionCls, self._leash)
        return pool


def _leashed(base: Any, leash: Leash) -> Any:
    """Return the connection class, changed to hand each new socket to the leash before a byte is read."""

    class Leashed(base):  # type: ignore[misc]
        def _new_conn(self) -> socket.socket:
            connection: socket.socket = super()._new_conn()
            leash.hold(connection)
            return connection

    return Leashed


def send(method: str, url: str, address: Address, leash: Leash) -> requests.Response:
    """Return the opened answer, body unread, redirects not followed; raises requests.RequestException.

    The adapter is used without a session. A session would bring cookies, credentials and proxies of this machine along, and it reads
    the whole body of every redirect, however long, even when told not to follow it.
    """
    prepared = requests.Request(method, url, headers=_HEADERS).prepare()
    # The connection is made to a number, so the name has to be said here.
    prepared.headers["Host"] = urlsplit(prepared.url or url).netloc
    return PinnedAdapter(address, leash).send(prepared, stream=True, timeout=TIMEOUTS, verify=True)
