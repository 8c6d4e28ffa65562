"""The ZIP of a review file: written the same for the same members, read in memory with every byte counted, and never unpacked to a name.

The names are the few that a review file has; whatever else an archive may hold is refused before anything in it is looked at.
"""

from __future__ import annotations

import io
import re
import struct
import zlib
from collections.abc import Callable, Mapping
from stat import S_IFLNK, S_IFMT
from typing import TYPE_CHECKING

from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

ENDING = ".reviewpack"
MANIFEST = "manifest.json"
_NAME = re.compile(
    r"manifest\.json(\.sig)?|source\.md|fragment\.html|findings\.json|answers\.json|comments\.json|audit\.jsonl|roster(\.sig)?"
    r"|seals/[0-9a-f]{64}\.(json|sig)|assets/[0-9a-f]{64}"
)
_DAY = (1980, 1, 1, 0, 0, 0)
_PIECE = 64 * 1024
_RATIO, _RATIO_FROM = 100, 256 * 1024
_MiB = 1024 * 1024
Stopped = Callable[[], bool]
"""Says whether to read no further."""


def never() -> bool:
    """Return that nothing is stopped."""
    return False


class Caps(NamedTuple):
    """What a file may hold at most: bytes of it, bytes of all members and of one, how many members, and how many events."""

    file: int = 64 * _MiB
    inflated: int = 256 * _MiB
    member: int = 20 * _MiB
    members: int = 500
    events: int = 20_000


USUAL = Caps()
OWN = Caps(256 * _MiB, 512 * _MiB, 64 * _MiB, 20_000, 10_000_000)
"""For the files of one's own archive, which hold every state of a draft."""


class GivenUp(Exception):
    """A file is not read any further, because nobody waits for it."""


class Refused(Trouble):
    """A file that is no review file, or one made to do harm."""

    def __init__(self, why: str) -> None:
        super().__init__(f"The review file was not opened: {why}. Nothing was taken from it. Ask whoever sent it to send it again.")


def packed(members: Mapping[str, bytes]) -> bytes:
    """Return a ZIP of the members, in the order of their names but the manifest first; the same bytes for the same members."""
    import zipfile  # noqa: PLC0415 - most openings of a library pack nothing

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(members, key=lambda name: (name != MANIFEST, name)):
            about = zipfile.ZipInfo(name, _DAY)
            about.compress_type, about.create_system, about.external_attr = zipfile.ZIP_DEFLATED, 3, 0o100644 << 16
            archive.writestr(about, members[name], compresslevel=6)
    return out.getvalue()


def unpacked(data: bytes, caps: Caps = USUAL, stopped: Stopped = never) -> dict[str, bytes]:
    """Return the members of a review file by name; raise Refused where it is none, is damaged, too large, or made to do harm, GivenUp if stopped."""
    import zipfile  # noqa: PLC0415 - as above

    _require_archive(data, caps)
    broken = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, RuntimeError, ValueError, OverflowError, KeyError, OSError)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            _require_sound(members, data, caps)
            return {member.filename: _inflated(archive, member, caps, stopped) for member in members}
    except broken:
        raise Refused("it is damaged or cut short") from None


def _require_archive(data: bytes, caps: Caps) -> None:
    if len(data) > caps.file:
        raise Refused(f"it is larger than {caps.file // _MiB} MB")
    if not data.startswith(b"PK\x03\x04"):
        raise Refused("it is no review file, whatever its name says")
    if data.count(b"PK\x01\x02") > caps.members:
        raise Refused(f"it holds more than {caps.members} parts, and no review file does")


def _require_sound(members: list[ZipInfo], data: bytes, caps: Caps) -> None:
    """Raise Refused where a member has a name or a form that no review file needs."""
    if len(members) > caps.members:
        raise Refused(f"it holds more than {caps.members} parts, and no review file does")
    seen: set[str] = set()
    for member in members:
        if not _NAME.fullmatch(member.orig_filename) or member.orig_filename != member.filename:
            raise Refused("a part in it has a name that no review file has")
        if member.filename in seen:
            raise Refused("two parts in it have the same name")
        seen.add(member.filename)
        if member.flag_bits & 0x2041:
            raise Refused("it is protected by a password")
        if S_IFMT(member.external_attr >> 16) == S_IFLNK or member.is_dir():
            raise Refused("a part in it is a link or a folder")
        if member.compress_type not in (0, 8):
            raise Refused("it is packed in a way that review files are not")
        if member.file_size > caps.member:
            raise Refused(f"a part in it is larger than {caps.member // _MiB} MB")
    if sum(member.compress_size for member in members) > len(data):
        raise Refused("its parts lie over each other, as only a trap's do")
    if sum(member.file_size for member in members) > caps.inflated:
        raise Refused(f"unpacked it would take more than {caps.inflated // _MiB} MB")


def _inflated(archive: ZipFile, member: ZipInfo, caps: Caps, stopped: Stopped) -> bytes:
    """Return a member's bytes, counted as they come: headers lie."""
    pieces: list[bytes] = []
    size = 0
    with archive.open(member) as stream:
        while piece := stream.read(_PIECE):
            size += len(piece)
            if stopped():
                raise GivenUp
            if size > caps.member or size > member.file_size:
                raise Refused("a part in it is larger than it says")
            if size > _RATIO_FROM and size > _RATIO * max(member.compress_size, 1):
                raise Refused("a part in it unpacks to more than 100 times its size, as only a trap does")
            pieces.append(piece)
    if size != member.file_size:
        raise Refused("it is damaged or cut short")
    return b"".join(pieces)
