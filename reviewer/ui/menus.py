"""Which commands there are, in which menu and on which keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QMenuBar

from reviewer.ui.commands import Command, Registry
from reviewer.ui.side import Tab
from reviewer.ui.theme import SIZES, Scheme

if TYPE_CHECKING:
    from reviewer.ui.window import Window

MENUS = ("&File", "&Edit", "&Review", "&View", "&Tools", "&Help")
TAB_WORDS = {
    Tab.CHECKLIST: ("C&hecklist", "Ctrl+3"),
    Tab.CLAIMS: ("Cla&ims", "Ctrl+4"),
    Tab.SOURCES: ("Sources: &what it stands on", "Ctrl+5"),
    Tab.BALANCE: ("&Balance", "Ctrl+6"),
}
SIZE_WORDS = {100: "Text at &100 %", 140: "Text at 1&40 %", 200: "Text at &200 %"}
SCHEME_WORDS = {Scheme.SYSTEM: "&Colours as the system", Scheme.LIGHT: "&Light colours", Scheme.DARK: "&Dark colours"}


def furnish(window: Window) -> None:
    """Give the registry all its commands."""
    for command in (*_file(window), *_edit(window), *_review(window), *_view(window), *_tools(window), *_help(window)):
        window.registry.add(command)


def fill(bar: QMenuBar, registry: Registry) -> None:
    """Build the menus from the registry; a change of group in the ids' order makes a line."""
    menus: dict[str, QMenu] = {title: bar.addMenu(title) for title in MENUS}
    for command in registry:
        menu = menus[command.menu]
        if command.id in _LINES:
            menu.addSeparator()
        menu.addAction(registry.action(command.id))


_LINES = frozenset(
    "save export quit cut find fix correct_source sign pane_outline larger scheme_system checks about".split()
)


def _file(window: Window) -> tuple[Command, ...]:
    files = window.files
    return (
        Command("open", "&Open…", "&File", files.ask_open, ("Ctrl+O",)),
        Command("paste_article", "&Paste text as a new draft", "&File", files.paste, ("Ctrl+Shift+V",), files.why_no_paste),
        Command("sample", "&Try the sample article", "&File", files.sample, (), files.why_no_sample),
        Command("save", "&Save", "&File", files.save, ("Ctrl+S",), window.why_no_draft),
        Command("save_as", "Save &as…", "&File", files.save_as, ("Ctrl+Shift+S",), window.why_no_draft),
        Command("export", "&Export…", "&File", window.decisions.export, ("Ctrl+E",), window.why_no_draft),
        Command("claims_csv", "Export claims as CS&V…", "&File", window.evidence.export_claims, (), window.why_no_draft),
        Command("close_draft", "&Close draft", "&File", files.close_draft, ("Ctrl+W",), window.why_no_draft),
        Command("quit", "&Quit", "&File", lambda: window.window().close(), ("Ctrl+Q",)),
    )


def _edit(window: Window) -> tuple[Command, ...]:
    view = window.view
    return (
        Command("undo", "&Undo", "&Edit", view.undo, ("Ctrl+Z",), window.why_no_undo),
        Command("redo", "&Redo", "&Edit", view.redo, ("Ctrl+Shift+Z", "Ctrl+Y"), window.why_no_redo),
        Command("cut", "Cu&t", "&Edit", view.cut, ("Ctrl+X",), window.why_no_draft),
        Command("copy", "&Copy", "&Edit", view.copy, ("Ctrl+C",), window.why_no_draft),
        Command("paste", "&Paste", "&Edit", view.paste, ("Ctrl+V",), window.why_no_draft),
        Command("select_all", "Select &all", "&Edit", view.selectAll, ("Ctrl+A",), window.why_no_draft),
        Command("find", "&Find…", "&Edit", window.finder.open, ("Ctrl+F",), window.why_no_draft),
    )


def _review(window: Window) -> tuple[Command, ...]:
    walk, decisions, evidence = window.walk, window.decisions, window.evidence
    return (
        Command("check", "&Check now", "&Review", window.check_now, ("F5",), window.why_no_draft),
        Command("next", "&Next finding", "&Review", lambda: evidence.step(1), ("F8", "Ctrl+]"), walk.why_no_rows),
        Command("previous", "&Previous finding", "&Review", lambda: evidence.step(-1), ("Shift+F8", "Ctrl+["), walk.why_no_rows),
        Command("fix", "Apply quick &fix", "&Review", decisions.fix, ("Ctrl+.",), decisions.why_no_fix),
        Command("answer", "&Answer…", "&Review", decisions.answer, ("Ctrl+Shift+J",), decisions.why_no_answer),
        Command("accept", "Accept &this answer", "&Review", decisions.accept, (), decisions.why_no_accept),
        Command("withdraw", "&Withdraw the answer", "&Review", decisions.withdraw, (), decisions.why_no_withdraw),
        Command("correct_source", "C&orrect the kind of source…", "&Review", evidence.correct, (), evidence.why_no_correction),
        Command("restore_source", "Ta&ke back the correction", "&Review", evidence.restore, (), evidence.why_no_restore),
        Command("sign", "&Sign off…", "&Review", decisions.sign, ("Ctrl+Shift+Return",), decisions.why_no_sign),
    )


def _view(window: Window) -> tuple[Command, ...]:
    looks, evidence = window.appearance, window.evidence
    sizes = tuple(
        Command(f"size_{size}", SIZE_WORDS[size], "&View", partial(looks.resize_text, size), checked=partial(looks.has_size, size))
        for size in SIZES
    )
    schemes = tuple(
        Command(f"scheme_{scheme}", words, "&View", partial(looks.recolour, scheme), checked=partial(looks.has_scheme, scheme))
        for scheme, words in SCHEME_WORDS.items()
    )
    return (
        Command("order", "Checklist in the o&rder of the text", "&View", window.regroup, (), window.why_no_draft, window.in_order),
        Command("covers", "Source b&ars beside the draft", "&View", evidence.toggle_covers, (), window.why_no_draft, evidence.covers_shown),
        Command("pane_outline", "&Outline", "&View", lambda: window.go_to(0), ("Ctrl+1",), window.why_no_draft),
        Command("pane_draft", "Dra&ft", "&View", lambda: window.go_to(1), ("Ctrl+2",), window.why_no_draft),
        *(
            Command(f"pane_{tab.name.lower()}", words, "&View", partial(evidence.show, tab), (key,), window.why_no_draft)
            for tab, (words, key) in TAB_WORDS.items()
        ),
        Command("sort_table", "&Sort the table by its next column", "&View", evidence.sort, ("Ctrl+Shift+T",), evidence.why_no_sort),
        Command("pane_next", "Ne&xt pane", "&View", lambda: window.step_pane(1), ("F6",), window.why_no_draft),
        Command("pane_previous", "Pre&vious pane", "&View", lambda: window.step_pane(-1), ("Shift+F6",), window.why_no_draft),
        Command("focus", "Focus on the draf&t", "&View", window.focus_draft, ("F9",), window.why_no_draft, window.focused),
        Command("larger", "Larg&er text", "&View", lambda: looks.step_size(1), ("Ctrl+=", "Ctrl++")),
        Command("smaller", "S&maller text", "&View", lambda: looks.step_size(-1), ("Ctrl+-",)),
        Command("size_reset", "&Usual text size", "&View", lambda: looks.resize_text(100), ("Ctrl+0",)),
        *sizes,
        *schemes,
    )


def _tools(window: Window) -> tuple[Command, ...]:
    return (
        Command("palette", "Search or &run a command", "&Tools", window.asides.palette, ("Ctrl+K", "Ctrl+Shift+P")),
        Command("grammar", "Check &grammar and spelling", "&Tools", window.lookups.grammar, (), window.lookups.why_no_grammar),
        Command("links", "Check &links", "&Tools", window.lookups.links, (), window.lookups.why_no_links),
        Command("cancel", "&Cancel", "&Tools", window.lookups.cancel, (), window.lookups.why_no_cancel),
        Command("checks", "C&hecks of this house…", "&Tools", window.checks.all),
        Command("house", "House &profile…", "&Tools", window.asides.house, (), window.asides.why_no_house),
        Command("settings", "&Settings…", "&Tools", window.asides.settings, ("Ctrl+,",)),
    )


def _help(window: Window) -> tuple[Command, ...]:
    return (
        Command("guide", "About the &selected finding", "&Help", window.checks.explain, ("F1",), window.checks.why_no_page),
        Command("shortcuts", "&Keyboard shortcuts", "&Help", window.asides.shortcuts, ("Ctrl+/", "Ctrl+?")),
        Command("about", "&About", "&Help", window.asides.about),
    )
