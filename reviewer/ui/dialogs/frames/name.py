"""Ask for a name, once."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.parts.forms.name_line import NameLine


class NameDialog(Frame):
    """Asks who acts; every answer and every decision carries a name."""

    def __init__(self, parent: QWidget | None, who: str, name: str = "") -> None:
        super().__init__(parent, "Who decides this?", "Continue")
        self.name = NameLine(name)
        self.field("&" + who, self.name)
        self.text("The name and the date are kept with the decision.", "muted")
        self.name.textChanged.connect(self._look)
        self._look()
        self.fit()

    def given(self) -> str:
        """Return the name."""
        return " ".join(self.name.text().split())

    def _look(self) -> None:
        self.allow("" if self.given() else "Type a name.")
