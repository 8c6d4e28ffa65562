"""The menu Help: what explains the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.ui.parts.commands.commands import Command

if TYPE_CHECKING:
    from reviewer.ui.window import Window


def commands(window: Window) -> tuple[Command, ...]:
    """Return the commands of the menu Help, in their order."""
    return (
        Command("help_here", "&Help for this", "&Help", window.help.here, ("F1",), window.help.why_not_here),
        Command("help_contents", "&Contents and search…", "&Help", window.help.contents, (), window.help.why_none),
        Command("guide", "About the &selected finding", "&Help", window.checks.explain, (), window.checks.why_no_page),
        Command("shortcuts", "&Keyboard shortcuts", "&Help", window.asides.shortcuts, ("Ctrl+/", "Ctrl+?")),
        Command("sample", "&Try the sample article", "&Help", window.files.sample, (), window.files.why_no_sample),
        Command("hints", "Show hi&nts again", "&Help", window.hints.again, (), window.hints.why_not_again),
        Command("about", "&About", "&Help", window.asides.about, line=True),
    )
