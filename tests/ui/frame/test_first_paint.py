"""What a first paint asks of Qt: nothing for which its binding builds every enumeration or every kind of widget first."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reviewer import paths

KEEP = """
import sys
from pathlib import Path
from reviewer.app import glimpses
glimpses.keep(Path(sys.argv[1]).read_text("utf-8"), ((30, 60, 3),))
"""
FIRST = """
import os
import sys
from reviewer.app import main
from reviewer.ui.work.binding import QApplication
import PySide6.QtCore
import PySide6.QtWidgets
from reviewer.ui.frame.front import Front

def painted(front, event):
    paint(front, event)
    ALSO
    print(len(front.page.toPlainText()) > 1, len(front.page.extraSelections()))
    print(*vars(PySide6.QtCore), *vars(PySide6.QtWidgets), *(name for name in sys.modules if name.startswith("reviewer")), flush=True)
    os._exit(0)

paint, Front.paintEvent = Front.paintEvent, painted
main(sys.argv[1:])
"""
DEAR = {"Qt", "QStyle", "QCalendarWidget"}
"""The name all enumerations without a class stand in, a style, and a widget that no first paint has."""
LATER = {"reviewer.desk", "reviewer.checking", "reviewer.model.finding"}


def first_paint(home: Path, also: str = "pass") -> tuple[str, set[str]]:
    """Return whether a sample's words stood at its first paint and how many marks, and the names that were loaded by then."""
    environment = {**os.environ, "CLINICAL_REVIEW_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    said = ""
    for script in (KEEP, FIRST.replace("ALSO", also)):
        words = [sys.executable, "-c", script, str(paths.resources() / "samples" / "faulty.md")]
        where = Path(__file__).parents[3]
        said = subprocess.run(words, capture_output=True, text=True, timeout=60, env=environment, check=True, cwd=where).stdout
    stood, loaded = said.splitlines()[-2:]
    return stood, set(loaded.split())


def test_the_first_paint_shows_words_and_marks_and_loads_nothing_dear(tmp_path: Path) -> None:
    stood, loaded = first_paint(tmp_path)
    assert stood == "True 1"
    assert not loaded & (DEAR | LATER)


@pytest.mark.parametrize(
    ("asked", "dear"),
    [
        ("from reviewer.ui.looks.theme import wants_contrast; wants_contrast()", "Qt"),
        ("QApplication.style()", "QStyle"),
        ("front.page.viewport()", "QCalendarWidget"),
        ("import reviewer.model.finding", "reviewer.model.finding"),
    ],
)
def test_a_dear_question_is_noticed(asked: str, dear: str, tmp_path: Path) -> None:
    assert dear in first_paint(tmp_path, asked)[1]
