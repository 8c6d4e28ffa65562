"""The five states a checklist row can be in, with the words they go by. No Qt."""

from __future__ import annotations

from enum import StrEnum

from reviewer.model.severity import Severity


class Sign(StrEnum):
    """What a sign says; the value names its colour token."""

    MUST = "must"
    SHOULD = "should"
    CONSIDER = "consider"
    PASSED = "passed"
    ANSWERED = "answered"
    UNKNOWN = "muted"

    @property
    def label(self) -> str:
        """Return the words a row is spoken with."""
        return _LABELS[self]

    @property
    def short(self) -> str:
        """Return the word on a filter chip."""
        return _SHORT[self]


_LABELS = {
    Sign.MUST: "Must fix",
    Sign.SHOULD: "Should fix",
    Sign.CONSIDER: "Consider",
    Sign.PASSED: "Passed",
    Sign.ANSWERED: "Answered",
    Sign.UNKNOWN: "Could not check",
}
_SHORT = {**_LABELS, Sign.MUST: "Must", Sign.SHOULD: "Should", Sign.UNKNOWN: "Not checked"}

BY_SEVERITY = {Severity.BLOCKER: Sign.MUST, Severity.WARNING: Sign.SHOULD, Severity.ADVICE: Sign.CONSIDER}
ORDER = (Sign.UNKNOWN, Sign.MUST, Sign.SHOULD, Sign.CONSIDER, Sign.ANSWERED, Sign.PASSED)
"""Worst first."""
