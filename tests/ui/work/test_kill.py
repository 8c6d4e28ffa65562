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
from reviewer.ui.values.preferences import Store
from reviewer.ui.looks.theme import LIGHT, Look
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
        cwd=Path(__file__).parents[3],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert child.stdout is not None
    with child.stdout as said:
        assert said.readline().strip() == "kept"
        child.send_signal(signal.SIGKILL)
    assert child.wait(10) == -signal.SIGKILL
    assert path.read_text("utf-8") == CLEAN
    again = desk_at(home)
    found = again.journal.unsaved()
    assert [recovery.text for recovery in found] == ["Typed and never saved. " + CLEAN]
    assert again.journal.recover(found[0]).text.startswith("Typed and never saved. ")
    again.close()


SAVING = """
import os, random, signal, sys, time
from pathlib import Path
from PySide6.QtTest import QTest
from reviewer.ui.entry import application
from reviewer.ui.values.preferences import Store
from reviewer.ui.looks.theme import LIGHT, Look
from reviewer.ui.window import Window
from tests.desk.small import CLEAN, desk_at

home, path, turns = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])

def work(said):
    window = Window(desk_at(home), Store(None), look=Look(LIGHT))
    window.show()
    window.files.open(path)
    while True:
        QTest.keyClicks(window.view, "word ")
        window.registry.run("save")
        os.write(said, b".")

saved, chance = 0, random.Random(5)
for turn in range(turns):
    heard, said = os.pipe()
    child = os.fork()
    if child == 0:
        application((), None, Look(LIGHT))
        work(said)
    os.read(heard, 1)
    time.sleep(chance.uniform(0.0, 0.15))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(said)
    saved += 1
    while more := os.read(heard, 100):
        saved += len(more)
    os.close(heard)
    text = path.read_text("utf-8")
    words = text[: -len(CLEAN)]
    if not text.endswith(CLEAN) or words.replace("word ", "") or words.count("word ") < saved:
        print("torn", turn, repr(text[-80:]), flush=True)
        break
else:
    print("whole", saved, flush=True)
"""


def saved_under_fire(home: Path, path: Path, turns: int) -> str:
    """Have a window type and save, kill it so many times, and return what its file was then."""
    done = subprocess.run(
        [sys.executable, "-c", SAVING, str(home), str(path), str(turns)],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[3],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        timeout=600,
        check=False,
    )
    assert done.stdout, done.stderr[-2000:]
    return done.stdout


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no fork")
def test_a_window_that_is_killed_while_it_saves_has_lost_no_save(home: Path, write: Write) -> None:
    assert saved_under_fire(home, write(CLEAN), 3).startswith("whole")


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has no fork")
def test_a_window_that_is_killed_a_hundred_times_has_lost_no_save(home: Path, write: Write) -> None:
    assert saved_under_fire(home, write(CLEAN), 100).startswith("whole")
