"""What goes between two computers: a review file that comes, is looked at and taken in, or lies in a shared folder."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from reviewer.model.review import Role
from reviewer.ui.dialogs.filing.review_file import ReviewFileDialog
from scripts.scenes.practice import AUTHOR, REVIEWER, article
from scripts.stage import Stage


def _answer_to(author: Stage) -> Path:
    """Return the review file in which the reviewer, on another machine, asks the author of a draft for changes."""
    folder = author.home / "files"
    if not folder.exists():
        folder.mkdir()
        author.lay(article(author))
        author.window.show_review(author.desk.course.submit(AUTHOR, "BSc"))
        out = author.desk.exchange.write(author.desk.exchange.pack(AUTHOR), folder)
        other = author.beside("reviewer", lambda _: None).desk
        other.exchange.show(other.exchange.take(other.exchange.look(out), confirmed=True))
        other.comments.add(4, 12, "Say how much, and for how long.", REVIEWER, Role.REVIEWER)
        other.course.request_changes(REVIEWER, "Say in the first paragraph how large the effect is.")
        other.exchange.write(other.exchange.pack(REVIEWER), folder / "back.reviewpack")
    return folder / "back.reviewpack"


def _machines(stage: Stage) -> Stage:
    return stage.beside("author", lambda _: None)


def _open(here: Stage, path: Path) -> None:
    """Open a review file and wait until it was read."""
    here.window.review_files.open(path)
    while here.window.review_files.reading.busy:
        here.settle()


def _came(stage: Stage) -> QWidget:
    here = _machines(stage)
    _answer_to(here)
    return here.up(_looked_at(here))


def _looked_at(here: Stage) -> QDialog:
    path = _answer_to(here)
    here.lay(article(here))
    _open(here, path)
    return here.asked[-1]


def _taken_in(stage: Stage) -> QWidget:
    def agree(dialog: QDialog) -> bool:
        assert isinstance(dialog, ReviewFileDialog)
        dialog.sure.setChecked(True)
        return True

    def prepare(here: Stage) -> None:
        path = _answer_to(here)
        here.lay(article(here))
        here.reply = agree
        _open(here, path)
        here.reply = None

    here = stage.beside("author who took it", prepare)
    here.settle()
    return here.window


def _shared(stage: Stage) -> QWidget:
    here = stage.beside("author with a folder", lambda _: None)
    path = _answer_to(here)
    shared = here.home / "shared"
    shared.mkdir(exist_ok=True)
    shutil.copy(path, shared / f"{here.desk.review.title[:20]}.reviewpack")
    here.lay(article(here))
    here.window.store.change(shared=str(shared))
    here.window.review_files.begin()
    while here.window.review_files.reading.busy:
        here.settle()
    return here.window


STATES: Mapping[str, Callable[[Stage], QWidget]] = {"review file taken in": _taken_in, "shared folder": _shared}
"""By name: what sets up each state of the window."""
DIALOGS: Mapping[str, Callable[[Stage], QWidget]] = {"review file with changes asked": _came}
"""By name: what puts up each dialog."""
