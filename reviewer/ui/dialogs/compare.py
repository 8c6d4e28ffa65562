"""Two texts, line by line: what only one has is shown, what both have is left out."""

from __future__ import annotations

from difflib import SequenceMatcher

from PySide6.QtWidgets import QWidget

from reviewer.ui.dialogs.frame import Frame

MOST = 200


def differences(before: str, after: str) -> list[tuple[str, str]]:
    """Return ("removed" or "added", line) for every line only one of the texts has, in order, empty lines left out."""
    old, new = before.splitlines(), after.splitlines()
    found: list[tuple[str, str]] = []
    for tag, first, last, begin, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            found += [("removed", line) for line in old[first:last] if line.strip()]
            found += [("added", line) for line in new[begin:end] if line.strip()]
    return found


class CompareDialog(Frame):
    """Shows what one text has and the other has not."""

    def __init__(self, parent: QWidget | None, title: str, before: str, after: str, names: tuple[str, str]) -> None:
        super().__init__(parent, title, "Close", letters=96)
        self.cancel.hide()
        found = differences(before, after)
        self.text(f"− {names[0]}     + {names[1]}", "muted")
        for kind, line in found[:MOST]:
            made = self.text(("−  " if kind == "removed" else "+  ") + line, kind)
            made.setAccessibleName(("Only in " + (names[0] if kind == "removed" else names[1]) + ": ") + line)
        if not found:
            self.text("Both say the same.")
        elif len(found) > MOST:
            self.text(f"and {len(found) - MOST} more lines", "muted")
        self.fit()
