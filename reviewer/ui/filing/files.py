"""Bringing drafts in and putting them away."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QFileDialog

from reviewer.desk.files.opening import slow
from reviewer.desk.values import Review
from reviewer.model.trouble import Trouble
from reviewer.paths import is_there
from reviewer.ui.dialogs.frames.message import MessageDialog
from reviewer.ui.draft.picture_bytes import has_words
from reviewer.ui.filing.arrival import Arrival
from reviewer.ui.filing.drops import files_of
from reviewer.ui.filing.intake import Intake
from reviewer.ui.filing.recents import Recents
from reviewer.ui.filing.review_files import ENDING
from reviewer.ui.parts.words.notices import Notice
from reviewer.ui.values.words import clock
from reviewer.ui.work import unkept

if TYPE_CHECKING:
    from reviewer.ui.window import Window

_ENDING = re.compile(r"\.[A-Za-z]\w*")
"""An ending of a file's name, and not what stands behind a full stop in it ("Dr. Roe on heels", "Heels 1.2")."""
KINDS = "Drafts and review files (*.md *.markdown *.txt *.html *.htm *.docx *.reviewpack);;All files (*)"


class Files:
    """Open, paste, save, close and recover; nothing is lost on any of these ways."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self.intake, self.arrival, self.recents = Intake(window), Arrival(window), Recents(window)
        self._sampled = False

    # In

    def ask_open(self) -> None:
        """Ask for a file and open it."""
        chosen, _ = QFileDialog.getOpenFileName(self._window, "Open a draft", str(self.here()), KINDS)
        if chosen:
            self.open(Path(chosen))

    def open(self, path: Path) -> bool:
        """Open a file; return whether it was opened, or is being opened beside the window where that takes long."""
        if self.arrival.busy:
            return False
        if path.suffix.casefold() == ENDING:
            return self._window.review_files.open(path)
        if slow(path):
            return self.arrival.begin(path)
        return self.lay(lambda: self.intake.read(partial(self._window.desk.open, path)))

    def begin(self) -> None:
        """Begin a draft with nothing in it; a name is asked for when it is saved."""
        self.lay(self._window.desk.intake.begin)

    def paste(self) -> None:
        """Open the text of the clipboard as a new draft, or the file where one was copied."""
        mime = QApplication.clipboard().mimeData()
        if mime is not None and (paths := files_of(mime)):
            self._window.drops.take(paths)
        elif mime is not None:
            self._window.pasting.new_draft(mime, lambda text: self.lay(lambda: self._window.desk.paste(text)))

    def why_no_paste(self) -> str:
        """Return why there is nothing to paste."""
        mime = QApplication.clipboard().mimeData()
        return "" if mime is not None and has_words(mime) else "The clipboard holds no text. Copy an article first."

    def sample(self) -> None:
        """Open the sample article with the faults in it."""
        names = self._window.desk.intake.samples()
        self.lay(lambda: self._window.desk.intake.open_sample(_faulty(names)))

    def why_no_sample(self) -> str:
        """Return why there is no sample."""
        if not self._sampled:  # asked at every refresh of the commands: the folder is read until there is one, and not again
            self._sampled = bool(self._window.desk.intake.samples())
        return "" if self._sampled else "No sample article is installed."

    def reopen(self, number: int) -> bool:
        """Open a draft of the library; return whether it was opened."""
        entry = next((entry for entry in self._window.desk.shelf.drafts() if entry.id == number), None)
        if entry is None or self.arrival.busy:
            return False
        if entry.path is not None and slow(entry.path):
            return self.arrival.begin(entry.path)
        return self.lay(lambda: self.intake.read(partial(self._window.desk.reopen, entry)))

    def here(self) -> Path:
        """Return the folder of the draft's file or of the one it was made from, else of the draft last worked on that has one."""
        desk = self._window.desk
        own = desk.outside.file if self._window.review is not None else None
        files = [own, *(entry.path for entry in desk.shelf.drafts())]
        return next((path.parent for path in files if path is not None and path.parent.is_dir()), Path.home())

    # Out

    def save(self) -> bool:
        """Write the draft to its file, or ask for one; return whether it was written."""
        review = self._window.review
        if review is None or review.path is None:
            return self.save_as()
        return self._write(None)

    def save_as(self) -> bool:
        """Ask for a file and write the draft there; return whether it was written."""
        review = self._window.review
        if review is None:
            return False
        start = review.path or self.here() / f"{Path(review.name).stem if review.imported else file_name(review.title)}.md"
        chosen, _ = QFileDialog.getSaveFileName(self._window, "Save the draft", str(start), "Markdown (*.md);;Plain text (*.txt)")
        return bool(chosen) and self._write(_named(Path(chosen)))

    def keep(self) -> bool:
        """Put the text into the journal; return whether it could be done, or need not be."""
        window = self._window
        window.follow()
        if window.review is None or not window.review.dirty:
            return True
        try:
            kept = window.desk.journal.keep(window.view.source)
        except Trouble as trouble:
            window.notices.take(unkept.notice(window, trouble))
            return False
        window.notices.drop("journal")
        window.status.keeping(f"Draft kept {clock(datetime.now())}" if kept else "")
        return True

    def settle(self) -> bool:
        """Ask what becomes of text that is in no file, if there is any; return whether to go on."""
        window = self._window
        window.waiting.finish()
        window.catch_up()
        if window.review is None or not window.review.dirty or not window.edited:
            return True
        if not window.review.text.strip() and window.review.path is None:
            window.recovery.give_up()
            return True
        choice = self.ask_close(window.review)
        if choice == "save":
            return self.save()
        if choice == "keep":
            return self._keep_copy()
        if choice == "discard":
            window.recovery.give_up()
        return choice == "discard"

    def _keep_copy(self) -> bool:
        """Keep the text in the library, and return whether it is there."""
        window = self._window
        kept = window.attempt(lambda: window.desk.journal.put_by(window.view.source))
        if kept is False:
            said = "The text was not kept: no library is open. It is still here. Save it to a file."
            window.notices.take(Notice("trouble", said, (("Save as…", self.save_as),), "must"))
        return bool(kept)

    def ask_close(self, review: Review) -> str:
        """Return save, keep, discard or nothing (stay)."""
        dialog = self.closing(review)
        self._window.ask(dialog)
        return dialog.chosen

    def closing(self, review: Review) -> MessageDialog:
        """Return the question before unsaved text is left."""
        told = f"“{review.title or review.name}” has text that is in no file yet."
        where = "is in the library" if review.path is None and not review.imported else "is offered back when the draft is opened again"
        calm = f"Kept as a draft copy, it {where}. Discarded, it is gone."
        choices = {"Save": "save", "Keep as draft copy": "keep", "Discard": "discard"}
        return MessageDialog(self._window, "Save this draft first?", told, calm, choices, leave="Cancel")

    def close_draft(self) -> None:
        """Go back to the first page."""
        if self.settle():
            self._window.show_start()

    # Inside

    def lay(self, verb: Callable[[], Review | None], *, edited: bool = False) -> bool:
        """Show what comes of opening something, once it is settled what becomes of the draft before; return whether it was opened."""
        if not self.settle():
            return False
        started = perf_counter()
        review = self._window.attempt(verb)
        if review is None:
            return False
        self._window.show_draft(review, edited=edited, seconds=perf_counter() - started)
        self.intake.tell(review)
        return True

    def _write(self, path: Path | None) -> bool:
        window = self._window
        if path is None and not window.watching.look():
            window.say("Not saved yet: choose above the draft what is to become of the two texts")
            return False
        try:
            review = window.desk.save(path)
        except Trouble as trouble:
            self.keep()
            window.notices.drop("gone")
            window.say("Not saved: it is told above the draft")
            window.notices.take(Notice("trouble", str(trouble), (("Save as…", self.save_as), ("Try again", self.save)), "must"))
            return False
        window.notices.drop("trouble")
        window.saved(review)
        return True


def file_name(title: str) -> str:
    """Return a title as the name of a file: its words, without what some systems do not take in a name."""
    plain = "".join(" " if letter in '\\/:*?"<>|' or not letter.isprintable() else letter for letter in title)
    return " ".join(plain.split())[:80].strip(" .") or "draft"


def _faulty(names: tuple[str, ...]) -> str:
    """Return the sample with the faults in it: the first whose name does not say it is clean."""
    return next((name for name in names if "clean" not in name), names[0])


def _named(path: Path) -> Path:
    """Return the file a person named, as Markdown where the name has no ending; never one that is there and that nobody was asked about."""
    whole = path.with_name(f"{path.name}.md")
    return path if _ENDING.fullmatch(path.suffix) or is_there(whole) else whole
