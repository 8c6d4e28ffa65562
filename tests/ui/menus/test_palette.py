"""The palette finds what is meant by a few letters, and shows what was used last first."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog

from reviewer.ui.dialogs.program.pages import ShortcutsDialog
from reviewer.ui.frame.palette import Palette, entries, ranked
from reviewer.ui.values.fuzzy import fit
from reviewer.ui.values.other_words import OTHER
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.conftest import answering
from tests.ui.hands import opened

SOUGHT = {
    "che": "check",
    "check n": "check",
    "dark": "scheme_dark",
    "night": "scheme_dark",
    "preferences": "settings",
    "setings": "settings",
    "zoom": "larger",
    "waive": "answer",
    "ignore": "answer",
    "approve": "sign",
    "sgn off": "sign",
    "expot": "export",
    "kbd": "",
    "keyboard": "shortcuts",
    "hotkeys": "shortcuts",
    "high con": "scheme_contrast",
    "dictionary": "add_word",
    "fd": "focus",
    "140": "size_140",
    "licences": "about",
    "zqx": "",
}


@pytest.mark.parametrize("words", SOUGHT)
def test_a_few_letters_find_the_command(window: Window, words: str) -> None:
    lines = entries(window.registry)
    found = [lines[number].id for number in ranked(lines, words)]
    if SOUGHT[words]:
        assert SOUGHT[words] in found[:2], [(name, fit(words, window.registry[name].name)) for name in found[:5]]
    else:
        assert found == []


def test_whole_words_go_before_parts_and_slips() -> None:
    order = [fit("check", line) for line in ("Check now", "The checklist", "Uncheck", "Chekc it", "Sign off")]
    assert order == sorted(order, reverse=True)
    assert order[-1] == 0


def test_other_words_are_those_of_commands_there_are(window: Window) -> None:
    assert set(OTHER) <= {command.id for command in window.registry}


def test_what_was_used_last_stands_first_and_is_remembered(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window, write)

    def pick(words: str) -> object:
        def step(dialog: QDialog) -> None:
            assert isinstance(dialog, Palette)
            dialog.field.setText(words)
            dialog.field.returnPressed.emit()

        return step

    answering(window, monkeypatch, pick("larger text"), pick("usual text"))  # type: ignore[arg-type]
    window.registry.run("palette")
    window.registry.run("palette")
    assert window.store.now.used == "size_reset larger"
    page = window.asides.palette_page()
    assert [page.list.item(row).text() for row in range(2)] == ["Usual text size", "Larger text"]
    page.field.setText("zqx")
    assert not page.none.isHidden()


def test_the_shortcut_page_lists_every_command_and_why_one_is_off(window: Window) -> None:
    page = ShortcutsDialog(window, window.registry)
    said = {made.text() for made in page.findChildren(type(page.why))}
    for command in window.registry:
        assert command.name in said
        assert command.reason() in said or not command.reason()
