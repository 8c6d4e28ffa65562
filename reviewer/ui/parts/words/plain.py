"""Widgets that show words exactly as they are: nothing an author wrote is ever read as markup."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget


def label(text: str = "", *, look: str = "", wrap: bool = True) -> QLabel:
    """Return a label that shows plain text; `look` names its style (title, heading, muted …)."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    if look:
        made.setProperty("look", look)
    made.setText(text)
    return made


class Button(QPushButton):
    """A button that Return presses, too, but in a dialog, where Return presses the main one."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Return as a press."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not isinstance(self.window(), QDialog):
            self.click()
            event.accept()
            return
        super().keyPressEvent(event)


class Chip(Button):
    """A button that is on or off: as wide as its words are in bold, which they are while it is on."""

    def sizeHint(self) -> QSize:
        """Return room for the bold words."""
        bold = QFont(self.font())
        bold.setBold(True)
        plain = QFont(self.font())
        plain.setBold(False)
        words = self.text()
        return super().sizeHint() + QSize(QFontMetrics(bold).horizontalAdvance(words) - QFontMetrics(plain).horizontalAdvance(words), 0)


def button(text: str, *, look: str = "") -> QPushButton:
    """Return a push button; `look` is empty, primary, link or chip. An ampersand in the text stays an ampersand."""
    made = Chip() if look == "chip" else Button()
    made.setText(text.replace("&", "&&"))
    made.setAccessibleName(text)
    made.setAutoDefault(False)
    if look:
        made.setProperty("look", look)
    return made


def clearable(field: QLineEdit) -> None:
    """Give a field a button that empties it, with a name for a screen reader: Qt's own has none."""
    field.setClearButtonEnabled(True)
    for made in field.findChildren(QAbstractButton):
        made.setAccessibleName("Clear")


def breakable(path: object) -> str:
    """Return a path that a narrow label can break behind each of its folders: signs of no width stand there, so it is to be read, not copied."""
    return str(path).replace("/", "/\u200b").replace("\\", "\\\u200b").replace("-", "-\u200b").replace("_", "_\u200b")


def tip(text: str) -> str:
    """Return a text safe for a tool tip, which Qt would otherwise read as markup when it looks like some."""
    return f"<qt>{escape(text)}</qt>" if "<" in text or "&" in text else text


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a style property and have the style sheet look at it again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def fill(widget: QWidget, *parts: QWidget) -> None:
    """Put parts into a widget, one below the other without gaps; the last one takes the room that is left."""
    box = QVBoxLayout(widget)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    for part in parts:
        box.addWidget(part, 1 if part is parts[-1] else 0)
