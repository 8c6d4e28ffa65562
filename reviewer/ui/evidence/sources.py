"""What this article stands on: each reference with its kind, its age and how often it is leaned on, and what a reviewer made of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from reviewer.desk.values import Review
from reviewer.desk.writing.ledger import KINDS, age
from reviewer.model.draft import Reference
from reviewer.model.finding import Standing
from reviewer.ui.evidence.pane import Parted
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.parts.tables.table import Table
from reviewer.ui.parts.tables.table_model import Cell, Column, Line
from reviewer.ui.values import words
from reviewer.ui.values.choices import PlaceChosen
from reviewer.ui.values.lines import Line as Paragraph
from reviewer.ui.values.rows import short

COLUMNS = (
    Column("No.", "link"),
    Column("Source"),
    Column("Kind", "Page of a care", folds=True),
    Column("Age", "10 years", folds=True),
    Column("Uses", "10"),
)
_RUNGS = tuple(KINDS)


class Sources(Parted):
    """Takes a Review by `take`; lets out the place of a sentence that leans on a source."""

    edge = "sources"

    def __init__(self, look: Look, registry: Registry, parent: QWidget | None = None) -> None:
        super().__init__(look, registry, "What this article stands on", "Source", ("correct_source", "restore_source", "withdraw_source"), parent)
        self._review: Review | None = None
        self.table.moved.connect(self._tell)
        self.table.picked.connect(self._picked)

    def make_table(self, look: Look) -> Table:
        """Return the table of references."""
        return Table("Sources", COLUMNS, look, lines=3)

    def take(self, review: Review, today: date) -> None:
        """Show the references of a review."""
        self._review = review
        found = review.report.sources
        self.sentence.setText(_summary(found))
        self.table.take([Line(standing.label, _cells(number, standing, today, review)) for number, standing in enumerate(found)])
        self.show_table(bool(found), "This draft names no source: it has no list of references, and no sentence links to a page.")
        if found and not self.table.key():
            self.table.choose(found[0].label)
        self._tell()

    def standing(self) -> Standing | None:
        """Return the reference in hand."""
        found = self._review.report.sources if self._review is not None else ()
        return next((standing for standing in found if standing.label == self.table.key()), None)

    def _picked(self, _: str, column: int, entered: bool) -> None:
        self._tell()
        standing = self.standing()
        if standing is not None and standing.uses and (entered or column == len(COLUMNS) - 1):
            self.chose.emit(PlaceChosen(standing.uses[0], entered))

    def _tell(self, *_: object) -> None:
        standing = self.standing()
        if standing is not None and self._review is not None:
            self.told.take(_paragraphs(standing, self._review))
        corrected = standing is not None and self._review is not None and standing.key in self._review.corrections
        self.buttons["restore_source"].setVisible(corrected)
        self.registry.refresh()


def _summary(found: tuple[Standing, ...]) -> str:
    unused = sum(not standing.uses for standing in found)
    if not found:
        return ""
    sentence = f"{words.count(len(found), 'source')}. The kind is read from the entry, not from the paper; a reviewer can correct it."
    return f"{sentence} {words.count(unused, 'source')} {'is' if unused == 1 else 'are'} used by no sentence." if unused else sentence


def name(standing: Standing) -> str:
    """Return what to call a source."""
    return "Linked page" if _linked(standing) else f"Reference {standing.label}"


def _linked(standing: Standing) -> bool:
    return standing.label.startswith("link:")


def told(standing: Standing, references: Sequence[Reference]) -> str:
    """Return a source in few words: what it is called first, which many authors would push out of sight; the entry where its title is not known."""
    found = next((one for one in references if one.label == standing.label and one.title), None)
    if found is None:
        return " ".join(standing.text.split())
    authors = [part.strip(" .") for part in found.authors.split(",") if part.strip(" .")]
    who = f"{authors[0]} et al." if len(authors) > 1 else "".join(authors)
    behind = ", ".join(part for part in (who, str(found.year or "")) if part)
    return " ".join(f"{found.title.rstrip('.')}{'' if found.title.endswith('?') else '.'} {behind}".split())


def _cells(number: int, standing: Standing, today: date, review: Review) -> tuple[Cell, ...]:
    kind = KINDS.get(standing.rung, standing.rung)
    corrected = standing.key in review.corrections
    uses = len(standing.uses)
    return (
        Cell("link" if _linked(standing) else standing.label, number, look="muted", spoken=f"{name(standing)}. {kind}, {words.count(uses, 'use')}."),
        Cell(told(standing, review.draft.references), standing.text.casefold()),
        Cell(f"{kind} (corrected)" if corrected else kind, _RUNGS.index(standing.rung) if standing.rung in _RUNGS else 99, look="strong"),
        Cell(age(standing, today), -(standing.year or 0), spoken=age(standing, today) or "No year"),
        Cell(str(uses), uses, spoken=words.count(uses, "use")),
    )


def _paragraphs(standing: Standing, review: Review) -> list[Paragraph]:
    ruled = review.corrections.get(standing.key)
    lines = [Paragraph(f"{name(standing)}: {KINDS.get(standing.rung, standing.rung).lower()}", "heading"), Paragraph(standing.text)]
    if ruled is not None:
        found = KINDS.get(standing.found, standing.found).lower()
        lines.append(Paragraph(f"Corrected by {ruled.by}, {words.day(ruled.at)}. {ruled.reason}\nFrom its entry it was read as: {found}.", "note"))
    else:
        kind = KINDS.get(standing.rung, standing.rung)
        why = "Its entry says so" if standing.why.casefold() == kind.casefold() else f"{standing.why[:1].upper()}{standing.why[1:]}"
        lines += [Paragraph("Why this kind", "strong"), Paragraph(f"{why}.")]
    lines.append(Paragraph("Where it is used", "strong"))
    lines += [Paragraph(f"“{short(review.draft.quote(place), 10)}”", "place", place) for place in standing.uses]
    return lines if standing.uses else [*lines, Paragraph("No sentence points to it.", "muted")]
