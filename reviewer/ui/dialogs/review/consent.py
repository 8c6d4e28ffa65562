"""The one question before a check goes online: what is sent, and where."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reviewer.ui.dialogs.frames.frame import Frame


class ConsentDialog(Frame):
    """Says exactly what leaves the window; nothing does until this is confirmed."""

    def __init__(self, parent: QWidget | None, title: str, sent: str, where: str, main: str) -> None:
        super().__init__(parent, title, main, letters=80)
        self.text("Nothing was sent yet.", "strong")
        self.text(sent)
        self.text(where)
        self.text("You are asked this once. Settings, Online checks switches it off again.", "muted")
        self.fit()
