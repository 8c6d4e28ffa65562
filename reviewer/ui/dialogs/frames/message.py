"""A message that waits to be read, or a question with a few answers: what happened, what is safe, and buttons that name what they do."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QPushButton, QWidget

from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.parts.words.plain import button


class MessageDialog(Frame):
    """Tells what happened and, softer, what is safe. `choices` are what a person can choose, by the words of their buttons; `chosen` is what was.

    The first of them is the main one, and the usual one if it is `safe` to press Return without reading; otherwise `leave` is, which Esc stands for,
    too: then nothing was chosen.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        told: str,
        calm: str = "",
        choices: Mapping[str, str] | None = None,
        *,
        leave: str = "Close",
        safe: bool = True,
    ) -> None:
        words = list(choices or {})
        super().__init__(parent, title, words[0] if words else leave, leave, letters=72)
        self.chosen = ""
        self.told = self.text(told)
        self.calm = self.text(calm, "muted")
        self.calm.setVisible(bool(calm))
        self.buttons: dict[str, QPushButton] = {}
        if not words:  # there is nothing to choose: one button closes it
            self.cancel.hide()
        for nth, word in enumerate(words):
            made = self.main if not nth else button(word)
            if nth:
                made.clicked.connect(self.accept)
                self.foot.insertWidget(self.foot.indexOf(self.cancel), made)
            made.clicked.connect(lambda _=False, word=word: self._choose(word))
            self.buttons[word] = made
        self._meanings = dict(choices or {})
        if words and not safe:
            self.main.setDefault(False)
            self.cancel.setDefault(True)
            self.cancel.setFocus()
        self.setAccessibleDescription(" ".join(part for part in (told, calm) if part))
        self.fit()

    def _choose(self, word: str) -> None:
        self.chosen = self._meanings[word]
