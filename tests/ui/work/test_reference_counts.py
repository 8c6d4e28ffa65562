"""Some releases of Qt for Python lose a reference to None at every call; the program would stop after some hundred of them."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from reviewer.ui.parts.words.plain import label


class Speaker(QObject):
    """Says something."""

    said = Signal(str)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot be lost from Python 3.12 on")
def test_two_thousand_calls_into_qt_lose_no_reference_to_none(qtbot: QtBot) -> None:
    made, speaker = label(), Speaker()
    qtbot.addWidget(made)
    speaker.said.connect(made.setText)
    before = sys.getrefcount(None)
    for number in range(2_000):
        made.setText(str(number))
        speaker.said.emit(str(number))
    assert sys.getrefcount(None) >= before - 50
