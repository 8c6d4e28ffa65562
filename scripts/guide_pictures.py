"""Draw the pictures of the two guides from the real window: docs/guide/pictures. Needs no display.

uv run python -m scripts.guide_pictures [FOLDER]
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Without a display Qt says once per window that it cannot pass on size hints: nobody needs to read that.
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")

from PIL import Image
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reviewer import paths
from reviewer.app.shelf import desk_of_library
from reviewer.model.judging import Verdict
from reviewer.model.review import Role
from reviewer.ui.acts.history import TITLE as CHANGES
from reviewer.ui.dialogs.review.answer import AnswerDialog
from reviewer.ui.draft.covering import LATER
from reviewer.ui.entry import application
from reviewer.ui.frame.side import Tab
from reviewer.ui.looks.theme import Look, Scheme, resolve
from reviewer.ui.values.positions import units
from reviewer.ui.window import Window
from scripts.scenes.dialogs import DIALOGS
from scripts.stage import FAULTY, READY, Stage, still

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "guide" / "pictures"
SIZE = (1180, 760)
COLOURS = 256
CLAIM, RESULT = "CL003", "about 7 points better"
AUTHOR, REVIEWER = "Imogen Farrar", "Desmond Achterberg"
WHY = "The county ranks clinics in its register of 2025, and we are first in it."


def _draft(stage: Stage) -> Window:
    """Show the fair sample with one claim in it that nothing proves."""
    path = stage.home / "back-pain.md"
    if not path.exists():
        text = READY.read_text("utf-8")
        claim = "Harbour Lane Clinic is the number one clinic for back pain in the bay area."
        path.write_text(text.replace("## How common", f"{claim}\n\n## How common", 1), encoding="utf-8")
        for picture in READY.parent.glob("*.png"):
            (stage.home / picture.name).write_bytes(picture.read_bytes())
    return stage.lay(path)


def _start(stage: Stage) -> QWidget:
    QApplication.clipboard().setText("An article that somebody has copied.")
    stage.window.edited = False
    stage.window.show_start()
    return stage.window


def _checklist(stage: Stage) -> QWidget:
    window = stage.lay(FAULTY)
    for _ in range(60):
        window.walk.next()
        stage.settle()
        if not window.fixing.why_no_fix():
            break
    return window


def _claim(stage: Stage) -> Window:
    window = _draft(stage)
    row = next(row for row in window.checklist.listing.rows if row.card is not None and row.card.head.rule == CLAIM)
    window.walk.choose(row.key)
    return window


def _answer(stage: Stage) -> QWidget:
    _claim(stage)
    dialog = stage.command("answer")
    assert isinstance(dialog, AnswerDialog)
    dialog.reason.setCurrentIndex(3)
    dialog.explanation.setPlainText(WHY)
    dialog.name.setText(AUTHOR)
    return dialog


def _review(stage: Stage) -> QWidget:
    window = _draft(stage)
    desk = window.desk
    found = [one for one in desk.review.open_findings if one.rule == CLAIM]
    desk.decisions.answer(
        [one.fingerprint for one in found], reason="Our own service fact, and I can vouch for it", explanation=WHY, by=AUTHOR, role=Role.AUTHOR
    )
    window.show_review(desk.course.submit(AUTHOR, "BSc"))
    window.evidence.show(Tab.REVIEW)
    return window


def _changes(stage: Stage) -> QWidget:
    window = stage.lay(READY)
    cursor = window.view.textCursor()
    cursor.setPosition(units(window.view.source[: window.view.source.index(RESULT)]))
    cursor.setPosition(cursor.position() + len("about 7"), cursor.MoveMode.KeepAnchor)
    window.view.setTextCursor(cursor)
    window.view.insertPlainText("some 10")
    window.follow()
    window.catch_up()
    window.pages.centre.turn(CHANGES)
    return window


def _sign(stage: Stage) -> QWidget:
    window = stage.lay(READY)
    for one in window.desk.questions.asked():
        window.desk.questions.judge(one.question.id, Verdict.YES, "", by=REVIEWER)
    return stage.up(DIALOGS["sign off"](window))


PICTURES: Mapping[str, Callable[[Stage], QWidget]] = {
    "checklist": _checklist,
    "answer": _answer,
    "review": _review,
    "changes": _changes,
    "sign": _sign,
    "start": _start,
}
"""What sets up each picture, in the order in which they are drawn."""


def draw(folder: Path) -> int:
    """Draw all pictures and return how many bytes they take."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ[paths.HOME] = home
        desk = desk_of_library(0.0)
        stage = Stage(desk, Path(home), size=SIZE)
        for name, show in PICTURES.items():
            shown = show(stage)
            QTest.qWait(LATER + 50)  # the bars beside the draft begin a moment later
            small(shown, folder / f"{name}.png")
            stage.leave(shown)
        stage.close()
        desk.close()
    return sum(path.stat().st_size for path in folder.glob("*.png"))


def small(widget: QWidget, picture: Path) -> None:
    """Write a picture of a widget in few colours, which nobody notices but the file: those that are rare keep their place, as a sign's red does."""
    still(widget).save(str(picture))
    with Image.open(picture) as drawn:
        few = drawn.convert("RGB").quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(picture, optimize=True)


def main(words: list[str]) -> int:
    """Draw the pictures and return the exit status."""
    application((), paths.resources() / "fonts", Look(resolve(Scheme.LIGHT)))
    folder = Path(words[0]) if words else FOLDER
    print(f"Wrote {len(PICTURES)} pictures to {folder}, {draw(folder) // 1024} kB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
