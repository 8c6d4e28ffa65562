"""A whole session in the window, from a draft full of pictures and links to its signed export: by the system's own record nobody is called."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pictures.made import saved
from tests.store.traced import strace

pytestmark = pytest.mark.skipif(not strace(), reason="strace is not here, or may not be used")

ROOT = Path(__file__).parents[3]
SESSION = """
import socket, sys
from pathlib import Path
from PySide6.QtTest import QTest
from reviewer.app.assembly import desk_for, open_library
from reviewer.model.house import House
from reviewer.model.judging import Verdict
from reviewer.ui.entry import application
from reviewer.ui.values.preferences import Store
from reviewer.ui.looks.theme import LIGHT, Look
from reviewer.ui.window import Window
from tests.desk.signed import NORAS, SAMS, person

def main():
    folder, how = Path(sys.argv[1]), sys.argv[2]
    app = application((), None, Look(LIGHT))
    desk = desk_for(open_library(0.0), house=House())
    window = Window(desk, Store(None), look=Look(LIGHT))
    window.show()
    def settle():
        for _ in range(40):
            QTest.qWait(50)
            if window.pace.resting and not window.strange.busy and not window.files.arrival.busy:
                return
    assert window.files.open(folder / "hostile.md")
    settle()
    QTest.keyClicks(window.view, "Typed. ")
    settle()
    window.registry.run("pane_preview")
    QTest.qWait(300)
    assert not window.showing.page().busy
    for _ in range(12):
        window.registry.run("next")
    window.desk.save()
    window.edited = False
    if how == "loud":
        with socket.socket() as caller:
            caller.connect_ex(("127.0.0.1", 9))
        (folder / "canary.png").read_bytes()
    assert window.files.open(folder / "ankle.md")
    settle()
    desk.people.rounds = 1
    desk.people.set_up("Nora Field", "PhD", ("author",), NORAS).do()
    desk.people.changes.add("Sam Okoro", "MD", ("reviewer",), SAMS, NORAS).do()
    while not desk.upkeep.look(1):
        pass
    review = desk.review
    assert not review.obstacles, [one.sentence for one in review.obstacles]
    window.show_review(desk.signing.submit(person(desk, "Nora"), NORAS).do())
    for one in desk.questions.asked():
        desk.questions.judge(one.question.id, Verdict.YES, by="Sam Okoro")
    seen = tuple(one.fingerprint for one in desk.review.to_tick)
    window.show_review(desk.signing.approve(desk.signing.freeze(person(desk, "Sam")), SAMS, seen=seen).do())
    written = desk.export(folder / "out")
    window.edited = False
    window.close()
    desk.close()
    print("done", len(written))

if __name__ == "__main__":
    main()
"""
CLEAN = "# Ankles\n\nRest helps some people with a sprained ankle, and moving early may help too.\n\nAsk a doctor where it hurts for long.\n"


def session(folder: Path, how: str = "quiet") -> tuple[list[str], list[str]]:
    """Go through a session under strace; return the connections it tried to others than this system's own sockets, and the reads of the canary."""
    canary = folder / "canary.png"
    canary.write_bytes(saved("PNG"))
    lines = [f"![x](file://{canary})", f"<img src='file://{canary}'>", f"[x](file://{canary})", "![x](https://evil.example/x.png)", f"<img src={canary}>"]
    titles = [f"# <img src='file://{canary}'>", *lines, *(f"It cures all {line} of them." for line in lines), f"[^1]: <img src=file://{canary}>"]
    (folder / "hostile.md").write_text("\n\n".join(titles) + "\n", "utf-8")
    (folder / "ankle.md").write_text(CLEAN, "utf-8")
    script, log = folder / "session.py", folder / "trace.txt"
    script.write_text(SESSION, "utf-8")
    done = subprocess.run(
        ["strace", "-f", "-qq", "-e", "trace=connect,open,openat,stat,lstat,newfstatat,statx", "-o", str(log), sys.executable, str(script), str(folder), how],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "CLINICAL_REVIEW_HOME": str(folder / "home"), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0 and "done" in done.stdout, done.stderr[-3000:]
    calls = log.read_text("utf-8", "replace").splitlines()
    connected = [line for line in calls if " connect(" in line and not re.search(r"sa_family=AF_(?:UNIX|LOCAL|NETLINK)", line)]
    read = [line for line in calls if canary.name in line]
    return connected, read


@pytest.mark.timeout(280)
def test_a_session_from_opening_to_a_signed_export_calls_nobody_and_reads_no_file_a_draft_names(tmp_path: Path) -> None:
    assert session(tmp_path) == ([], [])


@pytest.mark.timeout(280)
def test_the_same_record_tells_of_a_call_and_of_a_read(tmp_path: Path) -> None:
    connected, read = session(tmp_path, "loud")
    assert len(connected) == 1 and "AF_INET" in connected[0]
    assert any("openat(" in line for line in read)
