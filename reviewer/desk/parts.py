"""What the desk needs of the rooms below, so that a test can hand it something small."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Protocol

from reviewer.model.draft import Draft
from reviewer.model.finding import Report

Clock = Callable[[], datetime]
"""Returns now, with its offset from UTC."""


class Parses(Protocol):
    """Turns a source into a Draft; remembers parts it has seen."""

    def parse(self, text: str, *, plain: bool = False) -> Draft:
        """Return the draft."""


class Checks(Protocol):
    """Runs all rules; remembers blocks it has seen."""

    @property
    def ruleset(self) -> str:
        """Return the hash of the rules and what they know."""

    def check(self, draft: Draft, *, today: date, cancelled: Callable[[], bool] | None = None) -> Report:
        """Return the report."""
