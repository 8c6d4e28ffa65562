"""One section of the page of settings: captions, fields and what they mean."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from reviewer.ui.parts.forms.fields import Choice
from reviewer.ui.parts.words.plain import button, label, restyle


class Section(QWidget):
    """A column of settings. `touched` tells that something was changed; `values` are the settings as they are filled in."""

    touched = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.column = QVBoxLayout(self)
        space = self.fontMetrics().height()
        self.column.setContentsMargins(space, space // 2, space, space)
        self.column.setSpacing(space // 3)
        self.text(title, "heading")

    def values(self) -> dict[str, object]:
        """Return the settings of this section, by name."""
        return {}

    def why_not(self) -> str:
        """Return why this cannot be kept as it is filled in, or nothing."""
        return ""

    def end(self) -> None:
        """Leave the rest of the column empty."""
        self.column.addStretch(1)

    def text(self, words: str, look: str = "") -> QLabel:
        """Add a paragraph."""
        made = label(words, look=look)
        self.column.addWidget(made)
        return made

    def field(self, words: str, widget: QWidget, effect: str = "") -> None:
        """Add a labelled field and what it does; the ampersand in `words` marks its key."""
        caption, typed = label(words, wrap=False), widget.focusProxy() or widget
        caption.setBuddy(typed)
        typed.setAccessibleName(words.replace("&", ""))
        self.column.addSpacing(self.fontMetrics().height() // 3)
        self.column.addWidget(caption)
        self.column.addWidget(widget)
        if effect:
            typed.setAccessibleDescription(effect)
            self.text(effect, "muted")

    def row(self, *buttons: QAbstractButton) -> None:
        """Add buttons in a line."""
        line = QHBoxLayout()
        for made in buttons:
            line.addWidget(made)
        line.addStretch(1)
        self.column.addLayout(line)

    def button(self, words: str) -> QAbstractButton:
        """Return a button, not added yet."""
        return button(words)

    def says(self) -> list[QWidget]:
        """Return everything with words on it that a search may find."""
        return [made for made in self.findChildren(QWidget) if words_of(made)]

    def mark(self, words: list[str]) -> QWidget | None:
        """Tint what holds all of these words (none: nothing), and return the first of it."""
        first = None
        for made in self.says():
            found = bool(words) and holds(words_of(made), words)
            restyle(made, "found", found)
            first = first or (made if found and made.property("look") != "heading" else None)
        return first

    def holds(self, words: list[str]) -> bool:
        """Return whether a search finds something here: all words in one place, or spread over the section's title and one."""
        return holds(self.title, words) or any(holds(f"{self.title} {words_of(made)}", words) for made in self.says())


def choice(now: object, choices: dict[str, object]) -> Choice:
    """Return a list to choose from, with what is in force chosen."""
    made = Choice()
    for words, value in choices.items():
        made.addItem(words, value)
    made.setCurrentIndex(max(made.findData(now), 0))
    return made


class _Lines(QPlainTextEdit):
    """A field that asks for no more height than it must have: Qt's asks for that of eleven lines, and pages rolled that have room."""

    def sizeHint(self) -> QSize:
        """Return the height it must have."""
        return QSize(super().sizeHint().width(), self.minimumHeight())


def lines_field(text: str, lines: int) -> QPlainTextEdit:
    """Return a field of several lines, which Tab leaves."""
    made = _Lines(text)
    made.setProperty("look", "field")
    made.setTabChangesFocus(True)
    made.setMinimumHeight(made.fontMetrics().height() * lines)
    return made


def words_of(widget: QWidget) -> str:
    """Return the words on a label or a button; nothing of a field, whose words are a person's own."""
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        return ""
    return widget.text().replace("&", "") if isinstance(widget, QLabel | QAbstractButton) else ""


def holds(text: str, words: list[str]) -> bool:
    """Return whether all words stand in a text."""
    text = text.casefold()
    return all(word in text for word in words)
