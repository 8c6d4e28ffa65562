"""Keys as files: what is damaged, doubled, too large or of another kind signs nothing; and wrong passphrases wait."""

from __future__ import annotations

from base64 import b64decode, b64encode
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from cryptography.hazmat.primitives import serialization as form
from cryptography.hazmat.primitives.asymmetric import ec, ed25519

from reviewer.model.trouble import Trouble
from reviewer.seal.forms.wire import Malformed, Reader, packed
from reviewer.seal.keys import personal as keys
from reviewer.seal.keys.attempts import Attempts
from reviewer.seal.keys.personal import WrongPassphrase, new_key, public_line, public_of, read_line, sign
from reviewer.seal.keys.sshsig import SEAL, key_blob, read_blob
from tests.seal.made import PASSPHRASE, key

HEAD, FOOT = "-----BEGIN OPENSSH PRIVATE KEY-----", "-----END OPENSSH PRIVATE KEY-----"
DAMAGED = "damaged or of another kind"
NOON = datetime(2026, 3, 5, 12, tzinfo=UTC)


@pytest.mark.parametrize(("passphrase", "what"), [("too short", "too short"), ("x" * 1_001, "too long")])
def test_a_passphrase_has_a_fair_length(passphrase: str, what: str) -> None:
    with pytest.raises(Trouble, match=what):
        new_key(passphrase, rounds=1)


def test_a_wrong_passphrase_is_said_to_be_one() -> None:
    with pytest.raises(WrongPassphrase, match="Nothing was signed"):
        sign(b"words", SEAL, key(1).file, PASSPHRASE + "x")


def key_file(data: bytes) -> str:
    """Return a key file that holds these bytes."""
    return f"{HEAD}\n{b64encode(data).decode()}\n{FOOT}\n"


def body(*, magic: bytes = b"openssh-key-v1\0", kdf: bytes = b"bcrypt", rounds: int = 16, count: int = 1, blob: bytes | None = None) -> bytes:
    """Return the open front of a key file."""
    options = packed(b"salt of 16 bytes") + rounds.to_bytes(4, "big")
    return magic + packed(b"aes256-ctr", kdf, options) + count.to_bytes(4, "big") + packed(key_blob(bytes(32)) if blob is None else blob)


def test_the_front_of_a_key_file_is_read_without_a_passphrase() -> None:
    assert public_of(key(1).file) == key(1).public
    assert public_of(key_file(body())) == bytes(32) and public_of(key_file(body(rounds=1_024))) == bytes(32)


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("", DAMAGED),
        (key(1).file.replace("BEGIN", "begin"), DAMAGED),
        (key(1).file.replace("END", "end"), DAMAGED),
        (f"{HEAD}\n{'A' * 20_000}\n{FOOT}", DAMAGED),
        (f"{HEAD}\n%%%\n{FOOT}", DAMAGED),
        (key_file(body(magic=b"openssh-key-v2\0")), DAMAGED),
        (key_file(body(count=2)), DAMAGED),
        (key_file(body()[:40]), DAMAGED),
        (key_file(body(blob=packed(b"ssh-rsa", bytes(32)))), DAMAGED),
        (key_file(body(blob=key_blob(bytes(31)))), DAMAGED),
        (key_file(body(kdf=b"none")), "not locked by a passphrase"),
        (key_file(body(rounds=0)), "not locked by a passphrase"),
        (key_file(body(rounds=1_025)), "more work than any program should do"),
    ],
    ids=["empty", "front", "end", "large", "letters", "kind", "two keys", "short", "RSA", "length", "open", "no rounds", "rounds"],
)
def test_a_key_file_that_is_none_signs_nothing(file: str, said: str) -> None:
    for use in (lambda: public_of(file), lambda: sign(b"words", SEAL, file, PASSPHRASE)):
        with pytest.raises(Trouble, match=said):
            use()


def locked(private: Any) -> str:
    """Return the file of a key of any kind, quick to open."""
    lock = form.PrivateFormat.OpenSSH.encryption_builder().kdf_rounds(1).build(PASSPHRASE.encode())
    return str(private.private_bytes(form.Encoding.PEM, form.PrivateFormat.OpenSSH, lock).decode())


def test_a_key_behind_a_method_nobody_knows_signs_nothing() -> None:
    data = b64decode("".join(locked(ed25519.Ed25519PrivateKey.generate()).strip().splitlines()[1:-1]))
    unknown = key_file(data.replace(packed(b"aes256-ctr"), packed(b"aes999-xyz")))
    with pytest.raises(Trouble, match=DAMAGED):
        sign(b"words", SEAL, unknown, PASSPHRASE)


def test_a_key_of_another_kind_signs_nothing_even_where_its_front_was_let_by(monkeypatch: pytest.MonkeyPatch) -> None:
    curve = locked(ec.generate_private_key(ec.SECP256R1()))
    with pytest.raises(Trouble, match=DAMAGED):
        sign(b"words", SEAL, curve, PASSPHRASE)
    monkeypatch.setattr(keys, "public_of", lambda file: bytes(32))
    with pytest.raises(Trouble, match=DAMAGED):
        sign(b"words", SEAL, curve, PASSPHRASE)


def test_a_public_key_is_one_line_of_openssh() -> None:
    kind, letters = public_line(key(1).public).split()
    assert read_line(kind, letters) == key(1).public
    for bad, said in ((("ssh-rsa", letters), "not an Ed25519 key"), ((kind, letters[:-1]), "not base64"), ((kind, "%"), "not base64"), ((kind, "AA=="), "early")):
        with pytest.raises(Malformed, match=said):
            read_line(*bad)
    with pytest.raises(Malformed, match="not an Ed25519 key"):
        read_line(kind, b64encode(packed(b"ssh-rsa", bytes(32))).decode())
    with pytest.raises(Malformed, match="not an Ed25519 key"):
        read_line(kind, "AB==")


def test_bytes_that_end_early_or_late_are_no_strings() -> None:
    with pytest.raises(Malformed, match="ends too early"):
        Reader(b"\0\0\0").number()
    with pytest.raises(Malformed, match="ends too early"):
        Reader(b"\0\0\0\5abc").string()
    with pytest.raises(Malformed, match="Something stands behind its end"):
        Reader(b"x").end()
    with pytest.raises(Malformed, match="Something stands behind its end"):
        read_blob(key_blob(bytes(32)) + b"x")
    with pytest.raises(Malformed, match="wrong length"):
        read_blob(key_blob(bytes(33)))


def test_after_five_wrong_passphrases_a_try_must_wait_and_says_how_long() -> None:
    tries = Attempts()
    for _ in range(5):
        tries.allow(NOON)
        tries = tries.failed(NOON)
    with pytest.raises(Trouble, match=r"wrong 5 times\. Nothing was signed\. Try again in 30 seconds"):
        tries.allow(NOON)
    with pytest.raises(Trouble, match="Try again in 1 second\\."):
        tries.allow(NOON + timedelta(seconds=29))
    tries.allow(NOON + timedelta(seconds=30))
