"""Find in library: words typed, and the drafts that have them, each with its passage."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reviewer.desk.library.seeking import Found
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.tables.delegate import Delegate
from reviewer.ui.parts.words.plain import clearable, label
from reviewer.ui.values.words import count

MOST = 100
"""Drafts that are listed; whoever looks for one types another word."""
SLICE = 0.012
"""Seconds of searching between two rounds of the window's own work."""
FOUND = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex


class SeekDelegate(Delegate):
    """Draws a draft's title and, on two lines below it, the passage with the words marked."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for three lines."""
        return QSize(0, QFontMetrics(option.font).lineSpacing() * 3 + QFontMetrics(option.font).height() // 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a draft."""
        found, tokens, metrics = index.data(FOUND), self._look.tokens, QFontMetrics(option.font)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(option.rect, QColor(tokens.selection))
            painter.fillRect(option.rect.adjusted(0, 0, 4 - option.rect.width(), 0), QColor(tokens.accent))
        pad = metrics.height() * 2 // 3
        box = option.rect.adjusted(pad, metrics.height() // 4, -pad, 0)
        bold = QFont(option.font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(QColor(tokens.text))
        where = "unsaved text" if found.kept else ""
        painter.drawText(box, Qt.AlignmentFlag.AlignTop, QFontMetrics(bold).elidedText(index.data(), Qt.TextElideMode.ElideRight, box.width()))
        used = QFontMetrics(bold).horizontalAdvance(index.data()) + pad
        painter.setFont(option.font)
        painter.setPen(QColor(tokens.muted))
        if where and used + metrics.horizontalAdvance(where) <= box.width():
            painter.drawText(box, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, where)
        layout = self._passage(found, option.font, box.width())
        layout.draw(painter, QPointF(box.left(), box.top() + metrics.lineSpacing()))
        painter.restore()

    def _passage(self, found: Found, font: QFont, width: int) -> QTextLayout:
        tokens, layout = self._look.tokens, QTextLayout(found.passage, font)
        marks = []
        for mark in found.marks:
            part = QTextLayout.FormatRange()
            part.start, part.length = mark.start, mark.end - mark.start
            made = QTextCharFormat()
            made.setBackground(QColor(tokens.flash))
            made.setForeground(QColor(tokens.text))
            made.setFontUnderline(True)
            part.format = made
            marks.append(part)
        layout.setFormats(marks)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        height = 0.0
        for _ in range(2):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout


class SeekDialog(QDialog):
    """Lists what is found while it is found, a slice at a time; typing on begins anew. `picked` is what was chosen."""

    def __init__(self, parent: QWidget, look: Look, seek: Callable[[str], Iterator[Found | None]], total: int) -> None:
        super().__init__(parent)
        self.setWindowTitle("Find in library")
        self.picked: Found | None = None
        self._seek, self._total = seek, total
        self._run: Iterator[Found | None] | None = None
        self._read = 0
        self.field = QLineEdit()
        self.field.setPlaceholderText("Words in any draft")
        self.field.setAccessibleName("Words to find in the library")
        clearable(self.field)
        self.said = label(look="muted")
        self.list = QListWidget()
        self.list.setAccessibleName("Drafts with these words")
        self.list.setItemDelegate(SeekDelegate(look, self.list))
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._pick)
        self.list.itemActivated.connect(self._pick)
        self.field.textChanged.connect(self._begin)
        self.field.returnPressed.connect(lambda: self._pick(self.list.currentItem()))
        self.field.installEventFilter(self)
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._go_on)
        box = QVBoxLayout(self)
        for part in (self.field, self.said, self.list):
            box.addWidget(part)
        box.addStretch(0)
        width = min(round(self.fontMetrics().averageCharWidth() * 90), parent.width() - 40)
        self.resize(width, min(round(self.fontMetrics().height() * 30), parent.height() - 80))
        self._begin("")

    @property
    def searching(self) -> bool:
        """Return whether not all drafts have been read yet."""
        return self._run is not None

    def done(self, result: int) -> None:
        """Stop reading, and close."""
        self._end()
        super().done(result)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys walk the list while the field has the keyboard."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}.get(Qt.Key(event.key()))
            if step and self.list.count():
                self.list.setCurrentRow(min(max(self.list.currentRow() + step, 0), self.list.count() - 1))
                return True
        return super().eventFilter(watched, event)

    def _begin(self, words: str) -> None:
        self._end()
        self.list.clear()
        self.list.hide()
        self._read = 0
        if words.strip():
            self._run = self._seek(words)
            self._go_on()
            self._turn.start()
        else:
            self.said.setText(f"Titles and newest texts of {count(self._total, 'draft')} are searched, unsaved text too.")

    def _go_on(self) -> None:
        """Read drafts for a moment, and list what has the words."""
        until = perf_counter() + SLICE
        while self._run is not None and perf_counter() < until:
            try:
                found = next(self._run)
            except StopIteration:
                self._end()
                break
            self._read += 1
            if found is not None:
                self._add(found)
                if self.list.count() >= MOST:
                    self._end(f"The first {MOST} drafts with these words. Type another word to find fewer.")
                    return
        self._tell()

    def _end(self, said: str = "") -> None:
        self._turn.stop()
        self._run = None
        if said:
            self.said.setText(said)

    def _tell(self) -> None:
        number = count(self.list.count(), "draft")
        if self._run is not None:
            self.said.setText(f"{number} so far. Read {self._read:,} of {self._total:,}.")
        else:
            self.said.setText(f"{number} with these words." if self.list.count() else "No draft has all these words.")

    def _add(self, found: Found) -> None:
        title = found.entry.title or "Draft without a title"
        item = QListWidgetItem(title)
        item.setData(FOUND, found)
        kept = " In unsaved text." if found.kept else ""
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}. {found.passage}{kept}")
        self.list.addItem(item)
        self.list.show()
        if self.list.count() == 1:
            self.list.setCurrentRow(0)

    def _pick(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.picked = item.data(FOUND)
            self.accept()
