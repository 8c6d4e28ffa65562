"""The ledger of evidence as a table: what each sentence claims, what stands behind it, and what is still to be done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from reviewer.desk.edits.offering import Offer
from reviewer.desk.writing.ledger import BADGES, COVERS, KINDS, TYPES, Claim, claims
from reviewer.model.draft import Draft
from reviewer.model.span import Place
from reviewer.ui.evidence.offer_strip import OfferStrip
from reviewer.ui.evidence.pane import Pane
from reviewer.ui.looks.covers import cover_of
from reviewer.ui.looks.signs import BY_SEVERITY, Sign
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.parts.layouts.flow import Flow
from reviewer.ui.parts.tables.table import Table
from reviewer.ui.parts.tables.table_model import Cell, Column, Line
from reviewer.ui.parts.words.plain import button
from reviewer.ui.values.choices import PlaceChosen
from reviewer.ui.values.scene import Scene
from reviewer.ui.values.words import FOREIGN, count

COLUMNS = (
    Column("Sentence"),
    Column("Claim", "common", folds=True),
    Column("Cover", "▮ paragraph", folds=True),
    Column("Sources", "observation", folds=True),
    Column("State", "▲"),
)
FILTERS = {
    "claims": "Claims",
    "bare": "Bare",
    "paragraph": "By paragraph",
    "own": "Own source",
    "answered": "Answered",
    "approved": "Approved before",
    "none": "No claim",
    "all": "All",
}
"""The filters by the cover they leave, and the words on their chips."""
NO_OFFERS: Mapping[Place, Offer] = {}
"""Nothing like the sentences was approved before."""
_WORST = ("bare", "answered", "paragraph", "own", "none")


class Claims(Pane):
    """Takes a Scene by `take`; lets out the place of a sentence."""

    def __init__(self, look: Look, registry: Registry, parent: QWidget | None = None) -> None:
        super().__init__(look, registry, "What backs each claim", parent)
        self._claims: tuple[Claim, ...] = ()
        self._keys: list[str] = []
        self._at: dict[str, int] = {}
        self._offers: Mapping[Place, Offer] = {}
        self._scene: Scene | None = None
        self.wanted = "claims"
        self.chips = {name: button(words, look="chip") for name, words in FILTERS.items()}
        self._group = QButtonGroup(self)
        chips = Flow()
        for name, chip in self.chips.items():
            chip.setCheckable(True)
            chip.setChecked(name == self.wanted)
            self._group.addButton(chip)
            chip.clicked.connect(lambda _=False, name=name: self.filter(name))
            chips.addWidget(chip)
        self.top.removeWidget(self.title)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(registry.button("claims_csv", look="link", text="Export as CSV…"))
        self.top.insertLayout(0, head)
        self.table.picked.connect(self._picked)
        self.top.addLayout(chips)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self.empty, 1)
        self.strip = OfferStrip(look, registry)
        self.column.addWidget(self.strip)
        self.table.moved.connect(lambda *_: self._offer())

    def make_table(self, look: Look) -> Table:
        """Return the table of sentences."""
        return Table("Claims", COLUMNS, look, lines=3)

    # Values in

    def take(self, scene: Scene, offers: Mapping[Place, Offer] = NO_OFFERS) -> None:
        """Show the ledger of a scene, with the approved wording there is for its sentences."""
        self._scene, self._offers = scene, offers
        self._claims = claims(scene.review)
        self._keys = _keys(self._claims)
        self._at = {key: number for number, key in enumerate(self._keys)}
        numbers = Counter(claim.cover for claim in self._claims)
        told = len(self._claims) - numbers["none"]
        self.sentence.setText(FOREIGN if scene.review.report.foreign and not told else _summary(told, numbers["bare"]))
        for name, chip in self.chips.items():
            number = {"all": len(self._claims), "claims": told, "approved": len(offers)}.get(name, numbers[name])
            chip.setText(f"{FILTERS[name]} {number}")
            chip.setAccessibleName(f"Show {FILTERS[name].lower()}, {number}")
            chip.setVisible(bool(number) or name in ("claims", "bare", "all"))
        self._show()

    def filter(self, name: str) -> None:
        """Show what another filter leaves."""
        self.wanted = name
        with QSignalBlocker(self.chips[name]):
            self.chips[name].setChecked(True)
        self._show()

    def follow(self, draft: Draft, offset: int) -> None:
        """Take the sentence at a source offset in hand, if it is shown."""
        block = draft.block_at(offset)
        for number, claim in enumerate(self._claims):
            if claim.place.block == block and draft.span(claim.place).holds(offset):
                self.table.choose(self._keys[number])
                return

    def offer(self) -> Offer | None:
        """Return the approved wording of the sentence in hand; None where there is none."""
        number = self._at.get(self.table.key(), -1)
        return self._offers.get(self._claims[number].place) if number >= 0 else None

    def wear(self, look: Look) -> None:
        """Take the colours and text size in force."""
        super().wear(look)
        self.strip.wear(look)
        self._offer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height out anew."""
        super().resizeEvent(event)
        self._fit()

    @property
    def shown(self) -> tuple[Claim, ...]:
        """Return the sentences the table shows, in its order."""
        return tuple(self._claims[self._at[key]] for key in self.table.standing())

    # Inside

    def _show(self) -> None:
        kept = [(number, claim) for number, claim in enumerate(self._claims) if self._wanted(claim)]
        self.table.take([Line(self._keys[number], _cells(number, claim)) for number, claim in kept])
        self.show_table(bool(kept), "No sentence is left by this filter.")
        self._offer()

    def _offer(self) -> None:
        self.strip.take(self.offer(), self._scene.review if self._scene is not None else None)
        self._fit()
        self.registry.refresh()

    def _fit(self) -> None:
        """Give the approved wording what its words take, of the room the table leaves, and the table a whole row."""
        least = self.table.fitting(0)
        self.table.setMinimumHeight(least)
        room = self.height() - self.top.heightForWidth(self.width())
        self.strip.fit(room - self.table.whole_height(), room - least)

    def _wanted(self, claim: Claim) -> bool:
        return claim.place in self._offers if self.wanted == "approved" else _kept(claim, self.wanted)

    def _picked(self, key: str, _: int, entered: bool) -> None:
        self.chose.emit(PlaceChosen(self._claims[self._at[key]].place, entered))


def _summary(told: int, bare: int) -> str:
    if not told:
        return "No sentence claims anything that would need a source."
    return f"{count(told, 'claim')}, of which {bare} {'stands' if bare == 1 else 'stand'} bare: no source covers {'it' if bare == 1 else 'them'}."


def _keys(found: Sequence[Claim]) -> list[str]:
    """Return a key for each sentence that outlives edits elsewhere: its words, and how many of the same stand before it."""
    seen: Counter[str] = Counter()
    keys = []
    for claim in found:
        seen[claim.sentence] += 1
        keys.append(f"{seen[claim.sentence]} {claim.sentence}")
    return keys


def _kept(claim: Claim, wanted: str) -> bool:
    return wanted == "all" or (claim.cover != "none" if wanted == "claims" else claim.cover == wanted)


def _spoken(claim: Claim, kind: str, cover: str) -> str:
    """Return a whole row as a screen reader says it: it stops at the first cell only."""
    state = f"{claim.state}. " if claim.state else ""
    told = kind if claim.cover == "none" else f"{kind}, {cover.lower()}"
    return f"{state}{claim.sentence} {told}. Paragraph {claim.paragraph}."


def _cells(number: int, claim: Claim) -> tuple[Cell, ...]:
    sign = BY_SEVERITY[claim.severity] if claim.severity is not None else Sign.ANSWERED if claim.answered else None
    kind, cover = TYPES.get(claim.type, claim.type), COVERS.get(claim.cover, claim.cover)
    backed = list(zip(claim.sources, claim.rungs, strict=True))
    sources = "\u2028".join(f"{source} {BADGES.get(rung, '')}".rstrip() for source, rung in backed)
    told = "; ".join(f"Source {source}, {KINDS[rung].lower()}" if rung in KINDS else f"Source {source}" for source, rung in backed)
    quiet = "muted" if claim.cover == "none" else ""
    return (
        Cell(claim.sentence, number, look=quiet, spoken=_spoken(claim, kind, cover)),
        Cell(kind, kind, look=quiet),
        Cell(cover, _WORST.index(claim.cover) if claim.cover in _WORST else 9, cover=cover_of(claim.cover), look=quiet),
        Cell(sources, sources, spoken=told),
        Cell("", -int(claim.severity or 0) if claim.severity else 1 - claim.answered, sign=sign, spoken=claim.state or "Nothing open"),
    )
