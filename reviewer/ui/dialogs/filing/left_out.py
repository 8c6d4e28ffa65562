"""What was left out around an article on its page: shown word by word, each to be added to the draft."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from reviewer.model.imported import LeftOut
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.parts.forms.fields import Tick
from reviewer.ui.values.words import count

LONGEST = 600
"""Letters of a part that are shown; all of it is added."""


class LeftOutDialog(Frame):
    """Lists the parts that were left out, each with a box to tick; those that are ticked are added at the end of the draft."""

    def __init__(self, parent: QWidget | None, left: Sequence[LeftOut]) -> None:
        super().__init__(parent, "Left out around the article", "Add at the end", "Close", letters=96)
        self.text("Tick what belongs to the article. It is added at the end of the draft, and Ctrl+Z takes it out again.", "muted")
        self._left = left
        self.boxes: list[Tick] = []
        for part in left:
            box = Tick(f"{part.kind[:1].upper()}{part.kind[1:]}, {count(part.words, 'word')}", plain=True)
            box.toggled.connect(self._look)
            self.boxes.append(box)
            self.column.addWidget(box)
            self.under(box, part.text[:LONGEST] + (" …" if len(part.text) > LONGEST else ""))
        self._look()
        self.fit()

    @property
    def wanted(self) -> tuple[LeftOut, ...]:
        """Return the parts that are ticked."""
        return tuple(part for part, box in zip(self._left, self.boxes, strict=True) if box.isChecked())

    def _look(self) -> None:
        self.allow("" if self.wanted else "Nothing is ticked.")
