"""Which network addresses a link of a stranger's draft may lead to, and how a host's name becomes one of them."""

from __future__ import annotations

import queue
import socket
import threading
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

Address = IPv4Address | IPv6Address
Allowed = Callable[[Address], bool]

# Python's own `is_global` calls some of these global, depending on its version.
_CLOSED = tuple(
    ip_network(network)
    for network in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
        "224.0.0.0/4", "240.0.0.0/4", "::/96", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23",
        "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
    )
)


class CannotResolve(OSError):
    """A host's name led to no address in time."""


def is_public(address: Address) -> bool:
    """Return whether the address is one of the open internet: not this machine, not its network, not a tunnel into either."""
    return address.is_global and not any(address.version == network.version and address in network for network in _CLOSED)


def resolve(host: str, port: int, seconds: float) -> tuple[Address, ...]:
    """Return the addresses of a host, waiting for at most that long; raises CannotResolve.

    The system's resolver cannot be interrupted, so it works in a thread that is left behind when it takes too long.
    """
    answers: queue.SimpleQueue[tuple[Address, ...] | OSError | UnicodeError] = queue.SimpleQueue()
    threading.Thread(target=_resolve_into, args=(answers, host, port), daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except queue.Empty:
        raise CannotResolve("the name was not found in time") from None
    if isinstance(answer, Exception):
        raise CannotResolve("the name was not found") from answer
    return answer


def _resolve_into(answers: queue.SimpleQueue[tuple[Address, ...] | OSError | UnicodeError], host: str, port: int) -> None:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        answers.put(tuple(dict.fromkeys(ip_address(str(entry[4][0]).partition("%")[0]) for entry in found)))
    except (OSError, UnicodeError) as error:
        answers.put(error)
