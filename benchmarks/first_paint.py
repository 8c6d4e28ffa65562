"""Starts a window in a process of its own, says when it was painted, and ends: python -m benchmarks.first_paint bare | window | findings | used.

Prints the time of day in seconds after the first paint of a bare widget, of the program's window with a sample in it, or of its findings. `used`
is a start that is ended as a person ends it.
"""

from __future__ import annotations

import sys
from pathlib import Path


def main(mode: str) -> None:
    """Start the window of a mode; returns only where the program is ended as by a person."""
    if mode == "bare":
        _bare()
    else:
        _program(mode)


def _bare() -> None:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - the program loads Qt in an order of its own

    from benchmarks.watch import Bare  # noqa: PLC0415 - as above

    app = QApplication([])
    widget = Bare()
    widget.show()
    app.exec()


def _program(mode: str) -> None:
    from reviewer import app as program  # noqa: PLC0415 - the bare window must not pay for it

    window = program.window  # type: ignore[attr-defined]

    def watched(draft: Path | None) -> int:
        from reviewer.ui.work.binding import QApplication  # noqa: F401, PLC0415, I001 - at the moment and in the way the program does
        from benchmarks.watch import watch  # noqa: PLC0415 - after Qt
        from reviewer.ui.frame.front import Front  # noqa: PLC0415 - as above

        watch(Front, mode)
        return window(draft)

    program.window = watched  # type: ignore[attr-defined]
    program.main([str(Path(__file__).parents[1] / "resources" / "samples" / "faulty.md")])


if __name__ == "__main__":
    main(sys.argv[1])
