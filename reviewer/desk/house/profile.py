"""The house profile: what the clinic has decided, read and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.desk.parts import KeepsHouse
from reviewer.desk.values import Review
from reviewer.model.house import NOBODY, REVIEW_MONTHS, House
from reviewer.model.trouble import Trouble

if TYPE_CHECKING:
    from reviewer.desk.bench.bench import Bench


class Profile:
    """Reads and writes the profile; every check follows it from then on. Where there is no keeper, there is no place for one."""

    def __init__(self, bench: Bench, keeper: KeepsHouse | None) -> None:
        self._bench, self._keeper = bench, keeper

    @property
    def place(self) -> str:
        """Return where the profile is kept, or nothing where it cannot be kept."""
        return self._keeper.place if self._keeper is not None else ""

    def read(self) -> House:
        """Return what the clinic has decided, as its profile stands now; raise Trouble where that cannot be read."""
        return self._keeper.read() if self._keeper is not None else NOBODY

    def keep(self, house: House) -> Review | None:
        """Keep another profile and check by it from now on; return the draft on the desk, if any. Raise Trouble, with the old one in force."""
        if self._keeper is None:
            raise Trouble("The house profile was not kept: this desk has no place for one. Nothing was changed.")
        kept = self._keeper.write(house)
        self._bench.engine.move(kept)
        self._bench.review_months = kept.review_months or REVIEW_MONTHS
        return self._bench.checked() if self._bench.sheet is not None else None
