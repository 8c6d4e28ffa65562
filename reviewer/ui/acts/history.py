"""The commands on what became of the draft: turn to its changes, go through them, and see one in the draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from reviewer.model.span import Span
from reviewer.ui.looks.theme import Look

if TYPE_CHECKING:
    from reviewer.ui.pages.changes import Changes
    from reviewer.ui.window import Window

TITLE = "Changes since review"


class History:
    """Offers the page of changes to the centre, and does what is chosen there."""

    def __init__(self, window: Window) -> None:
        self._window = window
        window.pages.centre.offer(TITLE, self._build)

    def show(self) -> None:
        """Turn to the changes and give them the keyboard."""
        centre = self._window.pages.centre
        centre.turn(TITLE)
        centre.keyboard().setFocus()

    def step(self, by: int) -> None:
        """Go to the next change or the one before, on the page of changes."""
        window = self._window
        if window.pages.centre.name != TITLE:
            self.show()
        said = self._page().step(by)
        if said:
            window.say(said)
            window.announce(said)

    def _page(self) -> Changes:
        page = self._window.pages.centre.page(TITLE)
        return cast("Changes", page)

    def _build(self, look: Look) -> Changes:
        from reviewer.ui.pages.changes import Changes  # noqa: PLC0415 - the window starts without the pages behind the draft

        page = Changes(look, self._window.desk.editions, self._window.registry)
        page.chose.connect(self._chosen)
        self._window.registry.refresh()
        return page

    def _chosen(self, place: Span) -> None:
        self._window.view.show_span(place)
