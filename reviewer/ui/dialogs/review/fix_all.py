"""All certain repairs of one check: each change shown, each to be left out, and then made as one step of undo."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from reviewer.desk.edits.fixes import fix_of
from reviewer.model.draft import Draft
from reviewer.model.finding import Finding
from reviewer.review.wording import Fate
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.forms.fields import Tick
from reviewer.ui.parts.words.plain import tip
from reviewer.ui.parts.words.word_line import WordLine
from reviewer.ui.values.lines import lines_of
from reviewer.ui.values.words import count


class FixAllDialog(Frame):
    """Lists what would be changed, every place ticked; `wanted` are the findings of those that still are."""

    def __init__(self, parent: QWidget | None, findings: Sequence[Finding], draft: Draft, look: Look) -> None:
        super().__init__(parent, f"Fix all {len(findings)} of this kind", "Change the ticked places", letters=96)
        self._findings = tuple(findings)
        self.text("Each of these places can be put right for certain. Nothing else in the text changes, and one Ctrl+Z takes it back.", "muted")
        self.boxes: list[Tick] = []
        for finding in self._findings:
            box = Tick(finding.repair or finding.title, plain=True)
            box.setChecked(True)
            box.toggled.connect(self._look)
            self.boxes.append(box)
            self.column.addWidget(box)
            self._show(finding, draft, look)
        self._look()
        self.fit()

    @property
    def wanted(self) -> tuple[Finding, ...]:
        """Return the findings whose places are ticked."""
        return tuple(finding for finding, box in zip(self._findings, self.boxes, strict=True) if box.isChecked())

    def _show(self, finding: Finding, draft: Draft, look: Look) -> None:
        fix = fix_of(finding, draft)
        for pair in lines_of(fix.edits, draft.text) if fix is not None else []:
            for line in pair:
                self.column.addWidget(WordLine(line.pieces, Fate(line.look), look, line.spoken))

    def _look(self) -> None:
        number = sum(box.isChecked() for box in self.boxes)
        self.allow("" if number else "Nothing is ticked.")
        words = f"Change {count(number, 'place')}" if number else "Change the ticked places"
        self.main.setText(words)
        self.main.setAccessibleName(words)
        self.main.setToolTip(tip(words))
