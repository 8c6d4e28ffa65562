"""The checks of this house: their record, their pages, and turning one off."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from reviewer.desk.values import RuleRecord
from reviewer.model.review import Role
from reviewer.review.house import why_not_off
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.dialogs.review.answer import LEAST
from reviewer.ui.looks.signs import BY_SEVERITY
from reviewer.ui.looks.theme import Look
from reviewer.ui.pages import rule_page
from reviewer.ui.parts.forms.fields import Choice
from reviewer.ui.parts.forms.leading import Leading
from reviewer.ui.parts.forms.name_line import NameLine
from reviewer.ui.parts.tables.table import Table
from reviewer.ui.parts.tables.table_model import Cell, Column, Line
from reviewer.ui.parts.words.plain import button, clearable
from reviewer.ui.values.words import count

COLUMNS = (Column("Level", "▲"), Column("Check"), Column("Fixed", "100"), Column("Answered", "100"), Column("State", "Turned off"))
Switch = Callable[[str], object]
"""Takes the id of a check and turns it off or on, asking what it must."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the dialog that turns a check off came to."""

    reason: str
    by: str
    role: Role


class RuleDialog(Frame):
    """The page of one check, to read; its button turns it off or on."""

    def __init__(self, parent: QWidget | None, record: RuleRecord, switch: Switch) -> None:
        super().__init__(parent, rule_page.title(record), "Close", letters=96)
        self.cancel.hide()
        self.column.setSpacing(3)
        for line in rule_page.page(record):
            made = self.text(line.text, line.look)
            if line.look == "strong":
                made.setContentsMargins(0, self.fontMetrics().height() // 2, 0, 0)
        why = why_not_off(record.rule, Role.REVIEWER)
        self.switch = button("Turn this check on" if record.off else "Turn this check off…")
        self.switch.setEnabled(record.off is not None or not why)
        self.switch.setAccessibleDescription(why)
        self.switch.clicked.connect(self._switched)
        self._rule, self._switch = record.rule.id, switch
        if why:
            self.why.setText(why)
        self.foot.insertWidget(1, self.switch)
        self.fit()

    def _switched(self) -> None:
        self.accept()
        self._switch(self._rule)


class OffDialog(Frame):
    """Asks for the reason, the name and the part of whoever turns a check off."""

    def __init__(self, parent: QWidget | None, record: RuleRecord, name: str = "", role: Role = Role.AUTHOR) -> None:
        super().__init__(parent, "Turn a check off", "Turn this check off")
        self._rule = record.rule
        self.text(rule_page.title(record), "strong")
        self.text("It finds nothing any more, in no draft of this house. Approvals given under it end. The review record names it.")
        self.reason, self.name, self.role = QPlainTextEdit(), NameLine(name), Choice()
        self.reason.setProperty("look", "field")
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(self.fontMetrics().height() * 4)
        self.role.addItem("The author", Role.AUTHOR)
        self.role.addItem("The medical reviewer", Role.REVIEWER)
        self.role.setCurrentIndex(1 if role is Role.REVIEWER else 0)
        self.field("&Reason", self.reason)
        self.text(f"At least {LEAST} characters. It is kept in the review history.", "muted")
        self.field("Your &name", self.name)
        self.field("You decide &as", self.role)
        self.reason.textChanged.connect(self._look)
        self.name.textChanged.connect(self._look)
        self.role.currentIndexChanged.connect(self._look)
        self._look()
        self.fit()

    def given(self) -> Given:
        """Return the decision as it was filled in."""
        role = Role(self.role.currentData())
        return Given(self.reason.toPlainText().strip(), " ".join(self.name.text().split()), role)

    def _look(self) -> None:
        given = self.given()
        missing = LEAST - len(given.reason)
        if why := why_not_off(self._rule, given.role):
            self.allow(why)
        elif missing > 0:
            self.allow(f"The reason needs {missing} more {'character' if missing == 1 else 'characters'}.")
        else:
            self.allow("" if given.by else "Type your name.")


class ChecksDialog(Frame):
    """Every check with how often it was fixed and answered here; a page for each, and a switch."""

    def __init__(self, parent: QWidget | None, records: Sequence[RuleRecord], look: Look, open_page: Switch, switch: Switch) -> None:
        super().__init__(parent, "Checks of this house", "Close", letters=120)
        self.cancel.hide()
        self._open, self._switch, self._records = open_page, switch, tuple[RuleRecord, ...]()
        self.sentence = self.text("", "muted")
        self.words = QLineEdit()
        self.words.setPlaceholderText("Filter by words or code")
        self.words.setAccessibleName("Filter the checks")
        clearable(self.words)
        self.words.textChanged.connect(self._show)
        self.table = Table("Checks", COLUMNS, look, lines=1)
        self.table.ask(11)
        self.page, self.switch = button("Read about this check…"), button("Turn this check off…")
        self.page.clicked.connect(lambda: self._open(self.table.key()))
        self.switch.clicked.connect(lambda: self._switch(self.table.key()))
        Leading(self.words, self.table)
        self.table.moved.connect(self._look)
        self.table.picked.connect(lambda key, _, entered: self._open(key) if entered else None)
        self.column.addWidget(self.words)
        self.column.addWidget(self.table, 1)
        for nth, made in enumerate((self.page, self.switch), start=1):
            self.foot.insertWidget(nth, made)
        self.take(records)
        self.fit()

    def take(self, records: Sequence[RuleRecord]) -> None:
        """Show the checks as they stand."""
        self._records = tuple(records)
        off = sum(record.off is not None for record in records)
        fixed, answered = sum(record.fixed for record in records), sum(record.answered for record in records)
        stands = f"{count(off, 'is', 'are')} turned off" if off else "all are on"
        self.sentence.setText(f"{count(len(records), 'check')}; {stands}. On this desk {fixed} findings were fixed and {answered} answered.")
        self._show()

    def _show(self) -> None:
        words = self.words.text().casefold().split()
        self.table.take([Line(one.rule.id, _cells(one)) for one in self._records if all(word in _hay(one) for word in words)])
        if not self.table.key() and self.table.standing():
            self.table.choose(self.table.standing()[0], 1)
        self._look()

    def _look(self, *_: object) -> None:
        record = next((one for one in self._records if one.rule.id == self.table.key()), None)
        why = "Choose a check first." if record is None else "" if record.off else why_not_off(record.rule, Role.REVIEWER)
        self.switch.setText("Turn this check on" if record is not None and record.off else "Turn this check off…")
        self.switch.setAccessibleName(self.switch.text())
        self.switch.setEnabled(not why)
        self.switch.setAccessibleDescription(why)
        self.page.setEnabled(record is not None)
        self.why.setText(why)


def _hay(record: RuleRecord) -> str:
    return f"{record.rule.id} {record.rule.name} {record.rule.title} {record.rule.area}".casefold()


def _cells(record: RuleRecord) -> tuple[Cell, ...]:
    rule = record.rule
    return (
        Cell("", -rule.severity, sign=BY_SEVERITY[rule.severity], spoken=rule.severity.label),
        Cell(f"{rule_page.title(record)} ({rule.id})", rule.id, spoken=f"{rule_page.title(record)}, {rule.id}"),
        Cell(str(record.fixed), record.fixed, spoken=f"Fixed {record.fixed}"),
        Cell(str(record.answered), record.answered, spoken=f"Answered {record.answered}"),
        Cell("Turned off" if record.off else "On", record.off is None, look="strong" if record.off else "muted"),
    )
