"""Wrong passphrases are counted: after five in a row, thirty seconds pass before the next is taken."""

from __future__ import annotations

from datetime import datetime, timedelta
from math import ceil

from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble

MOST = 5
WAIT = timedelta(seconds=30)


class Attempts(NamedTuple):
    """How often a passphrase was wrong in a row, and when the last time was; a new value for every try."""

    failures: int = 0
    last: datetime | None = None

    def seconds_left(self, now: datetime) -> int:
        """Return for how many seconds no passphrase is taken; 0 where one is. A clock that was set back never waits longer than 30."""
        if self.last is None or self.failures == 0 or self.failures % MOST:
            return 0
        left = self.last + WAIT - now
        return min(ceil(left.total_seconds()), int(WAIT.total_seconds())) if left > timedelta() else 0

    def allow(self, now: datetime) -> None:
        """Raise Trouble while a try must wait."""
        if left := self.seconds_left(now):
            raise Trouble(f"The passphrase was wrong {self.failures} times. Nothing was signed. Try again in {left} second{'s' * (left != 1)}.")

    def failed(self, now: datetime) -> Attempts:
        """Return the count after one more wrong passphrase."""
        return Attempts(self.failures + 1, now)
