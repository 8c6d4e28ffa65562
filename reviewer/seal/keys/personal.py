"""Personal keys: Ed25519 in OpenSSH's own file format, locked by a passphrase (bcrypt). `ssh-keygen` reads the same file.

Nothing here keeps a key: each signature unlocks the file anew and drops what it unlocked. Python cannot wipe memory, so no more is promised.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from binascii import Error
from hashlib import sha256
from typing import TYPE_CHECKING

from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble
from reviewer.seal.forms.wire import Malformed, Reader
from reviewer.seal.keys.sshsig import KIND, armored, key_blob, message, read_blob

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

ROUNDS = 64
"""Rounds of bcrypt: about a second for each guess at a passphrase."""
MOST_ROUNDS = 1_024
"""A file that asks for more is refused, for opening it would take minutes."""
SHORTEST, LONGEST = 10, 1_000
"""Bytes of a passphrase: fewer are soon guessed."""
LARGEST = 16_384
_BEGIN, _END = "-----BEGIN OPENSSH PRIVATE KEY-----", "-----END OPENSSH PRIVATE KEY-----"
_MAGIC = b"openssh-key-v1\0"
_DAMAGED = "The key file is damaged or of another kind. Nothing was signed. Use your copy of it, or ask the owner of the roster for a new entry."


class WrongPassphrase(Trouble):
    """The passphrase does not open the key."""

    def __init__(self) -> None:
        super().__init__("The passphrase does not fit this key. Nothing was signed. Type it again.")


class NewKey(NamedTuple):
    """A key that was just made: the text of its locked file, and the 32 bytes that are public."""

    file: str
    public: bytes


def new_key(passphrase: str, *, rounds: int) -> NewKey:
    """Return a new key, locked by a passphrase; raise Trouble where that is too short or too long."""
    from cryptography.hazmat.primitives import serialization as form  # noqa: PLC0415 - only who signs needs it
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415 - as above

    count = len(passphrase.encode())
    if not SHORTEST <= count <= LONGEST:
        what = "short" if count < SHORTEST else "long"
        raise Trouble(f"This passphrase is too {what}: it takes {SHORTEST} to {LONGEST} letters. No key was made. Four or five words do well.")
    private = Ed25519PrivateKey.generate()
    lock = form.PrivateFormat.OpenSSH.encryption_builder().kdf_rounds(rounds).build(passphrase.encode())
    text = private.private_bytes(form.Encoding.PEM, form.PrivateFormat.OpenSSH, lock).decode()
    return NewKey(text, private.public_key().public_bytes_raw())


def public_of(file: str) -> bytes:
    """Return the public 32 bytes of a locked key file, which needs no passphrase; raise Trouble where it is damaged, or not locked."""
    body, rounds = _opened(file)
    if rounds == 0:
        raise Trouble("This key file is not locked by a passphrase, so it is not used. Make a new key, or lock it with: ssh-keygen -p -a 64 -f FILE")
    if rounds > MOST_ROUNDS:
        raise Trouble("This key file asks for more work than any program should do to open it, so it is not opened. Use your copy of it.")
    try:
        return read_blob(body)
    except Malformed:
        raise Trouble(_DAMAGED) from None


def sign(payload: bytes, namespace: str, file: str, passphrase: str) -> str:
    """Return the signature of some bytes, as `ssh-keygen` writes it; raise WrongPassphrase, or Trouble where the file is no key."""
    public_of(file)
    private = _unlocked(file, passphrase)
    return armored(private.public_key().public_bytes_raw(), namespace, private.sign(message(payload, namespace)))


def fingerprint(public: bytes) -> str:
    """Return how OpenSSH names a key: SHA256: and 43 letters."""
    return "SHA256:" + b64encode(sha256(key_blob(public)).digest()).decode().rstrip("=")


def public_line(public: bytes) -> str:
    """Return a public key as it stands in a file of OpenSSH."""
    return f"{KIND.decode()} {b64encode(key_blob(public)).decode()}"


def read_line(kind: str, letters: str) -> bytes:
    """Return the 32 bytes of a public key in a file of OpenSSH; raise Malformed where it is none."""
    try:
        blob = b64decode(letters, validate=True)
    except (Error, ValueError):
        raise Malformed("Its key is not base64.") from None
    if kind != KIND.decode() or b64encode(blob).decode() != letters:
        raise Malformed("Its key is not an Ed25519 key.")
    return read_blob(blob)


def _unlocked(file: str, passphrase: str) -> Ed25519PrivateKey:
    from cryptography.exceptions import UnsupportedAlgorithm  # noqa: PLC0415 - only who signs needs it
    from cryptography.hazmat.primitives import serialization as form  # noqa: PLC0415 - as above
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415 - as above

    try:
        private = form.load_ssh_private_key(file.encode(), passphrase.encode())
    except (ValueError, TypeError):  # the head was looked at before: what is left to be wrong is what the passphrase opens
        raise WrongPassphrase from None
    except UnsupportedAlgorithm:
        raise Trouble(_DAMAGED) from None
    if not isinstance(private, Ed25519PrivateKey):
        raise Trouble(_DAMAGED)
    return private


def _opened(file: str) -> tuple[bytes, int]:
    """Return the public key in binary and the rounds of bcrypt, both of which stand in the open; 0 rounds where nothing is locked."""
    text = file.strip()
    if len(text) > LARGEST or not text.startswith(_BEGIN) or not text.endswith(_END):
        raise Trouble(_DAMAGED)
    try:
        reader = Reader(b64decode("".join(text[len(_BEGIN) : -len(_END)].split()), validate=True))
        if reader.bytes(len(_MAGIC)) != _MAGIC:
            raise Malformed("It is of another kind.")
        _, kdf, options = reader.string(), reader.string(), reader.string()
        if reader.number() != 1:
            raise Malformed("It holds more than one key.")
        blob = reader.string()
        if kdf != b"bcrypt":
            return blob, 0
        inner = Reader(options)
        inner.string()
        return blob, inner.number()
    except (Malformed, Error, ValueError):
        raise Trouble(_DAMAGED) from None
