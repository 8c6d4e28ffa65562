"""What takes a passphrase: slow work that may be done beside the window, and what is kept of it back at the desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from reviewer.desk.bench.bench import Bench
from reviewer.seal.keys.attempts import Attempts
from reviewer.seal.keys.personal import WrongPassphrase, sign
from reviewer.store.disk.keyring import KeyRing

T = TypeVar("T")
W = TypeVar("W")
Signs = Callable[[bytes, str], str]
"""Takes bytes and a namespace and returns the signature of one key."""


@dataclass(frozen=True, slots=True)
class Deed(Generic[T]):
    """Something that is signed. `work` opens a key, about a second each time; it touches neither the library nor the desk and may run on a thread.

    `keep` takes what it returned, at the desk, and raises Trouble where the passphrase was wrong.
    """

    work: Callable[[], object]
    keep: Callable[[Any], T]

    def do(self) -> T:
        """Do both here and now."""
        return self.keep(self.work())


class Unlocking:
    """Opens keys for one signature at a time and counts wrong passphrases, each an event of the history. No key and no passphrase is kept."""

    def __init__(self, bench: Bench, ring: KeyRing) -> None:
        self._bench, self.ring = bench, ring

    def deed(self, key: str, passphrase: str, work: Callable[[Signs], W], keep: Callable[[W], T]) -> Deed[T]:
        """Return what signs with a key, by fingerprint; raise Trouble where the key is not here, or a try must wait."""
        self.attempts(key).allow(self._bench.clock())
        file = self.ring.file(key)

        def slow() -> object:
            try:
                return work(lambda payload, namespace: sign(payload, namespace, file, passphrase))
            except WrongPassphrase as wrong:
                return wrong

        def kept(value: Any) -> T:
            if isinstance(value, WrongPassphrase):
                self._count(key)
                raise value
            return keep(value)

        return Deed(slow, kept)

    def attempts(self, key: str) -> Attempts:
        """Return how often in a row the passphrase of a key was wrong: the history knows, whatever was closed and opened since."""
        return Attempts(*self._bench.need_library().sealed.refusals(key))

    def _count(self, key: str) -> None:
        sheet, library = self._bench.sheet, self._bench.need_library()
        library.chain.log("passphrase refused", self._bench.stamp(), sheet.id if sheet is not None else None, {"key": key})
