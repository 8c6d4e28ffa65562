"""What a person reads where nothing is left to fix: the next step, and its one button."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from reviewer.ui.window import Window


def told(window: Window) -> str:
    """Return what stands in the place of a card, as one text."""
    return "\n".join([window.detail.told.over, *(line.text for line in window.detail.told.lines)])


def main(window: Window) -> list[str]:
    """Return the words of the main button below it, and of no other."""
    return [made.text() for made in window.detail.findChildren(QPushButton) if made.isVisibleTo(window.detail) and made.property("look") == "primary"]
