"""What was typed into a dialog and is kept nowhere yet: Esc was perhaps meant for something else, so it does not throw that away at once."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

UNKEPT = "What you filled in here is not kept yet. To leave without it, press Esc once more, or Cancel."
LEAST = 16
"""Fewer letters are typed again sooner than a question about them is read."""


def typed_in(fields: Iterable[QWidget]) -> str:
    """Return what a person typed into these fields, passphrases aside; nothing where it is but a word or two."""
    typed = "\n".join(_typed(field) for field in fields)
    return typed if len(typed.strip()) >= LEAST else ""


def _typed(field: QWidget) -> str:
    if isinstance(field, QPlainTextEdit) and not field.isReadOnly() and field.document().isModified():
        return field.toPlainText()
    if isinstance(field, QLineEdit) and field.isModified() and field.echoMode() is QLineEdit.EchoMode.Normal:
        return field.text()
    return ""
