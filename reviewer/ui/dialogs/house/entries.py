"""A list of entries in a form: each with a line that sums it up, and buttons to add, change and remove."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reviewer.ui.parts.words.plain import button, label


class Entries(QWidget):
    """Holds values of one kind. `sum_up` returns the line of one; `ask` lets a person make or change one and returns it, or None."""

    def __init__(
        self, values: Sequence[Any], add: str, none: str, sum_up: Callable[[Any], str], ask: Callable[[Any], Any]
    ) -> None:
        super().__init__()
        self.values: list[Any] = list(values)
        self._none, self._sum_up, self._ask = none, sum_up, ask
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self.add = button(add)
        self.add.clicked.connect(lambda _=False: self._change(None))
        self._show()

    def _show(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None and old is not self.add:
                old.hide()
                old.deleteLater()
        self._pressed: dict[int | None, QPushButton] = {None: self.add}
        for number, value in enumerate(self.values):
            self._rows.addWidget(self._row(number, self._sum_up(value)))
        if not self.values:
            self._rows.addWidget(label(self._none, look="muted"))
        line = QHBoxLayout()
        line.addWidget(self.add)
        line.addStretch(1)
        self._rows.addLayout(line)

    def _row(self, number: int, words: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label(words), 1)
        for caption, verb in (("Change…", self._change), ("Remove", self._remove)):
            made = button(caption)
            made.setAccessibleName(f"{caption.rstrip('…')}: {words}")
            made.clicked.connect(lambda _=False, verb=verb: verb(number))
            self._pressed.setdefault(number, made)
            line.addWidget(made)
        return row

    def _change(self, number: int | None) -> None:
        made = self._ask(None if number is None else self.values[number])
        if made is None:
            return
        if number is None:
            self.values.append(made)
        else:
            self.values[number] = made
        self._show()
        self._pressed[number].setFocus()  # the one that was pressed may be gone with its row

    def _remove(self, number: int) -> None:
        del self.values[number]
        self._show()
        self.add.setFocus()
