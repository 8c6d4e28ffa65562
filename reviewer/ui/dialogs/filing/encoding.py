"""Ask which encoding a file is in, with a look at the text each of them gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QSizePolicy, QWidget

from reviewer.parsing.text.encodings import Candidate
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.looks import fonts
from reviewer.ui.parts.forms.fields import Tick

NO_LINES = "No letters beyond plain English ones."


class EncodingDialog(Frame):
    """Lists the encodings that fit a file, none of them chosen; the button is off until one is."""

    def __init__(self, parent: QWidget | None, name: str, why: str, candidates: Sequence[Candidate]) -> None:
        super().__init__(parent, "Which of these reads right?", "Open", letters=100)
        self._candidates = candidates
        self._group = QButtonGroup(self)
        self.text(f"{name}: {why}")
        self.text("Its first lines with other letters than plain English ones, as each encoding reads them. The file is not changed.", "muted")
        for number, candidate in enumerate(candidates):
            self._offer(number, candidate)
        self._group.idToggled.connect(self._look)
        self._look()
        self.fit()
        if first := self._group.button(0):
            first.setFocus()

    @property
    def code(self) -> str:
        """Return the encoding that was chosen, in Python's name, or nothing."""
        number = self._group.checkedId()
        return self._candidates[number].code if number >= 0 else ""

    def choose(self, code: str) -> None:
        """Choose an encoding."""
        for number, candidate in enumerate(self._candidates):
            if candidate.code == code:
                self._group.button(number).setChecked(True)

    def _offer(self, number: int, candidate: Candidate) -> None:
        choice = Tick(candidate.name, plain=True)
        choice.setAutoExclusive(True)
        lines = "\n".join(candidate.lines) or NO_LINES
        choice.setAccessibleName(f"{candidate.name}. {lines}")
        self._group.addButton(choice, number)
        preview = _Preview(lines, choice.click)
        row = QHBoxLayout()
        row.setContentsMargins(choice.indent, 0, 0, 6)
        row.addWidget(preview)
        self.column.addWidget(choice)
        self.column.addLayout(row)

    def _look(self) -> None:
        self.allow("" if self.code else "Choose the one that reads right. Cancel leaves the file closed.")


class _Preview(QLabel):
    """Lines of a file as plain text; a click on them chooses their encoding."""

    def __init__(self, lines: str, clicked: Callable[[], object]) -> None:
        super().__init__()
        self._clicked = clicked
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.setText(lines)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the click for one on the button."""
        super().mouseReleaseEvent(event)
        self._clicked()

    def showEvent(self, event: object) -> None:
        """Take the letters of the draft."""
        super().showEvent(event)  # type: ignore[arg-type]
        family = fonts.serif(100).families()
        font = self.font()
        font.setFamilies(family)
        self.setFont(font)
