"""What stands beside the tabs over the draft: what its bars mean, how many words it has and for which school year it reads."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from reviewer.ui.evidence.legend import Legend
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.words.plain import label, tip
from reviewer.ui.values.words import count

GRADE = "The school year for which the text reads, from the length of its sentences and words (Flesch-Kincaid). For patients, year 8 is the aim."


class Tally(QHBoxLayout):
    """The legend, and one line of figures; each is left out where there is no room for it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.legend, self.words = Legend(look), label(look="muted", wrap=False)
        self._counted: tuple[str, ...] = ("",)
        self.setContentsMargins(0, 2, 0, 2)
        self.setSpacing(16)
        self.addWidget(self.legend, 1)
        self.addStretch(0)
        self.addWidget(self.words)

    def tell(self, number: int, grade: float | None) -> bool:
        """Take how many words there are and the school year, where it is known; return whether that is something new."""
        words, year = count(number, "word"), f"grade {max(grade, 1):.0f}" if grade is not None else ""
        before, self._counted = self._counted, (f"{words} · reading {year}", f"{words} · {year}", words) if year else (words,)
        self.words.setToolTip(tip(GRADE if year else ""))
        return self._counted != before

    def fit(self, room: int, *, legend: bool) -> None:
        """Show the figures in so many pixels: as many words as go with the legend, where that is to be seen, else as many as go at all."""
        line = self.words.fontMetrics().height()
        left = {words: room - self.words.fontMetrics().horizontalAdvance(words) for words in self._counted}
        fitting = [words for words in self._counted if left[words] >= 2 * line]
        beside = [words for words in fitting if legend and self.legend.fits(left[words] - 4 * line)]
        self.words.setText((beside or fitting or self._counted)[0])
        self.words.setVisible(bool(fitting))
        self.legend.setVisible(bool(beside) or (legend and not fitting and self.legend.fits(room - 4 * line)))
