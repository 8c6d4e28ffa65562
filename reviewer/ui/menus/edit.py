"""The menu Edit: undo, the clipboard, finding."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reviewer.desk.edits.emphasis import BOLD, ITALIC
from reviewer.ui.parts.commands.commands import Command

if TYPE_CHECKING:
    from reviewer.ui.window import Window

FORMAT, COPIES = "Bold, italic, &headings", "Copy the chec&klist"
"""The submenus."""


def commands(window: Window) -> tuple[Command, ...]:
    """Return the commands of the menu Edit, in their order."""
    view, finder, placing, put, lister = window.view, window.finder, window.pictures.placing, window.insertions, window.lister
    comments = window.commenting
    return (
        Command("undo", "&Undo", "&Edit", view.undo, ("Ctrl+Z",), partial(_why_no_undo, window)),
        Command("redo", "&Redo", "&Edit", view.redo, ("Ctrl+Shift+Z", "Ctrl+Y"), partial(_why_no_redo, window)),
        Command("cut", "Cu&t", "&Edit", view.cut, ("Ctrl+X",), window.why_no_draft, line=True),
        Command("copy", "&Copy", "&Edit", view.copy, ("Ctrl+C",), window.why_no_draft),
        Command("paste", "&Paste", "&Edit", view.paste, ("Ctrl+V",), window.why_no_draft),
        Command("paste_plain", "Paste as p&lain text", "&Edit", window.pasting.plain, ("Ctrl+Shift+V",), window.why_no_draft),
        Command("select_all", "Select &all", "&Edit", view.selectAll, ("Ctrl+A",), window.why_no_draft),
        Command("select_passage", "Select the &marked words", "&Edit", put.select_passage, ("Ctrl+Shift+L",), put.why_no_passage),
        Command("bold", "&Bold", "&Edit", partial(put.emphasise, BOLD), ("Ctrl+B",), put.why_no_marks, line=True, group=FORMAT),
        Command("italic", "&Italic", "&Edit", partial(put.emphasise, ITALIC), ("Ctrl+I",), put.why_no_marks, group=FORMAT),
        Command("heading", "&Heading or paragraph", "&Edit", put.head, ("Ctrl+Shift+H",), put.why_no_marks, group=FORMAT),
        Command("insert_picture", "Put in a p&icture…", "&Edit", placing.ask_insert, (), placing.why_no_insert, line=True),
        Command("picture", "Picture &details…", "&Edit", window.pictures.details, ("Ctrl+Shift+D",), window.pictures.why_no_details),
        Command("footnote", "Insert foot&note", "&Edit", window.insertions.footnote, ("Ctrl+Shift+N",), window.why_no_draft),
        Command("comment", "Comment on &words…", "&Edit", comments.add, ("Ctrl+Shift+M",), comments.why_no_comment, line=True),
        Command("find", "&Find…", "&Edit", finder.open, ("Ctrl+F",), window.why_no_draft, line=True),
        Command("replace", "R&eplace…", "&Edit", partial(finder.open, replacing=True), ("Ctrl+H",), window.why_no_draft),
        Command("find_next", "Find ne&xt", "&Edit", partial(finder.step, 1), ("F3", "Ctrl+G"), window.why_no_draft),
        Command("find_previous", "Find pre&vious", "&Edit", partial(finder.step, -1), ("Shift+F3", "Ctrl+Shift+G"), window.why_no_draft),
        Command("find_library", "Find in li&brary…", "&Edit", window.seeker.show, ("Ctrl+Shift+F",), window.seeker.why_not),
        Command("copy_text", "Copy the chec&klist as text", "&Edit", partial(lister.copy, "text"), (), lister.why_no_list, line=True, group=COPIES),
        Command("copy_csv", "Copy the checklist as C&SV", "&Edit", partial(lister.copy, "csv"), (), lister.why_no_list, group=COPIES),
        Command("copy_markdown", "Copy the checklist as Markd&own", "&Edit", partial(lister.copy, "markdown"), (), lister.why_no_list, group=COPIES),
    )


def _why_no_undo(window: Window) -> str:
    return window.why_no_draft() or ("" if window.view.document().isUndoAvailable() else "Nothing to undo.")


def _why_no_redo(window: Window) -> str:
    return window.why_no_draft() or ("" if window.view.document().isRedoAvailable() else "Nothing to redo.")
