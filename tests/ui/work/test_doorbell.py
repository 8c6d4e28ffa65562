"""A second start hands its draft to the window that is open, and ends at once; beside a window that hangs it says who holds the library."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.app.doorbell import passed_on
from reviewer.desk.files.opening import SLOW
from reviewer.store.disk.holder import announce, bell_of, holder_of, leave
from reviewer.ui.dialogs.review.comment import CommentDialog
from reviewer.ui.window import Window
from reviewer.ui.work.doorbell import AGAIN, Doorbell, answer
from tests.desk.conftest import Write
from tests.desk.small import CLEAN
from tests.ui.conftest import rested
from tests.ui.hands import opened

ROOT = Path(__file__).parents[3]
posix = pytest.mark.skipif(os.name == "nt", reason="rings by a socket of Unix")

WINDOW = """
import os, sys
from PySide6.QtCore import QTimer
from reviewer.ui.filing.files import Files
opened = Files.open
def told(self, path):
    print("opened", path.name, flush=True)
    return opened(self, path)
Files.open = told
from reviewer.ui.work.doorbell import Doorbell
listen = Doorbell.listen
def listening(self):
    done = listen(self)
    print("listens", done, flush=True)
    return done
Doorbell.listen = listening
from reviewer.app import main
sys.exit(main(sys.argv[1:]))
"""


def environment(home: Path) -> dict[str, str]:
    """Return the surroundings of a program that keeps its things in a folder."""
    return os.environ | {"QT_QPA_PLATFORM": "offscreen", "CLINICAL_REVIEW_HOME": str(home)}


def first(home: Path, *words: str) -> subprocess.Popen[str]:
    """Start a window and return it when it listens."""
    child = subprocess.Popen(
        [sys.executable, "-c", WINDOW, *words], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT, env=environment(home)
    )
    assert child.stdout is not None
    while (line := child.stdout.readline().strip()) and line != "listens True":
        pass
    assert line == "listens True"
    return child


@posix
@pytest.mark.timeout(120)
def test_a_second_start_hands_its_draft_over_and_ends(home: Path, write: Write) -> None:
    one, two = write(CLEAN, "one.md"), write(CLEAN, "two.md")
    child = first(home, str(one))
    assert child.stdout is not None
    try:
        begun = time.monotonic()
        said = subprocess.run(
            [sys.executable, "main.py", str(two)], cwd=ROOT, env=environment(home), capture_output=True, text=True, timeout=60, check=False
        )
        took = time.monotonic() - begun
        assert said.returncode == 0, said.stderr
        assert child.stdout.readline().strip() == "opened two.md"
        assert took < 5  # idle it takes under a second; a busy machine is not the program's
    finally:
        child.kill()
        child.wait(10)
        child.stdout.close()
    after = first(home)  # what the killed one left does not stand in the way
    after.kill()
    after.wait(10)
    assert after.stdout is not None
    after.stdout.close()


@posix
def test_a_window_that_hangs_is_given_up_within_a_second(home: Path, write: Write) -> None:
    child = first(home)
    try:
        child.send_signal(signal.SIGSTOP)
        begun = time.monotonic()
        assert not passed_on(home / "library.db", write(CLEAN))
        assert time.monotonic() - begun < 1
        held = subprocess.run(
            [sys.executable, "-c", "from reviewer.app.shelf import desk_of_library as make; print(make(0.1).shelf.notices())"],
            cwd=ROOT,
            env=environment(home),
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        assert f"process {child.pid} on {os.uname().nodename}, since " in held.stdout
    finally:
        child.send_signal(signal.SIGKILL)
        child.wait(10)
        assert child.stdout is not None
        child.stdout.close()


@posix
def test_a_ring_that_says_nonsense_opens_nothing(window: Window, home: Path, qtbot: QtBot) -> None:
    name = bell_of(home / "library.db")
    bell = Doorbell(name, window)
    rung: list[str] = []
    bell.rung.connect(rung.append)
    assert bell.listen()
    for said in (b"nonsense\n", json.dumps(["open"]).encode() + b"\n", b"x" * 200_000):
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as caller:
            caller.settimeout(2)
            caller.connect(name)
            caller.setblocking(False)
            caller.send(said)
            qtbot.wait(50)
    assert rung == []
    bell.close()


def test_a_draft_of_a_second_start_waits_for_the_dialog_over_the_first(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write, CLEAN)
    other = write("# Knees\n\nRest helps.\n", "knees.md")
    titles: list[str] = []

    def comment() -> None:
        over = QApplication.activeModalWidget()
        assert isinstance(over, CommentDialog)
        answer(window, str(other))
        qtbot.wait(3 * AGAIN)
        titles.append(window.header.title.text())
        assert window.status.said.text() == "knees.md is opened when what is open here is done"
        over.words.setPlainText("Is this so?")
        over.name.setText("Imogen Farrar")
        over.main.click()

    QTimer.singleShot(50, comment)
    window.registry.run("comment")
    assert titles == [window.header.title.text()] != ["Knees"]
    assert len(window.desk.comments.threads()) == 1
    qtbot.waitUntil(lambda: window.header.title.text() == "Knees", timeout=10_000)
    assert not window.desk.comments.threads()


def test_a_file_that_cannot_be_opened_is_told_in_the_window_it_is_handed_to(window: Window, write: Write, qtbot: QtBot) -> None:
    opened(window, write, CLEAN)
    checked = window.status.said.text()
    answer(window, str(write(b"PK\3\4" + b"x" * SLOW, "torn.docx")))
    rested(window)
    assert window.notices.sentence("trouble").startswith("Could not open torn.docx: ")
    assert window.status.said.text() == checked


def test_nobody_is_rung_for_where_no_window_says_it_is_open(tmp_path: Path) -> None:
    assert not passed_on(tmp_path / "library.db", None)
    announce(tmp_path / "library.db", "2026-11-22T12:00:00+00:00")
    holder = holder_of(tmp_path / "library.db")
    assert holder is not None and holder.process == os.getpid()
    assert not passed_on(tmp_path / "library.db", None)


def test_who_closes_takes_away_their_own_note_and_nobody_elses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = tmp_path / "library.db"
    announce(library, "2026-11-22T12:00:00+00:00")
    monkeypatch.setattr(os, "getpid", lambda: 1)
    leave(library)
    assert holder_of(library) is not None
    monkeypatch.undo()
    leave(library)
    assert holder_of(library) is None


def test_a_library_far_down_has_a_short_bell(tmp_path: Path) -> None:
    assert len(bell_of(tmp_path / ("long" * 40) / "library.db").encode()) <= 104
