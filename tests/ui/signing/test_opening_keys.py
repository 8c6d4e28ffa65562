"""A key is opened beside the window, and what it signs is what was there when it was asked."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reviewer.model.review import Role, State
from reviewer.model.trouble import Trouble
from reviewer.seal.keys import personal as key_files
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.desk.signed import NORAS, SAMS, approved
from tests.desk.small import CLEAN
from tests.ui.conftest import answering
from tests.ui.signing.hands import ended, named, words


def test_an_approval_is_withdrawn_with_a_key_and_the_other_computer_is_thought_of(
    two: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    two.files.open(write(CLEAN))
    two.show_review(approved(two.desk))
    named(monkeypatch, saved=tmp_path / "withdrawal.json")

    def withdraw(dialog: Any) -> None:
        assert "A page that is published is not changed by this: take it down there." in words(dialog)
        assert dialog.why.text() == "The reason needs 10 characters."
        held = {one.accessibleName(): one for one in dialog.findChildren(QWidget) if one.accessibleName()}
        held["Who signs"].setCurrentText("Sam Okoro, MD")
        held["Reason"].setText("A dose in it is wrong.")
        dialog.passphrases[0].setText(SAMS)
        ended(qtbot, dialog)

    answering(two, monkeypatch, withdraw)
    assert two.registry.run("withdraw_approval")
    assert two.review is not None and two.review.state is State.WITHDRAWN
    assert two.desk.signing.withdrawal_file() == (tmp_path / "withdrawal.json").read_bytes()
    assert two.notices.sentence("review file").startswith("Approval withdrawn. Does the other person work on another computer?")


def test_opening_a_key_goes_on_beside_the_window(two: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    two.files.open(write(CLEAN))
    opened, go_on = threading.Event(), threading.Event()
    where: list[str] = []
    sign = key_files.sign

    def slow(payload: bytes, namespace: str, file: str, passphrase: str) -> str:
        where.append(threading.current_thread().name)
        opened.set()
        assert go_on.wait(10)
        return sign(payload, namespace, file, passphrase)

    monkeypatch.setattr("reviewer.desk.signing.unlocking.sign", slow)

    def submit(dialog: Any) -> None:
        dialog.passphrase.setText(NORAS)
        dialog.main.click()
        assert opened.wait(10) and dialog.busy and dialog.why.text() == "Opening the key…"
        dialog.reject()  # the key is being opened, which ends by itself
        assert dialog.isVisible()
        go_on.set()
        qtbot.waitUntil(lambda: not dialog.busy, timeout=10_000)

    answering(two, monkeypatch, submit)
    assert two.registry.run("submit")
    assert where and threading.main_thread().name not in where
    assert two.review is not None and two.review.state is State.IN_REVIEW
    assert two.notices.sentence("review file").startswith("Signed and sent for review. Does the other person work on another computer?")


def test_a_review_file_is_signed_beside_the_window_and_only_if_nothing_was_decided_meanwhile(
    two: Window, write: Write, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    two.files.open(write(CLEAN))
    named(monkeypatch, saved=tmp_path / "ankle.reviewpack")
    where: list[str] = []
    sign = key_files.sign

    def told(payload: bytes, namespace: str, file: str, passphrase: str) -> str:
        where.append(threading.current_thread().name)
        return sign(payload, namespace, file, passphrase)

    monkeypatch.setattr("reviewer.desk.signing.unlocking.sign", told)

    def send(dialog: Any) -> None:
        dialog.passphrase.setText("not the right words")
        ended(qtbot, dialog)
        assert "does not fit" in dialog.refusal.text()
        dialog.passphrase.setText(NORAS)
        ended(qtbot, dialog)

    answering(two, monkeypatch, send)
    assert two.registry.run("send_review_file")
    assert threading.main_thread().name not in where and (tmp_path / "ankle.reviewpack").is_file()
    own = two.desk.exchange.people()[0]
    deed = two.desk.exchange.packing(own.name, own, NORAS)
    signature = deed.work()
    two.desk.comments.add(2, 8, "Meanwhile.", "Nora Field", Role.AUTHOR)
    with pytest.raises(Trouble, match="something was decided while the key was opened"):
        deed.keep(signature)
