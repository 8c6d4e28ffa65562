"""A window that is killed while somebody types loses nothing that was typed two seconds before."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desk.conftest import Write
from tests.desk.small import CLEAN, desk_at

SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from reviewer.ui.entry import application
from reviewer.ui.preferences import Store
from reviewer.ui.theme import LIGHT, Look
from reviewer.ui.window import Window
from tests.desk.small import desk_at

app = application((), None, Look(LIGHT))
window = Window(desk_at(Path(sys.argv[1])), Store(None), look=Look(LIGHT))
window.show()
window.files.open(Path(sys.argv[2]))
QTest.keyClicks(window.view, "Typed and never saved. ")
watch = QTimer()
watch.timeout.connect(lambda: window.status.saved.text() and print("kept", flush=True))
watch.start(50)
app.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a matter of Unix")
def test_text_is_offered_back_after_the_window_was_killed(home: Path, write: Write) -> None:
    path = write(CLEAN)
    child = subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(home), str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=Path(__file__).parents[2],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert child.stdout is not None
    with child.stdout as said:
        assert said.readline().strip() == "kept"
        child.send_signal(signal.SIGKILL)
    assert child.wait(10) == -signal.SIGKILL
    assert path.read_text("utf-8") == CLEAN
    again = desk_at(home)
    found = again.unsaved()
    assert [recovery.text for recovery in found] == ["Typed and never saved. " + CLEAN]
    assert again.recover(found[0]).text.startswith("Typed and never saved. ")
    again.close()
