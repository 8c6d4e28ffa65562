"""What a command puts into the draft at the cursor, as one step of undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.desk.footnotes import footnote
from reviewer.model.span import Span

if TYPE_CHECKING:
    from reviewer.ui.window import Window


class Insertions:
    """Works out what goes where from the draft as it was checked last, puts it in, and says so."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def footnote(self) -> None:
        """Put the next footnote's mark behind the words at the cursor, its entry into the list, and the cursor there."""
        window = self._window
        review = window.review
        if review is None:
            return
        made = window.attempt(lambda: footnote(review.draft, window.view.selected().end, plain=review.plain))
        if made is None:
            return
        window.view.apply(made.edits)
        window.view.show_span(Span(made.cursor, made.cursor))
        window.say(f"Footnote {made.label}: write its source. Ctrl+Z to undo")
        window.announce(f"Footnote {made.label}. Write its source.")
