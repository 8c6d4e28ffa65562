"""How the window is started: painted with the draft's text first, and only then given what it takes to check it."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from reviewer.ui.work.binding import QApplication  # isort: skip - the first to name Qt
from PySide6.QtCore import QTimer

from reviewer.model.trouble import Trouble
from reviewer.ui.frame.extent import extent
from reviewer.ui.frame.front import NAME, Front
from reviewer.ui.looks import fonts
from reviewer.ui.looks.theme import STYLE, Look, Scheme, dress, guess, look_of, resolve, wear_style
from reviewer.ui.parts.slow.collecting import keep
from reviewer.ui.values.preferences import Store

if TYPE_CHECKING:
    from reviewer.desk import Desk, Review
    from reviewer.model.finding import Marks
    from reviewer.ui.acts.lookups import LookUp
    from reviewer.ui.dialogs.frames.message import MessageDialog
    from reviewer.ui.values.places import Places
    from reviewer.ui.window import Window

BOUNDLESS = (10_000, 10_000)
"""Pixels of a screen that is not there."""


def application(argv: Sequence[str], faces: Path | None, look: Look | None = None, *, all_faces: bool = True) -> QApplication:
    """Return the one QApplication, dressed; fonts come from the folder `faces`, at first only those a first paint needs if so told."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        app = existing
        wear_style(app)
    else:
        app = QApplication([*(argv or [NAME]), "-style", STYLE])
    app.setApplicationName(NAME)
    app.setApplicationDisplayName("")
    fonts.load(faces, rest=all_faces)
    if look is not None:
        dress(app, look)
    return app


def run(
    make: Callable[[], Desk],
    path: Path | None,
    argv: Sequence[str],
    *,
    text: str = "",
    refused: str = "",
    marks: Callable[[], Marks | None] = tuple,
    load: Callable[[], Iterator[None]] = lambda: iter(()),
    remember: Callable[[str, Marks], None] | None = None,
    faces: Path | None = None,
    settings: Path | None = None,
    look_up: LookUp | None = None,
    places: Places | None = None,
    log: Path | None = None,
) -> int:
    """Show the window until it is closed; return the exit status, or raise the Trouble that kept it from opening.

    `make` puts the desk together, when the window is painted with the `text` of the draft at `path` and `load` has loaded what it needs. `marks`
    returns what was marked in the text when it was last looked at, None while somebody looks at it beside; `refused` says why the draft that was
    asked for is not opened. `remember` is told at the end where the marks stand in the draft that is open. `faces` is the folder of the bundled
    fonts, `settings` the file of the window's own settings, `look_up` does the checks that go online, `log` is the file that faults of the program
    are written into.
    """
    app = application(argv, faces, all_faces=False)
    store = Store(settings)
    look = look_of(store.now, guess(store.now.scheme))
    dress(app, look, sheeted=False)
    opening = Opening(app, make, store, look_up, path, faces, places, refused)
    size = extent(store.now.window, _room(app))
    known = marks()
    front = Front(text, look, opening.go, known or (), size)
    opening.front, opening.log, opening.loading = front, log, load()
    if known is None:
        opening.beside = marks
    former = sys.excepthook
    (front.showMaximized if size.full else front.show)()
    try:
        status = app.exec()
    finally:
        sys.excepthook = former
        if front.extent != size:
            store.change(window=front.extent.kept)
        opening.close(remember)
    if opening.trouble is not None:
        raise opening.trouble
    return status


def _room(app: QApplication) -> tuple[int, int]:
    """Return the pixels a window may have on the screen; without a display there is no end to them."""
    if app.platformName() == "offscreen":
        return BOUNDLESS
    room = app.primaryScreen().availableSize()
    return room.width(), room.height()


class Opening:
    """What happens behind the window that is painted: the draft is checked and its findings painted, then the window that works is built."""

    def __init__(
        self, app: QApplication, make: Callable[[], Desk], store: Store, look_up: LookUp | None, path: Path | None, faces: Path | None,
        places: Places | None = None, refused: str = "",
    ) -> None:
        self._refused = refused
        self._app, self._make, self._store = app, make, store
        self._look_up, self._path, self._faces = look_up, path, faces
        self._places = places
        self._desk: Desk | None = None
        self._review: Review | None = None
        self._seconds = 0.0
        self.front: Front | None = None
        self.window: Window | None = None
        self.trouble: Trouble | None = None
        self.log: Path | None = None
        self.loading: Iterator[None] = iter(())
        self.beside: Callable[[], Marks | None] | None = None
        self.told: MessageDialog | None = None

    def go(self) -> None:
        """Load what checks, and go on to the check; what somebody beside finds meanwhile is painted as soon as it is there."""
        for _ in self.loading:
            if self.front is not None and self.beside is not None:
                marks = self.beside()
                if marks is None:
                    QTimer.singleShot(0, self.front, self.go)
                    return
                self.beside = None
                if marks:
                    self.front.mark(marks)
                    self.front.after_paint(self.go)
                    return
        self._go_on()

    def _go_on(self) -> None:
        """Check the draft, and go on when its findings are painted; where that cannot be, end with the trouble."""
        try:
            self._check()
        except Trouble as trouble:
            self.trouble = trouble
            self._end(trouble)
        else:
            if self.front is not None:
                self.front.after_paint(self._build)
        finally:
            keep()  # all of it stays: looking for what does not would hold up the paint of the findings, and then the first draft
            gc.enable()

    def close(self, remember: Callable[[str, Marks], None] | None = None) -> None:
        """Let go of the desk; then tell where the marks stand in the draft that was open."""
        review = self.window.review if self.window is not None else self._review
        if self._desk is not None:
            self._desk.upkeep.leave()
            self._desk.close()
        if remember is not None and review is not None and not review.dirty:
            remember(review.text, review.marks)

    def _check(self) -> None:
        self._desk = self._make()
        from reviewer.desk.files.opening import heavy  # noqa: PLC0415 - nothing of the desk is loaded before the first paint

        if self._path is None or heavy(self._path):  # the window opens it, beside itself
            return
        begun = perf_counter()
        try:
            self._review = self._desk.open(self._path)
        except Trouble:
            return  # the window will say so
        self._seconds = perf_counter() - begun
        if self.front is not None and self.front.text == self._review.text:
            self.front.mark(self._review.marks)

    def _end(self, trouble: Trouble) -> None:
        """Say why there is no window to work in, and close what stands there when that is read: who clicked on a file sees no terminal."""
        from reviewer.ui.dialogs.frames.message import MessageDialog  # noqa: PLC0415 - hardly ever needed

        if self.front is not None:
            dress(self._app, look_of(self._store.now))
            told = self.told = MessageDialog(self.front, "The window could not start", str(trouble))
            told.finished.connect(self.front.close)
            told.open()

    def _build(self) -> None:
        from reviewer.ui.window import Window  # noqa: PLC0415 - as above
        from reviewer.ui.work.beginning import begin  # noqa: PLC0415 - as above
        from reviewer.ui.work.guard import Guard, write_down  # noqa: PLC0415 - loaded when the findings are painted, all of it

        fonts.load(self._faces, rest=True)
        assert self._desk is not None
        look = look_of(self._store.now)
        window = self.window = Window(self._desk, self._store, look=look, look_up=self._look_up, places=self._places)
        Guard(window.files.keep, window.tell_fault, self.log).install()
        if self.log is not None:
            write_down(self.log)
        dress(self._app, look)
        if self.front is not None:
            self.front.hold(window)
        begin(window, self._path, self._review, self._seconds, self._refused)


def picture(desk: Desk, path: Path, target: Path, *, faces: Path | None = None, dark: bool = False) -> Path:
    """Draw the window with a draft into a PNG file, without a display, and return the file. Set QT_QPA_PLATFORM=offscreen before."""
    from reviewer.ui.window import Window  # noqa: PLC0415 - the window itself is painted before this is loaded

    look = Look(resolve(Scheme.DARK if dark else Scheme.LIGHT), 100)
    app = application((), faces, look)
    window = Window(desk, Store(None), look=look)
    window.resize(1440, 900)
    window.show()
    window.show_draft(desk.open(path))
    window.walk.next()
    window.checklist.list.setFocus()
    for _ in range(3):  # words settle into their room one step after another
        app.processEvents()
    window.pages.show_covers(True)  # now, not when the draft has rested
    drawn = window.grab().save(str(target))
    window.edited = False
    window.close()
    window.deleteLater()
    if not drawn:
        raise Trouble(f"Could not write the picture {target}. Choose another folder. Nothing was changed.")
    return target
