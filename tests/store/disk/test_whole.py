"""Several files are written together: all of them, or none is changed."""

from __future__ import annotations

from errno import EACCES, ENOSPC
from pathlib import Path

import pytest

from reviewer.model.trouble import Trouble
from reviewer.store.disk.whole import write_all

NAMES = ("page.html", "record.json", "seal.json")


@pytest.fixture
def refusing(monkeypatch: pytest.MonkeyPatch) -> set[tuple[str, str]]:
    """Return a set of moves the disk refuses: the ending of a file on the way, and the name it was to get."""
    refused: set[tuple[str, str]] = set()
    replace = Path.replace

    def picky(self: Path, target: Path) -> Path:
        if (self.suffix, target.name) in refused:
            raise OSError(ENOSPC if self.suffix == ".tmp" else EACCES, "refused", str(self))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", picky)
    return refused


def held(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder with its bytes."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def new(folder: Path) -> dict[Path, bytes]:
    """Return what is to be written."""
    return {folder / name: b"new" for name in NAMES}


@pytest.mark.parametrize("linked", [True, False], ids=["second names", "copies"])
def test_where_one_file_cannot_go_to_its_place_all_is_as_it_was(
    tmp_path: Path, refusing: set[tuple[str, str]], monkeypatch: pytest.MonkeyPatch, linked: bool
) -> None:
    if not linked:
        monkeypatch.setattr("os.link", lambda *_: (_ for _ in ()).throw(OSError(EACCES, "no second names here")))
    (tmp_path / "record.json").write_bytes(b"old")
    refusing.add((".tmp", "seal.json"))
    with pytest.raises(Trouble, match=r"seal\.json could not be written \(refused\)\. Files from before are as they were"):
        write_all(new(tmp_path))
    assert held(tmp_path) == {"record.json": b"old"}


def test_a_file_that_cannot_be_put_back_is_told_and_stays_beside_its_place(tmp_path: Path, refusing: set[tuple[str, str]]) -> None:
    for name in NAMES:
        (tmp_path / name).write_bytes(b"old")
    refusing |= {(".tmp", "seal.json"), (".old", "page.html")}
    with pytest.raises(Trouble, match=r"what stood in page\.html before is in (\S+) beside it") as told:
        write_all(new(tmp_path))
    beside = str(told.value).partition("before is in ")[2].partition(" ")[0]
    assert held(tmp_path) == {"page.html": b"new", "record.json": b"old", "seal.json": b"old", beside: b"old"}


def test_a_disk_that_gives_back_other_bytes_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page.html").write_bytes(b"old")
    monkeypatch.setattr("reviewer.store.disk.whole.Path.read_bytes", lambda _: b"rot")
    with pytest.raises(Trouble, match="the disk gave back other bytes"):
        write_all(new(tmp_path))
    monkeypatch.undo()
    assert held(tmp_path) == {"page.html": b"old"}
