"""Write the approved HTML into a folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from reviewer.desk.values import Review
from reviewer.model.review import State
from reviewer.model.trouble import Trouble
from reviewer.ui.dialogs.frame import Frame
from reviewer.ui.plain import button, label


class ExportDialog(Frame):
    """Asks for a folder; where an export is refused, lists the reasons and stays."""

    def __init__(self, parent: QWidget | None, review: Review, export: Callable[[Path], tuple[Path, ...]], folder: Path) -> None:
        super().__init__(parent, "Export approved HTML", "Export")
        self._review, self._export = review, export
        self.files: tuple[Path, ...] = ()
        self.text("The article as a fragment for your website and as a page of its own, with footnotes, figures, credits and the review line.")
        if review.state is not State.APPROVED:
            self.text("This draft is not approved, so nothing can be exported yet.", "note")
            for obstacle in review.obstacles[:12]:
                self.text(f"•  {obstacle.sentence}")
            if len(review.obstacles) > 12:
                self.text(f"and {len(review.obstacles) - 12} more", "muted")
            if not review.obstacles:
                self.text("•  The draft is ready and waits for a reviewer’s sign-off.")
        self.folder = QLineEdit(str(folder))
        self.folder.textChanged.connect(self._look)
        self.browse = button("Choose…")
        self.browse.clicked.connect(self._choose)
        caption = label(wrap=False)
        caption.setText("&Folder")
        caption.setBuddy(self.folder)
        self.folder.setAccessibleName("Folder")
        line = QHBoxLayout()
        line.addWidget(self.folder, 1)
        line.addWidget(self.browse)
        self.column.addWidget(caption)
        self.column.addLayout(line)
        self._look()
        self.fit()

    def accept(self) -> None:
        """Write the files; where that is refused, say why and stay."""
        try:
            self.files = self._export(Path(self.folder.text().strip()).expanduser())
        except Trouble as trouble:
            self.refuse(str(trouble))
            return
        super().accept()

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Choose a folder", self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def _look(self) -> None:
        self.refuse("")
        if self._review.state is not State.APPROVED:
            self.allow("A reviewer signs off first.")
        else:
            self.allow("" if self.folder.text().strip() else "Choose a folder.")
