"""Threads of comments as the review record tells them, in words and for programs."""

from __future__ import annotations

from typing import Any

from reviewer.desk.writing.moments import moment
from reviewer.model.comment import Deed, Found, Placed

GONE = "The words it spoke of are gone."
CHANGED = "The words it spoke of have changed."
DEEDS = {Deed.ADD: "", Deed.REPLY: "", Deed.RESOLVE: "Resolved.", Deed.REOPEN: "Reopened."}
HEADINGS = ("Passage", "What was said", "By", "Now")
LONGEST = 160


def rows_of(one: Placed) -> tuple[tuple[str, ...], ...]:
    """Return a thread as rows of a table, one for each step."""
    now = "open" if one.open else "resolved"
    return tuple(
        (
            _passage(one) if not nth else "The same passage",
            " ".join(part for part in (DEEDS[step.deed], step.text) if part),
            f"{step.by} ({step.role.value}), {moment(step.at)}",
            "" if nth else now,
        )
        for nth, step in enumerate(one.thread.steps)
    )


def _passage(one: Placed) -> str:
    words = " ".join(one.thread.anchor.quote.split())
    quote = f"“{words[:LONGEST]}{'…' if len(words) > LONGEST else ''}”"
    return f"{quote} {GONE if one.found is Found.GONE else CHANGED if one.found is Found.CHANGED else ''}".rstrip()


def comment_entry(one: Placed) -> dict[str, Any]:
    """Return a thread for programs."""
    return {
        "quote": one.thread.anchor.quote,
        "words": one.found.value,
        "state": "open" if one.open else "resolved",
        "steps": [
            {"what": step.deed.value, "text": step.text, "by": step.by, "role": step.role.value, "at": step.at} for step in one.thread.steps
        ],
    }
