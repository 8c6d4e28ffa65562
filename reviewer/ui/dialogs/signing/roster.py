"""A roster that somebody sent: what it changes is shown before it is taken."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from reviewer.desk.signing.roster_news import RosterOffer
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.parts.forms.fields import Tick
from reviewer.ui.parts.words.bulleted import bullets


class RosterDialog(Frame):
    """Shows what a roster changes. The first one is taken only when the eight words of its owner's key were compared."""

    def __init__(self, parent: QWidget | None, offer: RosterOffer) -> None:
        super().__init__(parent, "Take a roster", "Take it", letters=92)
        owner = offer.owner or "its owner"
        self.text(f"Roster number {offer.serial}, signed by {owner}, who keeps it. It says whose signatures count here.")
        self.text("What it changes" if not offer.phone else "Who is in it", "strong")
        self.column.addLayout(bullets(offer.news))
        self.sure = Tick(f"I have &compared the 8 words with {owner.replace('&', '&&')} by telephone")
        if offer.phone:
            self.text(f"It is the first roster here, so nothing here vouches for it. Ring {owner} up and have them read their 8 words to you:")
            self.text("  ".join(offer.phone), "strong")
            self.text("From then on signatures with keys count here, and typed names count no more.", "muted")
            self.column.addWidget(self.sure)
        self.sure.setVisible(bool(offer.phone))
        self._asks = bool(offer.phone)
        self.sure.toggled.connect(self._look)
        self._look()
        self.fit()

    def _look(self) -> None:
        self.allow("Compare the 8 words first." if self._asks and not self.sure.isChecked() else "")
