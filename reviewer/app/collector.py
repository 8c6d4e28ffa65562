"""How often Python looks for circles of objects that nothing else holds."""

from __future__ import annotations

import gc


def seldom() -> None:
    """Let Python look seldom: what a check makes stands in no circle and is freed at once, and looking took up to a quarter of its time."""
    gc.set_threshold(100_000, 20, 50)


def leave() -> None:
    """Spare Python the search of everything for such circles when it ends: a process gives all of it back anyway, and looking took a twentieth."""
    gc.freeze()
