"""What a command puts into the draft at the cursor, as one step of undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.desk.edits.emphasis import emphasised, headed
from reviewer.desk.edits.footnotes import footnote
from reviewer.model.span import Span

if TYPE_CHECKING:
    from reviewer.ui.window import Window


class Insertions:
    """Works out what goes where from the draft as it was checked last, puts it in, and says so."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def select_passage(self) -> None:
        """Select the words of the finding in hand, to write others over them."""
        passage = self._window.view.passage()
        if passage is not None:
            self._window.view.show_span(passage)

    def why_no_passage(self) -> str:
        """Return why no words can be selected."""
        return self._window.why_no_draft() or ("" if self._window.view.passage() is not None else "Go to a finding first: F8.")

    def footnote(self) -> None:
        """Put the next footnote's mark behind the passage in hand or the words at the cursor, its entry into the list, and the cursor there."""
        window = self._window
        review = window.review
        if review is None:
            return
        at = (window.view.passage() or window.view.selected()).end
        made = window.attempt(lambda: footnote(review.draft, at, plain=review.plain))
        if made is None:
            return
        window.view.apply(made.edits)
        window.view.show_span(Span(made.cursor, made.cursor))
        window.say(f"Footnote {made.label}: write its source. Ctrl+Z to undo")
        window.announce(f"Footnote {made.label}. Write its source.")

    def emphasise(self, mark: str) -> None:
        """Set the words that are selected apart by a mark, or take it off them."""
        view = self._window.view
        made = self._window.attempt(lambda: emphasised(view.source, view.selected(), mark))
        if made is not None:
            view.apply(made.edits)
            view.select(made.chosen)

    def head(self) -> None:
        """Make the line of the cursor a heading, or a paragraph again."""
        view = self._window.view
        view.apply([headed(view.source, view.offset())])

    def why_no_marks(self) -> str:
        """Return why nothing can be bold, italic or a heading."""
        review = self._window.review
        return self._window.why_no_draft() or ("Plain text has no bold, italic or headings." if review is not None and review.plain else "")
