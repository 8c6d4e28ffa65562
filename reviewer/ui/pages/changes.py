"""The page "Changes since review": what became of the draft since it was signed, saved, or at any earlier state."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout

from reviewer.desk.review.editions import Edition, Editions
from reviewer.model.trouble import Trouble
from reviewer.review.changes import changes, compare
from reviewer.ui.looks.theme import Look
from reviewer.ui.pages.centre import Page
from reviewer.ui.pages.difference import Difference
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.parts.forms.fields import Choice
from reviewer.ui.parts.layouts.flow import Flow
from reviewer.ui.parts.words.plain import button, label
from reviewer.ui.values.scene import Scene
from reviewer.ui.values.words import count, moment


class Changes(Page):
    """Takes a scene and holds its text against an earlier state. `chose` lets out the Span of a change that is to be seen in the draft."""

    chose = Signal(object)

    def __init__(self, look: Look, editions: Editions, registry: Registry) -> None:
        super().__init__()
        self._editions, self._scene = editions, None
        self._listed: tuple[Edition, ...] = ()
        self._texts: dict[Edition, str] = {}
        self.versions = Choice()
        self.versions.setAccessibleName("Compare with")
        self.versions.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.versions.setMinimumContentsLength(25)
        self.versions.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.versions.setMinimumWidth(1)  # where there is little room, its words end earlier
        self.versions.currentIndexChanged.connect(self._compare)
        self.whole = button("Show unchanged text", look="chip")
        self.whole.setCheckable(True)
        self.whole.toggled.connect(self._compare)
        self.said, self.empty = label(look="muted"), label(look="muted")
        self.shown = Difference(look)
        self.shown.chosen.connect(self.chose)
        self._assemble(registry)

    _scene: Scene | None

    def take(self, scene: Scene) -> None:
        """Show what has changed up to this state of the draft."""
        other = self._scene is None or self._scene.review.name != scene.review.name
        self._scene = scene
        self._list(afresh=other)
        self._compare()

    def wear(self, look: Look) -> None:
        """Take colours and text size."""
        self.shown.wear(look)

    def keyboard(self) -> Difference | QComboBox:
        """Return what takes the keyboard."""
        return self.versions if self.shown.isHidden() else self.shown

    def step(self, by: int) -> str:
        """Go to the next change or the one before; return what to say of it."""
        return self.shown.step(by)

    def _list(self, *, afresh: bool) -> None:
        kept = self._edition()
        self._listed, self._texts = self._editions.all(), {}
        with QSignalBlocker(self.versions):
            self.versions.clear()
            self.versions.addItems([_words(edition) for edition in self._listed])
            self.versions.setCurrentIndex(self._first() if afresh or kept not in self._listed else self._listed.index(kept))

    def _first(self) -> int:
        """Return what to compare with until a person chooses: the signed text, else the draft as it first came in."""
        signed = next((number for number, edition in enumerate(self._listed) if edition.kind == "signed"), None)
        return len(self._listed) - 1 if signed is None else signed

    def _edition(self) -> Edition | None:
        number = self.versions.currentIndex()
        return self._listed[number] if 0 <= number < len(self._listed) else None

    def _compare(self) -> None:
        edition, scene = self._edition(), self._scene
        if scene is None or edition is None:
            self._tell("", "There is no earlier version of this draft to compare with.")
            return
        try:
            before = self._text(edition)
        except Trouble as trouble:
            self._tell("", str(trouble))
            return
        found = compare(before, scene.review.text)
        many = changes(found)
        if not many:
            same = before == scene.review.text
            self._tell("", "Nothing has changed since then." if same else "Only empty lines have changed since then.")
            return
        self.shown.take(found, whole=self.whole.isChecked())
        self._tell(f"{count(many, 'change')}: − removed, + added, ± changed. Enter goes to the place in the draft.", "")

    def _text(self, edition: Edition) -> str:
        if edition not in self._texts:
            self._texts[edition] = self._editions.text(edition)
        return self._texts[edition]

    def _tell(self, said: str, empty: str) -> None:
        self.said.setText(said)
        self.empty.setText(empty)
        self.empty.setVisible(bool(empty))
        self.shown.setVisible(not empty)
        if empty:
            self.shown.take(())

    def _assemble(self, registry: Registry) -> None:
        line = Flow(spacing=8)
        line.setContentsMargins(16, 8, 12, 4)
        for part in (self.versions, registry.button("previous_change"), registry.button("next_change"), self.whole):
            line.addWidget(part)
        self.said.setContentsMargins(16, 0, 12, 6)
        self.empty.setContentsMargins(16, 16, 16, 16)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(line)
        box.addWidget(self.said)
        box.addWidget(self.shown, 1)
        box.addWidget(self.empty)
        box.addStretch(0)


def _words(edition: Edition) -> str:
    return f"Since: {edition.words}, {moment(edition.at)}" if edition.at else f"Since: {edition.words}"
