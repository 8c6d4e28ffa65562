"""The first page: open, paste, try the sample, or go on with a draft."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from reviewer.desk.values import LibraryEntry
from reviewer.ui.library.recent import Recent
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.parts.layouts.flow import Flow
from reviewer.ui.parts.layouts.hanging import HANGS, Hanging
from reviewer.ui.parts.words.plain import label
from reviewer.ui.values.choices import EntryChosen, EntryRemoved

RECENT = 3


class Start(QWidget):
    """Takes the library's drafts by `take`; lets out the one that is picked (`chose`)."""

    chose = Signal(object)

    def __init__(self, registry: Registry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("room", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.open = registry.button("open", look="primary", text="Open a file…")
        self.begin = registry.button("new_draft", text="Begin a new draft")
        self.paste = registry.button("paste_article", text="Paste text")
        self.sample = registry.button("sample", text="Try the sample article")
        self.more = registry.button("recent", look="link", text="All drafts last worked on…")
        self.help = registry.button("help_contents", look="link", text="How it works, in short pages")
        self.rows = Recent(lambda entry: self.chose.emit(EntryChosen(entry.id)), lambda entry: self.chose.emit(EntryRemoved(entry.id)))
        self.recent = QWidget()
        under = QVBoxLayout(self.recent)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(6)
        for part in (label("Recent", look="section"), self.rows):
            under.addWidget(part)
        self._build(registry)

    def take(self, entries: Sequence[LibraryEntry], today: date) -> None:
        """Show the drafts last worked on, as they stand on a day."""
        shown = list(entries)[:RECENT]
        self.recent.setVisible(bool(shown))
        self.more.setVisible(bool(shown))
        self.rows.take(shown, today)

    def hold(self, notices: QWidget) -> None:
        """Show the notices above this page; they go back to the draft's when one is shown."""
        whole = self.layout()
        assert isinstance(whole, QVBoxLayout)
        whole.insertWidget(0, notices)

    def _build(self, registry: Registry) -> None:
        buttons = Flow(spacing=10)
        for part in (self.open, self.begin, self.paste, self.sample):
            buttons.addWidget(part)
        ways = QWidget()
        ways.setProperty(HANGS, True)
        links = Flow(ways, spacing=10)
        for part in (self.more, registry.button("library_board", look="link"), registry.button("folder_board", look="link"), self.help):
            links.addWidget(part)
        column = QWidget()
        column.setMaximumWidth(self.fontMetrics().averageCharWidth() * 90)
        box = Hanging(column)
        box.setSpacing(12)
        box.addStretch(1)
        box.addWidget(label("Check an article before you publish it", look="title"))
        said = (
            "Open a Markdown, Word, HTML or text file, or a review file that somebody sent you, or drop one here. "
            "Nothing leaves this computer unless you ask for it."
        )
        box.addWidget(label(said, look="muted"))
        box.addLayout(buttons)
        box.addSpacing(12)
        box.addWidget(self.recent)
        box.addWidget(ways)
        box.addStretch(2)
        middle = QWidget()
        middle.setProperty("room", "page")
        middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        across = QHBoxLayout(middle)
        across.addStretch(1)
        across.addWidget(column, 4)
        across.addStretch(1)
        area = QScrollArea()
        area.setWidget(middle)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setProperty("room", "page")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area)
