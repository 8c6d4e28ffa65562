"""The ways back from a library that is damaged or gone: the best first, each with what it brings back and what is lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from reviewer.model.trouble import Trouble
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.parts.forms.fields import Tick

if TYPE_CHECKING:
    from reviewer.store.keeping.recovery import Choice, Way

Go = Callable[["Way"], str]
"""Goes a way back and returns in sentences what was done; raises Trouble with everything as it was."""


class MendDialog(Frame):
    """Offers the ways, the best one chosen already; what was done is `outcome` once the dialog was confirmed."""

    def __init__(self, parent: QWidget | None, sentence: str, ways: Sequence[Choice], go: Go) -> None:
        super().__init__(parent, "Bring the library back", "Go this way", "Not now", letters=96)
        self._ways, self._go = tuple(ways), go
        self.outcome = ""
        if sentence:
            self.text(sentence)
        self.text("Each way makes a new file. The damaged one is kept beside it, and your drafts' own files are not touched.", "muted")
        self.boxes: list[Tick] = []
        for number, way in enumerate(self._ways):
            box = Tick(f"{way.title} (the best way)" if number == 0 and len(self._ways) > 1 else way.title, plain=True)
            box.setAutoExclusive(True)
            box.setAccessibleDescription(f"{way.brings} What is lost: {way.loses}")
            box.clicked.connect(partial(self._chosen, number))
            self.boxes.append(box)
            self.column.addWidget(box)
            for words in (way.brings, f"What is lost: {way.loses}"):
                self.under(box, words)
        self._chosen(0)
        self.fit()
        self.boxes[0].setFocus()

    @property
    def way(self) -> Way:
        """Return the way that is chosen."""
        return next(way.way for way, box in zip(self._ways, self.boxes, strict=True) if box.isChecked())

    def accept(self) -> None:
        """Go the way; where that cannot be, say why and stay."""
        try:
            self.outcome = self._go(self.way)
        except Trouble as trouble:
            self.refuse(str(trouble))
            return
        super().accept()

    def _chosen(self, number: int) -> None:
        self.boxes[number].setChecked(True)
