"""One list of commands feeds everything."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget
from pytestqt.qtbot import QtBot

from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.conftest import tab_ring
from tests.ui.hands import opened


def test_no_key_belongs_to_two_commands(window: Window) -> None:
    keys = [QKeySequence(key).toString() for command in window.registry for key in command.keys]
    assert len(keys) == len(set(keys))


def test_mnemonics_are_unique_in_each_menu(window: Window) -> None:
    menus: dict[tuple[str, str], list[str]] = {}
    groups = dict.fromkeys((command.menu, command.group) for command in window.registry if command.group)
    texts = [(command.menu, command.group, command.text) for command in window.registry] + [(menu, "", group) for menu, group in groups]
    for menu, group, text in texts:
        letter = re.search(r"&([^&])", text.replace("&&", ""))
        assert letter, text
        menus.setdefault((menu, group), []).append(letter[1].casefold())
    for menu_, letters in menus.items():
        assert len(letters) == len(set(letters)), (menu_, sorted(letters))


def test_no_menu_is_longer_than_a_person_reads_at_a_glance(window: Window) -> None:
    for top in window.menuBar().actions():
        menu = top.menu()
        assert isinstance(menu, QMenu)
        for one in (menu, *menu.findChildren(QMenu)):
            assert len([action for action in one.actions() if not action.isSeparator()]) <= 20, one.title()


def test_a_command_that_is_off_says_why_and_its_button_too(window: Window, write: Write) -> None:
    opened(window, write)
    assert not window.header.sign.isEnabled()
    assert window.header.sign.accessibleDescription() == "3 must-fix cards are open."
    for command in window.registry:
        why = command.reason()
        assert window.registry.action(command.id).isEnabled() == (not why)
        assert not why or why.endswith(".")


def test_a_command_that_is_off_is_not_run(window: Window) -> None:
    assert not window.registry.run("sign")
    assert not window.registry.run("next")


def test_a_window_without_a_place_for_a_profile_says_so(window: Window) -> None:
    assert window.registry["house"].reason() == "This window has no place to keep a house profile."


def test_every_focusable_control_has_a_name_and_a_role(window: Window, write: Write) -> None:
    opened(window, write)
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            spoken = QAccessible.queryAccessibleInterface(widget)
            assert spoken is not None
            assert spoken.text(QAccessible.Text.Name), (type(widget).__name__, widget.objectName())
            assert spoken.role() != QAccessible.Role.NoRole


def test_buttons_are_large_enough_to_hit(window: Window, write: Write) -> None:
    opened(window, write)
    for made in window.findChildren(QAbstractButton):
        if made.isVisible() and made.parent() is not window.checklist.words:
            assert min(made.width(), made.height()) >= 24, made.text()


def test_tab_goes_through_all_panes_and_comes_round(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write)
    seen = tab_ring(window)
    assert window.checklist.list in seen
    assert window.outline.list in seen


def test_the_key_of_a_command_that_cannot_be_done_now_says_why(window: Window, write: Write) -> None:
    opened(window, write, "# Ankles\n\nRest cures a sprained ankle.\n")
    window.view.setFocus()
    QTest.keyClick(window.view, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.status.said.text() == window.registry.why("submit")
    assert window.status.said.text().startswith("Fix or answer first")
    assert window.view.source == "# Ankles\n\nRest cures a sprained ankle.\n"
