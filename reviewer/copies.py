"""Copies of what takes long to make, kept beside the library from one start to the next; each may be deleted at any time.

A copy begins with the hash of what it was made from and the checksum of its own contents, and counts for nothing where either differs. It is in the
form of Python's `marshal`, which holds plain values only. The checksum tells damage, which is all it is for, in a third of the time of
a hash.
"""

from __future__ import annotations

import marshal
import os
from contextlib import suppress
from pathlib import Path
from typing import Any
from zlib import crc32

_KEY, _SUM = 32, 4
"""Bytes of what a copy begins with."""


def restored(kept: Path, key: bytes | None) -> Any:
    """Return what the copy holds, or None where there is none, where it is damaged, or, if a key is given, of something else."""
    try:
        data = kept.read_bytes()
    except OSError:
        return None
    body = memoryview(data)[_KEY + _SUM :]
    if key not in (None, data[:_KEY]) or _sum(body) != data[_KEY : _KEY + _SUM]:
        return None
    return marshal.loads(body)


def keep(kept: Path, key: bytes, value: Any) -> None:
    """Write the copy in one step; where it cannot be written, the next start makes its own."""
    body = marshal.dumps(value)
    fresh = kept.with_name(f".{kept.name}.{os.getpid()}.tmp")
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(key + _sum(body) + body)
        fresh.replace(kept)
    except OSError:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def _sum(body: bytes | memoryview) -> bytes:
    return crc32(body).to_bytes(_SUM, "big")
