"""Signatures as OpenSSH writes them: what is no signature, or is not written as one, is told from one."""

from __future__ import annotations

from base64 import b64encode

import pytest

from reviewer.seal.forms.wire import Malformed, packed
from reviewer.seal.keys.personal import sign
from reviewer.seal.keys.sshsig import BEGIN, END, ROSTER, SEAL, fits, key_blob, read_signature
from tests.seal.made import PASSPHRASE, key


def inside(*, magic: bytes = b"SSHSIG", version: int = 1, name: bytes = b"sha512", kind: bytes = b"ssh-ed25519", public: bytes | None = None, tail: bytes = b"") -> str:
    """Return a signature whose parts are as they are given."""
    inner = packed(kind, bytes(64))
    data = magic + version.to_bytes(4, "big") + packed(public or key_blob(bytes(32)), SEAL.encode(), b"", name, inner) + tail
    return f"{BEGIN}\n{b64encode(data).decode()}\n{END}\n"


def test_a_signature_reads_as_ssh_keygen_reads_it() -> None:
    assert read_signature(inside()).raw == bytes(64)
    assert read_signature(inside(version=0)) == read_signature(inside())
    assert read_signature(inside(name=b"sha256")).hash == b"sha256"
    assert read_signature(inside().ljust(4_096)) == read_signature(inside()), "of the greatest length"
    assert read_signature(inside() + "anything behind it") == read_signature(inside().replace("U1", "U \n1", 1))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "not a signature"),
        (f"{BEGIN}\n{'A' * 4_096}\n{END}\n", "not a signature"),
        (" " + inside(), "not a signature"),
        (inside().replace(END, ""), "no end"),
        (inside().replace("\n" + END, "%\n" + END), "not base64"),
        (inside(tail=b"x"), "behind its end"),
        (inside(magic=b"SSHSIX"), "another kind or version"),
        (inside(version=2), "another kind or version"),
        (inside(name=b"md5"), "by a method"),
        (inside(kind=b"ssh-rsa"), "by a method"),
        (inside(public=packed(b"ssh-rsa", bytes(32))), "not an Ed25519 key"),
    ],
)
def test_what_is_no_signature_is_told_from_one(text: str, said: str) -> None:
    with pytest.raises(Malformed, match=said):
        read_signature(text)


def test_letters_that_no_writer_of_base64_leaves_are_refused() -> None:
    for tail, said in (("AAAB", "another kind|early"), ("AB==", "as it is written")):
        with pytest.raises(Malformed, match=said):
            read_signature(f"{BEGIN}\n{tail}\n{END}\n")


def test_a_signature_of_another_length_namespace_or_by_no_point_fits_nothing() -> None:
    text = sign(b"words", SEAL, key(1).file, PASSPHRASE)
    read = read_signature(text)
    assert fits(read, b"words", SEAL)
    assert not fits(read, b"words", ROSTER) and not fits(read, b"Words", SEAL)
    assert not fits(read._replace(namespace=ROSTER), b"words", SEAL), "a namespace written over"
    assert not fits(read._replace(raw=read.raw + b"x"), b"words", SEAL) and not fits(read._replace(public=b"\xff" * 32), b"words", SEAL)
