"""The two guides and the help speak of the window as it is: their pictures are there, and every word in bold can be read in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QTabBar, QWidget

from reviewer import paths
from reviewer.app.window import help_texts
from reviewer.model.judging import Verdict
from reviewer.ui.looks.signs import Sign
from reviewer.ui.looks.theme import Look
from reviewer.ui.review.questions_section import WORDS
from scripts.guide_pictures import PICTURES
from scripts.scenes import SCENES, SECTIONS
from scripts.stage import Stage, new_desk

pytestmark = pytest.mark.timeout(300)
"""The words of every scene are read first, which takes its time where the machine is busy."""

DOCS = Path(__file__).parents[3] / "docs" / "guide"
GUIDES = {path.stem: path.read_text("utf-8") for path in (DOCS / "author.md", DOCS / "reviewer.md")}
BOLD = re.compile(r"\*\*([^*]+)\*\*")
ELSEWHERE = {"Use it", "Compare…", "Discard", "Load new version", "Keep mine", "Keep as draft copy", "Resolve", "Reopen", "Accept", "Send back…", "Enter"}
"""Words of buttons that come up only in the course of things: the code has them, as told below."""


@pytest.fixture(scope="module")
def readable(look: Look, tmp_path_factory: pytest.TempPathFactory) -> Iterator[set[str]]:
    """Everything that can be read in the window and its dialogs: names of commands, menus, tabs, sections, buttons and boxes."""
    home = tmp_path_factory.mktemp("guide")
    desk = new_desk(home)
    stage = Stage(desk, home, look)
    found = {command.name for command in stage.window.registry} | {str(sign.label) for sign in Sign} | set(SECTIONS) | {WORDS[one] for one in Verdict}
    found |= {action.text().replace("&", "") for action in stage.window.menuBar().actions()}
    found |= {command.group.replace("&", "") for command in stage.window.registry}
    for scene in SCENES:
        shown = scene.show(stage)
        found |= set(_words(shown))
        stage.leave(shown)
    yield found
    stage.close()
    desk.close()


def _words(shown: QWidget) -> Iterator[str]:
    for kind in (QAbstractButton, QCheckBox, QLabel):
        for one in shown.findChildren(kind):
            yield one.text().replace("&&", "\0").replace("&", "").replace("\0", "&").strip()  # type: ignore[attr-defined]
    for bar in shown.findChildren(QTabBar):
        yield from (bar.tabText(number) for number in range(bar.count()))


def test_every_picture_a_guide_shows_is_there_and_each_is_drawn_by_the_script() -> None:
    shown = {name for text in GUIDES.values() for name in re.findall(r"\]\(pictures/([\w-]+)\.png\)", text)}
    assert shown == set(PICTURES)
    files = {path.stem: path.stat().st_size for path in (DOCS / "pictures").glob("*.png")}
    assert set(files) == shown
    assert sum(files.values()) < 1_500_000


@pytest.mark.parametrize("name", [*GUIDES, *help_texts()])
def test_every_word_in_bold_can_be_read_in_the_window(readable: set[str], name: str) -> None:
    told = BOLD.findall(GUIDES.get(name) or help_texts()[name])
    assert sorted({one for one in told if not any(_same(one, seen) for seen in readable) and one not in ELSEWHERE}) == []


def test_a_word_that_is_nowhere_in_the_window_is_noticed(readable: set[str]) -> None:
    assert not any(_same("Publish everywhere", seen) for seen in readable)


def test_words_of_buttons_that_come_up_later_stand_in_the_code() -> None:
    code = "\n".join(path.read_text("utf-8") for path in (paths.resources().parent / "reviewer" / "ui").rglob("*.py"))
    assert [one for one in sorted(ELSEWHERE - {"Enter"}) if f'"{one}"' not in code] == []


def test_each_guide_is_one_page() -> None:
    assert all(len(text.split()) < 420 for text in GUIDES.values())


def _same(told: str, seen: str) -> bool:
    """Return whether words of a guide are those of the window; what follows a colon or a number there may be left out."""
    return told == seen or seen.startswith((f"{told}:", f"{told} ")) or seen.endswith(f". {told}")
