"""One card, told in full, with what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from reviewer.model.span import Place
from reviewer.ui.choices import PlaceChosen
from reviewer.ui.commands import Registry
from reviewer.ui.flow import Flow
from reviewer.ui.icons import pixmap, side
from reviewer.ui.plain import button, label
from reviewer.ui.telling import NOTHING, Line, Telling
from reviewer.ui.theme import Look

COMMANDS = ("fix", "accept", "answer", "withdraw", "sign")
PRIMARY = ("fix", "accept", "sign")


class Body(QWidget):
    """Paragraphs one below the other, as high as their wrapped words ask for."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height of the words at this width."""
        super().resizeEvent(event)
        self.settle()

    def event(self, event: QEvent) -> bool:
        """Look again when a paragraph has got its font."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.settle()
        return super().event(event)

    def settle(self) -> None:
        """Ask for the height the words take; a scroll area does not ask by itself."""
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(max(layout.totalHeightForWidth(self.width()), 0))


class Detail(QWidget):
    """Takes a Telling by `take`; lets out a picked place (`chose`). Its buttons are commands."""

    chose = Signal(object)

    def __init__(self, look: Look, registry: Registry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("room", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look, self._registry, self._told = look, registry, Telling("", ())
        self.picture, self.over = QLabel(), label(look="muted")
        self.previous = registry.button("previous", look="link", text="‹ Previous")
        self.next = registry.button("next", look="link", text="Next ›")
        self.buttons = {name: registry.button(name, look="primary" if name in PRIMARY else "") for name in COMMANDS}
        self.body = Body()
        self.lines = QVBoxLayout(self.body)
        self.area = QScrollArea()
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
        while (item := self.lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for line in told.lines:
            self.lines.addWidget(self._line(line))
        self.lines.addStretch(1)
        self._registry.caption("fix", told.fix)
        for name, made in self.buttons.items():
            made.setVisible(name in told.commands)
        if not same:
            self.area.verticalScrollBar().setValue(0)

    def wear(self, look: Look) -> None:
        """Take the colours and text size in force."""
        self._look = look
        told, self._told = self._told, Telling("", ())
        self.take(told)

    def minimumSizeHint(self) -> QSize:
        """Return the least that still shows a title and the buttons."""
        return QSize(200, self.fontMetrics().height() * 7)

    @property
    def told(self) -> Telling:
        """Return what is being told."""
        return self._told

    def _line(self, line: Line) -> QWidget:
        if line.place is not None:
            link = button(line.text, look="link")
            link.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            link.clicked.connect(lambda _=False, place=line.place: self._picked(place))
            return link
        made = label(line.text, look=line.look)
        if line.look == "strong":
            made.setContentsMargins(0, self.fontMetrics().height() // 2, 0, 0)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        made.setAccessibleName(line.spoken or line.text)
        return made

    def _picked(self, place: Place) -> None:
        self.chose.emit(PlaceChosen(place))

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(16, 10, 8, 0)
        top.setSpacing(8)
        top.addWidget(self.picture)
        top.addWidget(self.over, 1)
        top.addWidget(self.previous)
        top.addWidget(self.next)
        self.body.setProperty("room", "page")
        self.lines.setContentsMargins(16, 4, 16, 8)
        self.lines.setSpacing(3)
        self.area.setWidget(self.body)
        self.area.setWidgetResizable(True)
        self.area.setProperty("room", "page")
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName("Finding")
        foot = Flow(spacing=8)
        for made in self.buttons.values():
            foot.addWidget(made)
        foot.setContentsMargins(16, 8, 16, 14)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.area, 1)
        whole.addLayout(foot)
