"""Write the article into a folder: what, where, and what stands in the way."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QWidget

from reviewer.desk.publishing.exporting import Exporting, Outlook
from reviewer.desk.refusal import InTheWay
from reviewer.desk.writing.publishing import Draw
from reviewer.export import PUBLIC, Target
from reviewer.model.trouble import Trouble
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.looks.fonts import fixed
from reviewer.ui.parts.forms.fields import Choice, Tick
from reviewer.ui.parts.forms.path_field import PathField, ask_folder
from reviewer.ui.parts.layouts.hanging import frame
from reviewer.ui.parts.slow.making import Making
from reviewer.ui.parts.words.bulleted import Bullet
from reviewer.ui.parts.words.plain import button, label
from reviewer.ui.values.words import count

FEW = 3
MOST = 12
"""Reasons that are listed; the rest is told as a number."""
GIANT = 20_000
"""Letters after which a line is broken where it is only shown."""
MOST_SHOWN = 200_000
"""Letters of a file that are shown."""
USUAL = (Target.WORDPRESS, Target.FRAGMENT, Target.PAGE, Target.JSON_LD, Target.RECORD, Target.RECORD_PDF, Target.IMAGES)
"""What is chosen until a person chooses otherwise."""


class ExportDialog(Frame):
    """Asks what to write and where; where that is refused, lists the reasons and stays. `block` is the paragraph a person wants to go to instead."""

    def __init__(
        self, parent: QWidget | None, exporting: Exporting, folder: Path, chosen: Collection[Target] = USUAL, draw: Draw | None = None
    ) -> None:
        super().__init__(parent, "Export", "Export", letters=128)
        self._exporting, self._draw = exporting, draw
        self._looking, self._writing = Making(self), Making(self)
        self._writing.moved.connect(self._moved)
        self.outlook: Outlook = exporting.outlook()
        self.files: tuple[Path, ...] = ()
        self.block: int | None = None
        self.boxes: dict[Target, Tick] = {}
        self._targets(chosen)
        if not self.outlook.approved:
            self.text("This draft is not approved. Files are marked “NOT APPROVED” in the name and on the page.", "note")
        self.folder = PathField(str(folder), ask_folder)
        self.folder.line.textChanged.connect(self._look)
        self.field("&Folder", self.folder)
        self.overwrite = Tick("Overwrite the files that are there")
        self.overwrite.hide()
        self.overwrite.toggled.connect(self._look)
        self.column.addWidget(self.overwrite)
        self.names = self.text("", "muted")
        if not self.outlook.approved:
            self._listed(self.outlook.reasons, "Why it is not approved")
        self.jumps = self._refusals()
        self._listed([f"“{line}”" for line in self.outlook.left_out], "Left out of the pages, for it reads as a piece of a website", "")
        self._preview()
        self._look()
        self._show()
        self.fit()

    @property
    def chosen(self) -> tuple[Target, ...]:
        """Return the targets that are chosen."""
        return tuple(target for target, box in self.boxes.items() if box.isChecked())

    def accept(self) -> None:
        """Write the files, once all they take is worked out; where that is refused, say why and stay."""
        if self._writing.busy:
            return
        place, chosen, overwrite = Path(self.folder.path()).expanduser(), self.chosen, self.overwrite.isChecked()  # as they are now
        self._writing.do(lambda: self._write(place, chosen, overwrite=overwrite), self._written, self._refused)
        if self._writing.busy:
            self._look()

    def done(self, result: int) -> None:
        """Go, and have nothing worked out any more."""
        self._looking.close()
        self._writing.close()
        super().done(result)

    # Inside

    def _write(self, place: Path, chosen: Collection[Target], *, overwrite: bool) -> tuple[Path, ...]:
        return self._exporting.write(place, chosen, unapproved=not self.outlook.approved, overwrite=overwrite, draw=self._draw)

    def _written(self, files: tuple[Path, ...]) -> None:
        self.files = files
        super().accept()

    def _moved(self, done: int, total: int) -> None:
        if self._writing.busy:
            self.allow(f"{done} of {count(total, 'file')} worked out…")

    def _refused(self, trouble: Trouble | None) -> None:
        self._look()
        if isinstance(trouble, InTheWay):
            self.overwrite.show()
        self.refuse(str(trouble or ""))

    def _targets(self, chosen: Collection[Target]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for row, target in enumerate(Target):
            box = Tick(target.title, plain=True)
            box.setChecked(target in chosen)
            box.setAccessibleDescription(target.told)
            box.toggled.connect(self._look)
            told = label(target.told, look="muted")
            told.setContentsMargins(0, box.pad, 0, 0)
            grid.addWidget(box, row, 0)
            grid.addWidget(told, row, 1, Qt.AlignmentFlag.AlignTop)
            self.boxes[target] = box
        self.column.addLayout(grid)

    def _listed(self, sentences: Collection[str], title: str, where: str = ", in the checklist") -> None:
        if sentences:
            self._lead(title)
        for sentence in list(sentences)[:FEW]:
            self.column.addLayout(Bullet(sentence))
        if len(sentences) > FEW:
            self.text(f"and {len(sentences) - FEW} more{where}", "muted")

    def _lead(self, title: str) -> None:
        """Add the title of a list."""
        self.text(title, "strong").setContentsMargins(0, self.fontMetrics().height() // 2, 0, 0)

    def _refusals(self) -> list[tuple[str, Callable[[], None]]]:
        """List what keeps the draft from being a page, each with a way to its place."""
        found = self.outlook.refusals
        if not found:
            return []
        self._lead("Not fit for a page yet" if self.outlook.approved else "Not fit for an approved page yet")
        ways: list[tuple[str, Callable[[], None]]] = []
        for refusal in found[:MOST]:
            go = button("Show in draft", look="link")
            line = Bullet(refusal.sentence, frame(go) if refusal.block is not None else 0)
            if refusal.block is not None:
                go.setAccessibleName(f"Show in draft: {refusal.sentence}")
                way = partial(self._go, refusal.block)
                go.clicked.connect(way)
                ways.append((refusal.sentence, way))
                line.addWidget(go, 0, Qt.AlignmentFlag.AlignTop)
            self.column.addLayout(line)
        if len(found) > MOST:
            self.text(f"and {len(found) - MOST} more", "muted")
        return ways

    def _go(self, block: int, _: bool = False) -> None:
        self.block = block
        self.reject()

    def _preview(self) -> None:
        self.look = Choice()
        for target in Target:
            self.look.addItem(target.title, target)
        self.look.currentIndexChanged.connect(self._show)
        self.field("&Look into", self.look)
        self.shown = QPlainTextEdit()
        self.shown.setProperty("look", "field")
        self.shown.setReadOnly(True)
        font = fixed()
        font.setPointSizeF(self.font().pointSizeF())
        self.shown.setFont(font)
        self.shown.setTabChangesFocus(True)
        self.shown.setAccessibleName("What the file will say")
        self.shown.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.shown.setMinimumHeight(self.fontMetrics().height() * 4)
        self.column.addWidget(self.shown, 1)

    def _show(self) -> None:
        target = self.look.currentData()
        text = partial(self._exporting.text, target, approved=self.outlook.approved)
        self._looking.do(text, self._tell, lambda trouble: self._tell(str(trouble or "")))
        if self._looking.busy:
            self._tell("This file takes a while and is being worked out…")

    def _tell(self, text: str) -> None:
        more = f"\n… and {len(text) - MOST_SHOWN:,} more letters" if len(text) > MOST_SHOWN else ""
        self.shown.setPlainText(_plain(text[:MOST_SHOWN]) + more)

    def _look(self) -> None:
        self.refuse("")
        files = self.outlook.files(self.chosen)
        self.names.setText(f"Will be written: {', '.join(_by_folder(files))}" if files else "")
        self.names.setVisible(bool(files))
        made = count(len(files), "file")
        self.main.setText(f"Export {made}" if self.outlook.approved else f"Export {made} for review only")
        self.main.setAccessibleName(self.main.text())
        if self._writing.busy:
            self.allow("The files are being worked out…")
        elif not files:
            self.allow("Choose what to export.")
        elif not self.folder.path():
            self.allow("Choose a folder.")
        elif self.outlook.approved and self.outlook.refusals and PUBLIC & set(self.chosen):
            self.allow(f"Put {count(len(self.outlook.refusals), 'thing')} right first, or export the records only.")
        else:
            self.allow("")


def _by_folder(files: Collection[str]) -> Iterator[str]:
    """Yield the names of files, those of a folder in one."""
    inside: dict[str, int] = {}
    for name in files:
        folder = name.rpartition("/")[0]
        if folder:
            inside[folder] = inside.get(folder, 0) + 1
        else:
            yield name
    for folder, number in inside.items():
        yield f"{count(number, 'file')} in the folder {folder}"


def _plain(text: str) -> str:
    """Return a text with breaks in giant lines, which a text field takes long over."""
    return "\n".join(line[at : at + GIANT] for line in text.split("\n") for at in range(0, max(len(line), 1), GIANT))
