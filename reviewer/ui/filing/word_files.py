"""Drafts that came from Word: what was read of them, and the tracked changes and comments in them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.desk.values import Review
from reviewer.ui.parts.words.notices import Notice
from reviewer.ui.values.words import count

if TYPE_CHECKING:
    from reviewer.desk.drafts.sending import SentFile
    from reviewer.ui.window import Window

TOPIC = "word"
SHOWN = 5
"""Quotes named in a notice."""


class WordFiles:
    """Tells what was read of a Word file and shows the changes and comments in it."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def tell(self, review: Review) -> None:
        """Say above the draft what was read, and what could not be taken over."""
        notices = self._window.notices
        notices.drop(TOPIC)
        if review.word is None:
            return
        held = [words for words, found in (("changes", review.word.tracked), ("comments", review.word.comments)) if found]
        choices = [(f"Show its {' and '.join(held)}", self.remarks)] if held else []
        notices.take(Notice(TOPIC, " ".join(review.told), choices, "answered"))

    def remarks(self) -> None:
        """Show the tracked changes and the comments that the Word file holds."""
        from reviewer.ui.dialogs.filing.word_remarks import WordRemarksDialog  # noqa: PLC0415 - the window starts without what few open

        review = self._window.review
        if review is not None and review.word is not None:
            self._window.ask(WordRemarksDialog(self._window, review.word.tracked, review.word.comments))

    def send(self) -> None:
        """Ask where the copy with comments goes, write it, and say what is not in it at its words."""
        from reviewer.ui.dialogs.filing.send_word import SendWordDialog  # noqa: PLC0415 - as above

        window = self._window
        review = window.review
        target = window.attempt(window.desk.word_file.copy_name)
        if review is None or target is None:
            return
        weights = [finding.severity for finding in review.open_findings]
        dialog = SendWordDialog(window, target, weights, self._send)
        if not window.ask(dialog) or dialog.sent is None:
            return
        sent = dialog.sent
        window.say(f"{count(sent.comments, 'comment')} written to {sent.path.name}")
        if sent.elsewhere:
            quotes = "; ".join(f"“{quote}”" for quote in sent.elsewhere[:SHOWN])
            more = f" and {len(sent.elsewhere) - SHOWN} more" if len(sent.elsewhere) > SHOWN else ""
            sentence = f"Not in the Word file as they were checked, so their comments stand at the nearest paragraph: {quotes}{more}."
            window.notices.take(Notice("sent", sentence, (), "answered"))

    def _send(self, path: Path, advice: bool, replace: bool) -> SentFile:
        return self._window.desk.word_file.send_comments(path, advice=advice, replace=replace)

    def why_no_word(self) -> str:
        """Return why there is no Word file to send comments to."""
        if self._window.review is None:
            return "No draft is open."
        return "" if self._window.desk.word_file.known() else "This draft did not come from a Word file."

    def import_again(self) -> None:
        """Show what the file the draft came from says now, and take it where a person says so."""
        window = self._window
        window.catch_up()
        seen = window.desk.outside.look(afresh=True)
        if seen is None or window.review is None:
            return
        if seen.source is None:
            said = seen.why or f"{seen.path.name} is not in its folder any more. Your text is still here."
            window.notices.take(Notice("trouble", said, (), "must"))
        elif seen.text == window.review.text:
            window.say(f"{seen.path.name} says the same as the draft")
        else:
            window.watching.offer_again(seen)

    def why_no_import(self) -> str:
        """Return why there is nothing to import again."""
        if self._window.review is None:
            return "No draft is open."
        return "" if self._window.desk.word_file.imported_from() is not None else "This draft was not imported, or its file is gone."

    def why_no_remarks(self) -> str:
        """Return why there is nothing of that to show."""
        review = self._window.review
        if review is None:
            return "No draft is open."
        if review.word is None:
            return "This draft was not opened from a Word file."
        return "" if review.word.tracked or review.word.comments else "The Word file holds no tracked changes and no comments."
