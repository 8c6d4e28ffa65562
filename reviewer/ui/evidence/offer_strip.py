"""Below the claims: the approved wording of the one in hand, and the button that takes it over."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reviewer.desk.edits.offering import Offer
from reviewer.desk.values import Review
from reviewer.ui.evidence.offered import USE, caption, lines_on
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.parts.layouts.flow import Flow
from reviewer.ui.parts.words.told import Told

MOST_LINES, SHARE = 13, 0.42
"""Lines of height it takes at most, and which share of the pane."""
FEW_LINES = 4
"""Lines that are told in any case."""


class OfferStrip(QWidget):
    """Takes an offer and the draft it is for by `take`; hides where there is none."""

    def __init__(self, look: Look, registry: Registry) -> None:
        super().__init__()
        self.setProperty("room", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._registry = registry
        rule = QWidget()
        rule.setProperty("look", "rule")
        rule.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        rule.setFixedHeight(1)
        self.told = Told("Approved wording", look)
        self.use = registry.button("use_approved", look="primary", text=USE)
        foot = self.foot = Flow(spacing=8)
        foot.setContentsMargins(16, 4, 16, 12)
        foot.addWidget(self.use)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule)
        column.addWidget(self.told, 1)
        column.addLayout(foot)
        self.hide()

    def take(self, offer: Offer | None, review: Review | None) -> None:
        """Show an offer for a draft, or nothing."""
        if offer is not None and review is not None:
            self.told.take(lines_on(offer, review))
            words = caption(offer)
            self._registry.caption("use_approved", words or USE, self.use)
            self.use.setVisible(bool(words))
        self.setVisible(offer is not None)

    def fit(self, spare: int, most: int) -> None:
        """Take the height its words may have: the pixels the table has to `spare`, or less than half of the pane and `most` pixels.

        A few lines are told in any case.
        """
        over, lines = self.parentWidget(), self.fontMetrics().height() * MOST_LINES
        share = min(lines, round(over.height() * SHARE)) if over is not None else lines
        foot, words = self.foot.heightForWidth(self.width()) + 8, self.told.body.layout()
        wanted = (words.totalHeightForWidth(self.width()) if words is not None else share) + foot
        least = foot + self.fontMetrics().height() * FEW_LINES
        self.setFixedHeight(min(max(min(share, most), spare, least), wanted))

    def wear(self, look: Look) -> None:
        """Take the colours in force."""
        self.told.wear(look)
