"""The dashboards: of the library, and of a folder whose drafts are checked beside the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from reviewer.desk.library.board import Row
from reviewer.model.named import NamedTuple
from reviewer.model.steps import Steps
from reviewer.ui.frame.front import NAME
from reviewer.ui.parts.slow.jobs import Dispatcher, Outcome, Progress
from reviewer.ui.parts.slow.turns import GOING, Turns, next_of
from reviewer.ui.values.choices import DraftChosen
from reviewer.ui.values.words import count

if TYPE_CHECKING:
    from reviewer.desk.library.folders import Survey
    from reviewer.ui.library.board import Board
    from reviewer.ui.parts.tables.table import Table
    from reviewer.ui.window import Window

JOB = "Checking the folder"
TOGETHER = 250
"""Milliseconds in which rows that are done are gathered, and shown at once."""


class _Told(NamedTuple):
    """What the worker says of a survey: the number of it, and a row that is done or the name of a draft that is begun."""

    survey: int
    row: Row | None = None
    begun: str = ""


class Boards(QObject):
    """Shows a dashboard in the window's stack, and goes back to what was shown before."""

    _said = Signal(object)

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._board: Board | None = None
        self._before: QWidget | None = None
        self._folder: Path | None = None
        self._title, self._note = "", ""
        self._rows: dict[str, Row] = {}
        self._order: list[str] = []
        self._survey = 0
        self._now, self._begun = ("", 0, 0), 0.0
        self.jobs = Dispatcher(self)
        self.jobs.finished.connect(self._finished)
        self.turns = Turns(self)
        self._said.connect(self._hear)
        self._soon = QTimer(self, singleShot=True, interval=TOGETHER)
        self._soon.timeout.connect(self._show)

    # Commands

    def library(self) -> None:
        """Read the drafts of the library, and show them when all are read."""
        self.stop()
        self.turns.begin(self._reading())

    def _reading(self) -> Iterator[None]:
        window = self._window
        steps = window.desk.shelf.boarding()
        while (rows := window.attempt(lambda: next_of(steps))) is GOING:
            yield
        if rows is None:
            return
        board = self.board
        yield
        yield from board.preparing(rows, self._today())
        if window.registry.held:  # a draft is being opened meanwhile
            return
        self._folder, self._note = None, ""
        self._title = "Dashboard of the library"
        self._fill(rows)
        yield
        self._turn()

    def ask_folder(self) -> None:
        """Ask for a folder, and check it."""
        near = self._folder or self._window.files.here()
        chosen = QFileDialog.getExistingDirectory(self._window, "Check the drafts of a folder", str(near))
        if chosen:
            self.folder(Path(chosen))

    def folder(self, folder: Path) -> bool:
        """Check the drafts of a folder and show them as they are done; return whether it was begun."""
        window = self._window
        steps = window.desk.folders.surveying(folder)
        first = window.attempt(partial(next_of, steps))  # the folder itself is read at once
        if first is None:
            return False
        self.stop()
        self._survey += 1
        self._folder, self._note = folder, ""
        self._title = f"Folder {folder.name or folder}"
        self._fill(())
        self._turn()
        self._begun = perf_counter()
        self.turns.begin(self._surveying(first, steps))
        self.turns.go_on()
        window.registry.refresh()
        return True

    def _surveying(self, survey: object, steps: Steps[Survey]) -> Iterator[None]:
        """Have the folder checked as soon as all that is known of its drafts has been copied for that."""
        while survey is GOING:
            yield
            survey = self._window.attempt(partial(next_of, steps))
        if survey is None:
            return
        told: Any = survey
        self._order = [str(path) for path in told.paths]
        self.jobs.start(JOB, partial(_rows, told, self._survey, self._said.emit))
        self._tell("", 0, len(told.paths))
        self._window.registry.refresh()

    def again(self) -> None:
        """Read the library again, or check the folder again."""
        if self._folder is not None:
            self.folder(self._folder)
        else:
            self.library()

    def back(self) -> None:
        """Go back to what was shown before; a check of a folder goes on no longer."""
        window = self._window
        self.stop()
        if window.review is not None:
            window.stack.setCurrentWidget(window.pages)
            window.view.setFocus()
        else:
            window.files.recents.fill()
            window.stack.setCurrentWidget(window.start)
            window.start.open.setFocus()
        window.state.take(window.review)
        window.registry.refresh()

    def export(self) -> None:
        """Ask for a file and write the drafts as they are shown into it, for a spreadsheet."""
        window, board = self._window, self._board
        if board is None:
            return
        near = self._folder or Path.home()
        start = near / f"{self._folder.name if self._folder else 'library'}-dashboard.csv"
        chosen, _ = QFileDialog.getSaveFileName(window, "Export the dashboard", str(start), "Table for a spreadsheet (*.csv)")
        if chosen and window.attempt(lambda: window.desk.shelf.export_board(Path(chosen), board.rows)) is not None:
            window.say(f"Exported {count(len(board.rows), 'draft')} to {Path(chosen).name}")
            window.announce("Exported the dashboard")

    def cancel(self) -> None:
        """Stop checking; the rows that are done stay."""
        self.jobs.cancel()

    def stop(self) -> None:
        """Stop reading or checking, and hear no more of it."""
        self.turns.drop()
        if self.jobs.running:
            self._survey += 1
            self.jobs.cancel()
            self._window.status.busy("", 0, 0)

    def tell(self, sentence: str) -> None:
        """Say above the drafts what could not be done."""
        self._note = sentence
        self._show()
        self._window.announce(sentence)

    # Reasons

    @property
    def shown(self) -> bool:
        """Return whether a dashboard is shown."""
        return self._board is not None and self._window.stack.currentWidget() is self._board

    @property
    def table(self) -> Table | None:
        """Return the table of the dashboard that is shown."""
        return self._board.table if self.shown and self._board is not None else None

    def why_no_folder(self) -> str:
        """Return why no folder can be checked."""
        return "" if self._window.desk.folders.ready else "This copy of the program has no way to work beside its window."

    def why_not_shown(self) -> str:
        """Return why a command of the dashboard is off."""
        return "" if self.shown else "No dashboard is shown."

    def wear(self) -> None:
        """Take the colours and text size in force."""
        if self._board is not None:
            self._board.wear(self._window.look)

    # Inside

    @property
    def board(self) -> Board:
        """Return the page, built when it is first asked for."""
        if self._board is None:
            from reviewer.ui.library.board import Board  # noqa: PLC0415 - the window starts without what few open

            self._board = Board(self._window.look, self._window.registry)
            self._board.chose.connect(self._chosen)
            self._window.stack.addWidget(self._board)
        return self._board

    def _fill(self, rows: tuple[Row, ...]) -> None:
        self._rows = {row.key: row for row in rows}
        self._order = list(self._rows)
        self._show()

    def _show(self) -> None:
        from reviewer.ui.library.board import Shown  # noqa: PLC0415 - as above

        rows = tuple(self._rows[key] for key in self._order if key in self._rows)
        self.board.take(Shown(self._title, rows, self._today(), self._note))

    def _today(self) -> date:
        return self._window.desk.today()

    def _turn(self) -> None:
        window, board = self._window, self.board
        window.stack.setCurrentWidget(board)
        window.setWindowTitle(f"{self._title} · {NAME}")
        window.header.take(self._title)
        board.table.setFocus()
        window.registry.refresh()
        window.announce(f"{self._title}. {board.sentence.text()}")

    def _chosen(self, choice: object) -> None:
        if isinstance(choice, DraftChosen):
            opened = self._window.files.open(choice.path) if choice.path is not None and not choice.id else self._window.files.reopen(choice.id)
            if opened is False:
                return
        else:
            self._window.choosing.take(choice)

    def _hear(self, said: object) -> None:
        assert isinstance(said, _Told)
        if said.survey != self._survey:
            return
        if said.row is not None:
            self._rows[said.row.key] = said.row
            if not self._soon.isActive():
                self._soon.start()
        self._tell(said.begun or self._now[0], len(self._rows), len(self._order))

    def _tell(self, name: str, done: int, total: int) -> None:
        self._now = (name, done, total)
        self._window.status.busy(f"Checking {min(done + 1, total)} of {total}: {name}" if name else JOB, done, total, said=bool(name))

    def _finished(self, outcome: Outcome) -> None:
        window = self._window
        if outcome.value != self._survey and not outcome.trouble:
            return
        self._soon.stop()
        window.status.busy("", 0, 0)
        done, total = len(self._rows), len(self._order)
        if outcome.trouble:
            self._note = outcome.trouble
        elif outcome.stopped:
            self._note = f"Stopped: {done} of {count(total, 'draft')} checked. The others are not in the list."
        self._show()
        unread = sum(not row.words for row in self._rows.values())
        told = f"{count(unread, 'draft')} could not be read" if unread else "all of them read"
        said = self._note or f"Checked {count(total, 'draft')}, {told}, nothing sent online"
        window.say(said)
        window.announce(f"{said}. {self.board.sentence.text()}")
        window.registry.refresh()
        window.alert_after(perf_counter() - self._begun)


def _rows(survey: Survey, number: int, tell: Callable[[object], None], _: Progress, stopped: Callable[[], bool]) -> int:
    """Check a folder, telling each row, and return the number of the survey; on a worker's thread."""
    for row in survey.rows(stopped=stopped, begun=lambda at: tell(_Told(number, begun=survey.paths[at].name))):
        tell(_Told(number, row))
    return number
