"""The desk's own faults of the world."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reviewer.model.trouble import Trouble


class NotApproved(Trouble):
    """An export that was refused because the draft is not approved; `reasons` are sentences."""

    def __init__(self, reasons: Sequence[str]) -> None:
        self.reasons = tuple(reasons)
        super().__init__("Nothing was exported: this draft is not approved. " + " ".join(self.reasons))


class InTheWay(Trouble):
    """An export that would overwrite files it did not write; `files` are they."""

    def __init__(self, files: Sequence[Path]) -> None:
        self.files = tuple(files)
        names = ", ".join(file.name for file in files[:4]) + (f" and {len(files) - 4} more" if len(files) > 4 else "")
        super().__init__(
            f"Nothing was exported: {names} {'is' if len(files) == 1 else 'are'} there already, and not as an export left "
            f"{'it' if len(files) == 1 else 'them'}. Choose another folder, or say that {'it' if len(files) == 1 else 'they'} may be overwritten."
        )
