"""Where a library lies: on a disk of this machine, on a drive of another one, or in a folder that some service copies elsewhere."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from reviewer.model.named import NamedTuple

_REMOTE = frozenset({"cifs", "smb2", "smb3", "smbfs", "nfs", "nfs4", "9p", "afs", "ceph", "glusterfs", "webdav", "afpfs"})
_WINDOWS_REMOTE = 4
"""What GetDriveType says of a drive of another machine."""
_MAC_LOCAL = 0x1000
"""MNT_LOCAL of statfs(2)."""
_MARKERS = (
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".tmp.drivedownload", "Google Drive"),
    (".tmp.driveupload", "Google Drive"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "Nextcloud"),
    (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
)
"""Files that a service puts into the folder it copies."""
_NAMES = (
    ("dropbox", "Dropbox"),
    ("onedrive", "OneDrive"),
    ("icloud", "iCloud"),
    ("mobile documents", "iCloud"),
    ("com~apple~clouddocs", "iCloud"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("nextcloud", "Nextcloud"),
)
"""How the names of such folders begin, in small letters."""


class Place(NamedTuple):
    """`remote` is the kind of file system of another machine, `synced` the service that copies the folder; both empty for an ordinary disk."""

    remote: str = ""
    synced: str = ""
    readonly: bool = False


def place_of(path: Path, mounts: str | None = None) -> Place:
    """Return what kind of place a file is in that need not exist yet; `mounts` is what Linux says of its file systems, where that is known."""
    folder = _present(path.parent)
    readonly = (path.exists() and not os.access(path, os.W_OK)) or not os.access(folder, os.W_OK)
    return Place(_remote(folder.resolve(), mounts), _synced((folder, *folder.parents)), readonly)


def _present(folder: Path) -> Path:
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder


def _remote(folder: Path, mounts: str | None) -> str:
    if sys.platform == "win32":
        return _windows(folder)
    if sys.platform == "darwin":
        return _mac(folder)
    try:
        told = Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape") if mounts is None else mounts
    except OSError:  # no Linux: nothing is known, and nothing is refused
        return ""
    kind = kind_at(str(folder), told)
    return kind if kind in _REMOTE or kind.startswith("fuse.") else ""


def kind_at(folder: str, mounts: str) -> str:
    """Return the kind of file system a folder is on, by the lines of mountinfo (see proc(5)); empty where none holds it."""
    best, found = "", ""
    for line in mounts.splitlines():
        front, _, back = line.partition(" - ")
        fields = front.split(" ")
        if len(fields) < 5 or not back:
            continue
        point = fields[4].encode("utf-8", "surrogateescape").decode("unicode_escape").encode("latin-1").decode("utf-8", "surrogateescape")
        inside = folder == point or folder.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= len(best):  # of two on one point the later one hides the earlier
            best, found = point, back.split(" ")[0]
    return found


def _synced(folders: Iterable[Path]) -> str:
    for folder in folders:
        name = folder.name.casefold()
        for beginning, service in _NAMES:
            if name.startswith(beginning):
                return service
        for marker, service in _MARKERS:
            if (folder / marker).exists():
                return service
    return ""


def _windows(folder: Path) -> str:
    import ctypes  # noqa: PLC0415 - other systems do not load it

    library = getattr(ctypes, "windll", None)
    if str(folder).startswith("\\\\"):
        return "a network share"
    if library is None:
        return ""
    return "a network drive" if library.kernel32.GetDriveTypeW(folder.anchor) == _WINDOWS_REMOTE else ""


def _mac(folder: Path) -> str:
    """Ask statfs(2), whose flags stand 64 bytes into its answer; Python itself does not say them."""
    import ctypes  # noqa: PLC0415 - as above

    answer = ctypes.create_string_buffer(4096)
    if ctypes.CDLL(None).statfs(os.fsencode(folder), answer) != 0:
        return ""
    return "" if int.from_bytes(answer.raw[64:68], "little") & _MAC_LOCAL else "a network drive"
