"""What this room must never do, read from its own source."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reviewer import ui

ROOM = Path(ui.__file__).parent
FILES = sorted(ROOM.rglob("*.py"))
NAMES = [str(path.relative_to(ROOM)) for path in FILES]


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_author_text_never_reaches_a_reader_of_markup(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            assert node.attr not in {"setHtml", "setMarkdown", "insertHtml", "appendHtml", "fromHtml", "RichText", "AutoText"}, node.lineno
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6"):
            assert all(alias.name != "*" for alias in node.names)
            local = {"PySide6.QtNetwork"} if path.name == "doorbell.py" else set()  # a socket of this user on this machine
            assert node.module in {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"} | local, node.module
        if isinstance(node, ast.Import):
            assert not any(alias.name.startswith("PySide6") for alias in node.names)


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_labels_and_message_boxes_come_from_the_room_that_makes_them_plain(path: Path) -> None:
    if path.name in {"plain.py", "header.py", "detail.py", "frame.py"}:
        return
    tree = ast.parse(path.read_text("utf-8"))
    made = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert not made & {"QLabel", "QMessageBox", "QTextBrowser", "QTextEdit"}


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_a_tool_tip_goes_through_the_one_function_that_escapes_it(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "setToolTip":
            assert isinstance(node.args[0], ast.Call), node.lineno
            assert isinstance(node.args[0].func, ast.Name), node.lineno
            assert node.args[0].func.id == "tip", node.lineno


def test_the_first_paint_loads_nothing_that_goes_online_or_weighs_much() -> None:
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from reviewer.ui.entry import application\n"
        "from reviewer.ui.values.preferences import Store\n"
        "from reviewer.ui.looks.theme import LIGHT, Look\n"
        "from reviewer.ui.window import Window\n"
        "from tests.desk.small import bare_desk\n"
        "app = application((), None, Look(LIGHT))\n"
        "window = Window(bare_desk(None), Store(None), look=Look(LIGHT))\n"
        "window.show()\n"
        "app.processEvents()\n"
        "heavy = ('requests', 'language_tool_python', 'numpy', 'urllib3', 'PySide6.QtWebEngine', 'PySide6.QtSql', 'PySide6.QtNetwork')\n"
        "print([name for name in sys.modules if name.startswith(heavy)])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        cwd=Path(__file__).parents[3],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.stdout.strip().splitlines()[-1] == "[]"
