"""Pictures are looked for below the draft's folder and nowhere else; nothing is fetched, no link is followed."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from reviewer.desk.pictures.gallery import NotShown, Order, Stand, fetched, local_parts, outside_path, seen
from reviewer.store.disk.beneath import Linked, read_beneath
from tests.pictures.made import REFUSED, SOUND, saved

PNG = saved("PNG")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a draft, with pictures in it and beside it, and links to them."""
    made = tmp_path / "site" / "drafts"
    (made / "in here").mkdir(parents=True)
    for place in ("a.png", "in here/é b.png", "../outside.png", "name.txt"):
        (made / place).write_bytes(PNG)
    (made / "linked.png").symlink_to(made / "a.png")
    (made / "linked").symlink_to(made / "in here")
    (made / "up").symlink_to(made.parent)
    return made


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opens a connection fails the test."""

    def refused(*_: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)


@pytest.mark.parametrize("src", ["a.png", "./a.png", "in here/é b.png", "in%20here/%C3%A9%20b.png", "x/../a.png", "in here\\é b.png", "name.txt"])
def test_a_picture_below_the_folder_is_shown_whatever_its_ending(folder: Path, src: str) -> None:
    found = seen(Order(src, folder), 32, 32)
    assert (found.stand, found.looked is not None) == (Stand.SHOWN, True)


@pytest.mark.parametrize(
    "src",
    [
        *("http://example.org/a.png", "HTTPS://example.org/a.png", "//example.org/a.png", "\\\\server\\share\\a.png", "/\\server/a.png"),
        *("ftp://example.org/a.png", "data:image/png;base64,AAAA", "javascript:alert(1)", "blob:x", "%2F%2Fexample.org/a.png"),
    ],
)
def test_what_is_on_the_web_or_on_another_computer_is_never_opened(folder: Path, src: str) -> None:
    found = seen(Order(src, folder), 32, 32)
    assert found.stand in (Stand.REMOTE, Stand.OUTSIDE)
    assert found.looked is None
    assert outside_path(src, folder) is None or not str(outside_path(src, folder)).startswith("//")


@pytest.mark.parametrize("src", ["../outside.png", "in here/../../outside.png", "%2e%2e/outside.png", "..\\outside.png", "/etc/hostname", "C:\\a.png", "file:///etc/hostname"])
def test_what_leaves_the_folder_is_not_opened_without_asking(folder: Path, src: str) -> None:
    found = seen(Order(src, folder), 32, 32)
    assert (found.stand, found.looked) == (Stand.OUTSIDE, None)
    assert "outside the draft’s folder" in found.sentence


def test_the_file_to_ask_about_is_named_in_full(folder: Path) -> None:
    assert outside_path("../outside.png", folder) == folder.parent / "outside.png"
    assert outside_path("file:///etc/hostname", folder) == Path("/etc/hostname")
    assert outside_path("/etc/hostname", None) == Path("/etc/hostname")
    assert outside_path("../outside.png", None) is None


@pytest.mark.parametrize("src", ["linked.png", "linked/é b.png", "up/outside.png", "in here"])
def test_links_and_folders_are_not_followed(folder: Path, src: str) -> None:
    found = seen(Order(src, folder), 32, 32)
    assert found.stand in (Stand.REFUSED, Stand.MISSING) and found.looked is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_does_not_hold_the_program_up(folder: Path) -> None:
    os.mkfifo(folder / "pipe.png")
    assert seen(Order("pipe.png", folder), 32, 32).stand is Stand.REFUSED


@pytest.mark.parametrize("src", ["gone.png", "gone/a.png", "a.png/b.png", "", "  ", "a\0.png", "x" * 5000])
def test_what_is_not_there_says_so(folder: Path, src: str) -> None:
    found = seen(Order(src, folder), 32, 32)
    assert found.stand is Stand.MISSING and found.sentence


def test_a_draft_without_a_file_shows_what_the_library_has_of_it(folder: Path) -> None:
    assert seen(Order("pictures/a.png", None, PNG), 32, 32).stand is Stand.SHOWN
    assert "has no file yet" in seen(Order("pictures/a.png"), 32, 32).sentence
    (folder / "a.png").write_bytes(SOUND["plain.gif"]())
    assert fetched(Order("a.png", folder, PNG)) != PNG  # the file goes before what was kept


@pytest.mark.parametrize("name", ["page-behind.png", "pixel-bomb.png", "cut.jpg", "drawing.svg", "too-heavy.png"])
def test_a_file_that_is_refused_says_why(folder: Path, name: str) -> None:
    (folder / name).write_bytes(REFUSED[name][0]())
    found = seen(Order(name, folder), 32, 32)
    assert found.stand is Stand.REFUSED
    assert found.sentence.startswith(name)


def test_no_more_of_a_file_is_read_than_a_picture_may_have(folder: Path) -> None:
    (folder / "long").write_bytes(b"a" * 1000)
    assert len(read_beneath(folder, ("long",), 99)) == 100
    for parts in ((), ("..", "outside.png"), ("in here", "..", "a.png"), ("/etc/hostname",), ("a\0.png",)):
        with pytest.raises((OSError, Linked)):
            read_beneath(folder, parts, 99)


def test_an_address_is_taken_apart_as_a_browser_would() -> None:
    assert local_parts("a/./b/../c%20d.png") == ("a", "c d.png")
    with pytest.raises(NotShown):
        local_parts("a/../../b.png")
