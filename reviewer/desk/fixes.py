"""A finding's certain repair as edits of the source."""

from __future__ import annotations

from itertools import pairwise

from reviewer.model.draft import Draft
from reviewer.model.finding import Change, Edit, Finding, Fix


def fix_of(finding: Finding, draft: Draft) -> Fix | None:
    """Return the finding's repair, or None where it has none that is certain."""
    edits = sorted((_edit(change, draft) for change in finding.changes), key=lambda edit: (edit.start, edit.end))
    if not edits or any(before.end > after.start for before, after in pairwise(edits)):
        return None
    return Fix(finding.repair or "Put it right", tuple(edits))


def applied(fix: Fix, text: str) -> str:
    """Return the text after a repair."""
    for edit in reversed(fix.edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _edit(change: Change, draft: Draft) -> Edit:
    if not change.whole:
        span = draft.span(change.place)
        return Edit(span.start, span.end, change.text)
    start = draft.starts[change.place.block]
    end = start + len(draft.blocks[change.place.block].source)
    return _removal(start, end, draft.text) if not change.text else Edit(start, end, change.text)


def _removal(start: int, end: int, text: str) -> Edit:
    """Return the edit that takes a block out with its line end and the empty lines after it, so that no gap stays."""
    while end < len(text) and text[end] == "\n":
        end += 1
    if end == len(text):
        while start > 0 and text[start - 1] == "\n":
            start -= 1
        return Edit(start, end, "\n" if start and text.endswith("\n") else "")
    return Edit(start, end, "")
