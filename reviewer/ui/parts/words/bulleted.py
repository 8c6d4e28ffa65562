"""A sentence behind a dot: its further lines begin below its first word."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from reviewer.ui.parts.words.plain import label


class Bullet(QHBoxLayout):
    """A dot and a sentence, both `lower` by so many pixels: as the words of a link beside it are. `words` is the label of the sentence."""

    def __init__(self, sentence: str, lower: int = 0) -> None:
        super().__init__()
        self.words: QLabel = label(sentence)
        dot = label("•", wrap=False)
        self.setSpacing(8)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        for part in (dot, self.words):
            part.setContentsMargins(0, lower, 0, 0)
        self.addWidget(dot, 0, Qt.AlignmentFlag.AlignTop)
        self.addWidget(self.words, 1)


def bullets(sentences: Iterable[str]) -> QVBoxLayout:
    """Return sentences one below the other, each behind a dot, with a little air between them."""
    made = QVBoxLayout()
    made.setSpacing(4)
    for sentence in sentences:
        made.addLayout(Bullet(sentence))
    return made
