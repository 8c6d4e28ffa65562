"""The menu View: which panes are shown, and how everything looks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reviewer.ui.frame.side import Tab
from reviewer.ui.looks.theme import Scheme
from reviewer.ui.parts.commands.commands import Command
from reviewer.ui.values.rows import Grouping

if TYPE_CHECKING:
    from reviewer.ui.window import Window

TAB_WORDS = {
    Tab.CHECKLIST: ("&Checklist", "Ctrl+3"),
    Tab.CLAIMS: ("Cla&ims", "Ctrl+4"),
    Tab.SOURCES: ("&Sources: what it stands on", "Ctrl+5"),
    Tab.BALANCE: ("&Balance", "Ctrl+6"),
    Tab.REVIEW: ("&Review: comments and questions", "Ctrl+9"),
}
SIZE_WORDS = {100: "Text at &100 %", 140: "Text at 1&40 %", 200: "Text at &200 %"}
SCHEME_WORDS = {
    Scheme.SYSTEM: "&Colours as the system",
    Scheme.LIGHT: "&Light colours",
    Scheme.DARK: "&Dark colours",
    Scheme.CONTRAST: "&High contrast, easy to see",
}

ORDER, PANES, SIZE, COLOURS = "Checklist o&rder", "&Panes", "&Text size", "&Colours"
"""The submenus."""


def commands(window: Window) -> tuple[Command, ...]:
    """Return the commands of the menu View, in their order."""
    looks, evidence = window.appearance, window.evidence
    by, is_by, why = window.lister.group, window.lister.is_by, window.why_no_draft
    order, note = Grouping.ORDER, Grouping.FOOTNOTE
    sizes = tuple(
        Command(f"size_{size}", SIZE_WORDS[size], "&View", partial(looks.resize_text, size), checked=partial(looks.has_size, size), group=SIZE)
        for size in SIZE_WORDS
    )
    schemes = tuple(
        Command(
            f"scheme_{scheme}",
            words,
            "&View",
            partial(looks.recolour, scheme),
            checked=partial(looks.has_scheme, scheme),
            group=COLOURS,
        )
        for scheme, words in SCHEME_WORDS.items()
    )
    return (
        Command("order", "Checklist in &text order", "&View", partial(by, order), (), why, partial(is_by, order), group=ORDER),
        Command("by_footnote", "Checklist by &footnote", "&View", partial(by, note), (), why, partial(is_by, note), group=ORDER),
        Command("covers", "Source &bars beside the draft", "&View", evidence.toggle_covers, (), why, evidence.covers_shown),
        Command("pane_library", "&Library: drafts kept here", "&View", lambda: window.pages.go_to(0), ("Ctrl+1",), why, line=True, group=PANES),
        Command("pane_outline", "&Outline", "&View", lambda: window.pages.go_to(2), (), why, group=PANES),
        Command("pane_draft", "&Draft", "&View", lambda: window.pages.go_to(1), ("Ctrl+2",), why, group=PANES),
        Command("pane_preview", "&Preview: as readers will see it", "&View", window.showing.show, ("Ctrl+8",), why, group=PANES),
        Command("pane_changes", "Chan&ges since review", "&View", window.history.show, ("Ctrl+7",), why, group=PANES),
        *(
            Command(f"pane_{tab.name.lower()}", words, "&View", partial(evidence.turn_to, tab), (key,), why, group=PANES)
            for tab, (words, key) in TAB_WORDS.items()
        ),
        Command("sort_table", "&Sort the table by its next column", "&View", evidence.sort, ("Ctrl+Shift+T",), evidence.why_no_sort),
        Command("pane_next", "&Next pane", "&View", lambda: window.pages.step(1), ("F6",), why, group=PANES),
        Command("pane_previous", "Pre&vious pane", "&View", lambda: window.pages.step(-1), ("Shift+F6",), why, group=PANES),
        Command("focus", "&Focus on the draft", "&View", window.pages.turn_alone, ("F9",), why, lambda: window.pages.alone),
        Command("larger", "&Larger text", "&View", lambda: looks.step_size(1), ("Ctrl+=", "Ctrl++"), line=True, group=SIZE),
        Command("smaller", "&Smaller text", "&View", lambda: looks.step_size(-1), ("Ctrl+-",), group=SIZE),
        Command("size_reset", "&Usual text size", "&View", lambda: looks.resize_text(100), ("Ctrl+0",), group=SIZE),
        *sizes,
        *schemes,
    )
