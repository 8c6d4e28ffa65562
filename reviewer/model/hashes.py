"""`sha256` and `blake2b` as `hashlib` has them, without OpenSSL: loading that took 3 ms of every start, for texts of some kilobytes.

What hashes whole files, or for a signature, takes them from `hashlib`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["blake2b", "sha256"]

if TYPE_CHECKING:
    from hashlib import blake2b, sha256
else:
    try:
        from _blake2 import blake2b
        from _sha256 import sha256
    except ImportError:  # a Python that has them elsewhere
        from hashlib import blake2b, sha256
