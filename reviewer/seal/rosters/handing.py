"""A public key on its way to the owner of a roster: who it belongs to, and the key as OpenSSH writes it."""

from __future__ import annotations

from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble
from reviewer.seal.forms import shape
from reviewer.seal.forms.strict_json import read_json, written
from reviewer.seal.forms.values import plain
from reviewer.seal.forms.wire import Malformed
from reviewer.seal.keys.personal import public_line, read_line
from reviewer.seal.rosters.roster import Member

LARGEST = 16_384
_OURS = "#: "


class Handed(NamedTuple):
    """Somebody as they describe themselves, and their public key of 32 bytes. Nothing of it is believed until the eight words were compared."""

    member: Member
    public: bytes


def write_handed(handed: Handed) -> bytes:
    """Return the file: one line on the person, one with the key, which `ssh-keygen -l` reads."""
    told = _OURS + written({"person": plain(handed.member)}).decode()
    return f"{told}\n{public_line(handed.public)} {handed.member.person}\n".encode()


def read_handed(data: bytes) -> Handed:
    """Return what such a file says, or a plain public key of OpenSSH, then without a name; raise Trouble where it is neither."""
    member, public = Member("", "", "", ()), b""
    try:
        for line in data[:LARGEST].decode("utf-8").splitlines():
            if line.startswith(_OURS):
                value = read_json(line.removeprefix(_OURS).encode())
                _SHAPE(value, "file")
                told = value["person"]
                member = Member(told["person"], told["name"], told["credentials"], tuple(told["roles"]))
            elif line.strip() and not line.startswith("#"):
                kind, letters, *_ = [*line.split(), "", ""]
                public = read_line(kind, letters)
    except (Malformed, UnicodeDecodeError):
        public = b""
    if not public:
        raise Trouble("This file holds no public key for signing. Nothing was changed. Ask for the file that “Save my public key” writes.")
    return Handed(member, public)


_PERSON = shape.record(
    {
        "person": shape.person,
        "name": shape.text,
        "credentials": shape.text,
        "roles": shape.listed(shape.one_of("author", "reviewer", "owner"), least=1, most=3),
    }
)
_SHAPE = shape.record({"person": _PERSON})
