"""What a person sees first: colours that say what is so, words that are not cut, columns that begin where others do."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reviewer.ui.checklist.bar import stretches
from reviewer.ui.frame.header import BRIEF, SEARCH
from reviewer.ui.looks.fonts import average, fixed
from reviewer.ui.looks.signs import Sign
from reviewer.ui.looks.theme import Look
from reviewer.ui.pages.difference import Difference
from reviewer.ui.parts.documents.reading_view import MEASURE
from reviewer.ui.parts.words.plain import button
from reviewer.ui.parts.words.told import Told
from reviewer.ui.values.choices import CommandChosen
from reviewer.ui.values.lines import Line
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.desk.small import CLEAN
from tests.ui.hands import opened


def test_the_bar_shows_what_is_open_and_is_green_once_nothing_stands_in_the_way() -> None:
    assert stretches({Sign.MUST: 2, Sign.CONSIDER: 1, Sign.PASSED: 30}) == {Sign.MUST: 2, Sign.CONSIDER: 1}
    assert stretches({Sign.UNKNOWN: 1, Sign.PASSED: 30}) == {Sign.UNKNOWN: 1}, "what could not be checked is not covered by what passed"
    assert stretches({Sign.SHOULD: 1, Sign.PASSED: 30}) == {Sign.SHOULD: 1, Sign.PASSED: 30}
    assert stretches({}) == {Sign.PASSED: 1}


def test_no_chip_stands_there_for_nothing(window: Window, write: Write) -> None:
    window.files.open(write(CLEAN))
    assert [sign for sign, chip in window.checklist.chips.items() if not chip.isHidden()] == [Sign.PASSED]


def test_advice_that_is_hidden_does_not_sound_as_if_findings_were(window: Window, write: Write) -> None:
    window.files.open(write(CLEAN.replace("Rest", "We utilise rest, which")))
    assert window.checklist.empty.text() == "Nothing must or should be fixed. 1 card to consider is hidden."


def test_a_chip_is_as_wide_as_its_words_in_bold(qtbot: QtBot, look: Look) -> None:
    chip = button("Claims 220", look="chip")
    qtbot.addWidget(chip)
    chip.setCheckable(True)
    chip.ensurePolished()
    bold = QFont(chip.font())
    bold.setBold(True)
    off = chip.sizeHint().width()
    chip.setChecked(True)
    assert off == chip.sizeHint().width(), "nothing moves when it is turned on"
    assert off > QFontMetrics(bold).horizontalAdvance(chip.text())


def test_links_begin_where_the_words_above_them_do(qtbot: QtBot, look: Look) -> None:
    told = Told("Lines", look)
    qtbot.addWidget(told)
    told.resize(420, 300)
    told.take([Line("Words to read"), Line("A link below them", choice=CommandChosen("guide"))])
    told.show()
    QApplication.processEvents()
    words, link = told.findChildren(QLabel)[0], told.findChildren(QPushButton)[0]
    link.clearFocus()  # its frame is drawn around the words
    picture, ink = link.grab().toImage(), QColor(look.tokens.accent)
    first = next(x for x in range(picture.width()) if any(picture.pixelColor(x, y) == ink for y in range(picture.height())))
    assert abs(link.x() + first - words.x()) <= 2


def test_the_command_box_is_shortened_before_it_goes(window: Window, write: Write) -> None:
    opened(window, write)
    header, seen = window.header, set[str]()
    for width in range(1500, 500, -20):
        header.resize(width, header.height())
        if not header.search.isHidden():
            seen.add(header.search.text())
            assert header.search.accessibleName().startswith("Search or run a command")
    assert seen == {f"{SEARCH}    Ctrl+K", f"{BRIEF}    Ctrl+K"}


def test_changes_stand_in_lines_as_long_as_those_of_the_draft(qtbot: QtBot, look: Look) -> None:
    shown = Difference(look)
    qtbot.addWidget(shown)
    shown.resize(1400, 500)
    shown.show()
    QApplication.processEvents()
    assert shown.viewport().width() <= round(average(shown.font()) * MEASURE) + 20
    shown.resize(300, 500)
    QApplication.processEvents()
    assert shown.viewportMargins().left() == 0


def test_the_replacing_row_of_the_finder_holds_all_that_replaces(window: Window, write: Write) -> None:
    opened(window, write)
    window.registry.run("replace")
    QApplication.processEvents()
    finder = window.finder
    rows = [{round(part.geometry().center().y() / 8) for part in parts} for parts in ((finder.field, finder.before), (finder.other, finder.replace))]
    assert all(len(row) == 1 for row in rows)
    assert finder.replace_all.y() == finder.replace.y() > finder.field.geometry().bottom()


def test_what_is_set_out_in_columns_has_letters_of_one_width() -> None:
    metrics = QFontMetrics(fixed())
    assert metrics.horizontalAdvance("iiii") == metrics.horizontalAdvance("WWWW")


def test_the_usual_button_of_a_question_is_drawn_as_the_main_one(window: Window, write: Write) -> None:
    opened(window, write)
    box = window.files.closing(window.desk.review)
    box.show()
    QApplication.processEvents()
    (usual,) = (made for made in box.findChildren(QPushButton) if made.isDefault())
    assert usual.text().replace("&", "") == "Save"
    tokens = window.look.tokens
    assert usual.grab().toImage().pixelColor(usual.width() // 2, 5).name() == tokens.accent
    box.close()
