"""Copies of what takes long to make, kept beside the library from one start to the next; each may be deleted at any time.

A copy begins with the hash of what it was made from and the hash of its own contents, and counts for nothing where either differs. It is in the
form of Python's `marshal`, which holds plain values only.
"""

from __future__ import annotations

import marshal
import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

_DIGEST = 32


def restored(kept: Path, key: bytes) -> Any:
    """Return what the copy holds, or None where there is none, where it is of something else, or where it is damaged."""
    try:
        data = kept.read_bytes()
    except OSError:
        return None
    body = memoryview(data)[2 * _DIGEST :]
    if data[:_DIGEST] != key or sha256(body).digest() != data[_DIGEST : 2 * _DIGEST]:
        return None
    return marshal.loads(body)


def keep(kept: Path, key: bytes, value: Any) -> None:
    """Write the copy in one step; where it cannot be written, the next start makes its own."""
    body = marshal.dumps(value)
    fresh = kept.with_name(f".{kept.name}.{os.getpid()}.tmp")
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(key + sha256(body).digest() + body)
        fresh.replace(kept)
    except OSError:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
