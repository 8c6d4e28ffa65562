"""The page of a check, its record on this desk, and turning it off for the house."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel

from reviewer.model.review import Role
from reviewer.ui.dialogs.frames.name import NameDialog
from reviewer.ui.dialogs.house.checks import ChecksDialog, OffDialog, RuleDialog
from reviewer.ui.dialogs.program.settings import SettingsDialog
from reviewer.ui.dialogs.signing.sign import SignDialog
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.conftest import answering
from tests.ui.hands import choose, opened, titles

WHY = "Our readers are clinicians, all of them."


def words(dialog: QDialog) -> str:
    """Return everything a dialog says."""
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def off(dialog: QDialog) -> None:
    """Give a reason and a name."""
    assert isinstance(dialog, OffDialog)
    assert dialog.why.text() == "The reason needs 20 more characters."
    dialog.reason.setPlainText(WHY)
    assert dialog.why.text() == "Type your name."
    dialog.name.setText("Ada North")
    dialog.main.click()


def named(dialog: QDialog) -> None:
    """Give a name."""
    assert isinstance(dialog, NameDialog)
    dialog.name.setText("Ada North")
    dialog.main.click()


def turn_off(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """Turn the check of the word “usually” off from its page."""
    opened(window, write)
    choose(window, "usually")
    answering(window, monkeypatch, lambda dialog: dialog.switch.click(), off)  # type: ignore[attr-defined]
    QTest.keyClick(window, Qt.Key.Key_F1)


def test_f1_opens_the_page_of_the_check_behind_a_finding(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(window, write)
    choose(window, "cures")
    seen = answering(window, monkeypatch, lambda dialog: dialog.close())
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert isinstance(seen[0], RuleDialog)
    told = words(seen[0])
    for part in ("CL002 · Must fix · Words", "Take another word.", "Words matter.", "The reviewer, with a reason", "It cures.", "It does."):
        assert part in told
    assert "None of its findings was fixed or answered here yet." in told


def test_the_detail_tells_what_became_of_a_checks_findings_and_leads_to_its_page(
    window: Window, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(window, write)
    window.view.selectAll()
    window.view.insertPlainText("Rest helps.\n\nHeat cures it.\n\nIt usually heals.\n")
    window.registry.run("save")
    choose(window, "usually")
    lines = [line.text for line in window.detail.told.lines]
    assert lines[-1] == "On this desk. None of its findings was fixed or answered here yet."
    assert window.desk.rulings.rule("DU001") is not None
    fixed = {one.rule.id: one.fixed for one in window.desk.rulings.rules()}
    assert fixed["DU001"] == 1
    answering(window, monkeypatch, lambda dialog: dialog.close())
    window.choosing.take(next(line.choice for line in window.detail.told.lines if line.choice is not None))


def test_a_check_that_is_turned_off_finds_nothing_until_it_is_on_again(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    turn_off(window, write, monkeypatch)
    assert not any("usually" in title for title in titles(window))
    dialog = ChecksDialog(window, window.desk.rulings.rules(), window.look, lambda _: None, lambda _: None)
    assert "1 is turned off" in dialog.sentence.text()
    dialog.table.choose("CI003")
    assert dialog.switch.text() == "Turn this check on"
    answering(window, monkeypatch, named)
    window.checks.switch("CI003")
    assert any("usually" in title for title in titles(window))


def test_the_sign_off_names_the_checks_that_are_off(window: Window, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    turn_off(window, write, monkeypatch)
    assert window.review is not None
    assert f"CI003: {WHY} (Ada North)" in words(SignDialog(window, window.review, lambda *_: None))
    window.view.selectAll()
    window.view.insertPlainText("Rest helps.\n")
    window.catch_up()
    assert window.checklist.sentence.text().endswith("Turned off for this house: CI003.")


def test_a_check_whose_findings_are_certain_cannot_be_turned_off(window: Window, write: Write) -> None:
    record = window.desk.rulings.rule("CI005")
    assert record is not None
    page = RuleDialog(window, record, lambda _: None)
    assert not page.switch.isEnabled()
    assert page.switch.accessibleDescription() == "What it finds is certain and can only be fixed."


def test_only_a_reviewer_turns_off_what_protects_patients(window: Window) -> None:
    record = window.desk.rulings.rule("CL002")
    assert record is not None
    dialog = OffDialog(window, record, "Ada North")
    dialog.reason.setPlainText(WHY)
    assert dialog.why.text() == "It protects patients or rights, so only a reviewer can do without it."
    dialog.role.setCurrentIndex(dialog.role.findData(Role.REVIEWER))
    assert dialog.main.isEnabled()


def test_the_list_of_checks_is_filtered_read_and_reached_from_the_settings(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    pages: list[str] = []
    dialog = ChecksDialog(window, window.desk.rulings.rules(), window.look, pages.append, lambda _: None)
    dialog.words.setText("cures")
    assert dialog.table.standing() == ("CL002",)
    dialog.page.click()
    assert pages == ["CL002"]
    shown: list[bool] = []
    now = window.settings.situation()._replace(open_checks=lambda: shown.append(True))
    settings = SettingsDialog(window, now, window.look)
    assert "5 checks; all are on." in words(settings)
    settings.checks.open.click()
    assert shown == [True]
    seen = answering(window, monkeypatch, lambda dialog: dialog.close())
    window.registry.run("checks")
    assert isinstance(seen[0], ChecksDialog)
