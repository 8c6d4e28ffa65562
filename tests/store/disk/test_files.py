"""Files are written whole or not at all, in the form they had."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reviewer.model.trouble import Trouble
from reviewer.store.disk.files import Shape, encoded, read, shape_of, write


@pytest.mark.parametrize(
    "data",
    [
        b"one\ntwo\n",
        b"one\r\ntwo\r\n",
        b"one\rtwo\r",
        b"\xef\xbb\xbfone\r\ntwo\r\n",
        b"\xff\xfe" + "one\r\ntwo \u00b9\r\n".encode("utf-16-le"),
        b"\xfe\xff" + "one\ntwo\n".encode("utf-16-be"),
        "Rest\u00a0helps.\u00b9 \U0001f9b6\n".encode(),
        b"no end",
    ],
)
def test_a_text_goes_back_in_the_very_bytes_it_came_in(data: bytes) -> None:
    shape = shape_of(data)
    text = data[len(shape.mark) :].decode(shape.code).replace("\r\n", "\n").replace("\r", "\n")
    assert encoded(text, shape) == data


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\nb\nc\nd", "a\r\nb\nc\r\nd"),
        ("a\nb\nnew\nc\nd", "a\r\nb\nnew\r\nc\r\nd"),
        ("a\nB\nc\nd", "a\r\nB\nc\r\nd"),
        ("b\nc\nd\ne", "b\nc\r\nd\r\ne"),
        ("d", "d"),
        ("a\nx\nb\ny\nc\nd", "a\r\nx\r\nb\ny\r\nc\r\nd"),
    ],
)
def test_lines_that_stay_keep_their_own_ends_and_new_ones_take_the_most_common(typed: str, kept: str) -> None:
    before = "a\nb\nc\nd"
    assert encoded(typed, shape_of(b"a\r\nb\nc\r\nd"), before).decode() == kept


def test_most_line_ends_decide_for_new_lines() -> None:
    assert shape_of(b"a\r\nb\r\nc\n").line_end == "\r\n"
    assert shape_of(b"a\r\nb\nc\n").line_end == "\n"
    assert shape_of(b"") == Shape()


def test_the_old_file_stays_beside_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    write(path, b"first", backup=True)
    assert not (tmp_path / "a.md.bak").exists()
    write(path, b"second", backup=True)
    assert (path.read_bytes(), (tmp_path / "a.md.bak").read_bytes()) == (b"second", b"first")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["a.md", "a.md.bak"]


def test_a_write_that_breaks_leaves_the_old_file_and_no_litter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(Trouble, match=r"Could not write a\.md: the disk is full\. The old file is as it was"):
        write(path, b"new")
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.md"]


def test_a_disk_that_gives_back_other_bytes_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    real = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda self: b"rot" if self.name.endswith(".tmp") else real(self))
    with pytest.raises(Trouble, match="other bytes"):
        write(path, b"new")
    assert real(path) == b"old"


@pytest.mark.skipif(os.name == "nt", reason="links need a right on Windows")
def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.md").write_bytes(b"old")
    (tmp_path / "a.md").symlink_to(tmp_path / "real.md")
    with pytest.raises(Trouble, match="a link to another place"):
        write(tmp_path / "a.md", b"new")
    assert (tmp_path / "real.md").read_bytes() == b"old"


@pytest.mark.skipif(os.name == "nt", reason="links need a right on Windows")
def test_a_link_by_which_a_draft_was_opened_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "real.md").write_bytes(b"old")
    (tmp_path / "a.md").symlink_to(tmp_path / "there" / "real.md")
    write(tmp_path / "a.md", b"new", backup=True, follow=True)
    assert (tmp_path / "a.md").is_symlink()
    assert (tmp_path / "there" / "real.md").read_bytes() == b"new"
    assert (tmp_path / "there" / "real.md.bak").read_bytes() == b"old"


@pytest.mark.skipif(os.name == "nt", reason="links need a right on Windows")
def test_a_file_with_two_names_is_left_alone_with_a_next_step(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"old")
    os.link(tmp_path / "a.md", tmp_path / "b.md")
    with pytest.raises(Trouble, match=r"second name elsewhere.*Save as"):
        write(tmp_path / "a.md", b"new", backup=True, follow=True)
    assert (tmp_path / "a.md").read_bytes() == (tmp_path / "b.md").read_bytes() == b"old"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_file_that_is_only_to_be_read_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(Trouble, match=r"only to be read.*Save as"):
        write(path, b"new", backup=True)
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.md"]


def test_a_folder_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"Could not write a\.md: its folder is gone\..*your text is still here.*Save as"):
        write(tmp_path / "gone" / "a.md", b"new")


def test_a_long_name_can_be_saved(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 245 + ".md")
    write(path, b"new", backup=True)
    write(path, b"newer", backup=True)
    assert path.read_bytes() == b"newer"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
@pytest.mark.parametrize("mode", [0o600, 0o664, 0o666])
def test_the_files_mode_is_kept_whatever_the_mask(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(mode)
    seen: list[int] = []
    real = os.write

    def watched(handle: int, data: bytes) -> int:
        seen.append(os.fstat(handle).st_mode & 0o777)
        return real(handle, data)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "write", watched)
        write(path, b"new")
    assert path.stat().st_mode & 0o777 == mode
    assert set(seen) == {0o600}, "until it stands whole it is its owner's alone"


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot be asked whether a process runs")
def test_what_a_killed_write_left_goes_with_the_next_and_what_another_program_writes_stays(tmp_path: Path) -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    left, others = tmp_path / f".a.md.{gone.pid}.tmp", tmp_path / f".a.md.{os.getppid()}.tmp"
    for path in (left, others):
        path.write_bytes(b"half")
    write(tmp_path / "a.md", b"new")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == sorted((others.name, "a.md"))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_the_files_mode_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("target", ["missing/a.md", "folder"])
def test_a_place_that_cannot_be_written_is_said_in_words(tmp_path: Path, target: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(Trouble, match="Could not write"):
        write(tmp_path / target, b"new")


@pytest.mark.parametrize("name", ["missing.md", "folder", "nul\0name.md"])
def test_a_file_that_cannot_be_read_is_said_in_words(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(Trouble, match="Could not open"):
        read(tmp_path / name)
