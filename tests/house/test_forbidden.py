"""No line of the program says what has harmed other programs; for each such line, one that says it is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.house.forbidden import forbidden

ROOT = Path(__file__).parents[2]
CONTROLS = (
    "from PySide6.QtSql import QSqlDatabase",
    "from PySide6 import QtWebEngineWidgets",
    "page.setHtml(text)",
    "page.setMarkdown(text)",
    "cursor.insertHtml(text)",
    "view = QTextBrowser()",
    "class View(QTextBrowser): pass",
    "made = QLabel(text)",
    "box = QMessageBox(parent)",
    "QMessageBox.warning(parent, title, text)",
    "made.setToolTip(text)",
    "def data(index, role):\n    if role == Qt.ItemDataRole.ToolTipRole:\n        return index.words",
    "data = open(paths.library()).read()",
    "data = paths.library().read_bytes()",
    "shutil.copy(paths.library(), target)",
    "import requests",
    "from urllib.request import urlopen",
    "import pickle",
    "value = eval(text)",
    "value = yaml.load(text)",
    "subprocess.run(words, shell=True)",
    "path = tempfile.mktemp()",
    "archive.extractall(folder)",
    "os.system(words)",
)


def test_no_line_of_the_program_says_what_is_forbidden() -> None:
    files = [ROOT / "main.py", *sorted((ROOT / "reviewer").rglob("*.py"))]
    said = [words for file in files for words in forbidden(file.read_text(encoding="utf-8"), file.relative_to(ROOT).as_posix())]
    assert len(files) > 300
    assert said == []


@pytest.mark.parametrize("control", CONTROLS)
def test_a_line_that_says_it_is_found(control: str) -> None:
    assert forbidden(control, "reviewer/ui/window.py")


def test_what_is_allowed_is_let_by() -> None:
    assert forbidden("made.setToolTip(tip(text))\nmade.setToolTip('')\nimport re\nsubprocess.run(words)", "reviewer/ui/window.py") == []
    assert forbidden("import requests", "reviewer/lookup/transport.py") == []
    assert forbidden("made = QLabel(parent)", "reviewer/ui/parts/words/plain.py") == []
