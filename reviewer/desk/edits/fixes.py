"""A finding's certain repair as edits of the source, alone or together with those of others. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

from reviewer.model.draft import Draft
from reviewer.model.finding import Change, Edit, Finding, Fix
from reviewer.model.named import NamedTuple

PAIRED = ("*", "_", "`", "~")
"""Marks of Markdown that come in pairs: what is cut out must hold both or none."""
NESTED = (("[", "]"), ("(", ")"), ("<", ">"))


class Together(NamedTuple):
    """Repairs made as one: each with its finding, in the order of the text, and all their edits (rising, apart)."""

    parts: tuple[tuple[Finding, Fix], ...]
    edits: tuple[Edit, ...]


def fix_of(finding: Finding, draft: Draft) -> Fix | None:
    """Return the finding's repair, or None where it has none that is certain."""
    edits = _removals(finding.changes, draft)
    for change in finding.changes:
        if not 0 <= change.place.block < len(draft.blocks):
            return None
        if change.whole and not change.text:
            continue
        edit = _edit(change, draft)
        if not _clean(change, edit, draft):
            return None
        edits.append(edit)
    edits.sort(key=lambda edit: (edit.start, edit.end))
    if not edits or any(before.end > after.start for before, after in pairwise(edits)):
        return None
    return Fix(finding.repair or "Put it right", tuple(edits))


def together(findings: Iterable[Finding], draft: Draft) -> Together:
    """Return the certain repairs of findings as one; of two that would meet, only the first."""
    parts: list[tuple[Finding, Fix]] = []
    taken: list[Edit] = []
    for finding in findings:
        fix = fix_of(finding, draft)
        if fix is None or any(_meets(edit, taken) for edit in fix.edits):
            continue
        parts.append((finding, fix))
        for edit in fix.edits:
            at = bisect_left(taken, edit)
            if taken[at : at + 1] != [edit]:
                taken.insert(at, edit)
    parts.sort(key=lambda part: part[1].edits[0][:2])
    return Together(tuple(parts), tuple(taken))


def repaired(findings: Iterable[Finding], draft: Draft) -> tuple[Finding, ...]:
    """Return the findings one button puts right: the first with a certain repair, and all others with the same one."""
    certain = [finding for finding in findings if finding.changes and fix_of(finding, draft) is not None]
    return tuple(finding for finding in certain if finding.repair == certain[0].repair)


def applied(fix: Fix, text: str) -> str:
    """Return the text after a repair."""
    for edit in reversed(fix.edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _meets(edit: Edit, taken: Sequence[Edit]) -> bool:
    """Return whether an edit touches letters that one of others (rising, apart) touches, or puts words in at its place; the same edit meets none."""
    at = bisect_left(taken, edit)
    near = [other for other in taken[max(at - 1, 0) : at + 2] if other != edit]
    return any((edit.start < other.end and other.start < edit.end) or edit.start == other.start for other in near)


def _edit(change: Change, draft: Draft) -> Edit:
    block, start = draft.blocks[change.place.block], draft.starts[change.place.block]
    end = start + len(block.source)
    if change.below:
        return Edit(end, end, f"\n\n{change.text}")
    if change.source:
        return Edit(start + change.place.start, start + change.place.end, change.text)
    if not change.whole:
        span = draft.span(change.place)
        return Edit(span.start, span.end, change.text)
    return Edit(start, end, change.text)


def _removals(changes: Iterable[Change], draft: Draft) -> list[Edit]:
    """Return the edits that take whole blocks out; neighbours go as one."""
    numbers = sorted({change.place.block for change in changes if change.whole and not change.text and 0 <= change.place.block < len(draft.blocks)})
    ranges: list[tuple[int, int]] = []
    for number in numbers:
        start, end = draft.starts[number], draft.starts[number] + len(draft.blocks[number].source)
        if ranges and not draft.text[ranges[-1][1] : start].strip("\n"):
            ranges[-1] = (ranges[-1][0], end)
        else:
            ranges.append((start, end))
    return [_removal(start, end, draft.text) for start, end in ranges]


def _clean(change: Change, edit: Edit, draft: Draft) -> bool:
    """Return whether an edit leaves no half of a pair of marks behind: words are only cut out or replaced with all their marks, or with none."""
    if change.whole or change.below or change.source:
        return True
    block = draft.blocks[change.place.block]
    if block.picture_at(change.place) is not None:
        return True
    source, words = draft.text[edit.start : edit.end], block.text[change.place.start : change.place.end]
    if source == words:
        return True
    return not edit.text and balanced(source)


def balanced(source: str) -> bool:
    """Return whether a piece of Markdown opens and closes all its marks."""
    return all(source.count(mark) % 2 == 0 for mark in PAIRED) and all(source.count(one) == source.count(other) for one, other in NESTED)


def _removal(start: int, end: int, text: str) -> Edit:
    """Return the edit that takes a block out with its line end and the empty lines after it, so that no gap stays."""
    while end < len(text) and text[end] == "\n":
        end += 1
    if end == len(text):
        while start > 0 and text[start - 1] == "\n":
            start -= 1
        return Edit(start, end, "\n" if start and text.endswith("\n") else "")
    return Edit(start, end, "")
