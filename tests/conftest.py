"""No test speaks to anything but this machine."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from ipaddress import ip_address

import pytest

STRANGERS: list[object] = []
"""Where connections were tried to that leave this machine; each fails the test it belongs to."""
_CONNECT, _CONNECT_EX = socket.socket.connect, socket.socket.connect_ex


def is_near(made: socket.socket, address: object) -> bool:
    """Return whether an address is on this machine; a name is not, for asking what it stands for leaves it."""
    if made.family not in (socket.AF_INET, socket.AF_INET6):
        return True
    host = str(address[0]) if isinstance(address, tuple) else ""
    try:
        return ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return host == "localhost"


def _refuse(made: socket.socket, address: object) -> None:
    if not is_near(made, address):
        STRANGERS.append(address)
        raise ConnectionRefusedError("a test stays on this machine")


def _connect(self: socket.socket, address: object) -> None:
    _refuse(self, address)
    _CONNECT(self, address)  # type: ignore[arg-type]


def _connect_ex(self: socket.socket, address: object) -> int:
    _refuse(self, address)
    return _CONNECT_EX(self, address)  # type: ignore[arg-type]


socket.socket.connect = _connect  # type: ignore[method-assign, assignment]
socket.socket.connect_ex = _connect_ex  # type: ignore[method-assign, assignment]


@pytest.fixture(autouse=True)
def silence() -> Iterator[list[object]]:
    """Fail the test that tried to connect to anything but this machine."""
    STRANGERS.clear()
    yield STRANGERS
    tried, STRANGERS[:] = list(STRANGERS), []
    assert tried == [], f"tried to connect to {tried}"
