"""What happens when our own code fails inside a callback: it is said once, written down, and the text is kept."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from types import TracebackType

LOG = logging.getLogger("reviewer.ui")


class Guard:
    """An exception hook: `keep` puts the text into the journal, `tell` shows one sentence; both are tried whatever happens."""

    def __init__(self, keep: Callable[[], object], tell: Callable[[str], object]) -> None:
        self._keep, self._tell = keep, tell
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
                self._tell(f"The last action stopped with a fault of the program ({name}). {kept} You can go on working.")
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
