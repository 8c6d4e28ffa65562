"""A key's fingerprint as eight words, to be read over the telephone."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Sequence

COUNT = 8
"""Each word stands for a byte: eight are 64 bits, for which nobody finds a second key by trying."""


def spoken(fingerprint: str, words: Sequence[str]) -> tuple[str, ...]:
    """Return the first eight bytes of a fingerprint (SHA256:…) as words; `words` are 256, the first for the byte 0."""
    return tuple(words[byte] for byte in b64decode(fingerprint.removeprefix("SHA256:") + "=")[:COUNT])
