"""The page of settings as it stands on the screen: what is sought is found, every field has a name, nothing is cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from reviewer.ui.dialogs.program.settings import SettingsDialog
from reviewer.ui.looks.theme import Look, dress
from reviewer.ui.window import Window


def test_a_search_leaves_the_sections_that_hold_the_words(settled: Window) -> None:
    dialog = SettingsDialog(settled, settled.settings.situation(), settled.look)
    for sought, title in (("contrast", "Appearance"), ("languagetool", "Online checks"), ("competitors", "Sources"), ("f5", "While you write")):
        dialog.search.setText(sought)
        shown = [dialog.list.item(row).text() for row in range(dialog.list.count()) if not dialog.list.item(row).isHidden()]
        assert title in shown
        assert len(shown) < 5
        assert dialog.sections[dialog.stack.currentIndex()].title == shown[0]
    dialog.search.setText("zebra")
    assert not dialog.none.isHidden()
    dialog.search.clear()
    assert all(not dialog.list.item(row).isHidden() for row in range(dialog.list.count()))


def test_every_field_of_the_page_has_a_name_and_captions_have_buddies(settled: Window, qapp: QApplication) -> None:
    dialog = SettingsDialog(settled, settled.settings.situation(), settled.look)
    dialog.show()
    for section in dialog.sections:
        dialog.turn(section.title)
        qapp.processEvents()
        for made in section.findChildren(QWidget):
            if made.focusPolicy() & Qt.FocusPolicy.TabFocus and made.isVisible():
                spoken = QAccessible.queryAccessibleInterface(made)
                assert spoken is not None
                assert spoken.text(QAccessible.Text.Name), (section.title, type(made).__name__)
        for caption in section.findChildren(QLabel):
            assert "&" not in caption.text().replace("&&", "") or caption.buddy() is not None, caption.text()
    dialog.close()


@pytest.mark.parametrize(("percent", "size"), [(100, (1024, 640)), (200, (1440, 900))])
def test_every_section_fits_and_cuts_nothing(settled: Window, look: Look, qapp: QApplication, percent: int, size: tuple[int, int]) -> None:
    dress(qapp, Look(look.tokens, percent))
    settled.resize(*size)
    dialog = SettingsDialog(settled, settled.settings.situation(), Look(look.tokens, percent))
    dialog.show()
    for section in dialog.sections:
        dialog.turn(section.title)
        qapp.processEvents()
        assert dialog.width() <= size[0] and dialog.height() <= size[1]
        assert section.width() <= dialog.stack.width()
        for made in section.findChildren(QLabel):
            if made.isVisible() and made.wordWrap():
                assert made.height() >= made.heightForWidth(made.width()), (section.title, made.text())
        for pressed in dialog.findChildren(QPushButton):
            if pressed.isVisible():
                assert pressed.width() >= pressed.sizeHint().width(), pressed.text()
    dialog.close()
