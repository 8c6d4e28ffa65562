"""The fetcher against sites that mean ill, all of them on this machine."""

from __future__ import annotations

import gzip
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from ipaddress import ip_address
from pathlib import Path

import pytest

from reviewer.lookup.addresses import is_public
from reviewer.lookup.fetcher import Limits, NotFetched, fetch
from reviewer.lookup.leash import Leash
from tests.lookup.conftest import Answering, Site, says

HERE = Limits(seconds=5, allowed=lambda address: address.is_loopback)
"""The limits of the program, but for this machine, which only a test may ask."""


def test_a_page_is_found_and_nothing_of_ours_goes_along(site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login someone password secret\n", encoding="utf-8")
    (tmp_path / ".netrc").chmod(0o600)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    site.pages["/page"] = says(200)
    assert fetch("GET", f"{site.address}/page", HERE).status == 200
    [(_, _, headers)] = site.seen
    assert headers["host"] == site.address.removeprefix("http://")
    assert not {"authorization", "cookie", "referer", "proxy-authorization"} & set(headers)


def test_a_cookie_is_not_carried_from_one_page_to_the_next(site: Site) -> None:
    site.pages["/first"] = says(302, Location="/second", Set_Cookie="who=me; Path=/")
    site.pages["/second"] = says(200)
    assert fetch("GET", f"{site.address}/first", HERE).url.endswith("/second")
    assert all("cookie" not in headers for _, _, headers in site.seen)


def test_this_machine_is_out_of_reach(site: Site) -> None:
    site.pages["/"] = says(200)
    with pytest.raises(NotFetched, match="not on the open internet"):
        fetch("GET", site.address, Limits())
    assert site.seen == []


@pytest.mark.parametrize("target", ["http://10.0.0.1/", "http://169.254.169.254/latest/meta-data", "http://[::ffff:192.168.0.1]/", "http://0/"])
def test_a_redirect_into_a_private_network_is_not_followed(site: Site, target: str) -> None:
    site.pages["/out"] = says(302, Location=target)
    with pytest.raises(NotFetched, match="not on the open internet"):
        fetch("GET", f"{site.address}/out", HERE)


@pytest.mark.parametrize("target", ["file:///etc/hostname", "ftp://127.0.0.1/", "//user:secret@127.0.0.1/", "http://[::1/"])
def test_only_plain_web_addresses_are_asked(site: Site, target: str) -> None:
    site.pages["/out"] = says(302, Location=target)
    with pytest.raises(NotFetched, match=r"not a complete web address|a name or a password|not a web address"):
        fetch("GET", f"{site.address}/out", HERE)


def test_a_ring_of_redirects_ends(site: Site) -> None:
    site.pages["/ring"] = says(302, Location="/ring")
    with pytest.raises(NotFetched, match="more than 5 times"):
        fetch("GET", f"{site.address}/ring", HERE)
    assert len(site.seen) == 6


def test_the_body_of_a_redirect_is_not_read(site: Site) -> None:
    def endless(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.1 302 Found\r\nLocation: /page\r\n\r\n")
        while not site.ending.wait(0.01):
            request.wfile.write(b"x" * 65536)

    site.pages["/out"] = endless
    site.pages["/page"] = says(200)
    assert fetch("GET", f"{site.address}/out", HERE).status == 200


def drip(site: Site, head: bytes) -> Answering:
    """Return a page that sends its head, then one drop every tenth of a second."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(head)
        while not site.ending.wait(0.1):
            request.wfile.write(b"x")
            request.wfile.flush()

    return answer


@pytest.mark.parametrize("head", [b"HTTP/1.1 200 OK\r\nX-Slow: ", b"HTTP/1.1 200 OK\r\n\r\n"], ids=["headers", "body"])
def test_a_dripping_answer_is_cut_off_by_the_clock(site: Site, head: bytes) -> None:
    site.pages["/drip"] = drip(site, head)
    begun = time.monotonic()
    with pytest.raises(NotFetched, match="took too long"):
        fetch("GET", f"{site.address}/drip", Limits(seconds=0.6, allowed=HERE.allowed))
    assert time.monotonic() - begun < 4


def test_an_endless_answer_is_read_to_the_limit_only(site: Site) -> None:
    def endless(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        while not site.ending.is_set():
            request.wfile.write(b"x" * 65536)

    site.pages["/endless"] = endless
    assert fetch("GET", f"{site.address}/endless", HERE).size == HERE.size


def test_a_packed_answer_is_never_unpacked(site: Site) -> None:
    packed = gzip.compress(b"0" * 20_000_000)

    def bomb(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Encoding", "gzip")
        request.send_header("Content-Length", str(len(packed)))
        request.end_headers()
        request.wfile.write(packed)

    site.pages["/bomb"] = bomb
    assert fetch("GET", f"{site.address}/bomb", HERE).size == len(packed)


def test_a_site_that_hangs_up_is_a_reason_not_a_crash(site: Site) -> None:
    site.pages["/rude"] = lambda request: request.connection.close()
    with pytest.raises(NotFetched, match=r"no connection|no usable answer"):
        fetch("GET", f"{site.address}/rude", HERE)


CLOSED = (
    "127.0.0.1", "10.1.2.3", "100.64.0.1", "169.254.169.254", "192.0.0.8", "192.168.1.1", "198.18.0.1",
    "224.0.0.1", "255.255.255.255", "0.0.0.0", "::1", "::", "::ffff:127.0.0.1", "::7f00:1", "64:ff9b::7f00:1",
    "64:ff9b:1::1", "2001::1", "2002:7f00:1::", "fc00::1", "fe80::1", "fec0::1", "ff02::1",
)


@pytest.mark.parametrize("address", CLOSED)
def test_an_address_off_the_open_internet_is_known(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.215.14", "2606:4700::1111"])
def test_an_address_of_the_open_internet_is_known(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.fixture
def secure_site(tmp_path: Path) -> Iterator[tuple[Site, Path]]:
    """Yield a site that speaks https in the name of localhost, and its certificate, which nobody vouches for."""
    if shutil.which("openssl") is None:
        pytest.skip("no openssl here to make a certificate with")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    words = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    words += ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(words, check=True, capture_output=True, timeout=60)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    site = Site(context)
    site.pages["/"] = says(200)
    yield site, certificate
    site.close()


def test_a_certificate_nobody_vouches_for_is_refused(secure_site: tuple[Site, Path]) -> None:
    site, _ = secure_site
    with pytest.raises(NotFetched, match="certificate"):
        fetch("GET", f"https://localhost:{site.port}/", HERE)
    assert site.seen == []


def test_a_certificate_is_held_against_the_name_though_the_connection_goes_to_a_number(
    secure_site: tuple[Site, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    site, certificate = secure_site
    monkeypatch.setattr("requests.adapters.DEFAULT_CA_BUNDLE_PATH", str(certificate))
    assert fetch("GET", f"https://localhost:{site.port}/", HERE).status == 200
    with pytest.raises(NotFetched, match="certificate"):
        fetch("GET", f"https://127.0.0.1:{site.port}/", HERE)


def test_a_connection_that_comes_after_the_time_was_over_is_shut_at_once() -> None:
    one, other = socket.socketpair()
    with other, Leash(0.0) as leash:
        while not leash.pulled:
            time.sleep(0.001)
        leash.hold(one)
        assert other.recv(1) == b""
    one.close()


def test_a_connection_that_was_wrapped_meanwhile_is_shut_all_the_same() -> None:
    one, other = socket.socketpair()
    with other, Leash(0.05) as leash:
        leash.hold(one)
        wrapped = socket.socket(fileno=one.detach())  # as encryption does: the socket that was held is none any more
        assert other.recv(1) == b""
        wrapped.close()
    assert leash.pulled
