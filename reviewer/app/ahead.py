"""The first look at a draft nobody has checked yet, by a process of its own while this one loads Qt and paints: on another core, where there is one.

It checks the draft as ever and keeps what it marks where a start looks for it (`glimpses`). It is only a look, as that of a draft worked on before:
the window checks the draft itself behind it, and where the process fails, is late or read other words, nothing of it is seen.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

from reviewer import paths
from reviewer.app import glimpses

if TYPE_CHECKING:
    from subprocess import Popen

    from reviewer.model.finding import Marks

LONGEST = 20.0
"""Seconds after which the process ends itself, whatever it is doing: the window that wanted it may be gone."""
FORKS = sys.platform == "linux"
"""Whether the process is a copy of this one, in which one thread runs and only Python is loaded yet; elsewhere that is not safe, or unknown."""
_CALL = "import sys; sys.path.insert(0, sys.argv[1]); from reviewer.app.ahead import look; look(sys.argv[2])"


class Ahead:
    """What is marked in a text before it is checked in this process. `draft` is its file, which a process looks at where nothing is known of it."""

    def __init__(self, draft: Path | None, text: str) -> None:
        self._text = text
        self._known = glimpses.known(text) if text else ()
        self._stood = glimpses.standing()
        self._process: Popen[bytes] | Copy | None = None
        self._left: Popen[bytes] | Copy | None = None
        if self._known is None and draft is not None and _cores() > 1:
            self._process = _begun(draft.absolute())

    def marks(self) -> Marks | None:
        """Return what is marked in the text, or None while somebody is looking at it."""
        if self._process is not None:
            ended = self._process.poll() is not None
            if (standing := glimpses.standing()) != self._stood:  # what it found is seen before it has come to its end
                self._stood, self._known = standing, glimpses.just_kept(self._text)
            if self._known is None and not ended:
                return None
            self._left, self._process = self._process, None
        return self._known or ()

    def wait(self, seconds: float) -> None:
        """Wait until it is known what the process found, but no longer than this."""
        until = monotonic() + seconds
        while self.marks() is None and monotonic() < until:
            sleep(0.001)

    def leave(self) -> None:
        """Look no more at what the process finds, and have it end."""
        if self._process is not None:
            self._process.kill()
            self._left, self._process = self._process, None
        elif self._left is not None:
            self._left.poll()  # it has ended by now, as a rule: the system need remember it no more

    def end(self) -> None:
        """See to it that the process has ended."""
        self.leave()
        if self._left is not None:
            self._left.wait()


def look(draft: str) -> None:
    """Check a draft, keep what is marked in it, and end: all that the process does."""
    if sys.platform != "win32":
        os.nice(19)  # the window comes first
    import faulthandler  # noqa: PLC0415 - the window's own process needs none of this

    faulthandler.dump_traceback_later(LONGEST, exit=True, file=os.open(os.devnull, os.O_WRONLY))

    from reviewer import expressions  # noqa: PLC0415 - as above
    from reviewer.app.collector import seldom  # noqa: PLC0415 - as above

    seldom()
    expressions.restore(paths.expressions_copy())

    from reviewer.app.assembly import desk_for, memory_of  # noqa: PLC0415 - as above
    from reviewer.desk.bench.wary import unread  # noqa: PLC0415 - as above

    desk = desk_for(memory=memory_of(paths.library()))
    desk.wary.watched = True  # what is made to take long is left to those who can say so
    review = desk.inspect(Path(draft))
    if not unread(review.report):
        glimpses.keep(review.text, review.marks)
        expressions.keep(paths.expressions_copy())
    os._exit(0)


class Copy:
    """A copy of this process that looks at a draft and never comes back to what was going on in it. It is asked as a `Popen` is."""

    def __init__(self, draft: Path) -> None:
        self._status: int | None = None
        self._number = os.fork()
        if not self._number:
            try:
                look(str(draft))
            finally:
                os._exit(1)

    def poll(self) -> int | None:
        """Return its exit status, or None while it runs."""
        return self._ended(os.WNOHANG)

    def kill(self) -> None:
        """Have the system end it."""
        if self.poll() is None:
            os.kill(self._number, signal.SIGKILL)

    def wait(self) -> int | None:
        """Return its exit status when it has ended."""
        return self._ended(0)

    def _ended(self, how: int) -> int | None:
        if self._status is None:
            try:
                number, status = os.waitpid(self._number, how)
            except ChildProcessError:  # whoever started this program wants to hear of no process's end
                number, status = self._number, 0
            self._status = os.waitstatus_to_exitcode(status) if number else None
        return self._status


def _begun(draft: Path) -> Popen[bytes] | Copy | None:
    """Return the process that looks at a draft; None where none can be started."""
    try:
        if FORKS:
            return Copy(draft)
        from subprocess import DEVNULL, Popen  # noqa: PLC0415 - a draft worked on before is shown without it

        words = [sys.executable, "-P", "-c", _CALL, str(Path(__file__).resolve().parents[2]), str(draft)]
        hidden = 0x08000000 if sys.platform == "win32" else 0  # CREATE_NO_WINDOW
        return Popen(words, stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL, creationflags=hidden)
    except OSError:
        return None


def _cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
