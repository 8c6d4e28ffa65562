"""The strings of the SSH protocol: a length of four bytes, then as many bytes (RFC 4251, section 5)."""

from __future__ import annotations

from struct import error, pack, unpack_from


class Malformed(Exception):
    """Bytes that are not what they should be; the sentence says what is wrong."""


def packed(*parts: bytes) -> bytes:
    """Return byte strings one behind the other, each with its length before it."""
    return b"".join(pack(">I", len(part)) + part for part in parts)


class Reader:
    """Takes strings and numbers off the front of some bytes; raises Malformed where there are not enough."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def number(self) -> int:
        """Return the next number of four bytes."""
        try:
            value: int = unpack_from(">I", self._data, self._at)[0]
        except error:
            raise Malformed("It ends too early.") from None
        self._at += 4
        return value

    def string(self) -> bytes:
        """Return the next string."""
        return self.bytes(self.number())

    def bytes(self, count: int) -> bytes:
        """Return the next bytes."""
        found = self._data[self._at : self._at + count]
        if len(found) != count:
            raise Malformed("It ends too early.")
        self._at += count
        return found

    def end(self) -> None:
        """Raise Malformed where something is left."""
        if self._at != len(self._data):
            raise Malformed("Something stands behind its end.")
