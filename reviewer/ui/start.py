"""The first page: open, paste, try the sample, or go on with a draft."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reviewer.desk.values import LibraryEntry
from reviewer.model.review import State
from reviewer.ui.choices import EntryChosen
from reviewer.ui.commands import Registry
from reviewer.ui.flow import Flow
from reviewer.ui.plain import button, label
from reviewer.ui.words import day

RECENT = 3


class Start(QWidget):
    """Takes the library's drafts by `take`; lets out the one that is picked (`chose`)."""

    chose = Signal(object)

    def __init__(self, registry: Registry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("room", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.open = registry.button("open", look="primary", text="Open a file…")
        self.paste = registry.button("paste_article", text="Paste text")
        self.sample = registry.button("sample", text="Try the sample article")
        self.recent = QWidget()
        self._rows = QVBoxLayout(self.recent)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self._build()

    def take(self, entries: Sequence[LibraryEntry]) -> None:
        """Show the drafts last worked on."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        shown = list(entries)[:RECENT]
        self.recent.setVisible(bool(shown))
        if shown:
            self._rows.addWidget(label("Recent", look="section"))
        for entry in shown:
            row = button(f"{entry.title}\n{_state(entry)}", look="row")
            row.setAccessibleName(f"{entry.title}. {_state(entry)}")
            row.clicked.connect(lambda _=False, entry=entry: self.chose.emit(EntryChosen(entry.id)))
            self._rows.addWidget(row)

    def _build(self) -> None:
        buttons = Flow(spacing=10)
        for part in (self.open, self.paste, self.sample):
            buttons.addWidget(part)
        column = QWidget()
        column.setMaximumWidth(self.fontMetrics().averageCharWidth() * 90)
        box = QVBoxLayout(column)
        box.setSpacing(12)
        box.addStretch(1)
        box.addWidget(label("Check an article before you publish it", look="title"))
        said = "Open a Markdown, HTML or text file, or drop one here. Nothing leaves this computer unless you ask for it."
        box.addWidget(label(said, look="muted"))
        box.addLayout(buttons)
        box.addSpacing(12)
        box.addWidget(self.recent)
        box.addStretch(2)
        whole = QHBoxLayout(self)
        whole.addStretch(1)
        whole.addWidget(column, 4)
        whole.addStretch(1)


def _state(entry: LibraryEntry) -> str:
    if entry.missing:
        return "The file is not where it was; the text that was kept opens"
    return ("Approved" if entry.state is State.APPROVED else "Draft") + f" · last worked on {day(entry.touched)}"
