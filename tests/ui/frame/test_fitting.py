"""Everything fits: large text in an ordinary window, ordinary text in a small one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton

from reviewer.desk import Desk
from reviewer.model.finding import Standing
from reviewer.ui.dialogs.filing.export import ExportDialog
from reviewer.ui.dialogs.house.checks import ChecksDialog, OffDialog, RuleDialog
from reviewer.ui.dialogs.house.entry import FigureDialog, PermissionDialog, TextDialog
from reviewer.ui.dialogs.house.house import HouseDialog
from reviewer.ui.dialogs.program.pages import AboutDialog, ShortcutsDialog
from reviewer.ui.dialogs.program.settings import SettingsDialog
from reviewer.ui.dialogs.review.answer import AnswerDialog
from reviewer.ui.dialogs.review.source import SourceDialog
from reviewer.ui.dialogs.review.step import Asked, StepDialog
from reviewer.ui.dialogs.signing.sign import SignDialog
from reviewer.ui.frame.side import Tab
from reviewer.ui.looks.theme import Look, dress
from reviewer.ui.values.preferences import Store
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.conftest import away
from tests.ui.hands import opened
from tests.ui.settings.test_house_profile import PROFILE

SIZES = [(100, 1440, 900), (140, 1440, 900), (200, 1440, 900), (100, 1024, 640), (200, 1024, 640)]


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]} % at {size[1]} x {size[2]}")
def fitted(request: pytest.FixtureRequest, qapp: QApplication, desk: Desk, look: Look, write: Write) -> Iterator[Window]:
    """The window with a draft at one of the sizes it must fit."""
    percent, width, height = request.param
    wanted = Look(look.tokens, percent)
    dress(qapp, wanted)
    made = Window(desk, Store(None), look=wanted)
    made.resize(width, height)
    made.show()
    opened(made, write)
    made.walk.next()
    qapp.processEvents()
    assert (made.width(), made.height()) == (width, height)
    yield made
    away(made)
    dress(qapp, look)


def test_the_window_takes_no_more_room_than_it_has(fitted: Window) -> None:
    least = fitted.minimumSizeHint()
    assert least.width() <= fitted.width()
    assert least.height() <= fitted.height()
    assert fitted.checklist.list.height() >= fitted.fontMetrics().height() * 3


def test_no_button_is_cut(fitted: Window) -> None:
    for made in fitted.findChildren(QPushButton):
        if made.isVisible() and made.property("look") != "link" and made.text():
            assert made.width() >= made.sizeHint().width(), made.text()


@pytest.mark.parametrize("tab", list(Tab))
def test_every_tab_fits_and_cuts_no_button(fitted: Window, tab: Tab, qapp: QApplication) -> None:
    fitted.evidence.show(tab)
    for _ in range(3):  # words that find their width ask for their height in the next round
        qapp.processEvents()
    assert (fitted.minimumSizeHint().width(), fitted.minimumSizeHint().height()) <= (fitted.width(), fitted.height())
    assert fitted.pages.side.tabs.sizeHint().width() <= fitted.pages.side.width()
    for made in fitted.pages.side.findChildren(QPushButton):
        if made.isVisible() and made.property("look") != "link" and made.text():
            assert made.width() >= made.sizeHint().width(), made.text()
    for words in fitted.pages.side.findChildren(QLabel):
        if words.isVisible() and words.wordWrap() and words.text():
            assert words.height() >= words.heightForWidth(words.width()), words.text()


def test_no_paragraph_of_the_detail_is_cut(fitted: Window) -> None:
    for made in fitted.detail.body.findChildren(QLabel):
        if made.isVisible():
            assert made.height() >= made.heightForWidth(made.width()), made.text()


def test_dialogs_fit_the_window_and_cut_no_words(fitted: Window, qapp: QApplication) -> None:
    review, row = fitted.review, fitted.walk.row()
    assert review is not None
    assert row is not None
    assert row.card is not None
    dialogs: list[QDialog] = [
        AnswerDialog(fitted, row.card, date(2027, 5, 22)),
        SignDialog(fitted, review, lambda *_: None),
        StepDialog(fitted, "Send for review", "Send for review", lambda *_: None, told=(review.title * 4,), credentials="", asked=Asked("&Note", 10)),
        ExportDialog(fitted, fitted.desk.exporting, fitted.decisions.folder),
        SettingsDialog(fitted, fitted.settings.situation(), fitted.look),
        ShortcutsDialog(fitted, fitted.registry),
        AboutDialog(fitted),
        HouseDialog(fitted, PROFILE, lambda house: house, "/home/jane/.local/share/Clinical Content Reviewer/house.toml"),
        TextDialog(fitted, PROFILE.boilerplate[0]),
        FigureDialog(fitted, PROFILE.figures[0]),
        PermissionDialog(fitted, PROFILE.permissions[0]),
        SourceDialog(fitted, Standing("1", "R5", "journal paper", (), "Roe J, Tran L. Heat for low back pain. J Pain. 2019;20(3):101-109.")),
        ChecksDialog(fitted, fitted.desk.rulings.rules(), fitted.look, lambda _: None, lambda _: None),
        *(dialog for record in fitted.desk.rulings.rules()[:2] for dialog in (RuleDialog(fitted, record, lambda _: None), OffDialog(fitted, record))),
    ]
    for dialog in dialogs:
        dialog.show()
        qapp.processEvents()
        assert dialog.width() <= fitted.width()
        assert dialog.height() <= fitted.height()
        for made in dialog.findChildren(QLabel):
            if made.isVisible() and made.wordWrap():
                assert made.height() >= made.heightForWidth(made.width()), (dialog.windowTitle(), made.text())
        dialog.close()


def test_the_window_can_be_mirrored(fitted: Window, qapp: QApplication) -> None:
    fitted.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qapp.processEvents()
    assert fitted.minimumSizeHint().width() <= fitted.width()
