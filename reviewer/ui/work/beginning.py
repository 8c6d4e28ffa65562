"""How the window begins: with the draft that was named at the start, what the library has to say, and what was never saved."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.desk import Review
from reviewer.ui.parts.words.notices import Notice

if TYPE_CHECKING:
    from reviewer.ui.window import Window


def begin(window: Window, path: Path | None = None, review: Review | None = None, seconds: float = 0.0, refused: str = "") -> None:
    """Show the draft named at the start, checked already or not, say what the library has to say, and offer back what was never saved.

    `refused` says why the draft that was named is not opened; another one is offered to be chosen.
    """
    if refused:
        window.notices.take(Notice("refused", refused, (("Open another file…", window.files.ask_open),), "must"))
        window.announce(refused)
    for number, sentence in enumerate(window.desk.shelf.notices()):
        window.notices.take(Notice(f"library {number}", sentence, window.settings.way_to(sentence), "must"))
    if review is not None:
        window.show_draft(review, seconds=seconds)
        window.files.intake.tell(review)
    elif path is not None:
        window.files.open(path)
    window.recovery.offer()
    window.upkeep.begin()
    window.hints.begin()
    window.review_files.begin()
    window.warming.begin()
