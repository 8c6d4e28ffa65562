"""What happens when our own code fails inside a callback: it is said once, written down, and the text is kept."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType

LOG = logging.getLogger("reviewer.ui")


class Guard:
    """An exception hook: `keep` puts the text into the journal, `tell` shows one sentence; both are tried whatever happens.

    `log` is the file in which the details stand, if there is one.
    """

    def __init__(self, keep: Callable[[], object], tell: Callable[[str], object], log: Path | None = None) -> None:
        self._keep, self._tell, self._log = keep, tell, log
        self._told: set[str] = set()
        self._inside = False

    def install(self) -> None:
        """Take the place of Python's own hook."""
        sys.excepthook = self.caught

    def caught(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """Write an exception down, keep the text and tell the person, once for each fault."""
        LOG.error("A fault of the program", exc_info=(kind, fault, trace))
        if issubclass(kind, KeyboardInterrupt) or self._inside:
            return
        self._inside = True
        try:
            kept = self._kept()
            name = f"{kind.__name__}: {fault}"
            if name not in self._told:
                self._told.add(name)
                where = f" The details are in {self._log}." if self._log is not None else ""
                self._tell(f"The last action stopped with a fault of the program ({name}). {kept} You can go on working.{where}")
        except Exception:  # the hook is the last edge: nothing may get out of it
            LOG.exception("A fault while telling of a fault")
        finally:
            self._inside = False

    def _kept(self) -> str:
        try:
            self._keep()
        except Exception:  # the text is still in the window; say so
            LOG.exception("Could not keep the text")
            return "Your text is still in the window; save it now."
        return "Your text is safe."


class LogFile(logging.FileHandler):
    """Writes faults of the program into a file, which is made at the first of them."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, encoding="utf-8", delay=True)
        self.setLevel(logging.ERROR)
        self.setFormatter(logging.Formatter("%(asctime)s %(name)s: %(message)s"))
        self._folder = path.parent

    def _open(self) -> TextIOWrapper:
        self._folder.mkdir(parents=True, exist_ok=True)
        return super()._open()


def write_down(path: Path) -> LogFile:
    """Write the window's faults, those of its workers too, into a file from now on; return what does so."""
    handler = LogFile(path)
    LOG.addHandler(handler)
    return handler
