"""A foldable part of a pane: a heading with a number and an arrow, and below it what it holds."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reviewer.ui.looks.theme import Look
from reviewer.ui.parts.layouts.hanging import Hanging
from reviewer.ui.parts.words.told import Rising
from reviewer.ui.values.scene import Scene


class Fold(QPushButton):
    """A heading that opens and closes what stands below it, by click, Space, Enter, Left and Right; `turned` says how it is now."""

    turned = Signal(bool)

    def __init__(self, title: str, *, opened: bool = True, look: str = "fold") -> None:
        super().__init__()
        self.title, self.note, self.opened = title, "", opened
        self.setAutoDefault(False)
        self.setProperty("look", look)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.turn(not self.opened))
        self.say(title)

    def say(self, title: str, note: str = "") -> None:
        """Change the title, and the few words behind it (a number, say)."""
        self.title, self.note = title, note
        self.setText(f"{title}   {note}".strip().replace("&", "&&"))
        self._name()

    def turn(self, opened: bool) -> None:
        """Open or close it."""
        if opened != self.opened:
            self.opened = opened
            self._name()
            self.update()
            self.turned.emit(opened)

    def minimumSizeHint(self) -> QSize:
        """Return a width that asks for no room of its own."""
        return QSize(self.fontMetrics().averageCharWidth() * 8, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as a click, Right as open, Left as close."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            forward = Qt.Key.Key_Right if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else Qt.Key.Key_Left
            self.turn(event.key() == forward)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, then the arrow before them."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = self.fontMetrics().ascent() / 3.4
        forward = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        across = half * 3 if forward else self.width() - half * 3
        turned = 1 if forward else -1
        down, aside = ((-half, -half / 2), (0.0, half / 2), (half, -half / 2)), ((-half / 2, -half), (half / 2, 0.0), (-half / 2, half))
        corners = down if self.opened else aside
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.WindowText), 1.6))
        painter.drawPolyline(QPolygonF([QPointF(across + x * turned, self.height() / 2 + y) for x, y in corners]))
        painter.end()

    def _name(self) -> None:
        said = ", ".join(part for part in (self.title, self.note) if part)
        self.setAccessibleName(said)
        self.setAccessibleDescription("Shown. Press to fold it away." if self.opened else "Folded away. Press to show it.")


class Section(Rising):
    """A part of the tab Review. It takes a Scene by `take`, lets out what is chosen in it (`chose`), and which part of it asks for more (`grew`).

    Whoever writes one puts widgets into `inside` and tells its number by `tell`.
    """

    chose = Signal(object)
    grew = Signal(object)

    def __init__(self, title: str, look: Look, *, opened: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self.title = look, title
        self.heading = Fold(title, opened=opened)
        self.body = QWidget()
        if not opened:  # told to show, it would be a window of its own for a moment
            self.body.hide()
        self.inside = Hanging(self.body)
        self.inside.setContentsMargins(16, 2, 12, 12)
        self.inside.setSpacing(6)
        self.heading.turned.connect(self.body.setVisible)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.heading)
        whole.addWidget(self.body)

    def tell(self, note: str) -> None:
        """Say behind the title how many there are, in words or as a number."""
        self.heading.say(self.title, note)

    def take(self, scene: Scene) -> None:
        """Show a state of the draft."""
        raise NotImplementedError

    def taking(self, scene: Scene) -> Iterator[None]:
        """Show a state of the draft in steps; a section with little in it takes one."""
        self.take(scene)
        yield

    def wear(self, look: Look) -> None:
        """Take colours and text size."""
        self.look = look

    def unfold(self) -> None:
        """Show what is folded away."""
        self.heading.turn(True)
