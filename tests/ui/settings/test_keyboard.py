"""The page of keys: a command gets another key, which holds everywhere; keys that are taken or needed elsewhere are refused."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from reviewer.ui.dialogs.program.settings import SettingsDialog
from reviewer.ui.parts.commands.keys import in_force, why_no_key
from reviewer.ui.values.preferences import Store
from reviewer.ui.window import Window


def keys_of(window: Window) -> SettingsDialog:
    dialog = SettingsDialog(window, window.settings.situation(), window.look, window.settings.keep)
    dialog.turn("Keyboard")
    dialog.show()
    return dialog


def test_a_command_gets_another_key_which_holds_everywhere_and_can_be_taken_back(settled: Window) -> None:
    dialog = keys_of(settled)
    dialog.keyboard.table.choose("palette", 0)
    dialog.keyboard.key.setFocus()
    QTest.keyClick(dialog.keyboard.key, Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    assert "has Alt+K now" in dialog.keyboard.said.text()
    dialog.main.click()
    assert settled.registry["palette"].keys == ("Alt+K",)
    assert settled.registry.action("palette").shortcuts() == [QKeySequence("Alt+K")]
    assert settled.header.search.text().endswith("Alt+K")
    assert Store(settled.store.path).now.keys == {"palette": ("Alt+K",)}
    dialog = keys_of(settled)
    dialog.keyboard.table.choose("palette", 0)
    dialog.keyboard.reset.click()
    dialog.main.click()
    assert settled.registry.usual["palette"] == settled.registry["palette"].keys
    assert settled.header.search.text().endswith("Ctrl+K")
    assert Store(settled.store.path).now.keys == {}


def test_a_key_that_is_taken_is_refused_with_whose_it_is(settled: Window) -> None:
    dialog = keys_of(settled)
    dialog.keyboard.table.choose("check", 0)
    QTest.keyClick(dialog.keyboard.key, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert dialog.keyboard.said.text() == "Not changed: Ctrl+E belongs to “Export…”. Give that one another key first."
    QTest.keyClick(dialog.keyboard.key, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    assert "opens the menu File" in dialog.keyboard.said.text()
    assert dialog.keyboard.changed() == {}
    dialog.close()


def test_tab_leaves_the_field_for_keys(settled: Window) -> None:
    dialog = keys_of(settled)
    dialog.activateWindow()
    dialog.keyboard.key.setFocus()
    QTest.keyClick(dialog.keyboard.key, Qt.Key.Key_Tab)
    assert not dialog.keyboard.key.hasFocus()
    assert dialog.keyboard.key.key == ""
    dialog.close()


def test_all_keys_are_reset_at_once(settled: Window) -> None:
    settled.store.change(keys={"check": ("F4",), "export": ("Alt+X",), "command of another version": ("F12",)})
    settled.settings.begin()
    assert settled.registry["export"].keys == ("Alt+X",)
    dialog = keys_of(settled)
    dialog.keyboard.reset_all.click()
    dialog.main.click()
    assert settled.registry["export"].keys == ("Ctrl+E",)
    assert settled.store.now.keys == {"command of another version": ("F12",)}


def test_keys_in_the_file_that_clash_are_told_and_the_usual_ones_stay(settled: Window) -> None:
    commands = settled.registry.as_they_come()
    keys, told = in_force(commands, {"check": ("Ctrl+E",), "focus": ("a",), "links": ("F5",), "nothing of this name": ("F12",)})
    assert len(told) == 3
    assert "belongs to “Export…”" in told[0]
    assert (keys["check"], keys["focus"], keys["links"]) == (("F5",), ("F9",), ())
    everything = [QKeySequence(key).toString() for its in keys.values() for key in its]
    assert len(everything) == len(set(everything))


@pytest.mark.parametrize("key", ["A", "Shift+A", "Left", "Ctrl+Left", "Ctrl+Shift+Right", "Ctrl+Alt+L", "Alt+F4", "Ctrl+K, Ctrl+B", "no key"])
def test_keys_needed_elsewhere_are_given_to_no_command(key: str) -> None:
    assert why_no_key(key).endswith(".")


@pytest.mark.parametrize("key", ["F4", "Ctrl+M", "Alt+K", "Ctrl+Shift+F9", "Shift+F5"])
def test_other_keys_are_free(key: str) -> None:
    assert why_no_key(key) == ""
