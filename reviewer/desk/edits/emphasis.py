"""Bold, italic and headings as edits of a Markdown source, put in or taken off again. Pure."""

from __future__ import annotations

import re

from reviewer.model.finding import Edit
from reviewer.model.named import NamedTuple
from reviewer.model.span import Span
from reviewer.model.trouble import Trouble

BOLD, ITALIC = "**", "*"
TITLE, SECTION = "# ", "## "
_HEAD = re.compile(r" {0,3}#{1,6}[ \t]+")
_TITLED = re.compile(r"^ {0,3}# ", re.MULTILINE)


class Emphasised(NamedTuple):
    """What to change, rising and apart, and which words are selected then."""

    edits: tuple[Edit, ...]
    chosen: Span


def emphasised(source: str, chosen: Span, mark: str) -> Emphasised:
    """Return the edits that set words apart by a mark, or take it off; without words chosen, those at the cursor. Raise Trouble over paragraphs."""
    start, end = _words(source, chosen)
    if re.search(r"\n[ \t]*\n", source[start:end]):
        raise Trouble("Bold and italic end with their paragraph. Nothing was changed. Choose words of one paragraph.")
    inside = source[start:end]
    if len(inside) > 2 * len(mark) and inside.strip("*") and _worn(inside, inside[::-1], mark):
        start, end = start + len(mark), end - len(mark)
    wide = len(mark)
    if _worn(source[:start][::-1], source[end:], mark):
        return Emphasised((Edit(start - wide, start, ""), Edit(end, end + wide, "")), Span(start - wide, end - wide))
    return Emphasised((Edit(start, start, mark), Edit(end, end, mark)), Span(start + wide, end + wide))


def headed(source: str, offset: int) -> Edit:
    """Return the edit that makes the line at an offset a heading, the title where there is none yet, or takes its signs off."""
    start = source.rfind("\n", 0, offset) + 1
    signs = _HEAD.match(source, start)
    if signs is not None:
        return Edit(signs.start(), signs.end(), "")
    return Edit(start, start, SECTION if _TITLED.search(source) else TITLE)


def _words(source: str, chosen: Span) -> tuple[int, int]:
    """Return where the words begin and end, without the blanks around them; of the word at a cursor, if it stands in one."""
    start, end = chosen
    if start == end:
        while start and source[start - 1].isalnum():
            start -= 1
        while end < len(source) and source[end].isalnum():
            end += 1
        return start, end
    while start < end and source[start].isspace():
        start += 1
    while end > start and source[end - 1].isspace():
        end -= 1
    return start, end


def _worn(before: str, behind: str, mark: str) -> bool:
    """Return whether words wear a mark, from what stands before them, read backwards, and behind them: three stars are bold and italic."""
    stars = min(len(side) - len(side.lstrip("*")) for side in (before, behind))
    return stars in ((2, 3) if mark == BOLD else (1, 3))
