"""A seal as it travels, in the page and beside it: the sealed fragment, each signed statement byte by byte, and its signature."""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error
from collections.abc import Iterable

from reviewer.model.named import NamedTuple
from reviewer.seal.forms import shape
from reviewer.seal.forms.strict_json import read_json, written
from reviewer.seal.forms.wire import Malformed
from reviewer.seal.keys.sshsig import LARGEST

FORMAT = "clinical-review-seal/1"
KIND = "application/vnd.clinical-review+json"
"""The type of the script element that carries it: no browser runs it."""
MOST = 4


class Signed(NamedTuple):
    """The bytes of a statement and a signature over them, as text."""

    payload: bytes
    signature: str


class Envelope(NamedTuple):
    """The fragment as it was sealed (empty for a withdrawal) and the signed statements: author's first, then reviewer's."""

    fragment: bytes
    statements: tuple[Signed, ...]


def write_envelope(envelope: Envelope) -> bytes:
    """Return an envelope as JSON that may stand in a script element: it holds no `<`."""
    signed = [{"payload": b64encode(one.payload).decode(), "signature": one.signature} for one in envelope.statements]
    return written({"format": FORMAT, "fragment": b64encode(envelope.fragment).decode(), "statements": signed}) + b"\n"


def read_envelope(data: bytes) -> Envelope:
    """Return what an envelope holds; raise Malformed where it is none. What it says is not verified yet."""
    value = read_json(data)
    _SHAPE(value, "seal")
    return Envelope(_decoded(value["fragment"]), tuple(Signed(_decoded(one["payload"]), one["signature"]) for one in value["statements"]))


def gathered(statements: Iterable[Signed], fragment: bytes = b"") -> Envelope:
    """Return the envelope of some signed statements."""
    return Envelope(fragment, tuple(statements))


def _decoded(text: str) -> bytes:
    try:
        return b64decode(text, validate=True)
    except (Error, ValueError):
        raise Malformed("The seal holds letters that are not base64.") from None


def _armor(value: object, place: str) -> None:
    shape.text(value, place)
    if len(str(value)) > LARGEST:
        raise Malformed(f"{place} is too long.")


def _base64(value: object, place: str) -> None:
    if not isinstance(value, str):
        raise Malformed(f"{place} is not a text.")


_SHAPE = shape.record(
    {
        "format": shape.one_of(FORMAT),
        "fragment": _base64,
        "statements": shape.listed(shape.record({"payload": _base64, "signature": _armor}), least=1, most=MOST),
    }
)
