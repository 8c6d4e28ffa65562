"""The house profile: what the clinic has decided, in a form; each field says what it changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QWidget

from reviewer.model.house import REVIEW_MONTHS, STYLES, Agreed, Boilerplate, House, Permission
from reviewer.model.trouble import Trouble
from reviewer.settings.reading import MOST_MONTHS, site_in
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.dialogs.house.entries import Entries
from reviewer.ui.dialogs.house.entry import FigureDialog, PermissionDialog, TextDialog
from reviewer.ui.parts.forms.fields import Choice, Tick
from reviewer.ui.parts.words.plain import breakable

SHOWN = 80
"""Letters of an approved text that its line shows."""


class HouseDialog(Frame):
    """Shows the profile; `keep` writes what was filled in, and what it refuses is said here and the form stays."""

    def __init__(
        self, parent: QWidget | None, now: House, keep: Callable[[House], object], place: str = "", ask: Callable[[QDialog], bool] | None = None
    ) -> None:
        super().__init__(parent, "House profile", "Save the profile", letters=96)
        self._keep, self._now = keep, now
        self._ask = ask or (lambda dialog: dialog.exec() == QDialog.DialogCode.Accepted)
        self.text("What every check of a draft may take for granted. What you leave empty is taken from the text, and cards say what was assumed.")
        if place:
            self.text(f"Kept in {breakable(place)}, which may be edited by hand, too.", "muted")
        self._who(now)
        self._writing(now)
        self._lists(now)
        for field in (self.months, self.domains):
            field.textChanged.connect(self._look)
        self._look()
        self.fit()

    def given(self) -> House:
        """Return the profile as it was filled in."""
        return self._now._replace(
            names=_lines(self.names),
            places=_lines(self.places),
            domains=_lines(self.domains),
            treatments=_lines(self.treatments),
            country=" ".join(self.country.text().split()),
            citation_style=str(self.citing.currentData()),
            marker_style=str(self.marker.currentData()),
            closing_marker=self.closing.isChecked(),
            review_months=int(self.months.text().strip() or "0"),
            boilerplate=tuple(self.texts.values),
            figures=tuple(self.figures.values),
            permissions=tuple(self.permissions.values),
        )

    def accept(self) -> None:
        """Write the profile; where that is refused, say why and stay."""
        try:
            self._keep(self.given())
        except Trouble as trouble:
            self.refuse(str(trouble))
            return
        super().accept()

    def unkept(self) -> object:
        """Return what was typed, and the entries where they are others than those that are kept."""
        entries = tuple(tuple(those.values) for those in (self.texts, self.figures, self.permissions))
        kept = (self._now.boilerplate, self._now.figures, self._now.permissions)
        return (super().unkept(), entries) if entries != kept else super().unkept()

    def _who(self, now: House) -> None:
        self._section("Who you are")
        self.names, self.places = _several(now.names), _several(now.places)
        self.domains, self.treatments = _several(now.domains), _several(now.treatments)
        self.country = QLineEdit(now.country)
        self.country.setPlaceholderText("United States")
        names = "&Names of the clinic, one on a line, the full one first"
        self._field(names, "Tells your praise from facts, and finds your name misspelt.", self.names)
        self._field("&Towns and regions you serve, one on a line", "Tells a line of search words from a sentence.", self.places)
        self._field("Your &web addresses, one on a line", "Your own pages never count as a source.", self.domains)
        self._field("Treatments you &sell, one on a line", "Risks, facts and alternatives are asked for these.", self.treatments)
        self._field("&Country", "Which crisis line a card proposes.", self.country)

    def _writing(self, now: House) -> None:
        self._section("How you write")
        self.citing, self.marker = Choice(), Choice()
        self.citing.addItem("Any", "")
        for style in STYLES:
            self.citing.addItem(style, style)
        self.citing.setCurrentIndex(max(self.citing.findData(now.citation_style), 0))
        self.marker.addItem("After the full stop.¹", "after")
        self.marker.addItem("Before the full stop¹.", "before")
        self.marker.setCurrentIndex(max(self.marker.findData(now.marker_style), 0))
        self.closing = Tick("A marker at the &end of a paragraph stands for all of it")
        self.closing.setChecked(now.closing_marker)
        self.months = QLineEdit(str(now.review_months) if now.review_months else "")
        self.months.setPlaceholderText(str(REVIEW_MONTHS))
        self._field("C&itation style", "Entries in another style raise a card, and cards on incomplete entries show how one reads.", self.citing)
        self._field("Place of &markers", "Which of two placements counts as the slip.", self.marker)
        self.column.addWidget(self.closing)
        self.text("Then one marker for several points is advice only. Figures, benefits and safety still need their own.", "muted")
        self._field("&Review pages every … months", "When a page’s review counts as overdue, and the next date a sign-off writes.", self.months)

    def _lists(self, now: House) -> None:
        self._section("Approved texts")
        self.text("May stand in every article: a safety notice, a disclaimer, an address. Other words in its place raise a card.", "muted")
        self.texts = Entries(now.boilerplate, "Add a text…", "No text is approved yet.", _text_line, self._ask_text)
        self.column.addWidget(self.texts)
        self._section("Agreed figures")
        self.text("The fact sheet: a draft that gives another figure for the same thing raises a card.", "muted")
        self.figures = Entries(now.figures, "Add a figure…", "No figure is agreed yet.", _figure_line, self._ask_figure)
        self.column.addWidget(self.figures)
        self._section("Permissions and consents on file")
        self.text("Cards on institutions, patients’ stories and pictures ask less where one holds, and name it.", "muted")
        self.permissions = Entries(
            now.permissions, "Add a permission…", "No permission is on file yet.", _permission_line, self._ask_permission
        )
        self.column.addWidget(self.permissions)

    def _ask_text(self, now: Boilerplate | None) -> Boilerplate | None:
        dialog = TextDialog(self, now)
        return dialog.given() if self._ask(dialog) else None

    def _ask_figure(self, now: Agreed | None) -> Agreed | None:
        dialog = FigureDialog(self, now)
        return dialog.given() if self._ask(dialog) else None

    def _ask_permission(self, now: Permission | None) -> Permission | None:
        dialog = PermissionDialog(self, now)
        return dialog.given() if self._ask(dialog) else None

    def _section(self, words: str) -> None:
        self.column.addSpacing(12)
        self.text(words, "strong")

    def _field(self, words: str, effect: str, widget: QWidget) -> None:
        self.column.addSpacing(4)
        self.field(words, widget)
        self.text(effect, "muted")

    def _look(self) -> None:
        months = self.months.text().strip()
        fine = not months or (months.isdecimal() and len(months) <= len(str(MOST_MONTHS)) and 1 <= int(months) <= MOST_MONTHS)
        strange = next((site for site in _lines(self.domains) if not site_in(site)), "")
        self.allow(
            (f"“{strange[:40]}” is no web address. Write it like harbour-physio.example." if strange else "")
            or ("" if fine else f"Give the months as a whole number from 1 to {MOST_MONTHS}.")
        )


def _several(words: tuple[str, ...]) -> QPlainTextEdit:
    """Return a field of a few lines."""
    made = QPlainTextEdit("\n".join(words))
    made.setProperty("look", "field")
    made.setTabChangesFocus(True)
    made.setFixedHeight(made.fontMetrics().height() * 3 + 12)
    return made


def _lines(field: QPlainTextEdit) -> tuple[str, ...]:
    return tuple(words for line in field.toPlainText().splitlines() if (words := " ".join(line.split())))


def _text_line(text: Boilerplate) -> str:
    words = " ".join(text.text.split())
    return f"{text.name}: {words[:SHOWN]}{'…' if len(words) > SHOWN else ''}{' (below every page)' if text.everywhere else ''}"


def _figure_line(figure: Agreed) -> str:
    return f"{', '.join(figure.about)}: {figure.figure}{f' ({figure.source})' if figure.source else ''}"


def _permission_line(permission: Permission) -> str:
    return f"{permission.kind[:1].upper() + permission.kind[1:]}: {permission.told()}"
