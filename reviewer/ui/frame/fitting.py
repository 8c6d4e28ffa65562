"""How tabs find room: as wide as they like where there is room, closer together where there is less."""

from __future__ import annotations

from PySide6.QtWidgets import QTabBar

from reviewer.ui.parts.words.plain import restyle

STEPS = ("", "1", "2", "3")
"""From wide gaps to narrow ones, as the style sheet knows them."""


def fit_tabs(tabs: QTabBar, room: int) -> bool:
    """Give a row of tabs the widest gaps with which it takes no more than `room` pixels; return whether there are any."""
    words = [tabs.tabText(at) for at in range(tabs.count())]
    known = f"{room} {tabs.fontMetrics().height()} {words}"
    if tabs.property("fitted") != known:
        tabs.setProperty("fitted", known)
        for step in STEPS:
            restyle(tabs, "tight", step)
            tabs.setElideMode(tabs.elideMode())  # a new style alone leaves the tabs as wide as they were
            if tabs.sizeHint().width() <= room:
                break
    return tabs.sizeHint().width() <= room
