"""Review files in the window: made of the draft that is open, looked at when one is opened or dropped, and exchanged through a shared folder."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog

from reviewer.model.review import Role, State
from reviewer.model.trouble import Trouble
from reviewer.paths import is_file, is_folder
from reviewer.ui.filing.pack_reading import PackReading
from reviewer.ui.frame.side import Tab
from reviewer.ui.parts.words.notices import Notice

if TYPE_CHECKING:
    from reviewer.desk.library.exchange import Offered, Packed
    from reviewer.desk.signing.known import Person
    from reviewer.desk.signing.unlocking import Deed
    from reviewer.store.pack.review_file import ReviewFile
    from reviewer.ui.dialogs.frames.keyed import KeyedDialog, Onward
    from reviewer.ui.window import Window

ENDING = ".reviewpack"
KINDS = f"Review files (*{ENDING});;All files (*)"
EVERY = 15_000
"""Milliseconds between two looks into the shared folder: not every network drive tells what is new."""
AGAIN = 300
"""Milliseconds after which it is asked again whether what was read can be shown."""
MOST = 500
"""Files of a shared folder that are looked at."""


class ReviewFiles(QObject):
    """Owned by the window. A file that was offered once is not offered again while the window is open.

    Who took the last step here is named as who sends a file, until a person says otherwise.
    """

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._offered: set[str] = set()
        self._looked: Path | None = None
        self._by = ""
        self.reading = PackReading(window)
        self._watcher, self._timer = QFileSystemWatcher(self), QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look_around)
        self._watcher.directoryChanged.connect(self.look_around)
        self.show_folder = _show

    # Out

    def send(self) -> None:
        """Make a review file of the draft and ask where to put it; with a shared folder it goes there."""
        from reviewer.ui.dialogs.filing.review_file import SendFileDialog  # noqa: PLC0415 - the window starts without what few open

        window = self._window
        window.follow()
        review = window.review
        if review is None:
            return

        people = window.attempt(window.desk.exchange.people)
        if people is None:
            return
        dialog = SendFileDialog(window, review.title, people, window.store.now.name or self._by, window.desk.exchange.packing)
        if window.ask(dialog) and dialog.made is not None:
            window.refresh()
            self._put(dialog.made)

    def why_no_send(self) -> str:
        """Return why no review file can be made now."""
        return self._window.why_no_draft() or ("" if self._window.desk.shelf.keeps else "No library is open.")

    def onward(self) -> Onward:
        """Return what makes a review file with the passphrase of the signature before it."""
        from reviewer.desk.signing.vouching import Own  # noqa: PLC0415 - as above
        from reviewer.ui.dialogs.frames.keyed import Onward  # noqa: PLC0415 - as above

        window = self._window

        def pack(who: Person, words: str) -> Deed[Packed]:
            assert who.key is not None  # it has just signed
            return window.desk.exchange.packing(who.member.name, Own(who.member.person, who.member.name, who.key.fingerprint), words)

        return Onward(pack, window.store.now.pass_on)

    def passed(self, dialog: KeyedDialog, done: str) -> None:
        """Put the review file that was made with a signature somewhere; where none was wanted, offer it."""
        window = self._window
        if dialog.passes_on is not None:
            window.store.change(pass_on=dialog.passes_on)
        if dialog.late:
            window.tell_trouble(dialog.late)
        if dialog.packed is None:
            self.remind(done)
            return
        window.refresh()
        self._put(dialog.packed)

    def remind(self, done: str, *, asks: bool = True) -> None:
        """Offer the review file after a step that somebody else has to know of; `asks` adds whether they work elsewhere."""
        review = self._window.review
        self._by = review.course.by if review is not None else ""
        if self._window.desk.shelf.keeps:
            said = f"{done}. Does the other person work on another computer? They get it in a review file." if asks else f"{done}."
            self._window.notices.take(Notice("review file", said, (("Make the review file…", self.send),), "answered"))

    # In

    def ask_open(self) -> None:
        """Ask for a review file and show what is in it."""
        folder = self.folder() or Path.home()
        chosen, _ = QFileDialog.getOpenFileName(self._window, "Open a review file", str(folder), KINDS)
        if chosen:
            self.open(Path(chosen))

    def why_no_open(self) -> str:
        """Return why no review file can be opened."""
        return "" if self._window.desk.shelf.keeps else "No library is open."

    def open(self, path: Path) -> bool:
        """Read a review file beside the window, then show what it holds and take it in where a person says so; return whether that was begun."""
        if why := self.why_no_open():
            self._window.tell_trouble(f"{path.name} was not opened. {why}")
            return False
        self.reading.begin(path, self._present, self._refuse)
        return True

    def _refuse(self, _: Path, trouble: str) -> None:
        if trouble:
            self._window.tell_trouble(trouble)

    def _present(self, path: Path, file: ReviewFile) -> None:
        from reviewer.ui.dialogs.filing.review_file import ReviewFileDialog  # noqa: PLC0415 - as above

        window = self._window
        if self._must_wait():
            QTimer.singleShot(AGAIN, self, lambda: self._present(path, file))
            return
        window.catch_up()
        offered = window.attempt(lambda: window.desk.exchange.offer(path, file))
        if offered is None:
            return
        self._offered.add(path.name)
        dialog = ReviewFileDialog(window, offered)
        if window.ask(dialog):
            self._take(offered, dialog.confirmed)

    def _must_wait(self) -> bool:
        """Return whether a dialog is open, or a draft is coming to the desk: what a file holds is shown after that."""
        return self._window.files.arrival.busy or QApplication.activeModalWidget() is not None

    # The shared folder

    def folder(self) -> Path | None:
        """Return the shared folder, where one is chosen and there."""
        chosen = self._window.store.now.shared
        return Path(chosen) if chosen and is_folder(Path(chosen)) else None

    def begin(self) -> None:
        """Watch the shared folder that is chosen now, or none."""
        for path in self._watcher.directories():
            self._watcher.removePath(path)
        folder = self.folder()
        if folder is None or not self._window.desk.shelf.keeps:
            self._timer.stop()
            return
        self._watcher.addPath(str(folder))
        self._timer.start()
        self.look_around()

    def look_around(self) -> None:
        """Offer the review files of the shared folder that bring something; those that do not are passed over."""
        folder = self.folder()
        try:
            found = sorted(folder.glob(f"*{ENDING}"))[:MOST] if folder is not None else []
        except OSError:
            return
        for path in found:
            if self._looked is not None:
                break
            if path.name not in self._offered and is_file(path):
                self._offered.add(path.name)
                self._looked = path
                self.reading.begin(path, self._offer, self._pass_over)

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self.reading.stop()

    # Inside

    def _offer(self, path: Path, file: ReviewFile) -> None:
        """Offer a file of the shared folder; one that brings nothing is passed over."""
        if self._must_wait():
            QTimer.singleShot(AGAIN, self, lambda: self._offer(path, file))
            return
        try:
            offered = self._window.desk.exchange.offer(path, file)
        except Trouble as trouble:
            self._pass_over(path, str(trouble))
            return
        if offered.taken.nothing:
            self._pass_over(path)
            return
        said = f"In the shared folder: {offered.decision}, “{offered.file.title}”."
        self._window.notices.take(Notice("library shared", said, (("Look at it…", partial(self._look_at, path)),), "answered"))
        self._window.announce(said)

    def _pass_over(self, path: Path, trouble: str = "") -> None:
        """Go on to the next file of the shared folder, once what is wrong with this one is said."""
        if trouble:
            self._window.notices.take(Notice(f"library shared {path.name}", f"{path.name}: {trouble}", (), "must"))
        self._looked = None
        QTimer.singleShot(0, self, self.look_around)

    def _look_at(self, path: Path) -> None:
        self._looked = None
        self.open(path)
        self.look_around()

    def _due(self) -> dict[int, str]:
        """Return by number the titles of the drafts that what was withdrawn opened again."""
        return {one.id: one.title for one in self._window.desk.shelf.drafts() if one.course.reopened}

    def _put(self, packed: Packed) -> None:
        """Put a file into the shared folder, or where a person says."""
        window, folder = self._window, self.folder()
        target = folder
        if target is None:
            review = window.review
            start = review.path.parent if review is not None and review.path is not None else Path.home()
            chosen, _ = QFileDialog.getSaveFileName(window, "Save the review file", str(start / packed.name), KINDS)
            if not chosen:
                return
            target = Path(chosen)
        written = window.attempt(lambda: window.desk.exchange.write(packed, target))
        if written is None:
            return
        self._offered.add(written.name)
        where = "the shared folder" if folder is not None else str(written.parent)
        show = ("Show in folder", lambda: self.show_folder(written.parent))
        window.notices.take(Notice("review file", f"The review file {written.name} was written into {where}.", (show,), "answered"))
        window.say("Review file written")
        window.announce("Review file written")

    def _take(self, offered: Offered, confirmed: bool) -> bool:
        """Take a file in and show its draft with what was decided."""
        window, exchange = self._window, self._window.desk.exchange
        due = self._due()
        draft = window.attempt(lambda: exchange.take(offered, confirmed=confirmed))
        if draft is None:
            return False
        window.shelves.refresh()  # what was withdrawn opens other drafts, too
        same = window.review is not None and window.desk.shelf.open_draft == draft
        anew = offered.taken.words == "newer" and not (window.review is not None and window.review.dirty and window.edited)
        if same and not anew:
            window.show_review(exchange.show(draft))
        elif not (window.files.lay(lambda: exchange.show(draft, anew=True)) if same else window.files.reopen(draft)):
            window.say("Added to your library")
            return True
        against = f", {offered.against}" if offered.against else ""
        came = offered.words[1:] if offered.taken.words in ("new", "same") else offered.words
        titles = ", ".join(f"“{title}”" for number, title in self._due().items() if number not in due)
        again = f" To look at again: {titles}." if titles else ""
        changes = (("Show what changed", partial(window.registry.run, "pane_changes")),) if offered.taken.words == "newer" else ()
        said = f"{offered.decision}{against}. Added to your library: {' '.join(came)}{again}"
        window.notices.take(Notice("review file", said, changes, "answered"))
        if window.review is not None and window.review.state is State.IN_REVIEW and not window.store.now.name:
            window.store.change(role=str(Role.REVIEWER))  # who gets a draft for review and never said who they are
        window.evidence.show(Tab.REVIEW)  # what was decided, and what is asked of whoever reads it now
        window.say("Added to your library")
        window.announce(f"Added to your library. {offered.decision}{against}")
        return True


def _show(folder: Path) -> None:
    """Show a folder in the system's own way."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
