"""The article as readers will see it: the page "Preview", the real page in a browser, and links that are followed only after a question."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from reviewer.ui.dialogs.frames.message import MessageDialog
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.words.plain import breakable

if TYPE_CHECKING:
    from reviewer.export import ReviewLine
    from reviewer.ui.pages.preview import Preview
    from reviewer.ui.window import Window

TITLE = "Preview"
SCHEMES = frozenset({"http", "https", "mailto", "tel"})
LONGEST = 300


class Showing:
    """Offers the page to the centre, and does what is chosen there. `folder` is the program's own, for pages a browser is to show."""

    def __init__(self, window: Window, folder: Path | None) -> None:
        self._window, self._folder = window, folder
        self.open_address = QDesktopServices.openUrl
        window.pages.centre.offer(TITLE, self._build)

    def show(self) -> None:
        """Turn to the preview and give it the keyboard."""
        centre = self._window.pages.centre
        centre.turn(TITLE)
        centre.keyboard().setFocus()

    def open_in_browser(self) -> None:
        """Write the page as it would be exported into the program's own folder, and have the browser show it."""
        window = self._window
        if self._folder is None or window.review is None:
            return
        folder = self._folder

        def write() -> Path:
            shutil.rmtree(folder, ignore_errors=True)
            return window.desk.exporting.write_page(folder)

        def show(page: Path) -> None:
            folder.chmod(0o700)
            self.open_address(QUrl.fromLocalFile(str(page)))
            window.say("The page is in your browser, as it would be exported now")

        window.elsewhere.do("Working out the page", write, show)

    def why_no_browser(self) -> str:
        """Return why there is no page for the browser."""
        return self._window.why_no_draft() or ("" if self._folder is not None else "This window has no folder of its own to write the page into.")

    def follow(self, address: str) -> None:
        """Ask whether to open an address of the article in the browser, and show it whole."""
        url = QUrl.fromEncoded(address.encode())
        if url.scheme().lower() not in SCHEMES:
            self._window.say("This link leads to no website, so it is not followed")
            return
        if self.agreed(address):
            self.open_address(url)

    def agreed(self, address: str) -> bool:
        """Return whether a person agrees to open an address."""
        shown = address if len(address) <= LONGEST else address[:LONGEST] + "…"
        return self._window.ask(question(self._window, shown))

    def page(self) -> Preview:
        """Return the page of the preview."""
        return cast("Preview", self._window.pages.centre.page(TITLE))

    def _build(self, look: Look) -> Preview:
        from reviewer.ui.pages.preview import Preview  # noqa: PLC0415 - the window starts without the pages behind the draft

        window = self._window
        page = Preview(look, window.registry, self._line, lambda name: window.attempt(lambda: window.desk.album.order(name)))
        page.followed.connect(self.follow)
        page.pointed.connect(self._pointed)
        window.registry.refresh()
        return page

    def _pointed(self, address: str) -> None:
        if address:
            self._window.say(f"Leads to {address[:LONGEST]}")

    def _line(self) -> ReviewLine | None:
        return self._window.desk.exporting.line()


def question(parent: Window, address: str) -> MessageDialog:
    """Return the question whether to open an address; not shown yet."""
    calm = "The website learns that this computer asked for the address. Nothing of the draft is sent."
    title, choices = "Open this address in your browser?", {"Open in the browser": "open"}
    return MessageDialog(parent, title, breakable(address), calm, choices, leave="Cancel", safe=False)
