"""The claims library: every claim of a signed text with where it is used, and what was withdrawn."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from reviewer.desk.review.claims import ClaimsLibrary, Known
from reviewer.desk.writing.ledger import TYPES
from reviewer.model.claims import Claim, What, Withdrawn
from reviewer.model.trouble import Trouble
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.evidence.offered import origin, where
from reviewer.ui.looks.signs import Sign
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.forms.fields import Choice
from reviewer.ui.parts.forms.leading import Leading
from reviewer.ui.parts.tables.table import Table
from reviewer.ui.parts.tables.table_model import Cell, Column, Line
from reviewer.ui.parts.words.plain import button, clearable
from reviewer.ui.parts.words.told import Told
from reviewer.ui.values.choices import EntryChosen
from reviewer.ui.values.lines import Line as Paragraph
from reviewer.ui.values.words import count, day

COLUMNS = (
    Column("Claim"),
    Column("Kind", "Approval status", folds=True),
    Column("Approved", "22 November 2026", folds=True),
    Column("Articles", "100"),
)
IN_FORCE, WITHDRAWN = "Approved claims", "Withdrawn claims and sources"
NOTHING = "Nothing yet. Claims come here with their sources when a text is signed."
Act = Callable[[What, str, str], bool]
Undo = Callable[[What, str], bool]


class ClaimsDialog(Frame):
    """Shows what `library` knows. `withdraw` and `take_back` ask a person and return whether it was done; `picked` is the draft to open after it."""

    def __init__(self, parent: QWidget | None, library: ClaimsLibrary, withdraw: Act, take_back: Undo, look: Look) -> None:
        super().__init__(parent, "Claims library", "Close", letters=130)
        self.cancel.hide()
        self._library, self._withdraw, self._take_back, self.picked = library, withdraw, take_back, 0
        self._known: dict[str, Known] = {}
        self.summary = self.text("", "muted")
        self.kind, self.words = Choice(), QLineEdit()
        for name in (IN_FORCE, WITHDRAWN):
            self.kind.addItem(name, name)
        self.kind.setAccessibleName("Which claims")
        self.words.setPlaceholderText("Filter by words")
        self.words.setAccessibleName("Filter the claims")
        clearable(self.words)
        row = QHBoxLayout()
        row.addWidget(self.kind, 1)
        row.addWidget(self.words, 1)
        self.filters = QWidget()
        self.filters.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.filters)
        self.table = Table("Approved claims", COLUMNS, look, lines=2)
        self.table.ask(6, 2)
        self.column.addWidget(self.table, 30)
        self.told = Told("Claim", look)
        self.told.setMinimumHeight(self.fontMetrics().height() * 7)
        self.column.addWidget(self.told, 20)
        self.act = button("Withdraw this claim…")
        self.act.clicked.connect(self._acted)
        self.foot.insertWidget(1, self.act)
        Leading(self.words, self.table)
        self.table.moved.connect(lambda *_: self._tell())
        self.told.chose.connect(self._chosen)
        self.kind.currentIndexChanged.connect(self._show)
        self.words.textChanged.connect(self._show)
        self._read()
        self.fit()

    @property
    def shown(self) -> tuple[Known, ...]:
        """Return the claims that pass the filters, in the table's order."""
        return tuple(self._known[key] for key in self.table.standing())

    def in_hand(self) -> Known | None:
        """Return the claim in hand."""
        return self._known.get(self.table.key())

    def _read(self) -> None:
        claims = self._library.known()
        sources = [Known(Claim(one.text, one.key, "source", "", by=one.by, at=one.at), (), one) for one in self._library.sources_withdrawn()]
        self._known = {_key(one): one for one in (*claims, *sources)}
        standing = sum(one.withdrawn is None for one in self._known.values())
        gone = len(self._known) - standing
        said = f"{count(standing, 'claim stands', 'claims stand')} in signed texts{f'; {gone} withdrawn' if gone else ''}."
        self.summary.setText(f"{said} A draft that says one of them again is offered its wording and its source.")
        for part in (self.summary, self.filters, self.table, self.act):
            part.setVisible(bool(self._known))
        self._show()

    def _show(self) -> None:
        wanted, words = self.kind.currentData(), self.words.text().casefold().split()
        kept = [
            (key, one)
            for key, one in self._known.items()
            if (one.withdrawn is not None) is (wanted == WITHDRAWN) and all(word in _hay(one) for word in words)
        ]
        self.table.take([_line(key, one) for key, one in kept])
        if kept and not self.table.key():
            self.table.choose(kept[0][0])
        self._tell()

    def _tell(self) -> None:
        known = self.in_hand()
        self.act.setEnabled(known is not None)
        if known is None:
            gone = self.kind.currentData() == WITHDRAWN
            if self.words.text().strip():
                said = "Nothing withdrawn has these words." if gone else "No claim has these words."
            else:
                said = "Nothing is withdrawn." if gone else NOTHING
            self.told.take([Paragraph(said, "muted")])
            return
        thing = "source" if known.claim.type == "source" else "claim"
        self.act.setText(f"Withdraw this {thing}…" if known.withdrawn is None else "Take the withdrawal back…")
        self.act.setAccessibleName(self.act.text())
        self.told.take([Paragraph(known.claim.sentence, "heading"), *_gone(known.withdrawn), *self._where(known)])

    def _where(self, known: Known) -> list[Paragraph]:
        what = What.SOURCE if known.claim.type == "source" else What.CLAIM
        lines = [Paragraph(origin(known.claim))] if known.articles else []
        try:
            used = self._library.uses(what, known.claim.words)
        except Trouble as trouble:
            return [*lines, Paragraph(str(trouble), "trouble")]
        lines.append(Paragraph("Where it is used", "strong"))
        lines += [Paragraph(f"{use.title}{where(use)}", choice=EntryChosen(use.draft)) for use in used]
        near = {one.draft: one.title for one in self._library.nearly(known.claim.words)} if what is What.CLAIM else {}
        lines += [
            Paragraph(f"{title} (in nearly these words)", choice=EntryChosen(draft))
            for draft, title in near.items()
            if draft not in {use.draft for use in used}
        ]
        return lines if len(lines) > 1 + bool(known.articles) else [*lines, Paragraph("No draft of the library uses it now.", "muted")]

    def _acted(self) -> None:
        known = self.in_hand()
        if known is None:
            return
        what = What.SOURCE if known.claim.type == "source" else What.CLAIM
        done = (
            self._withdraw(what, known.claim.words, known.claim.sentence) if known.withdrawn is None else self._take_back(what, known.claim.words)
        )
        if done:
            self._read()

    def _chosen(self, choice: object) -> None:
        if isinstance(choice, EntryChosen):
            self.picked = choice.id
            self.accept()


def _key(known: Known) -> str:
    return f"{'source' if known.claim.type == 'source' else 'claim'} {known.claim.words}"


def _hay(known: Known) -> str:
    claim = known.claim
    return " ".join((claim.sentence, *known.articles, claim.by, *(one.text for one in claim.sources))).casefold()


def _gone(withdrawn: Withdrawn | None) -> list[Paragraph]:
    return [Paragraph(f"Withdrawn by {withdrawn.by}, {day(withdrawn.at)}:\n{withdrawn.reason}", "note")] if withdrawn is not None else []


def _line(key: str, known: Known) -> Line:
    claim, sign = known.claim, Sign.MUST if known.withdrawn is not None else None
    kind = "Source" if claim.type == "source" else TYPES.get(claim.type, "")
    when = day(claim.at)
    number = len(known.articles)
    return Line(
        key,
        (
            Cell(claim.sentence, claim.sentence.casefold(), sign=sign, spoken=f"{'Withdrawn. ' if sign else ''}{claim.sentence}"),
            Cell(kind, kind),
            Cell(when, claim.at),
            Cell(str(number) if number else "", number, spoken=count(number, "article")),
        ),
    )
