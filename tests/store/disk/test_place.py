"""Where a library may be begun: on a disk of this machine, in no folder that a service copies; elsewhere it is only read."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from reviewer.model.trouble import Trouble
from reviewer.store.disk import place
from reviewer.store.disk.place import Place, kind_at, place_of
from reviewer.store.ground.connection import ReadOnly
from reviewer.store.library import Library
from tests.store.small import noon, state

MOUNTS = r"""22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:40 / /mnt/clinic\040share rw,relatime shared:2 - cifs //server/share rw
41 22 0:41 / /home/ada/away rw shared:3 - fuse.sshfs ada@far: rw
42 22 8:2 / /media/stick rw shared:4 - fuseblk /dev/sdb1 rw
43 40 8:3 / /mnt/clinic\040share/local rw shared:5 - ext4 /dev/sdc1 rw
44 22 0:44 / /c rw - 9p C: rw
45 22 0:45 / /nfs rw - nfs4 host:/x rw
46 22 0:46 / /smb rw - smb3 //h/x rw
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/ada", "ext4"),
        ("/mnt/clinic share/deep/down", "cifs"),
        ("/mnt/clinic share/local", "ext4"),
        ("/mnt/clinic shares", "ext4"),
        ("/home/ada/away", "fuse.sshfs"),
        ("/media/stick/x", "fuseblk"),
        ("/c/Users", "9p"),
        ("/nfs", "nfs4"),
        ("/smb/x", "smb3"),
    ],
)
def test_the_kind_of_file_system_is_that_of_the_nearest_mount(folder: str, kind: str) -> None:
    assert kind_at(folder, MOUNTS) == kind


@pytest.mark.skipif(sys.platform != "linux", reason="reads what Linux says")
@pytest.mark.parametrize(("kind", "remote"), [("cifs", True), ("smb3", True), ("nfs", True), ("fuse.rclone", True), ("9p", True), ("ext4", False), ("fuseblk", False)])
def test_drives_of_other_machines_are_known(tmp_path: Path, kind: str, remote: bool) -> None:
    found = place_of(tmp_path / "library.db", f"1 0 0:1 / / rw - {kind} x rw\n")
    assert bool(found.remote) == remote


def test_no_library_is_begun_on_another_machine_and_one_that_is_there_is_read(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    library.revise(None, state())
    library.close()
    before = library.path.read_bytes()
    monkeypatch.setattr(place, "_remote", lambda *_: "cifs")
    with pytest.raises(ReadOnly, match="drive of another computer") as refused:
        Library.open(library.path, noon, wait=0)
    view = Library.view(library.path, str(refused.value))
    assert [shelved.revision.title for shelved in view.drafts()] == ["Ankles"]
    with pytest.raises(Trouble):
        view.journal.keep(1, "words", 1, "2026-11-22T12:00:00+00:00")
    view.close()
    assert library.path.read_bytes() == before
    with pytest.raises(Trouble, match="CLINICAL_REVIEW_HOME"):
        Library.open(library.path.parent / "new" / "library.db", noon, wait=0)
    assert not (library.path.parent / "new").exists()


@pytest.mark.parametrize(
    ("name", "marker", "service"),
    [
        ("Dropbox", "", "Dropbox"),
        ("Dropbox (Clinic)", "", "Dropbox"),
        ("papers", ".dropbox", "Dropbox"),
        ("OneDrive - Clinic", "", "OneDrive"),
        ("Mobile Documents", "", "iCloud"),
        ("Google Drive", "", "Google Drive"),
        ("GoogleDrive-ada@clinic.example", "", "Google Drive"),
        ("Nextcloud", "", "Nextcloud"),
        ("papers", ".nextcloudsync.log", "Nextcloud"),
    ],
)
def test_no_library_is_begun_in_a_folder_that_is_copied_elsewhere(tmp_path: Path, name: str, marker: str, service: str) -> None:
    folder = tmp_path / name / "home"
    folder.mkdir(parents=True)
    if marker:
        (folder.parent / marker).touch()
    with pytest.raises(Trouble, match=f"{service} copies that folder elsewhere"):
        Library.open(folder / "library.db", noon, wait=0)
    assert list(folder.iterdir()) == []


def test_a_library_that_is_in_such_a_folder_already_is_opened_with_a_warning(library: Library, tmp_path: Path) -> None:
    library.close()
    folder = tmp_path / "Dropbox"
    library.path.parent.rename(folder)
    again = Library.open(folder / "library.db", noon, wait=0)
    assert "Dropbox" in again.notices[0] and "move the whole folder" in again.notices[0]
    again.close()


def test_an_ordinary_folder_is_an_ordinary_place(tmp_path: Path) -> None:
    assert place_of(tmp_path / "a" / "b" / "library.db", "1 0 8:1 / / rw - ext4 x rw\n") == Place()


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="a matter of Unix")
@pytest.mark.parametrize("closed", ["the file", "the folder"])
def test_a_library_that_may_not_be_written_is_read_and_the_reason_said(library: Library, closed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    library.revise(None, state())
    library.close()
    shut = library.path if closed == "the file" else library.path.parent
    shut.chmod(0o400 if closed == "the file" else 0o500)
    if os.geteuid() == 0:  # to whom no mode says no
        monkeypatch.setattr(os, "access", lambda path, _: Path(path) != shut)
    with pytest.raises(ReadOnly, match="may not be written by you") as refused:
        Library.open(library.path, noon, wait=0)
    view = Library.view(library.path, str(refused.value))
    assert len(view.drafts()) == 1
    view.close()
    shut.chmod(0o700)
