"""One entry of the house profile: an approved text, an agreed figure, a permission."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from reviewer.model.house import PERMISSIONS, Agreed, Boilerplate, Permission
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.parts.forms.fields import Choice, Tick

DAY = "2026-03-01"


def day_of(field: QLineEdit) -> date | None:
    """Return the day a field holds; raise ValueError where it holds something else."""
    return date.fromisoformat(field.text().strip()) if field.text().strip() else None


def day_field(day: date | None) -> QLineEdit:
    """Return a field for a day."""
    made = QLineEdit(day.isoformat() if day else "")
    made.setPlaceholderText(DAY)
    return made


class EntryDialog(Frame):
    """What the three have in common: a caption and one line per field that says what it changes."""

    def ask(self, words: str, effect: str, widget: QWidget) -> None:
        """Add a field and the line that says what it changes."""
        self.column.addSpacing(4)
        self.field(words, widget)
        self.text(effect, "muted")
        if isinstance(widget, QLineEdit | QPlainTextEdit):
            widget.textChanged.connect(self.look)
        elif isinstance(widget, Choice):
            widget.currentIndexChanged.connect(self.look)

    def look(self) -> None:
        """Switch the main button on, or off with the reason."""
        self.allow(self.missing())

    def missing(self) -> str:
        """Return what keeps the entry from being taken, or nothing."""
        return ""

    def bad_day(self, *fields: QLineEdit) -> str:
        """Return what is wrong with a day, or nothing."""
        for field in fields:
            try:
                day_of(field)
            except ValueError:
                return f"Write the day like {DAY}."
        return ""


class TextDialog(EntryDialog):
    """An approved text."""

    def __init__(self, parent: QWidget | None, now: Boilerplate | None) -> None:
        super().__init__(parent, "Approved text", "Keep this text", letters=84)
        now = now or Boilerplate("", "")
        self.name, self.words = QLineEdit(now.name), QPlainTextEdit(now.text)
        self.words.setProperty("look", "field")
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(self.fontMetrics().height() * 7)
        self.everywhere = Tick("The website shows it below &every page")
        self.everywhere.setChecked(now.everywhere)
        self.by, self.on = QLineEdit(now.approved_by), day_field(now.approved_on)
        self.ask("&Name", "How cards speak of it, such as “Safety notice”.", self.name)
        self.ask("&Text, word for word", "May stand in every article as it is; other words in its place raise a card.", self.words)
        self.column.addWidget(self.everywhere)
        self.text("Then articles need not say again what it says.", "muted")
        self.ask("Approved &by", "Kept with it; changes no check.", self.by)
        self.ask("Approved &on", "Kept with it; changes no check.", self.on)
        self.look()
        self.fit()

    def given(self) -> Boilerplate:
        """Return the text as it was filled in."""
        name, by = (" ".join(field.text().split()) for field in (self.name, self.by))
        return Boilerplate(name, self.words.toPlainText().strip(), self.everywhere.isChecked(), by, day_of(self.on))

    def missing(self) -> str:
        """Return what is missing."""
        if not self.name.text().strip():
            return "Give the text a name."
        return self.bad_day(self.on) or ("" if self.words.toPlainText().strip() else "Type or paste the approved text.")


class FigureDialog(EntryDialog):
    """An agreed figure."""

    def __init__(self, parent: QWidget | None, now: Agreed | None) -> None:
        super().__init__(parent, "Agreed figure", "Keep this figure", letters=84)
        now = now or Agreed((), "")
        self.about, self.figure = QLineEdit(", ".join(now.about)), QLineEdit(now.figure)
        self.about.setPlaceholderText("fibromyalgia, United States")
        self.figure.setPlaceholderText("4 million adults")
        self.source, self.on = QLineEdit(now.source), day_field(now.on)
        about = "Words, with commas between, enough that only this figure fits. A sentence that has them all is held against it."
        self.ask("&What it is about", about, self.about)
        self.ask("&Figure", "As a page would give it, with its unit. Another value of the same unit raises a card.", self.figure)
        self.ask("&Source", "Named on the card.", self.source)
        self.ask("Agreed &on", "Named on the card.", self.on)
        self.look()
        self.fit()

    def given(self) -> Agreed:
        """Return the figure as it was filled in."""
        about = tuple(part for word in self.about.text().split(",") if (part := " ".join(word.split())))
        figure, source = (" ".join(field.text().split()) for field in (self.figure, self.source))
        return Agreed(about, figure, source, day_of(self.on))

    def missing(self) -> str:
        """Return what is missing."""
        if not self.about.text().strip(" ,"):
            return "Say what the figure is about."
        if not any(letter.isdecimal() for letter in self.figure.text()):
            return "Give the figure in digits."
        return self.bad_day(self.on)


class PermissionDialog(EntryDialog):
    """A permission or consent on file."""

    def __init__(self, parent: QWidget | None, now: Permission | None) -> None:
        super().__init__(parent, "Permission or consent", "Keep this permission", letters=84)
        now = now or Permission("institution", "")
        self.kind, self.who = Choice(), QLineEdit(now.who)
        for kind, words in PERMISSIONS.items():
            self.kind.addItem(words[:1].upper() + words[1:], kind)
        self.kind.setCurrentIndex(max(self.kind.findData(now.kind), 0))
        self.allows, self.begins, self.ends = QLineEdit(now.allows), day_field(now.given), day_field(now.until)
        self.ask("&For", "Which cards ask less: on institutions, on patients’ stories, or on pictures.", self.kind)
        self.ask("&Who or what", "As pages name it: the institution, the patient’s name as shown, the picture’s file or what it shows.", self.who)
        self.ask("What it &allows", "Named on the card, so that a reviewer can see whether the page stays within it.", self.allows)
        self.ask("&Given on", "From this day on cards ask less.", self.begins)
        self.ask("Holds &until", "After this day cards ask again. Leave it empty where it has no end.", self.ends)
        self.look()
        self.fit()

    def given(self) -> Permission:
        """Return the permission as it was filled in."""
        who, allows = (" ".join(field.text().split()) for field in (self.who, self.allows))
        return Permission(str(self.kind.currentData()), who, allows, day_of(self.begins), day_of(self.ends))

    def missing(self) -> str:
        """Return what is missing."""
        if not self.who.text().strip():
            return "Say whose permission it is, or for what picture."
        if problem := self.bad_day(self.begins, self.ends):
            return problem
        begins, ends = day_of(self.begins), day_of(self.ends)
        return "It ends before it begins." if begins and ends and ends < begins else ""
