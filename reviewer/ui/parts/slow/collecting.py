"""How often Python looks for circles of objects that nothing else holds, while the window is open."""

from __future__ import annotations

import gc

SELDOM = 20_000, 10, 10
"""Objects more than went, until the young ones are looked at, and how often those until the older ones are.

A key that makes a paragraph makes some thousands of values, none of them in a circle: with Python's own 700 it was looked four times at each such
key, for two of its twenty milliseconds, and now and then for twelve.
"""


def keep() -> None:
    """Take all that stands now for what stays, and look seldom at what comes: looking through a draft would hold up a key for several frames."""
    gc.freeze()
    gc.set_threshold(*SELDOM)
