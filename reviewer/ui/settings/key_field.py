"""A field that takes a key as it is pressed. Tab and Shift+Tab leave it, so that nobody is caught in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from reviewer.ui.parts.commands.keys import shown, spelt

ALONE = frozenset({Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_unknown})
LEAVING = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class KeyField(QLineEdit):
    """Shows the key that was pressed last in it; `pressed` carries it in Qt's portable words."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setPlaceholderText("Press a key here")
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.key = ""

    def take(self, key: str) -> None:
        """Show a key."""
        self.key = spelt(key)
        self.setText(shown(key))

    def event(self, event: QEvent) -> bool:
        """Have keys come here first, that other parts of a window would take."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key, unless it leaves the field."""
        key = Qt.Key(event.key())
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier)
        if key in LEAVING and plain:
            event.ignore()
        elif key not in ALONE:
            self.take(QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText))
            self.pressed.emit(self.key)
