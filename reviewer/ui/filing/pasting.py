"""Pasting from Word, Google Docs or a browser: headings, lists, links and notes come along, fonts and colours do not."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from reviewer.model.imported import Imported
from reviewer.model.trouble import Trouble
from reviewer.parsing import import_html
from reviewer.parsing.text.burden import shortened
from reviewer.parsing.text.source import LARGEST
from reviewer.ui.draft.picture_bytes import has_words
from reviewer.ui.filing.drops import files_of
from reviewer.ui.filing.placing import is_picture
from reviewer.ui.parts.slow.jobs import Dispatcher, Outcome, Progress
from reviewer.ui.parts.words.notices import Notice

if TYPE_CHECKING:
    from reviewer.ui.window import Window

AT_ONCE = 20_000
"""Characters of HTML that are read while the key is down; reading a thousand takes a millisecond."""
SHAPED = re.compile(
    r"<(?:h[1-6]|ul|ol|li|a|b|strong|em|i|table|img|blockquote|sup|sub)[\s>]|mso-list|font-weight:\s*(?:bold|[6-9]00)|font-style:\s*italic",
    re.IGNORECASE,
)
"""What makes copied words more than plain text. A terminal or an editor of code copies HTML, too, of nothing but colours."""
CODE = re.compile(
    r"^(?:\s|<!--.{0,40}?-->|<(?:html|head|body|meta)\b[^>]{0,200}>)*<(?:pre\b|div\b[^>]{0,400}white-space:\s*pre\s*[;\"'])",
    re.IGNORECASE,
)
"""How what an editor of code or a terminal copies begins: its colours and its bold are no part of the words."""
FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->(.*)<!--\s*EndFragment\s*-->", re.DOTALL | re.IGNORECASE)
LABEL = re.compile(r"\[\^([^\]\s]{1,40})\]")
TOO_LARGE = "What was copied is larger than 5 MB and was not pasted. The draft is as it was. Copy a smaller part of it."
NO_WORDS = "What was copied holds no words and no picture. Nothing was pasted. Copy the words themselves, then paste again."
A_FILE = "What was copied is a file, and not its words. Nothing was pasted. Open it with Ctrl+O, or copy the words in it."
TOPIC = "paste"


class Pasting(QObject):
    """Turns what the clipboard holds into Markdown, large pieces beside the window; one paste is one step of undo."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.jobs = Dispatcher(self)
        self.jobs.finished.connect(self._done)
        self._then: Callable[[Imported], object] | None = None
        window.view.converting = self.take

    def take(self, source: QMimeData) -> bool:
        """Paste into the draft what has headings, lists or links, or say what cannot be pasted; return whether that was all.

        Else it is a picture, or plain text that is to be inserted.
        """
        review = self._window.review
        if review is None:
            return False
        if paths := files_of(source):
            return self._bring(paths)
        if not has_words(source):
            return not source.hasImage() and self._refuse(NO_WORDS)
        if len(source.text()) > LARGEST:
            return self._refuse(TOO_LARGE)
        if source.hasText() and (review.plain or not is_shaped(source)):
            return self._insert_lines(source.text())
        cursor = QTextCursor(self._window.view.textCursor())  # keeps its place while a large piece is read
        return self._read(source.html(), partial(self._insert, cursor))

    def plain(self) -> None:
        """Paste the clipboard's words and nothing else."""
        mime = QApplication.clipboard().mimeData()
        if mime is None or not mime.hasText():
            return
        if len(mime.text()) > LARGEST:
            self._refuse(TOO_LARGE)
        elif not self._insert_lines(mime.text()):
            self._window.view.textCursor().insertText(mime.text())

    def new_draft(self, mime: QMimeData, lay: Callable[[str], object]) -> None:
        """Hand the clipboard's words, as Markdown where they have a shape, to what opens them as a draft."""
        if is_shaped(mime) or not mime.hasText():
            self._read(mime.html(), lambda page: lay(page.text if page.text.strip() else mime.text()))
        else:
            lay(mime.text())

    def _insert_lines(self, text: str) -> bool:
        """Insert plain text in lines that can be shown where one of it is too long for that; return whether one was."""
        lines, longest = shortened(text)
        if longest:
            self._window.view.textCursor().insertText(lines)
            self._window.say(f"A line of {longest:,} characters was broken into shorter ones, so that it can be shown.")
        return bool(longest)

    def _refuse(self, why: str) -> bool:
        self._window.notices.take(Notice(TOPIC, why, (), "must"))
        self._window.announce(why)
        return True

    def _bring(self, paths: Sequence[Path]) -> bool:
        """Put in a picture whose file was copied; say of other files how they are opened."""
        if len(paths) > 1 or not is_picture(paths[0]):
            return self._refuse(A_FILE)
        self._window.pictures.placing.insert(paths[0])
        return True

    def _read(self, html: str, then: Callable[[Imported], object]) -> bool:
        """Read HTML now, or beside the window where it is long, and do something with what it was."""
        self._window.notices.drop(TOPIC)
        if len(html) > LARGEST:
            return self._refuse(TOO_LARGE)
        match = FRAGMENT.search(html)
        if match is not None and "<style" not in html:
            html = match.group(1)
        if len(html) <= AT_ONCE:
            then(import_html(html))
            return True
        self._then = then
        self._window.say("Reading what was copied…")
        self.jobs.start("paste", partial(_work, html))
        return True

    def _done(self, outcome: Outcome) -> None:
        then, self._then = self._then, None
        if outcome.trouble:
            self._window.notices.take(Notice(TOPIC, f"What was copied could not be read. {outcome.trouble}", (), "must"))
        elif then is not None and isinstance(outcome.value, Imported):
            then(outcome.value)

    def _insert(self, cursor: QTextCursor, page: Imported) -> None:
        """Put Markdown at a place as one step of undo, paragraphs of their own set apart."""
        if self._window.review is None:
            return
        words = relabelled(without_front(page.text).strip("\n"), self._window.view.source)
        if not words:
            return
        if "\n" in words or words.startswith(("#", "- ", "> ", "|", "1. ")):
            words = set_apart(words, cursor)
        cursor.insertText(words)
        self._window.view.setTextCursor(cursor)
        self._window.say("Pasted with its headings, lists and links. Ctrl+Z undoes it, Ctrl+Shift+V pastes plain text.")
        if page.told:
            self._window.notices.take(Notice(TOPIC, " ".join(page.told), (), "answered"))


def is_shaped(source: QMimeData) -> bool:
    """Return whether copied words have headings, lists, links or emphasis to keep."""
    if not source.hasHtml():
        return False
    html = source.html()
    return CODE.match(html) is None and SHAPED.search(html) is not None


def without_front(text: str) -> str:
    """Return Markdown without the front matter that a page's title becomes."""
    return re.sub(r"\A---\n.*?\n---\n", "", text, count=1, flags=re.DOTALL)


def relabelled(words: str, source: str) -> str:
    """Return Markdown whose footnotes have labels that the draft does not have yet."""
    taken = set(LABEL.findall(source))
    own = list(dict.fromkeys(LABEL.findall(words)))
    if not taken & set(own):
        return words
    fresh: dict[str, str] = {}
    number = 1
    for label in own:
        while str(number) in taken:
            number += 1
        fresh[label] = str(number)
        taken.add(str(number))
    return LABEL.sub(lambda match: f"[^{fresh[match.group(1)]}]", words)


def set_apart(words: str, cursor: QTextCursor) -> str:
    """Return paragraphs with the empty lines that part them from what stands before and behind the cursor."""
    start, end, document = cursor.selectionStart(), cursor.selectionEnd(), cursor.document()
    first, last = document.findBlock(start), document.findBlock(end)
    before, behind = first.text()[: start - first.position()], last.text()[end - last.position() :]
    above, below = first.previous().text(), last.next().text()
    lead = "\n\n" if before.strip() else "\n" if above.strip() else ""
    tail = "\n\n" if behind.strip() else "\n" if below.strip() else ""
    return lead + words + tail


def _work(html: str, _: Progress, stopped: Callable[[], bool]) -> Imported | None:
    """Read HTML in a process that can be ended; on a worker's thread. Raise Trouble where that takes too much."""
    from reviewer.desk.files.elsewhere import page_of  # noqa: PLC0415 - few ever paste as much, and a window starts sooner without it

    page = page_of(html, stopped)
    if page is None and not stopped():
        raise Trouble("Reading it took too long or too much memory. The draft is as it was. Paste it as plain text (Ctrl+Shift+V).")
    return page
