"""One card, told in full, with what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reviewer.ui.checklist.telling import NOTHING, Telling
from reviewer.ui.looks.icons import pixmap, side
from reviewer.ui.looks.signs import Sign
from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.commands.commands import Registry
from reviewer.ui.parts.layouts.flow import Flow
from reviewer.ui.parts.words.plain import label, restyle
from reviewer.ui.parts.words.told import Told

COMMANDS = (
    "fix", "picture", "footnote", "accept", "submit", "next_question", "sign", "request_changes", "answer", "withdraw", "add_word",
    "correct_source", "use_approved", "record_publication", "hold_against", "export",
)  # fmt: skip
PRIMARY = (
    "submit", "fix", "picture", "footnote", "accept", "next_question", "sign", "record_publication", "hold_against", "export", "request_changes",
)  # fmt: skip
"""What a panel's one primary button can be: the first of these that it has."""
WALK = {"previous": ("‹ Previous", "‹"), "next": ("Next ›", "›")}
"""The words on the buttons that go from finding to finding, and those that take less room."""


class Detail(QWidget):
    """Takes a Telling by `take`; lets out a picked place (`chose`). Its buttons are commands."""

    chose = Signal(object)

    def __init__(self, look: Look, registry: Registry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("room", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look, self._registry, self._told = look, registry, Telling("", ())
        self.picture, self.over, self.at = label(wrap=False), label(look="muted"), label(look="muted", wrap=False)
        self.previous, self.next = (registry.button(name, look="link", text=words[0]) for name, words in WALK.items())
        self.buttons = {name: registry.button(name) for name in COMMANDS}
        self.comment = registry.button("comment", text="Comment…")
        self.area = Told("Finding", look)
        self.area.chose.connect(self.chose)
        self.body = self.area.body
        self._rule = QWidget()
        self._rule.setProperty("look", "rule")
        self._rule.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rule.setFixedHeight(1)
        self._rule.hide()
        self.area.verticalScrollBar().rangeChanged.connect(lambda _, most: self._rule.setVisible(most > 0))
        self._build()
        self.take(NOTHING)

    def take(self, told: Telling) -> None:
        """Tell this; nothing moves when it is what is told already."""
        if told == self._told:
            return
        same = told.lines[:1] == self._told.lines[:1]
        self._told = told
        pixels = side(self.fontMetrics())
        if told.sign is not None:
            self.picture.setPixmap(pixmap(told.sign, pixels, self._look.tokens, self.devicePixelRatioF()))
        self.picture.setVisible(told.sign is not None)
        self.over.setText(told.over)
        self.at.setText(told.at)
        self.at.setVisible(bool(told.at))
        self.area.take(told.lines)
        for one in (self.previous, self.next):
            one.setVisible(told.walks)
        captions = dict(told.captions)
        main = next((name for name in PRIMARY if name in told.commands and name not in told.others), "")
        for name, made in self.buttons.items():
            self._registry.caption(name, captions.get(name, ""), made)
            restyle(made, "look", "primary" if name == main else "")
            made.setVisible(name in told.commands)
        self.comment.setVisible(told.walks and told.sign not in (None, Sign.UNKNOWN))
        self._fold()
        self.updateGeometry()
        if not same:
            self.area.verticalScrollBar().setValue(0)

    def wear(self, look: Look) -> None:
        """Take the colours and text size in force."""
        self._look = look
        self.area.wear(look)
        told, self._told = self._told, Telling("", ())
        self.take(told)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again what there is room for."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Leave the words off the buttons that walk where they would break the line beside them; their names still say them."""
        shown = [part for part in (self.picture, self.at, self.previous, self.next) if not part.isHidden()]
        edges = self._top.contentsMargins()
        words = self.over.fontMetrics().horizontalAdvance(self.over.text())
        for nth in (0, 1):
            for made, captions in zip((self.previous, self.next), WALK.values(), strict=True):
                made.setText(captions[nth])
            beside = sum(part.sizeHint().width() + self._top.spacing() for part in shown)
            if edges.left() + words + beside + edges.right() <= self.width():
                return

    def minimumSizeHint(self) -> QSize:
        """Return the least that still shows a title and all buttons, in as many rows as they take."""
        foot = self.foot.heightForWidth(max(self.width(), 200))
        return QSize(200, max(self.fontMetrics().height() * 6, foot + self._top.sizeHint().height() + self.area.minimumSizeHint().height()))

    def has_keyboard(self) -> bool:
        """Return whether the keyboard is on one of the buttons or links."""
        here = self.window().focusWidget()
        return here is not None and self.isAncestorOf(here)

    def give_keyboard(self) -> bool:
        """Give the first button that can be pressed the keyboard; return whether there is one."""
        made = next((made for made in self.buttons.values() if made.isVisible() and made.isEnabled()), None)
        if made is not None:
            made.setFocus()
        return made is not None

    @property
    def told(self) -> Telling:
        """Return what is being told."""
        return self._told

    def _build(self) -> None:
        top = self._top = QHBoxLayout()
        top.setContentsMargins(16, 10, 8, 0)
        top.setSpacing(8)
        top.addWidget(self.picture)
        top.addWidget(self.over, 1)
        top.addWidget(self.at)
        top.addWidget(self.previous)
        top.addWidget(self.next)
        foot = self.foot = Flow(spacing=8)
        for made in (*self.buttons.values(), self.comment):
            foot.addWidget(made)
        foot.setContentsMargins(16, 8, 16, 14)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.area, 1)
        whole.addWidget(self._rule)
        whole.addLayout(foot)
