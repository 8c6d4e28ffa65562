"""The menu File: bringing drafts in, putting them away, exporting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.ui.menus.recent import RECENT
from reviewer.ui.parts.commands.commands import Command

if TYPE_CHECKING:
    from reviewer.ui.window import Window


def commands(window: Window) -> tuple[Command, ...]:
    """Return the commands of the menu File, in their order."""
    files = window.files
    return (
        Command("new_draft", "&New draft", "&File", files.begin, ("Ctrl+N",)),
        Command("open", "&Open…", "&File", files.ask_open, ("Ctrl+O",)),
        Command("recent", "&All recent drafts…", "&File", files.recents.show, ("Ctrl+Shift+O",), group=RECENT),
        Command("open_review_file", "Open a review fi&le…", "&File", window.review_files.ask_open, (), window.review_files.why_no_open),
        Command("paste_article", "&Paste text as a new draft", "&File", files.paste, (), files.why_no_paste),
        Command("left_out", "What was le&ft out of the page…", "&File", files.intake.show_left_out, (), files.intake.why_nothing_left_out),
        Command("word_remarks", "Changes and comments in &Word…", "&File", window.word.remarks, (), window.word.why_no_remarks),
        Command("import_again", "&Import the file again…", "&File", window.word.import_again, (), window.word.why_no_import),
        Command("save", "&Save", "&File", files.save, ("Ctrl+S",), window.why_no_draft, line=True),
        Command("save_as", "Save &as…", "&File", files.save_as, ("Ctrl+Shift+S",), window.why_no_draft),
        Command("export", "&Export…", "&File", window.decisions.export, ("Ctrl+E",), window.why_no_draft, line=True),
        Command("open_in_browser", "Open in &browser", "&File", window.showing.open_in_browser, (), window.showing.why_no_browser),
        Command("send_review_file", "Sen&d as a review file…", "&File", window.review_files.send, (), window.review_files.why_no_send),
        Command("send_word", "Send the co&mments to Word…", "&File", window.word.send, (), window.word.why_no_word),
        Command("claims_csv", "Export claims as CS&V…", "&File", window.evidence.export_claims, (), window.why_no_draft),
        Command("set_up_signing", "Set up si&gning…", "&File", window.people.set_up, (), window.people.why_no_set_up, line=True),
        Command("people", "People and &keys…", "&File", window.people.show, (), window.people.why_no_people),
        Command("hold_against", "C&heck a published page…", "&File", window.signing.hold_against, (), window.signing.why_no_page),
        Command("close_draft", "&Close draft", "&File", files.close_draft, ("Ctrl+W",), window.why_no_draft),
        Command("quit", "&Quit", "&File", lambda: window.window().close(), ("Ctrl+Q",), line=True),
    )
