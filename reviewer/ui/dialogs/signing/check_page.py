"""Look at a page from the web: is it what was signed? The page is a file that was saved, or its HTML pasted; nothing is fetched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from reviewer.desk.publishing.publication import PASTED, Held
from reviewer.desk.signing.unlocking import Deed
from reviewer.model.trouble import Trouble
from reviewer.paths import is_file, is_there
from reviewer.seal.verdict import LARGEST
from reviewer.store.disk.files import read
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.parts.forms.path_field import PathField, ask_page
from reviewer.ui.parts.slow.jobs import Dispatcher, Outcome
from reviewer.ui.parts.words.plain import label, restyle

ABOUT = (
    "Save the page in a browser, or copy its HTML. Nothing is fetched. The text of the article is looked at; what stands around it, styles and "
    "scripts are not."
)
LOOKING = "Looking at the page…"
MOODS = {0: "passed", 3: "should"}
"""The mood of an answer by its exit status: what was signed, and a page of which nothing can be said; all else must be looked at."""
Check = Callable[[bytes, str], Deed[Held]]


class CheckPageDialog(Frame):
    """`check` returns what looks at a page; that goes on beside the window, and its answer is shown below. `held` is the newest one."""

    def __init__(self, parent: QWidget | None, check: Check, announce: Callable[[str], object]) -> None:
        super().__init__(parent, "Check a published page", "Check the page", "Close", letters=104)
        self._check, self._announce = check, announce
        self._deed: Deed[Held] | None = None
        self.held: Held | None = None
        self.text(ABOUT, "muted")
        self.file = PathField("", ask_page)
        self.field("The &page, as it was saved from the web", self.file)
        self.paste = QPlainTextEdit()
        self.paste.setProperty("look", "field")
        self.paste.setTabChangesFocus(True)
        self.paste.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.paste.setFixedHeight(self.fontMetrics().height() * 5)
        self.field("or paste its &HTML", self.paste)
        self.verdict = label(look="chip")
        self.column.addWidget(self.verdict)
        self.verdict.hide()
        self.answer = QPlainTextEdit()
        self.answer.setReadOnly(True)
        self.answer.setProperty("look", "field")
        self.answer.setTabChangesFocus(True)
        self.answer.setMinimumHeight(self.fontMetrics().height() * 5)
        self.field("What was &found", self.answer)
        self.file.line.textChanged.connect(lambda text: self._another(self.paste if text else None))
        self.paste.textChanged.connect(lambda: self._another(self.file.line if self.paste.toPlainText() else None))
        self.jobs = Dispatcher(self)
        self.jobs.finished.connect(self._finished)
        self._look()
        self.fit()

    def accept(self) -> None:
        """Look at the page, and stay with the answer."""
        if self._deed is not None or self._why_not():
            return
        pasted, path = self.paste.toPlainText(), Path(self.file.path()).expanduser()
        self._forget()
        self.refuse("")
        try:
            if pasted.strip():
                self._deed = deed = self._check(pasted.encode("utf-8", "replace"), PASTED)
            else:
                self._deed = deed = self._check(_page(path), path.name)
        except Trouble as trouble:
            self.refuse(str(trouble))
            return
        self._look()
        self.jobs.start("page", lambda *_: deed.work())

    def unkept(self) -> str:
        """Return nothing: a page is only looked at here."""
        return ""

    def done(self, result: int) -> None:
        """Go; what is being looked at is given up."""
        self.jobs.close()
        super().done(result)

    # Inside

    def _why_not(self) -> str:
        return "" if self.file.path() or self.paste.toPlainText().strip() else "Choose the page, or paste its HTML."

    def _another(self, former: QLineEdit | QPlainTextEdit | None) -> None:
        """Take away what was found, which spoke of another page, and what stands in the `former` field: the one filled in last counts."""
        if former is not None:
            with QSignalBlocker(former):
                former.clear()
        self._forget()
        self.refuse("")
        self._look()

    def _forget(self) -> None:
        self.held = None
        self.answer.clear()
        self.verdict.hide()

    def _look(self) -> None:
        self.allow(LOOKING if self._deed is not None else self._why_not())

    def _finished(self, outcome: object) -> None:
        assert isinstance(outcome, Outcome)
        deed, self._deed = self._deed, None
        self._look()
        try:
            if outcome.trouble or deed is None:
                raise Trouble(outcome.trouble)
            self.held = deed.keep(outcome.value)
        except Trouble as trouble:
            self.refuse(str(trouble))
            return
        self.verdict.setText(self.held.headline)
        restyle(self.verdict, "mood", MOODS.get(self.held.verdict.status, "must"))
        self.verdict.show()
        self.answer.setPlainText("\n".join(self.held.lines))
        self._announce(self.held.sentence)


def _page(path: Path) -> bytes:
    """Return the bytes of a page; raise Trouble where it is no file, or larger than any article."""
    if is_there(path) and (not is_file(path) or path.stat().st_size > LARGEST):
        raise Trouble(f"{path.name} was not looked at: it is no file, or larger than any article. Nothing was kept. Choose the page as it was saved.")
    return read(path)
