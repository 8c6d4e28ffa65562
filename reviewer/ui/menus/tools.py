"""The menu Tools: the palette, look-ups and settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.ui.parts.commands.commands import Command

if TYPE_CHECKING:
    from reviewer.ui.window import Window


def commands(window: Window) -> tuple[Command, ...]:
    """Return the commands of the menu Tools, in their order."""
    boards = window.boards
    return (
        Command("palette", "Search or &run a command", "&Tools", window.asides.palette, ("Ctrl+K", "Ctrl+Shift+P")),
        Command("grammar", "Check &grammar and spelling", "&Tools", window.lookups.grammar, (), window.lookups.why_no_grammar),
        Command("links", "Check &links", "&Tools", window.lookups.links, (), window.lookups.why_no_links),
        Command("cancel", "&Cancel", "&Tools", window.running.cancel, (), window.running.why_no_cancel),
        Command("library_board", "&Dashboard of the library", "&Tools", boards.library, ("Ctrl+Shift+B",), line=True),
        Command("folder_board", "Check a &folder…", "&Tools", boards.ask_folder, (), boards.why_no_folder),
        Command("board_again", "Check these drafts aga&in", "&Tools", boards.again, (), boards.why_not_shown),
        Command("board_csv", "E&xport the dashboard as CSV…", "&Tools", boards.export, (), boards.why_not_shown),
        Command("board_back", "&Back from the dashboard", "&Tools", boards.back, (), boards.why_not_shown),
        Command("hidden", "Hidden charac&ters…", "&Tools", window.hidden.show, (), window.hidden.why_none),
        Command("checks", "C&hecks of this house…", "&Tools", window.checks.all, line=True),
        Command("chronicle", "Histor&y of the library…", "&Tools", window.upkeep.chronicle, line=True),
        Command("copies", "Second place f&or copies…", "&Tools", window.upkeep.choose_second),
        Command("mend", "Bring the library bac&k…", "&Tools", window.upkeep.mend, (), window.upkeep.why_no_mend),
        Command("claims_library", "Cl&aims library…", "&Tools", window.approved.show, (), window.approved.why_no_library),
        Command("withdraw_source", "&Withdraw this source…", "&Tools", window.approved.withdraw_source, (), window.approved.why_no_source),
        Command("house", "House &profile…", "&Tools", window.asides.house, (), window.asides.why_no_house),
        Command("settings", "&Settings…", "&Tools", window.asides.settings, ("Ctrl+,",)),
    )
