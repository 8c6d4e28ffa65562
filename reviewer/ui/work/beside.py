"""Everything beside the text of a draft: it follows the draft as it was checked last, and the cursor in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reviewer.desk.values import Review
from reviewer.ui.values.scene import Scene

if TYPE_CHECKING:
    from reviewer.ui.window import Window


class Beside:
    """Tells panes, tabs and frame of each state of the draft. A new pane is told here; a page behind the draft is offered to the centre."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def showing(self, review: Review, scene: Scene) -> Iterator[None]:
        """Show a draft in everything beside its text, in steps."""
        window = self._window
        window.checklist.know(window.desk.rulings.asked())
        window.checklist.take(scene)
        yield
        window.outline.take(scene)
        window.shelves.follow(review)
        window.pages.count(review, window.desk.grade())
        yield
        window.walk.take(scene)
        window.commenting.take(scene)
        yield
        yield from window.evidence.taking(scene)
        yield
        window.hidden.tell()
        window.pages.centre.take(scene)
        yield
        window.pace.cursor_follows()
        window.signing.follow(review)
        window.state.take(review)
        window.registry.refresh()

    def empty(self) -> None:
        """Show that no draft is open."""
        window = self._window
        window.walk.take(None)
        window.commenting.take(None)
        window.evidence.take(None)
        window.hidden.tell()
        window.pages.centre.take(None)

    def cursor_at(self, offset: int) -> None:
        """Have everything that follows the cursor follow it."""
        window = self._window
        window.walk.cursor_at(offset)
        window.evidence.cursor_at(offset)
        window.commenting.cursor_at(offset)
        window.pictures.cursor_at(offset)
