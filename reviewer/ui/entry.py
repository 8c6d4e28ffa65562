"""How the window is started, and how it is drawn where there is no display."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from reviewer.desk import Desk
from reviewer.model.trouble import Trouble
from reviewer.ui import fonts
from reviewer.ui.guard import Guard
from reviewer.ui.lookups import LookUp
from reviewer.ui.notices import Notice
from reviewer.ui.preferences import Store
from reviewer.ui.theme import Look, Scheme, dress, resolve
from reviewer.ui.window import NAME, Window


def application(argv: Sequence[str], faces: Path | None, look: Look | None = None) -> QApplication:
    """Return the one QApplication, dressed; fonts come from the folder `faces`."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(list(argv) or [NAME])
    app.setApplicationName(NAME)
    app.setApplicationDisplayName("")
    fonts.load(faces)
    if look is not None:
        dress(app, look)
    return app


def run(
    desk: Desk,
    path: Path | None,
    argv: Sequence[str],
    *,
    faces: Path | None = None,
    settings: Path | None = None,
    look_up: LookUp | None = None,
) -> int:
    """Show the window until it is closed; return the exit status.

    `faces` is the folder of the bundled fonts, `settings` the INI file of the window's own settings, `look_up` does the checks that go online.
    """
    app = application(argv, faces)
    store = Store(QSettings(str(settings), QSettings.Format.IniFormat) if settings else None)
    look = Look(resolve(store.now.scheme), store.now.percent)
    dress(app, look, sheeted=False)
    window = Window(desk, store, look=look, look_up=look_up)
    dress(app, look)
    guard = Guard(window.files.keep, lambda sentence: window.notices.take(Notice("fault", sentence, (), "must")))
    former = sys.excepthook
    guard.install()
    window.show()
    QTimer.singleShot(0, window, partial(window.open_at_start, path))
    try:
        return app.exec()
    finally:
        sys.excepthook = former


def picture(
    desk: Desk, path: Path, target: Path, *, faces: Path | None = None, dark: bool = False, size: tuple[int, int] = (1440, 900), percent: int = 100
) -> Path:
    """Draw the window with a draft into a PNG file, without a display, and return the file. Set QT_QPA_PLATFORM=offscreen before."""
    look = Look(resolve(Scheme.DARK if dark else Scheme.LIGHT), percent)
    app = application((), faces, look)
    window = Window(desk, Store(None), look=look)
    window.resize(*size)
    window.show()
    window.show_draft(desk.open(path))
    window.walk.next()
    window.checklist.list.setFocus()
    for _ in range(3):  # words settle into their room one step after another
        app.processEvents()
    drawn = window.grab().save(str(target))
    window.edited = False
    window.close()
    window.deleteLater()
    if not drawn:
        raise Trouble(f"Could not write the picture {target}. Choose another folder. Nothing was changed.")
    return target
