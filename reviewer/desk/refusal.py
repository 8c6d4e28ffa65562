"""The desk's own faults of the world."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.model.trouble import Trouble


class NotApproved(Trouble):
    """An export that was refused because the draft is not approved; `reasons` are sentences."""

    def __init__(self, reasons: Sequence[str]) -> None:
        self.reasons = tuple(reasons)
        super().__init__("Nothing was exported: this draft is not approved. " + " ".join(self.reasons))
