"""Our answer on a signature is that of `ssh-keygen -Y verify`, on good ones and on spoilt ones."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from reviewer.seal.forms.wire import Malformed
from reviewer.seal.keys.personal import WrongPassphrase, new_key, public_line, public_of, sign
from reviewer.seal.keys.sshsig import SEAL, fits, read_signature
from reviewer.seal.rosters.roster_file import write_roster
from tests.seal.made import AUTHOR, PASSPHRASE, REVIEWER, key, practice, seal

ASKS = shutil.which("ssh-keygen") is not None
needs_it = pytest.mark.skipif(not ASKS, reason="ssh-keygen is not here (Debian: openssh-client), so nothing was held against it")
Answer = Callable[[bytes, bytes, str, str], bool]


def ours(payload: bytes, signature: bytes, person: str = AUTHOR, namespace: str = SEAL) -> bool:
    """Return whether we take a signature as one of a person of the practice."""
    try:
        read = read_signature(signature.decode("latin-1"))
    except Malformed:
        return False
    known = next((one for one in practice().roster.keys if one.public == read.public), None)
    return known is not None and known.person == person and namespace in known.namespaces and fits(read, payload, namespace)


def asker(folder: Path) -> Answer:
    """Return what asks ssh-keygen the same, with the roster of the practice."""
    roster = folder / "roster"
    roster.write_bytes(write_roster(practice().roster))

    def answer(payload: bytes, signature: bytes, person: str = AUTHOR, namespace: str = SEAL) -> bool:
        file = folder / "one.sig"
        file.write_bytes(signature)
        words = ["ssh-keygen", "-Y", "verify", "-f", str(roster), "-I", person, "-n", namespace, "-s", str(file)]
        done = subprocess.run([*words, "-Overify-time=20260305080000Z"], input=payload, capture_output=True, timeout=30, check=False)
        return done.returncode == 0

    return answer


def spoilt(chance: random.Random, payload: bytes, signature: bytes) -> tuple[bytes, bytes, str, str]:
    """Return one thing that was signed, changed in one place: a byte of the payload or the signature, the person or the namespace."""
    what = chance.randrange(8)
    if what == 0:
        return payload, signature, REVIEWER, SEAL
    if what == 1:
        return payload, signature, AUTHOR, SEAL[:-1] + chance.choice("0234")
    target = bytearray(payload if what < 4 else signature)
    at = chance.randrange(len(target))
    deed = chance.randrange(3)
    if deed == 0:
        target[at] ^= 1 << chance.randrange(8)
    elif deed == 1:
        del target[at]
    else:
        target.insert(at, chance.randrange(1, 256))
    return (bytes(target), signature, AUTHOR, SEAL) if what < 4 else (payload, bytes(target), AUTHOR, SEAL)


def agree(folder: Path, good: int, bad: int) -> tuple[int, int]:
    """Return how many good signatures both took and how many spoilt ones both refused; fail where the two do not agree."""
    answer, chance = asker(folder), random.Random(20261122)
    taken = refused = 0
    file = key(1).file
    for _ in range(good):
        payload = chance.randbytes(chance.randrange(1, 2_000))
        signature = sign(payload, SEAL, file, PASSPHRASE).encode()
        assert ours(payload, signature) is answer(payload, signature, AUTHOR, SEAL)
        taken += ours(payload, signature)
    payload = seal().statements[0].payload
    signature = sign(payload, SEAL, file, PASSPHRASE).encode()
    for _ in range(bad):
        one = spoilt(chance, payload, signature)
        mine, theirs = ours(*one), answer(*one)
        assert mine is theirs, one
        refused += not mine
    return taken, refused


@needs_it
def test_we_and_ssh_keygen_agree_on_good_and_on_spoilt_signatures(tmp_path: Path) -> None:
    taken, refused = agree(tmp_path, 100, 300)
    assert taken == 100
    assert refused >= 285  # a space for a line break, a letter behind the end: the same signature, and both take it


@needs_it
@pytest.mark.slow
@pytest.mark.timeout(900)
def test_we_and_ssh_keygen_agree_on_all_5100(tmp_path: Path) -> None:
    taken, refused = agree(tmp_path, 100, 5_000)
    assert taken == 100 and refused >= 4_750
    print(f"{taken} taken, {refused} of 5,000 refused, by both alike")


@needs_it
def test_the_comparison_can_fail() -> None:
    """The control: a verifier that does not look at the namespace takes what ssh-keygen refuses."""
    payload = b"words"
    signature = sign(payload, "another@v1", key(1).file, PASSPHRASE)
    read = read_signature(signature)
    assert fits(read, payload, read.namespace) and not fits(read, payload, SEAL)


@needs_it
def test_ssh_keygen_signs_with_our_key_file_and_we_take_its_signature(tmp_path: Path) -> None:
    made = new_key(PASSPHRASE, rounds=1)
    file, told = tmp_path / "key", tmp_path / "payload"
    file.write_text(made.file)
    file.chmod(0o600)
    told.write_bytes(b"words to sign")
    subprocess.run(["ssh-keygen", "-p", "-P", PASSPHRASE, "-N", "", "-f", str(file)], check=True, capture_output=True)
    subprocess.run(["ssh-keygen", "-Y", "sign", "-f", str(file), "-n", SEAL, str(told)], check=True, capture_output=True)
    read = read_signature((tmp_path / "payload.sig").read_text())
    assert read.public == made.public and fits(read, b"words to sign", SEAL)
    shown = subprocess.run(["ssh-keygen", "-y", "-f", str(file)], check=True, capture_output=True, text=True).stdout
    assert shown.startswith(public_line(made.public))


@needs_it
def test_a_key_that_ssh_keygen_made_signs_here(tmp_path: Path) -> None:
    file = tmp_path / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-a", "2", "-N", PASSPHRASE, "-C", "a note", "-f", str(file)], check=True)
    text = file.read_text()
    read = read_signature(sign(b"words", SEAL, text, PASSPHRASE))
    assert fits(read, b"words", SEAL) and read.public == public_of(text)
    with pytest.raises(WrongPassphrase, match="does not fit this key"):
        sign(b"words", SEAL, text, "another passphrase")
