"""Send the findings to Word: where the copy goes, and whether advice goes with it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from reviewer.desk.drafts.sending import SentFile
from reviewer.model.finding import Severity
from reviewer.model.trouble import Trouble
from reviewer.paths import is_file
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.parts.forms.fields import Tick
from reviewer.ui.parts.forms.path_field import PathField
from reviewer.ui.values.words import count

Send = Callable[[Path, bool, bool], SentFile]
"""Writes the copy to a path; with advice or not; replacing an earlier one or not."""


class SendWordDialog(Frame):
    """Asks for the name of the copy; where that is refused, says why and stays."""

    def __init__(self, parent: QWidget | None, target: Path, weights: list[Severity], send: Send) -> None:
        super().__init__(parent, "Send the comments to Word", "Write the copy")
        self._send, self._weights = send, weights
        self.sent: SentFile | None = None
        self.text("A copy of the Word file, with each open finding as a comment at its words. The author’s own file is never changed.")
        self.advice = Tick("Send &advice, too, not only what must or should be fixed")
        self.advice.toggled.connect(self._look)
        self.column.addWidget(self.advice)
        self.target = PathField(str(target), _ask)
        self.target.line.textChanged.connect(self._look)
        self.field("&File", self.target)
        self.replace = Tick("&Replace the copy that is there")
        self.replace.toggled.connect(self._look)
        self.column.addWidget(self.replace)
        self.told = self.text("", "muted")
        self._look()
        self.fit()

    def accept(self) -> None:
        """Write the copy; where that is refused, say why and stay."""
        try:
            self.sent = self._send(Path(self.target.path()), self.advice.isChecked(), self.replace.isChecked())
        except Trouble as trouble:
            self.refuse(str(trouble))
            return
        super().accept()

    def _look(self) -> None:
        self.refuse("")
        least = Severity.ADVICE if self.advice.isChecked() else Severity.WARNING
        number = sum(weight >= least for weight in self._weights)
        self.told.setText(f"{count(number, 'comment')} will be written." if number else "Nothing of this weight is open.")
        path = Path(self.target.path())
        there = bool(path.name) and is_file(path)
        self.replace.setVisible(there)
        if not number:
            self.allow("There is nothing to send.")
        elif there and not self.replace.isChecked():
            self.allow("A file of this name is there already.")
        else:
            self.allow("" if path.name else "Choose a file.")


def _ask(over: QWidget, path: str) -> str:
    dialog = QFileDialog(over, "The copy with comments", path, "Word files (*.docx)")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # the box of the dialog asks
    return dialog.selectedFiles()[0] if dialog.exec() and dialog.selectedFiles() else ""
