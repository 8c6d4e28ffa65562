"""The world's faults, as opposed to our bugs."""

from __future__ import annotations


class Trouble(Exception):
    """Something outside went wrong: one sentence for the author on what happened, what is safe, and what to do.

    `str()` of it is that text and is shown as it stands. Bugs are plain exceptions and never this.
    """
