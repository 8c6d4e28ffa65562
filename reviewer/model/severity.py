"""How much a finding weighs: all that must be known of it to draw its mark, and loaded before anything else of it."""

from __future__ import annotations

from enum import IntEnum


class Severity(IntEnum):
    """How much a finding weighs; the larger stops more."""

    ADVICE = 1
    WARNING = 2
    BLOCKER = 3

    @property
    def word(self) -> str:
        """Return the word of the JSON contract."""
        return self.name.lower()

    @property
    def label(self) -> str:
        """Return the words the window shows."""
        return {1: "Consider", 2: "Should fix", 3: "Must fix"}[self.value]
