"""Settings on one page: the sections at the left with a search over all of them, one section at the right, kept together by one button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from reviewer.model.trouble import Trouble
from reviewer.ui.dialogs.frames.unkept import UNKEPT
from reviewer.ui.looks.fonts import average
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.words.plain import button, clearable, label
from reviewer.ui.parts.words.speech import announce
from reviewer.ui.settings.clinic import ChecksSection, HouseSection, SourcesSection, WordsSection
from reviewer.ui.settings.files import FilesSection
from reviewer.ui.settings.keyboard import KeyboardSection
from reviewer.ui.settings.looks import AppearanceSection, YouSection
from reviewer.ui.settings.online import OnlineSection, WritingSection
from reviewer.ui.settings.section import Section
from reviewer.ui.settings.values import Given, Situation

LETTERS, LINES = 118, 36
"""The size of the page, in letters and lines, where the window has room for it."""


class SettingsDialog(QDialog):
    """Shows the settings in force. `keep` does what was filled in; what it refuses is said here, and the page stays."""

    def __init__(self, parent: QWidget | None, now: Situation, look: Look, keep: Callable[[Given], object] | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Settings")
        self.setSizeGripEnabled(True)
        self._keep = keep
        self.appearance, self.you = AppearanceSection(now.now), YouSection(now.now)
        self.checks, self.house = ChecksSection(now.checks, now.open_checks), HouseSection(now)
        self.words, self.sources = WordsSection(now), SourcesSection(now)
        self.online, self.writing = OnlineSection(now.now), WritingSection(now.now)
        self.keyboard, self.files = KeyboardSection(now.commands, now.usual_keys, now.now.keys, look), FilesSection(now)
        self.sections: tuple[Section, ...] = (
            self.appearance,
            self.you,
            self.checks,
            self.house,
            self.words,
            self.sources,
            self.online,
            self.writing,
            self.keyboard,
            self.files,
        )
        self._assemble()
        for section in self.sections:
            section.touched.connect(self._look)
        self.search.textChanged.connect(self._find)
        self.search.installEventFilter(self)
        self.list.currentRowChanged.connect(self._turned)
        self.list.setCurrentRow(0)
        self._look()
        self._begun = self._warned = self.given()

    def given(self) -> Given:
        """Return what was filled in."""
        values: dict[str, object] = {}
        for section in self.sections:
            values |= section.values()
        return Given(values, self.words.given(), self.sources.given())

    def accept(self) -> None:
        """Keep what was filled in; where that is refused, say why and stay."""
        try:
            if self._keep is not None:
                self._keep(self.given())
        except Trouble as trouble:
            self._refuse(str(trouble))
            return
        super().accept()

    def reject(self) -> None:
        """Go; where something was set, say first that it is not kept, and go when asked once more."""
        given = self.given()
        if given in (self._begun, self._warned):
            super().reject()
        else:
            self._warned = given
            self._refuse(UNKEPT)

    def give_up(self) -> None:
        """Go without what was set."""
        super().reject()

    def turn(self, title: str) -> None:
        """Show a section."""
        self.list.setCurrentRow(next(number for number, section in enumerate(self.sections) if section.title == title))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys walk the sections while the search has the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                self._step(step)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.list.setFocus()
                return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the size of the page, as far as the window has room."""
        super().showEvent(event)
        self.search.setFocus()

    def _assemble(self) -> None:
        space = self.fontMetrics().height()
        body, whole = QHBoxLayout(), QVBoxLayout(self)
        body.setSpacing(space)
        body.addLayout(self._contents(space))
        self.stack = QStackedWidget()
        for section in self.sections:
            self.stack.addWidget(_page(section))
        body.addWidget(self.stack, 1)
        foot = self._foot()
        whole.setContentsMargins(space, space, space, space)
        whole.setSpacing(space // 2)
        whole.addLayout(body, 1)
        whole.addWidget(self.refusal)
        whole.addLayout(foot)
        width, height = round(average(self.font()) * LETTERS), space * LINES
        over = self.parentWidget()
        if over is not None:
            width, height = min(width, over.width() - 40), min(height, over.height() - 40)
        self.resize(width, height)

    def _contents(self, space: int) -> QVBoxLayout:
        """Return the search above the list of the sections."""
        self.search, self.list, self.none = QLineEdit(), QListWidget(), label("Nothing is called that.", look="muted")
        self.search.setPlaceholderText("Search the settings")
        self.search.setAccessibleName("Search the settings")
        clearable(self.search)
        self.none.hide()
        self.list.setAccessibleName("Sections")
        self.list.setProperty("look", "sections")
        for section in self.sections:
            item = QListWidgetItem(section.title)
            item.setSizeHint(QSize(0, round(space * 1.9)))
            self.list.addItem(item)
        widest = max(self.fontMetrics().horizontalAdvance(section.title) for section in self.sections)
        column = QVBoxLayout()
        for part in (self.search, self.none, self.list):
            part.setFixedWidth(widest + 4 * space)
            column.addWidget(part)
        column.setStretch(2, 1)
        return column

    def _foot(self) -> QHBoxLayout:
        """Return the line of buttons, with the reason why nothing can be kept; the refusal stands above it."""
        self.main, self.cancel = button("Save settings", look="primary"), button("Cancel")
        self.main.setDefault(True)
        self.main.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.give_up)
        self.why, self.refusal = label(look="muted"), label(look="trouble")
        self.refusal.hide()
        foot = QHBoxLayout()
        foot.addWidget(self.why, 1)
        foot.addWidget(self.main)
        foot.addWidget(self.cancel)
        return foot

    @property
    def section(self) -> str:
        """Return the title of the section that is shown."""
        return self.sections[max(self.list.currentRow(), 0)].title

    def _refuse(self, words: str) -> None:
        self.refusal.setText(words)
        self.refusal.show()
        announce(self, words)

    def _find(self, text: str) -> None:
        """List the sections that hold the words sought, show the first of them and tint what holds them."""
        words = text.casefold().split()
        for number, section in enumerate(self.sections):
            self.list.item(number).setHidden(bool(words) and not section.holds(words))
        shown = [number for number in range(len(self.sections)) if not self.list.item(number).isHidden()]
        self.none.setVisible(not shown)
        if shown and self.list.currentRow() not in shown:
            self.list.setCurrentRow(shown[0])
        self._turned(self.list.currentRow())

    def _turned(self, row: int) -> None:
        if not 0 <= row < len(self.sections):
            return
        self.stack.setCurrentIndex(row)
        first = self.sections[row].mark(self.search.text().casefold().split())
        area = self.stack.currentWidget()
        if first is not None and isinstance(area, QScrollArea):
            area.ensureWidgetVisible(first)

    def _step(self, by: int) -> None:
        row = self.list.currentRow() + by
        while 0 <= row < self.list.count() and self.list.item(row).isHidden():
            row += by
        if 0 <= row < self.list.count():
            self.list.setCurrentRow(row)

    def _look(self) -> None:
        why = next((why for section in self.sections if (why := section.why_not())), "")
        self.main.setEnabled(not why)
        self.main.setAccessibleDescription(why)
        self.why.setText(why)
        self.refusal.hide()


def _page(section: Section) -> QScrollArea:
    """Return a section as a page that rolls."""
    area = QScrollArea()
    area.setWidget(section)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setProperty("room", "page")
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
