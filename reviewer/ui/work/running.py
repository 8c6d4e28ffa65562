"""What runs beside the window: look-ups, dashboards, drafts that are being opened, jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewer.ui.work.stilling import still

if TYPE_CHECKING:
    from reviewer.ui.window import Window


class Running:
    """Ends what runs beside the window: what a person waits for when they ask, everything when the window closes."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def cancel(self) -> None:
        """Stop what a person may wait for; what it has by then is kept."""
        window = self._window
        window.lookups.cancel()
        window.boards.cancel()
        window.files.arrival.cancel()
        window.review_files.reading.cancel()
        window.elsewhere.cancel()

    def why_no_cancel(self) -> str:
        """Return why there is nothing to cancel."""
        window = self._window
        busy = window.boards.jobs.running or window.files.arrival.busy or window.review_files.reading.busy or window.elsewhere.busy
        return "" if busy else window.lookups.why_no_cancel()

    def end(self) -> None:
        """Stop all of it, because the window closes."""
        window = self._window
        window.lookups.jobs.close()
        window.boards.jobs.close()
        window.warming.stop()
        window.files.arrival.stop()
        window.pasting.jobs.close()
        window.strange.close()
        window.pictures.jobs.close()
        window.upkeep.stop()
        window.elsewhere.stop()
        window.appearance.turns.finish()
        window.review_files.stop()
        still(window)
