"""The menu Help: what explains the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.ui.commands import Command

if TYPE_CHECKING:
    from reviewer.ui.window import Window


def commands(window: Window) -> tuple[Command, ...]:
    """Return the commands of the menu Help, in their order."""
    return (
        Command("guide", "About the &selected finding", "&Help", window.checks.explain, ("F1",), window.checks.why_no_page),
        Command("shortcuts", "&Keyboard shortcuts", "&Help", window.asides.shortcuts, ("Ctrl+/", "Ctrl+?")),
        Command("about", "&About", "&Help", window.asides.about, line=True),
    )
