"""Where checks do not follow the keys, nothing is checked while somebody writes, nothing written is lost, and whatever needs results has them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from reviewer.lookup.lookups import wishes_for
from reviewer.model.draft import Draft
from reviewer.ui.acts.lookups import Ask
from reviewer.ui.dialogs.review.consent import ConsentDialog
from reviewer.ui.values.choices import CardChosen
from reviewer.ui.window import Window
from tests.desk.conftest import Write
from tests.ui.conftest import answering
from tests.ui.hands import opened


@pytest.fixture
def quiet(window: Window, write: Write) -> Iterator[Window]:
    """A window with a draft that is not checked while it is written."""
    opened(window, write)
    window.store.change(typing=False)
    yield window


def checks(window: Window, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Count the checks of the desk from now on."""
    seen: list[str] = []
    check = window.desk._bench.check

    def counted(_: object, *, quick: bool = False) -> None:
        seen.append("check")
        check(quick=quick)

    monkeypatch.setattr(type(window.desk._bench), "check", counted)
    return seen


def test_nothing_is_checked_while_writing_and_the_age_of_the_results_is_told(quiet: Window, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    seen = checks(quiet, monkeypatch)
    for letter in "Plain":
        quiet.view.insertPlainText(letter)
    qtbot.wait(350)
    assert seen == []
    assert quiet.status.said.text() == "Results are 5 edits old. F5 checks them."
    for name in ("copy", "larger", "smaller", "find_next"):
        quiet.registry.run(name)
    assert seen == []
    assert quiet.registry.run("check")
    assert seen
    assert quiet.review is not None and quiet.review.text == quiet.view.source
    assert quiet.view.source.startswith("Plain")
    assert "edits old" not in quiet.status.said.text()


def test_saving_without_a_check_saves_what_was_written(quiet: Window) -> None:
    quiet.view.insertPlainText("Plain ")
    path = quiet.review.path if quiet.review is not None else None
    assert path is not None
    quiet.registry.run("save")
    assert path.read_text("utf-8").startswith("Plain ")
    assert quiet.view.source.startswith("Plain ")


def test_a_finding_that_is_chosen_is_shown_where_its_words_stand_now(quiet: Window) -> None:
    quiet.view.insertPlainText("Plain words.\n\n")
    key = next(row.key for row in quiet.checklist.listing.rows if row.card)
    quiet.choosing.take(CardChosen(key, True))
    assert quiet.review is not None and quiet.review.text == quiet.view.source
    row = quiet.walk.row()
    assert row is not None and row.card is not None
    quoted = quiet.review.draft.span(row.card.head.place)
    assert quiet.view.source[quoted.start : quoted.end]


def test_what_is_shown_again_never_takes_away_what_was_written(quiet: Window) -> None:
    quiet.view.insertPlainText("Plain ")
    quiet.refresh()
    assert quiet.view.source.startswith("Plain ")
    assert quiet.review is not None and quiet.review.text == quiet.view.source


def test_the_switch_is_on_at_first(window: Window, write: Write) -> None:
    opened(window, write)
    window.view.insertPlainText("Plain ")
    assert window.review is not None and window.review.text == window.view.source


@pytest.fixture
def asked(window: Window, write: Write) -> list[Ask]:
    """What the look-ups of a window with a draft were asked."""
    seen: list[Ask] = []

    def look_up(ask: Ask, _: object, __: Callable[[], bool]) -> tuple[()]:
        seen.append(ask)
        return ()

    opened(window, write)
    window.lookups._look_up = look_up
    return seen


def confirm(dialog: QDialog) -> None:
    assert isinstance(dialog, ConsentDialog)
    dialog.main.click()


@pytest.mark.parametrize("place", ["https://lt.example/v2", " https://lt.example", "HTTPS://lt.example", "lt.example:8081", "lt.example:8081/"])
def test_a_person_is_told_where_the_text_goes_wherever_the_look_up_sends_it(
    window: Window, asked: list[Ask], monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    told: list[str] = []

    def read(dialog: QDialog) -> None:
        told.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.close()

    answering(window, monkeypatch, read, read)
    for here, words in ((place, f"It goes to {place}."), ("C:\\LanguageTool", "which runs on this computer")):
        window.store.change(grammar=True, grammar_place=here)
        window.registry.run("grammar")
        assert bool(wishes_for(here).grammar_address) is (here == place)
        assert any(words in one for one in told) and not asked
        told.clear()


def test_nothing_goes_online_before_a_person_agreed_once(
    window: Window, asked: list[Ask], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path
) -> None:
    window.store.change(links=True, grammar=True, grammar_place=str(tmp_path))
    dialogs = answering(window, monkeypatch, lambda dialog: dialog.close(), confirm, confirm, confirm)
    window.registry.run("links")
    assert (len(dialogs), asked) == (1, [])
    window.registry.run("links")
    qtbot.waitUntil(lambda: len(asked) == 1)
    window.registry.run("links")
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert len(dialogs) == 2
    window.registry.run("grammar")
    qtbot.waitUntil(lambda: len(asked) == 3)
    window.store.change(grammar_place="http://127.0.0.1:9")
    window.registry.run("grammar")
    qtbot.waitUntil(lambda: len(asked) == 4)
    assert len(dialogs) == 4
    assert isinstance(asked[0].draft, Draft)
