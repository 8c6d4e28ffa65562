"""The menu Tools: the palette, look-ups and settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.ui.commands import Command

if TYPE_CHECKING:
    from reviewer.ui.window import Window


def commands(window: Window) -> tuple[Command, ...]:
    """Return the commands of the menu Tools, in their order."""
    return (
        Command("palette", "Search or &run a command", "&Tools", window.asides.palette, ("Ctrl+K", "Ctrl+Shift+P")),
        Command("grammar", "Check &grammar and spelling", "&Tools", window.lookups.grammar, (), window.lookups.why_no_grammar),
        Command("links", "Check &links", "&Tools", window.lookups.links, (), window.lookups.why_no_links),
        Command("cancel", "&Cancel", "&Tools", window.lookups.cancel, (), window.lookups.why_no_cancel),
        Command("hidden", "Hidden charac&ters…", "&Tools", window.hidden.show, (), window.hidden.why_none),
        Command("checks", "C&hecks of this house…", "&Tools", window.checks.all, line=True),
        Command("chronicle", "Histor&y of the library…", "&Tools", window.upkeep.chronicle, line=True),
        Command("copies", "Second place &for copies…", "&Tools", window.upkeep.choose_second),
        Command("mend", "&Bring the library back…", "&Tools", window.upkeep.mend, (), window.upkeep.why_no_mend),
        Command("house", "House &profile…", "&Tools", window.asides.house, (), window.asides.why_no_house),
        Command("settings", "&Settings…", "&Tools", window.asides.settings, ("Ctrl+,",)),
    )
