"""Chunks: stretches of Markdown, cut at blank lines, that can be read alone without a change of meaning."""

from __future__ import annotations

import re

BLANK = re.compile(r"\n(?:[ \t]*\n)+")
LIST_MARK = re.compile(r"^[ \t>]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)", re.MULTILINE)
FENCE = re.compile(r"^ {0,3}(`{3,}(?=[^`\n]*$)|~{3,})(.*)$", re.MULTILINE)
FRONT = re.compile(r"---[ \t]*\n(?:(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|$)")


def front_matter(text: str) -> int:
    """Return the length of the front matter at the very top, or 0."""
    if not text.startswith("---"):
        return 0
    match = re.compile(r"---[ \t]*\n").match(text)
    if match is None:
        return 0
    close = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE).search(text, match.end())
    if close is None or ":" not in text[match.end() : close.start()]:
        return 0
    return close.end()


def chunks(text: str, start: int = 0) -> list[tuple[int, str]]:
    """Return the chunks with their places: each ends at a blank line behind which nothing continues it."""
    out: list[tuple[int, str]] = []
    begin, end = start, start
    fenced = "```" in text or "~~~" in text
    commented = "<!--" in text
    fence = ""
    listed: bool | None = None
    for at, stop in stretches(text, start):
        open_fence = bool(fence)
        if end > begin and not open_fence and _stands_alone(text, at):
            mark = LIST_MARK.match(text, at) is not None
            if mark and listed is None:
                listed = LIST_MARK.search(text, begin, end) is not None
            if not (mark and listed) and not (commented and _comment_open(text, begin, end)):
                out.append((begin, text[begin:end]))
                begin, listed = at, None
        elif end == begin:
            begin = at
        if listed is False:
            listed = None
        end = stop
        if fenced:
            fence = _fence(text, at, stop, fence)
    if end > begin:
        out.append((begin, text[begin:end]))
    return out


def stretches(text: str, start: int) -> list[tuple[int, int]]:
    """Return the stretches between blank lines."""
    out = []
    at = start
    for match in BLANK.finditer(text, start):
        if match.start() > at and text[at : match.start()].strip(" \t\n"):
            out.append((at, match.start()))
        at = match.end()
    if text[at:].strip(" \t\n"):
        out.append((at, len(text)))
    return out


def _stands_alone(text: str, at: int) -> bool:
    return text[at] not in " \t"


def _comment_open(text: str, begin: int, end: int) -> bool:
    last = text.rfind("<!--", begin, end)
    return last >= 0 and text.find("-->", last, end) < 0 and text.find("-->", end) >= 0


def _fence(text: str, begin: int, end: int, fence: str) -> str:
    """Return the fence still open at the end of a stretch."""
    for match in FENCE.finditer(text, begin, end):
        mark, rest = match.group(1), match.group(2)
        if not fence:
            fence = mark
        elif mark[0] == fence[0] and len(mark) >= len(fence) and not rest.strip():
            fence = ""
    return fence
