"""Signatures in the form of OpenSSH (PROTOCOL.sshsig), so that `ssh-keygen -Y verify` checks them without this program.

The framing is ours and follows the specification and what OpenSSH 9.2 does with it; the mathematics are Ed25519 of the library `cryptography`.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from binascii import Error
from hashlib import sha256, sha512

from reviewer.model.named import NamedTuple
from reviewer.seal.forms.wire import Malformed, Reader, packed

SEAL = "clinical-review-seal@v1"
"""The namespace of everything people sign about an article."""
ROSTER = "clinical-review-roster@v1"
"""The namespace of the roster, so that a signed roster is never taken for a signed article, nor the other way round."""
KIND = b"ssh-ed25519"
BEGIN, END = "-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----"
LARGEST = 4_096
"""Characters of a signature; a true one has about 300."""
_MAGIC = b"SSHSIG"
_VERSION = 1
_LINE = 70
_HASHES = {b"sha256": sha256, b"sha512": sha512}
_SPACE = re.compile(r"[ \t\n\v\f\r]+")


class Signature(NamedTuple):
    """A signature as it was read: the public key's 32 bytes, the namespace, the name of the hash and the 64 bytes that Ed25519 made."""

    public: bytes
    namespace: str
    hash: bytes
    raw: bytes


def key_blob(public: bytes) -> bytes:
    """Return a public key of 32 bytes as OpenSSH writes it in binary."""
    return packed(KIND, public)


def read_blob(blob: bytes) -> bytes:
    """Return the 32 bytes of an Ed25519 key that OpenSSH wrote in binary; raise Malformed for any other."""
    reader = Reader(blob)
    if reader.string() != KIND:
        raise Malformed("Its key is not an Ed25519 key.")
    public = reader.string()
    reader.end()
    if len(public) != 32:
        raise Malformed("Its key has a wrong length.")
    return public


def message(payload: bytes, namespace: str, name: bytes = b"sha512") -> bytes:
    """Return the bytes that are really signed for a payload: namespace, hash and domain are part of them."""
    return _MAGIC + packed(namespace.encode(), b"", name, _HASHES[name](payload).digest())


def armored(public: bytes, namespace: str, raw: bytes) -> str:
    """Return a signature as the text that `ssh-keygen` reads and writes."""
    inner = packed(key_blob(public), namespace.encode(), b"", b"sha512", packed(KIND, raw))
    text = b64encode(_MAGIC + _VERSION.to_bytes(4, "big") + inner).decode()
    lines = [text[start : start + _LINE] for start in range(0, len(text), _LINE)]
    return "\n".join((BEGIN, *lines, END)) + "\n"


def read_signature(text: str) -> Signature:
    """Return what a signature says; raise Malformed where it is none.

    As lenient as `ssh-keygen`: white space within, anything behind the end, an older version.
    """
    if len(text) > LARGEST or not text.startswith(f"{BEGIN}\n"):
        raise Malformed("It is not a signature in the form of OpenSSH.")
    body, ended, _ = text[len(BEGIN) + 1 :].partition("\n" + END)
    if not ended:
        raise Malformed("It has no end.")
    reader = Reader(_decoded(_SPACE.sub("", body)))
    if reader.bytes(len(_MAGIC)) != _MAGIC or reader.number() > _VERSION:
        raise Malformed("It is of another kind or version.")
    public, namespace, _, name, inner = (reader.string() for _ in range(5))
    reader.end()
    inside = Reader(inner)
    if inside.string() != KIND or name not in _HASHES:
        raise Malformed("It was made by a method this program does not take.")
    raw = inside.string()
    inside.end()
    return Signature(read_blob(public), namespace.decode("utf-8", "replace"), name, raw)


def fits(signature: Signature, payload: bytes, namespace: str) -> bool:
    """Return whether a signature was made over exactly these bytes, in this namespace, by the key it names."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - loading it takes 30 ms, and a page without a seal needs none
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415 - as above

    if signature.namespace != namespace or len(signature.raw) != 64:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(signature.public).verify(signature.raw, message(payload, namespace, signature.hash))
    except (InvalidSignature, ValueError):
        return False
    return True


def _decoded(text: str) -> bytes:
    try:
        data = b64decode(text, validate=True)
    except (Error, ValueError):
        raise Malformed("Its letters are not base64.") from None
    if b64encode(data).decode() != text:
        raise Malformed("Its letters are not base64 as it is written.")
    return data
