"""Addresses that lead into this machine or its network, in every spelling a stranger may try: nothing is connected to, as sockets tell."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from ipaddress import ip_address

import pytest

from reviewer.lookup.fetcher import Limits, NotFetched, fetch
from reviewer.lookup.links import check_link
from reviewer.lookup.values import LinkState
from tests.lookup.conftest import Site, says

NAMES = {
    "localhost": ["127.0.0.1"], "localhost.": ["127.0.0.1"], "LOCALHOST": ["127.0.0.1"], "loopback.example": ["127.0.0.1"],
    "six.example": ["::1"], "mapped.example": ["::ffff:127.0.0.1"], "intranet": ["10.0.0.5"], "nas.example": ["192.168.1.20"],
    "metadata.example": ["169.254.169.254"], "both.example": ["93.184.215.14", "127.0.0.1"], "ula.example": ["fd00::1"],
    "link.example": ["fe80::1%2"], "nat.example": ["64:ff9b::7f00:1"], "tunnel.example": ["2002:7f00:1::"], "cgn.example": ["100.64.0.1"],
    "zero.example": ["0.0.0.0"], "many.example": ["224.0.0.1"], "bench.example": ["198.18.0.1"], "teredo.example": ["2001::1"],
    "nowhere.example": [],
}  # fmt: skip
"""What a resolver of a stranger's own may answer."""
FORMS = (
    "http://127.0.0.1/", "http://127.0.0.1:22/", "https://127.0.0.1/", "http://127.1/", "http://127.0.1/", "http://2130706433/", "http://0x7f000001/",
    "http://0x7f.0.0.1/", "http://0177.0.0.1/", "http://017700000001/", "http://127.0.0.1./", "http://0/", "http://0.0.0.0/", "http://127.127.127.127/",
    "http://[::1]/", "http://[::]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[0:0:0:0:0:0:0:1]/", "http://[::127.0.0.1]/",
    "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://[fe80::1%25lo]/", "http://[fc00::1]/", "http://[fd12:3456::1]/",
    "http://10.0.0.1/", "http://172.16.0.1/", "http://172.31.255.255/", "http://192.168.0.1/", "http://192.168.1/", "http://0300.0250.1.1/",
    "http://169.254.169.254/latest/meta-data/", "http://2852039166/", "http://[::ffff:a9fe:a9fe]/", "http://100.64.0.1/", "http://192.0.0.8/",
    "http://198.18.0.1/", "http://224.0.0.1/", "http://255.255.255.255/", "http://240.0.0.1/",
    "http://①②⑦.⓪.⓪.①/", "http://127。0。0。1/", "http://127.0.0.%31/",
    "http://user@127.0.0.1/", "http://good.example@127.0.0.1/", "http://127.0.0.1#@good.example/", "http://127.0.0.1?@good.example/",
    "http://good.example\\@127.0.0.1/", "http:/\\127.0.0.1/", "http:127.0.0.1", "//127.0.0.1/", "file:///etc/hostname", "ftp://127.0.0.1/",
    "gopher://127.0.0.1:6379/_x", "dict://127.0.0.1:11211/", "javascript:alert(1)", "data:text/html,x", "http://[::1/", "http://:80/",
    "http://127.0.0.1:99999/", "http://\t127.0.0.1/", "http://127.0.0.1\r\nHost: a.example/", *(f"http://{name}/" for name in NAMES),
)  # fmt: skip


@pytest.fixture
def connects(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[object]]:
    """Note what is connected to, and answer names as NAMES says; numbers are read by the system."""
    tried: list[object] = []
    real = socket.getaddrinfo

    def named(host: str, port: int, *words: object, **more: object) -> object:
        if host in NAMES:
            if not NAMES[host]:
                raise socket.gaierror("no such name")
            return [(socket.AF_INET6 if ":" in one else socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in NAMES[host]]
        try:
            return real(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
        except UnicodeError as error:
            raise socket.gaierror("no name") from error

    def connect(self: socket.socket, address: object) -> None:
        tried.append(address)
        raise ConnectionRefusedError("a test stays here")

    monkeypatch.setattr(socket, "getaddrinfo", named)
    monkeypatch.setattr(socket.socket, "connect", connect)
    yield tried


def test_there_are_at_least_sixty_spellings() -> None:
    assert len(set(FORMS)) >= 60


def test_no_spelling_of_an_address_inside_is_connected_to(connects: list[object]) -> None:
    for form in FORMS:
        with pytest.raises(NotFetched):
            fetch("GET", form, Limits())
        assert check_link(form, Limits()).state is LinkState.UNCHECKED
    assert connects == []


def test_without_the_check_of_addresses_they_would_be(connects: list[object]) -> None:
    reached = 0
    for form in FORMS:
        before = len(connects)
        with pytest.raises(NotFetched):
            fetch("GET", form, Limits(allowed=lambda address: True))
        reached += len(connects) > before
    print(f"without the check {reached} of {len(FORMS)} spellings are connected to")
    assert reached >= 40


def test_a_name_that_answers_otherwise_the_second_time_is_not_asked_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = ["93.184.215.14", "127.0.0.1", "127.0.0.1"]
    tried: list[tuple[str, int]] = []

    def turning(host: str, port: int, *words: object, **more: object) -> object:
        assert not host[0].isdigit() or ip_address(host)
        one = answers.pop(0) if not host[0].isdigit() else host
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port))]

    def connect(self: socket.socket, address: tuple[str, int]) -> None:
        tried.append(address)
        raise ConnectionRefusedError("a test stays here")

    monkeypatch.setattr(socket, "getaddrinfo", turning)
    monkeypatch.setattr(socket.socket, "connect", connect)
    with pytest.raises(NotFetched):
        fetch("GET", "http://turning.example/", Limits())
    assert [address[0] for address in tried] == ["93.184.215.14"]
    with pytest.raises(NotFetched, match="not on the open internet"):
        fetch("GET", "http://turning.example/", Limits())
    assert len(tried) == 1


def test_headers_without_end_are_cut_off(site: Site) -> None:
    def endless(request: object) -> None:
        write = request.wfile.write  # type: ignore[attr-defined]
        write(b"HTTP/1.1 200 OK\r\n")
        while not site.ending.is_set():
            write(b"X-More: " + b"x" * 60_000 + b"\r\n")

    site.pages["/more"] = endless
    with pytest.raises(NotFetched):
        fetch("GET", f"{site.address}/more", Limits(seconds=5, allowed=lambda address: address.is_loopback))


def test_both_questions_about_one_address_share_the_clock(site: Site) -> None:
    def slow(request: object) -> None:
        site.ending.wait(0.8)
        says(500)(request)  # type: ignore[arg-type]

    site.pages["/slow"] = slow
    result = check_link(f"{site.address}/slow", Limits(seconds=1.2, allowed=lambda address: address.is_loopback))
    assert (result.state, result.detail) == (LinkState.UNCHECKED, "it took too long")
