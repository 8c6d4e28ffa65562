"""The claims library as a part of an open library: its errors are Trouble, and what it writes is written wholly or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from reviewer.model.claims import Claim, What, Withdrawn
from reviewer.store.ground.connection import told, writing
from reviewer.store.ground.rows import Reopened, Use
from reviewer.store.records import claims, withdrawals


class Approvals:
    """Reads and keeps approved claims and withdrawals through a library's connection."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path, self._connection = path, connection

    def approved(self, *, withdrawn: bool = True) -> tuple[Claim, ...]:
        """Return the claims of each draft's newest signature, the newest first; those of a withdrawn approval only where `withdrawn`."""
        with told(self._path):
            self._catch_up()
            return claims.approved(self._connection, withdrawn=withdrawn)

    def any(self) -> bool:
        """Return whether any claim was ever approved here."""
        with told(self._path):
            return claims.any_kept(self._connection)

    def near(self, words: str, fewest: int, draft: int) -> tuple[Claim, ...]:
        """Return the approved claims of other drafts than one with exactly these words, or that share so many runs of three words with them."""
        with told(self._path):
            return claims.near(self._connection, words, fewest, draft)

    def withdraw(self, one: Withdrawn, drafts: Iterable[int]) -> None:
        """Append that a claim or a source was withdrawn, and that this reopened some drafts."""
        with told(self._path), writing(self._connection):
            withdrawals.withdraw(self._connection, one, drafts)

    def take_back(self, one: Withdrawn) -> None:
        """Append that a withdrawal was taken back, `one` with the name and the time of that."""
        with told(self._path), writing(self._connection):
            withdrawals.take_back(self._connection, one)

    def reopened(self, draft: int) -> Reopened | None:
        """Return what reopened a draft last, since its newest signature; None where nothing did, or it was taken back."""
        with told(self._path):
            return withdrawals.reopened(self._connection, draft)

    def in_force(self) -> tuple[tuple[int, Withdrawn], ...]:
        """Return what was withdrawn and not taken back, oldest first, each with its number."""
        with told(self._path):
            return withdrawals.in_force(self._connection)

    def reopen(self, number: int, one: Withdrawn, drafts: Iterable[int]) -> tuple[int, ...]:
        """Append that a withdrawal reopened those of some drafts that were signed no later and are not reopened yet; return them."""
        with told(self._path):
            found = withdrawals.lacking(self._connection, number, one.at, drafts)
            if found:
                with writing(self._connection):
                    for draft in found:
                        withdrawals.reopen(self._connection, draft, number, one.at, one.by)
            return found

    def hold(self, draft: int, text_hash: str, hashes: Iterable[int]) -> None:
        """Keep the numbers of the sentences and sources that a draft's newest text holds (`claims.mark`)."""
        with told(self._path), writing(self._connection):
            claims.hold(self._connection, draft, text_hash, hashes)

    def unheld(self, most: int) -> tuple[int, ...]:
        """Return drafts, at most so many, of which it is not kept what their newest text holds."""
        with told(self._path):
            return claims.unheld(self._connection, most)

    def uses(self, what: What, key: str) -> tuple[Use, ...]:
        """Return every draft that holds a claim or a source at its newest, or whose newest signed text does, by its title."""
        with told(self._path):
            self._catch_up()
            return claims.uses(self._connection, what, key)

    def _catch_up(self) -> None:
        """Index what came without its index; a library that can only be looked at has what it has."""
        if claims.missing(self._connection):
            try:
                with writing(self._connection):
                    claims.catch_up(self._connection)
            except sqlite3.OperationalError as error:
                if "readonly" not in str(error):
                    raise
