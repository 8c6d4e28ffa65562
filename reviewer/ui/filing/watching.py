"""Watches the draft's file, and asks what is to become of the two texts when another program changed it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer
from PySide6.QtWidgets import QApplication

from reviewer.desk.drafts.outside import Fate, Seen
from reviewer.desk.values import Review
from reviewer.paths import is_there
from reviewer.ui.parts.words.notices import Notice
from reviewer.ui.values.words import now

if TYPE_CHECKING:
    from reviewer.ui.window import Window

SETTLED = 150
"""Milliseconds without a change until the file is looked at: programs write in several steps."""


class Watching(QObject):
    """Looks at the file when it, or its folder, changed, when the window comes to the front, and before a save. What it holds decides, not when."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._known = ("", "")
        self._watcher = QFileSystemWatcher(self)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLED)
        self._settled.timeout.connect(self._look_now)
        self._watcher.fileChanged.connect(lambda _: self._settled.start())
        self._watcher.directoryChanged.connect(lambda _: self._settled.start())

    def follow(self) -> None:
        """Watch the draft's file, its folder and the one above: a file that is replaced is another one to the system, a folder can be renamed."""
        path = self._window.desk.outside.file
        wanted = {str(path.parent.parent), str(path.parent), str(path)} if path is not None else set()
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if watched - wanted:
            self._watcher.removePaths(sorted(watched - wanted))
        missing = [name for name in sorted(wanted - watched) if is_there(Path(name))]
        if missing:
            self._watcher.addPaths(missing)

    def begin(self) -> None:
        """Watch another draft, or none."""
        self._known = ("", "")
        for topic in ("outside", "gone"):
            self._window.notices.drop(topic)
        self.follow()
        self.look()

    def look(self) -> bool:
        """Look at the file and do, or ask, what is to be done; return whether the text can be saved over it."""
        self._settled.stop()
        window = self._window
        if window.review is None or window.files.arrival.busy:
            return True
        seen = window.desk.outside.look()
        self.follow()
        if seen is None:
            return True
        if seen.fate is Fate.SAME:
            return self._same(seen)
        if seen.fate is Fate.GONE:
            return self._gone(seen)
        if seen.fate is Fate.UNREADABLE:
            return self._unreadable(seen)
        window.notices.drop("gone")
        window.follow()
        if seen.imported:
            self._offer_import(seen)
            return True
        if window.review.dirty and window.view.source != seen.text:
            self._offer(seen)
            return False
        self._load(seen)
        return True

    def _look_now(self) -> None:
        """Look, or wait until no dialog stands over the draft: what is filled in there is meant for the text as it is."""
        if QApplication.activeModalWidget() is None:
            self.look()
        else:
            self._settled.start()

    # What can have become of it

    def _same(self, seen: Seen) -> bool:
        window = self._window
        for topic in ("outside", "gone"):
            window.notices.drop(topic)
        if self._known[0] == "gone":
            self._show(window.desk.outside.found())
        if self._known[0]:
            window.notices.drop("trouble")
            window.say(f"{seen.path.name} is as it was again")
        self._known = ("", "")
        return True

    def _gone(self, seen: Seen) -> bool:
        if seen.imported or self._known == ("gone", str(seen.path)):
            return True
        window = self._window
        self._known = ("gone", str(seen.path))
        window.notices.drop("outside")
        window.edited = True
        self._show(window.desk.outside.lost())
        window.say(f"{seen.path.name} is gone; your text is kept here")
        window.notices.take(
            Notice(
                "gone",
                f"{seen.path.name} is not in its folder any more. Your text is still here. Save it again, there or elsewhere.",
                (("Save as…", window.files.save_as),),
                "must",
            )
        )
        return True

    def _unreadable(self, seen: Seen) -> bool:
        if self._known != ("unreadable", seen.why):
            self._known = ("unreadable", seen.why)
            said = f"{seen.path.name} was changed by another program and cannot be read as a draft now. Your text is still here. Save it elsewhere."
            self._window.notices.take(Notice("outside", said, (("Save as…", self._window.files.save_as),), "must"))
        return seen.imported

    def _offer(self, seen: Seen) -> None:
        self._window.notices.take(
            Notice(
                "outside",
                f"{seen.path.name} was changed by another program, and you have changes here that are not in it.",
                (
                    ("Compare…", partial(self._compare, seen)),
                    ("Load new version", partial(self._load, seen)),
                    ("Keep mine", partial(self._keep, seen)),
                ),
            )
        )

    def _offer_import(self, seen: Seen) -> None:
        if self._known == ("import", seen.sha256):
            return
        self._known = ("import", seen.sha256)
        self._window.notices.take(
            Notice(
                "outside",
                f"{seen.path.name}, from which this draft was imported, has changed since.",
                (("Compare and import again…", partial(self._import, seen)),),
            )
        )

    # What can be chosen

    def _compare(self, seen: Seen) -> None:
        from reviewer.ui.dialogs.filing.compare import CompareDialog  # noqa: PLC0415 - the window starts without what few open

        window = self._window
        names = (f"{seen.path.name} now", "your text")
        window.ask(CompareDialog(window, window.look, "The file and your text", seen.text, window.view.source, names))
        self._offer(seen)

    def _import(self, seen: Seen) -> None:
        if not self.offer_again(seen):
            self._known = ("", "")
            self._offer_import(seen)

    def offer_again(self, seen: Seen) -> bool:
        """Show an imported draft beside what its file says now, and take that where a person says so; return whether it was taken."""
        from reviewer.ui.dialogs.filing.compare import CompareDialog  # noqa: PLC0415 - as above

        window = self._window
        names = ("your text", f"{seen.path.name} now")
        main = f"Import again as draft {window.desk.review.number + 1}"
        if not window.ask(CompareDialog(window, window.look, "Import again", window.view.source, seen.text, names, main)):
            return False
        self._load(seen)
        return True

    def _load(self, seen: Seen) -> None:
        """Put what the file holds in place of the text, as one step of undo."""
        window = self._window
        changed = window.view.source != seen.text
        window.view.exchange(seen.text)
        review = window.attempt(partial(window.desk.outside.took, seen))
        if review is None:
            return
        window.notices.drop("outside")
        window.edited = seen.imported
        window.autosave.forget()
        window.word.tell(review)
        window.show_review(review)
        window.status.keeping(f"Read again {now()}")
        if changed:
            done = "imported again" if seen.imported else "changed by another program and read again"
            said = f"{seen.path.name} was {done}. Ctrl+Z brings back the text from before."
            window.notices.take(Notice("outside", said, (("Show the changes", window.history.show),), "answered"))
            window.announce(said)

    def _keep(self, seen: Seen) -> None:
        window = self._window
        self._show(window.desk.outside.kept_mine(seen))
        window.say(f"Your text stays. The next save writes over {seen.path.name}; what it held stays beside it as {seen.path.name}.bak")

    def _show(self, review: Review) -> None:
        self._window.show_review(review)
