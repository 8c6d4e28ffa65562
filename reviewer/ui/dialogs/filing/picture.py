"""What a picture shows, who made it, and by what right it is shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from reviewer.desk.edits.picturing import Details, credit_line
from reviewer.knowledge.licences import Licence
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.parts.forms.fields import Choice, Tick
from reviewer.ui.parts.words.plain import label

LONGEST = 150
"""Characters a description has at most, as much as people can take in by ear."""
_NO_LICENCE = "Choose a licence"


class PictureDialog(Frame):
    """Asks for a picture's details; `given` are they. `file` says which picture it is, `kept` where a new one will lie (empty: it is there).

    `trouble` says why the picture is not shown.
    """

    def __init__(
        self,
        parent: QWidget | None,
        details: Details,
        licences: Sequence[Licence],
        *,
        file: str,
        image: QImage | None = None,
        kept: str = "",
        trouble: str = "",
    ) -> None:
        super().__init__(parent, "A new picture" if kept else "Details of a picture", "Put it in" if kept else "Set these details", letters=88)
        self._start, self._licences, self._composed = details, tuple(licences), details.credit
        self._opening(file, image, trouble)
        if kept:
            self.text(f"A copy is put into {kept}. When the article is exported, the place and time it was taken are left out.", "muted")
        self.alt = QPlainTextEdit(details.alt)
        self.alt.setProperty("look", "field")
        self.alt.setTabChangesFocus(True)
        self.alt.setFixedHeight(round(self.fontMetrics().height() * 2.8))
        self.field("What it &shows, for people who cannot see it", self.alt)
        self.decorative = Tick("It is &decorative: it tells readers nothing the text does not")
        self.decorative.setChecked(details.decorative)
        self.column.addWidget(self.decorative)
        self.column.addSpacing(6)
        self.maker, self.source, self.number = QLineEdit(details.maker), QLineEdit(details.source), QLineEdit(details.number)
        self.own = Tick("It is our &own work")
        self.own.setChecked(details.own)
        self.licence = Choice()
        self.note, self.number_caption = label(look="muted"), label(wrap=False)
        self.posed = Tick("The &people in it are models")
        self.posed.setChecked(details.posed)
        self.credit = QLineEdit(details.credit)
        self.source.setPlaceholderText("https://")
        for line in (self.maker, self.source, self.credit):
            line.setCursorPosition(0)  # a long one is read from its beginning
        self._fill_licences(details.licence)
        self._pairs()
        self.column.addWidget(self.note)
        self.column.addWidget(self.posed)
        self.column.addSpacing(6)
        self.field("Credit, as &readers see it", self.credit)
        self._connect()
        self._look()
        self.fit()
        self.alt.setFocus()

    def given(self) -> Details:
        """Return the details as they were filled in."""
        made = self._composing()
        return made._replace(credit="" if made.decorative else " ".join(self.credit.text().split()))

    def _opening(self, file: str, image: QImage | None, trouble: str) -> None:
        line, words = QHBoxLayout(), QVBoxLayout()
        if image is not None:
            shown, high = label(wrap=False), self.fontMetrics().height() * 6
            small = image.scaled(high * 2, high, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
            shown.setPixmap(QPixmap.fromImage(small))
            shown.setAccessibleName("The picture")
            line.addWidget(shown)
            line.addSpacing(12)
        words.addWidget(label(file))
        if trouble:
            words.addWidget(label(trouble, look="muted"))
        words.addStretch(1)
        line.addLayout(words, 1)
        self.column.addLayout(line)

    def _pairs(self) -> None:
        """Put the fields of the credit side by side, so that the form needs no scrolling at the usual text size."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for at, (words, widget) in enumerate(
            (("&Made by", self.maker), ("&Licence", self.licence), ("&From, its page or its site", self.source), ("Licence &number", self.number))
        ):
            caption = self.number_caption if widget is self.number else label(wrap=False)
            caption.setText(words)
            caption.setBuddy(widget)
            widget.setAccessibleName(words.replace("&", ""))
            grid.addWidget(caption, at // 2 * 2, at % 2)
            grid.addWidget(widget, at // 2 * 2 + 1, at % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.column.addWidget(self.own)
        self.column.addLayout(grid)

    def _fill_licences(self, now: str) -> None:
        self.licence.addItem(_NO_LICENCE, "")
        names = [one.name for one in self._licences]
        known = next((name for name in names if name.casefold() == now.casefold()), now)
        for name in [*names, *([known] if known and known not in names else [])]:
            self.licence.addItem(name[:1].upper() + name[1:], name)
        self.licence.setCurrentIndex(max(self.licence.findData(known), 0))

    def _connect(self) -> None:
        for line in (self.maker, self.source, self.number):
            line.textChanged.connect(self._compose)
        for tick in (self.own, self.posed, self.decorative):
            tick.toggled.connect(self._compose)
        self.licence.currentIndexChanged.connect(self._compose)
        self.alt.textChanged.connect(self._look)
        self.credit.textChanged.connect(self._look)

    def _composing(self) -> Details:
        own = self.own.isChecked()
        chosen = str(self.licence.currentData() or "")
        return Details(
            alt=" ".join(self.alt.toPlainText().split()),
            decorative=self.decorative.isChecked(),
            maker=" ".join(self.maker.text().split()),
            own=own,
            source="" if own else self.source.text().strip(),
            licence="" if own else chosen,
            number=" ".join(self.number.text().split()) if not own and self._numbered(chosen) else "",
            posed=self.posed.isChecked(),
        )

    def _compose(self) -> None:
        """Write the credit anew, unless a person wrote it by hand."""
        fresh = credit_line(self._composing(), self._licences)
        if self.credit.text().strip() in ("", self._composed) or not fresh:
            self._composed = fresh
            self.credit.setText(fresh)
            self.credit.setCursorPosition(0)
        self._look()

    def _numbered(self, name: str) -> bool:
        return any(one.number for one in self._licences if one.name == name)

    def _look(self) -> None:
        made = self._composing()
        decorative, own = made.decorative, made.own
        numbered = not own and self._numbered(str(self.licence.currentData() or ""))
        self.alt.setEnabled(not decorative)
        for widget in (self.maker, self.own, self.posed, self.credit):
            widget.setEnabled(not decorative)
        self.source.setEnabled(not decorative and not own)
        self.licence.setEnabled(not decorative and not own)
        self.number.setVisible(numbered)
        self.number_caption.setVisible(numbered)
        note = next((one.note for one in self._licences if one.name == self.licence.currentData()), "")
        self.note.setText("" if decorative or own else note)
        self.note.setVisible(bool(self.note.text()))
        self.allow(self._missing(made))

    def _missing(self, made: Details) -> str:
        """Return what keeps the details from being taken; what only a card asks for does not."""
        if made.decorative:
            return ""
        if not made.alt:
            return "Say what the picture shows, or that it is decorative."
        return f"The description has {len(made.alt)} characters; {LONGEST} is as much as people take in by ear." if len(made.alt) > LONGEST else ""
