"""Withdrawals that came from another computer: the articles here that use what was withdrawn are opened again."""

from __future__ import annotations

from reviewer.desk.bench.bench import Bench
from reviewer.desk.review.claims import ClaimsLibrary
from reviewer.model.claims import What


class Reopening:
    """Does here what was done where the claim or source was withdrawn; the same twice changes nothing."""

    def __init__(self, bench: Bench, claims: ClaimsLibrary) -> None:
        self._bench, self._claims = bench, claims

    def catch_up(self, draft: int | None = None) -> int:
        """Open every article again, or one, that uses what is withdrawn and was signed before; return how many were."""
        library = self._bench.need_library()
        self._claims.forget()
        opened: set[int] = set()
        for number, one in library.claims.in_force():
            using = {use.draft for use in self._claims.uses(one.what, one.key)}
            if one.what is What.CLAIM:
                using |= {saying.draft for saying in self._claims.nearly(one.key)}
            opened |= set(library.claims.reopen(number, one, using if draft is None else using & {draft}))
        return len(opened)
