"""Ask where the approved text was published, by whom that is told, and for the page itself where somebody saved it from the web."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from reviewer.ui.dialogs.review.step import Asked, StepDialog
from reviewer.ui.parts.forms.path_field import PathField, ask_page

KEPT = "The address is kept with the approved text. Nothing is fetched."
HELD = "Save the page in a browser and choose it here: the draft’s history then keeps whether it is the article that was signed."


class PublicationDialog(StepDialog):
    """`do` takes address, name and the saved page (None: none was chosen); without `sealed` there is nothing to hold a page against."""

    def __init__(self, parent: QWidget | None, name: str, do: Callable[[str, str, Path | None], object], *, sealed: bool) -> None:
        self._sealed = sealed
        super().__init__(
            parent,
            "Record the publication",
            "Keep the address",
            lambda by, _, url: do(url, by, self.page),
            told=(KEPT,),
            name=name,
            asked=Asked("&Address of the page", missing="Paste the address of the page.", line=True),
        )

    @property
    def page(self) -> Path | None:
        """Return the saved page; None where there is none."""
        words = self.file.path() if self._sealed else ""
        return Path(words).expanduser() if words else None

    def _more(self) -> None:
        if not self._sealed:
            return
        self.file = PathField("", ask_page)
        self.file.line.textChanged.connect(lambda: self.refuse(""))
        self.field("The &page, as it was saved from the web, if you have it", self.file)
        self.text(HELD, "muted")
