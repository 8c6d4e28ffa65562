"""Fetches a page that a stranger named: checked addresses, few redirects, few bytes, little time, nothing of ours sent along."""

from __future__ import annotations

import time
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from reviewer.lookup.addresses import Address, Allowed, CannotResolve, is_public, resolve
from reviewer.lookup.leash import Leash


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a fetch may go; `allowed` says which addresses it may connect to."""

    seconds: float = 20.0
    redirects: int = 5
    size: int = 1 << 20
    allowed: Allowed = is_public


class NotFetched(Exception):
    """A page was not fetched; its text is the reason, as the second half of a sentence."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A server's last word: the status, the address it came from, and the bytes read.

    `permanent` says that there were redirects on the way, and all of them meant to last.
    """

    status: int
    url: str
    permanent: bool = False
    size: int = 0


def fetch(method: str, url: str, limits: Limits, since: float | None = None) -> Answer:
    """Follow an address to its end and return the answer; raises NotFetched.

    At most `limits.size` bytes of a body are read, and thrown away. `since` is when the clock began, where more than this is asked of one address.
    """
    deadline = (time.monotonic() if since is None else since) + limits.seconds
    permanent: list[bool] = []
    for _ in range(limits.redirects + 1):
        status, location, size = _hop(method, url, limits, deadline)
        if status not in (301, 302, 303, 307, 308) or not location:
            return Answer(status, url, bool(permanent) and all(permanent), size)
        permanent.append(status in (301, 308))
        url = _onward(url, location)
    raise NotFetched(f"it leads on more than {limits.redirects} times")


def _hop(method: str, url: str, limits: Limits, deadline: float) -> tuple[int, str, int]:
    """Return status, where it points on, and bytes read, of one request."""
    host, port = _target(url)
    try:
        addresses = resolve(host, port, min(5.0, deadline - time.monotonic()))
    except (CannotResolve, ValueError) as error:
        raise NotFetched(str(error) or "it took too long") from error
    if not addresses or not all(limits.allowed(address) for address in addresses):
        raise NotFetched("it leads to an address that is not on the open internet")
    for address in addresses[:-1]:
        try:
            return _ask(method, url, address, limits, deadline)
        except NotFetched:
            # A machine may know an address it has no way to, as of IPv6: the site's next one may do.
            continue
    return _ask(method, url, addresses[-1], limits, deadline)


def _ask(method: str, url: str, address: Address, limits: Limits, deadline: float) -> tuple[int, str, int]:
    # Loaded here because it brings requests along, which would slow every start.
    import requests  # noqa: PLC0415
    import urllib3  # noqa: PLC0415

    from reviewer.lookup.transport import send  # noqa: PLC0415

    with Leash(deadline - time.monotonic()) as leash:
        try:
            with send(method, url, address, leash) as answer:
                location = answer.headers.get("Location", "")
                size = 0 if method == "HEAD" or location else _read(answer.raw, limits.size)
                if leash.pulled:
                    raise NotFetched("it took too long")
                return answer.status_code, location, size
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError, ValueError) as error:
            raise NotFetched("it took too long" if leash.pulled else _reason(error)) from error


def _onward(url: str, location: str) -> str:
    try:
        return urljoin(url, location)
    except ValueError:
        raise NotFetched("it leads on to something that is not a web address") from None


def _target(url: str) -> tuple[str, int]:
    """Return host and port of an address we are willing to ask; raises NotFetched."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise NotFetched("it is not a complete web address") from None
    if parts.scheme not in ("http", "https") or not host:
        raise NotFetched("it is not a complete web address")
    if "@" in parts.netloc:
        raise NotFetched("it carries a name or a password")
    return host, port or (443 if parts.scheme == "https" else 80)


def _read(raw: object, cap: int) -> int:
    """Return how many bytes came, stopping at the cap; they are not unpacked, so a small answer stays small."""
    size = 0
    read = raw.read  # type: ignore[attr-defined]
    while size < cap and (chunk := read(min(16384, cap - size), decode_content=False)):
        size += len(chunk)
    return size


def _reason(error: Exception) -> str:
    """Return in plain words why a connection failed."""
    name = type(error).__name__
    if "Timeout" in name:
        return "the site did not answer in time"
    if "SSL" in name:
        return "its certificate could not be verified"
    if "Connection" in name:
        return "no connection to the site"
    return "the site gave no usable answer"
