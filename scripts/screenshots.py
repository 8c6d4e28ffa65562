"""Draw the window's screens into a folder: `python scripts/screenshots.py FOLDER [DRAFT]`. Needs no display."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from reviewer import knowledge, paths
from reviewer.checking.engine import Engine
from reviewer.desk import Desk
from reviewer.desk.picturing import Details
from reviewer.model.house import Agreed, Boilerplate, House
from reviewer.model.review import Role
from reviewer.parsing import Parser, decode, import_html
from reviewer.parsing.encodings import candidates
from reviewer.store.library import Library
from reviewer.ui.covering import LATER
from reviewer.ui.dialogs.answer import AnswerDialog
from reviewer.ui.dialogs.checks import ChecksDialog, RuleDialog
from reviewer.ui.dialogs.encoding import EncodingDialog
from reviewer.ui.dialogs.export import ExportDialog
from reviewer.ui.dialogs.house import HouseDialog
from reviewer.ui.dialogs.pages import AboutDialog, ShortcutsDialog
from reviewer.ui.dialogs.picture import PictureDialog
from reviewer.ui.dialogs.settings import SettingsDialog
from reviewer.ui.dialogs.sign import SignDialog
from reviewer.ui.dialogs.source import SourceDialog
from reviewer.ui.entry import application
from reviewer.ui.history import TITLE as CHANGES
from reviewer.ui.palette import Palette, entries
from reviewer.ui.preferences import Store
from reviewer.ui.showing import TITLE as PREVIEW
from reviewer.ui.side import Tab
from reviewer.ui.theme import Look, Scheme, dress, resolve
from reviewer.ui.window import Window

PROFILE = House(
    names=("Harbour Physiotherapy", "Harbour Physio"),
    treatments=("dry needling",),
    review_months=24,
    boilerplate=(Boilerplate("Needling notice", "A needle can leave a bruise. Tell us if you take blood thinners."),),
    figures=(Agreed(("tennis elbow", "adults"), "1 to 3%"),),
)
WIDE, SMALL = (1440, 900), (1024, 640)


def new_desk(home: Path) -> Desk:
    """Return a desk with the shipped rules and an empty library."""

    def now() -> datetime:
        return datetime.now().astimezone()

    engine = Engine(knowledge.load(paths.resources() / "knowledge"), House())
    library = Library.open(home / "library.db", now)
    return Desk(
        Parser(engine.facts.layout),
        engine,
        library,
        decode=decode,
        to_markdown=import_html,
        clock=now,
        samples=paths.resources() / "samples",
    )


class Studio:
    """Sets the window up in a look and a size, and takes pictures of it."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self._app = application((), paths.resources() / "fonts", Look(resolve(Scheme.LIGHT)))
        self._desk, self._folder = desk, folder

    def window(self, scheme: Scheme = Scheme.LIGHT, percent: int = 100, size: tuple[int, int] = WIDE) -> Window:
        """Return a window of that look."""
        look = Look(resolve(scheme), percent)
        dress(self._app, look)
        window = Window(self._desk, Store(None), look=look)
        window.resize(*size)
        window.show()
        self._app.processEvents()
        return window

    def main(self, name: str, draft: Path, *, steps: int = 3, **look: object) -> Window:
        """Picture the window with a draft, some findings on."""
        window = self.window(**look)  # type: ignore[arg-type]
        window.show_draft(self._desk.open(draft))
        self._app.processEvents()
        for _ in range(steps):
            window.walk.next()
        window.checklist.list.setFocus()
        self.shoot(name, window)
        return window

    def tabs(self, name: str, window: Window) -> None:
        """Picture the tabs behind the checklist."""
        for tab in (Tab.CLAIMS, Tab.SOURCES, Tab.BALANCE):
            window.evidence.show(tab)
            self.shoot(f"{tab.name.lower()}-{name}", window)

    def pages(self, name: str, window: Window) -> None:
        """Picture the tabs behind the draft, after a change to it."""
        window.view.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
        window.view.insertPlainText(", as Some Say")
        for title in (PREVIEW, CHANGES):
            window.pages.centre.turn(title)
            self.shoot(f"{title.split()[0].lower()}-{name}", window)

    def settings(self, name: str, window: Window) -> None:
        """Picture every section of the settings."""
        now = window.settings.situation()
        titles = [section.title for section in SettingsDialog(window, now, window.look).sections]
        for title in titles:
            shown = SettingsDialog(window, now, window.look)
            shown.turn(title)
            self.dialog(f"settings-{title.split()[0].lower()}-{name}", lambda shown=shown: shown)  # type: ignore[misc]

    def shoot(self, name: str, widget: QWidget) -> None:
        """Write a picture of a widget."""
        QTest.qWait(LATER + 50)  # the bars beside the draft follow a moment later
        widget.grab().save(str(self._folder / f"{name}.png"))

    def dialog(self, name: str, made: Callable[[], QDialog]) -> None:
        """Picture a dialog."""
        shown = made()
        shown.show()
        self.shoot(name, shown)
        shown.close()


def draw(folder: Path, draft: Path, home: Path) -> None:
    """Draw every screen."""
    desk = new_desk(home)
    studio = Studio(desk, folder)
    studio.shoot("start-empty", studio.window())
    window = studio.main("main-light", draft)
    row = next(row for row in window.checklist.listing.rows if row.card)
    review = window.review
    assert review is not None and row.card is not None
    card = row.card
    studio.dialog("dialog-answer", lambda: AnswerDialog(window, card, "", Role.AUTHOR))
    studio.dialog("dialog-sign", lambda: SignDialog(window, review, lambda *_: None))
    studio.dialog("dialog-export", lambda: ExportDialog(window, desk.exporting, Path("Approved articles")))
    studio.settings("light", window)
    studio.dialog("dialog-house", lambda: HouseDialog(window, PROFILE, lambda house: house))
    studio.dialog("dialog-shortcuts", lambda: ShortcutsDialog(window, window.registry))
    studio.dialog("dialog-about", lambda: AboutDialog(window))
    studio.dialog("palette", lambda: Palette(window, window.look, entries(window.registry)))
    rulings = desk.rulings
    studio.dialog("dialog-checks", lambda: ChecksDialog(window, rulings.rules(), window.look, lambda _: None, lambda _: None))
    studio.dialog("dialog-check", lambda: RuleDialog(window, rulings.rules()[1], lambda _: None))
    studio.dialog("dialog-source", lambda: SourceDialog(window, review.report.sources[0], "A. Reviewer"))
    credit = "By A. Painter, https://example.org/window, CC BY 4.0"
    details = Details(alt="A woman by a window", maker="A. Painter", source="https://example.org/window", licence="CC BY 4.0", credit=credit)
    studio.dialog("dialog-picture", lambda: PictureDialog(window, details, desk.album.licences(), file="window.jpg, 1280 by 853 pixels"))
    guesses = candidates("Crème brûlée isn’t a treatment – ½ a portion costs 3 €.".encode("cp1252"))
    studio.dialog("dialog-encoding", lambda: EncodingDialog(window, "notes.txt", "it is not UTF-8, and nothing in it says what it is.", guesses))
    studio.tabs("light", window)
    studio.pages("light", window)
    studio.tabs("dark-140pct", studio.main("main-dark-140pct", draft, scheme=Scheme.DARK, percent=140))
    large = studio.main("main-200pct", draft, percent=200)
    studio.tabs("200pct", large)
    studio.pages("200pct", large)
    studio.tabs("1024", studio.main("main-1024", draft, size=SMALL))
    studio.main("main-dark", draft, scheme=Scheme.DARK, steps=6)
    studio.settings("dark", studio.main("main-contrast-dark", draft, scheme=Scheme.CONTRAST, steps=6))
    studio.main("main-140pct", draft, percent=140)
    studio.main("main-ready", paths.resources() / "samples" / "clean.md", steps=1)
    studio.shoot("start", studio.window())
    studio.shoot("start-dark-200pct", studio.window(Scheme.DARK, 200))
    desk.close()


def main() -> int:
    """Draw the screens and return the exit status."""
    if len(sys.argv) < 2:
        print(__doc__)
        return 2
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    draft = Path(sys.argv[2]) if len(sys.argv) > 2 else paths.resources() / "samples" / "faulty.md"
    with tempfile.TemporaryDirectory() as home:
        draw(folder, draft, Path(home))
    print(f"Wrote {len(list(folder.glob('*.png')))} pictures to {folder}")
    return 0


if __name__ == "__main__":
    status = main()
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.closeAllWindows()
    raise SystemExit(status)
