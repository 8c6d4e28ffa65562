"""Whether a text may take long to read, told by counting; and lines that no text widget can show, broken. Pure.

The parser takes time in proportion to what it is given, but a hundred kilobytes of nothing but brackets take it seconds where an article takes it a
moment. Articles have one sign of Markdown in thirty characters and paragraphs of some hundred.
"""

from __future__ import annotations

import re

SMALL = 2_000
"""Characters that are read in place whatever they are."""
STRETCH, ENDLESS = 20_000, 100_000
"""Characters without an empty line between them, from which they are no paragraph, and from which they are not read at all."""
SIGNS, SHARE = "[]*_`~<>!|&\\#-=+^(", 5
"""What has a meaning in Markdown, and that such text is heavy where one character in so many is one."""
MANY = 3_000
"""How many of these, or of short lines, an article may have however they stand."""
SHORT = 20
"""Characters of a line on average, below which thousands of lines are no article."""
LINE, CUT = 50_000, 2_000
"""Characters of a line from which it is broken, and of the lines it is broken into."""
_GAP = re.compile(r"\n[ \t]*\n")


def burden(text: str) -> str:
    """Return why a text may take long to read, as the second half of a sentence; nothing for one like any article."""
    if len(text) <= SMALL:
        return ""
    if _stretches(text, STRETCH):
        return f"a paragraph in it is longer than {STRETCH:,} characters"
    if len(text) > MANY:
        signs = sum(map(text.count, SIGNS))
        if signs > MANY and signs * SHARE > len(text):
            return "it is made of thousands of signs of markup"
        lines = text.count("\n")
        if lines > MANY and lines * SHORT > len(text):
            return "it is made of thousands of very short lines"
    return ""


def endless(text: str) -> str:
    """Return why a text cannot be checked at all, as the second half of a sentence; nothing for any other."""
    return f"a paragraph in it is longer than {ENDLESS:,} characters" if _stretches(text, ENDLESS) else ""


def _stretches(text: str, most: int) -> bool:
    """Return whether more characters than this stand in a row without an empty line; looks for one gap in so many, not for each."""
    at = 0
    while len(text) - at > most:
        gap = text.rfind("\n\n", at, at + most + 2)
        if gap >= 0:
            at = gap + 2
            continue
        found = _GAP.search(text, at)
        if found is None or found.start() - at > most:
            return True
        at = found.end()
    return False


def shortened(text: str) -> tuple[str, int]:
    """Return a text whose lines can be shown, and how long its longest line was where any had to be broken, else 0."""
    if len(text) <= LINE:
        return text, 0
    longest = max(map(len, text.split("\n")))
    if longest <= LINE:
        return text, 0
    return "\n".join(_broken(line) if len(line) > LINE else line for line in text.split("\n")), longest


def _broken(line: str) -> str:
    """Return a line cut into shorter ones: at a space where there is one, else anywhere."""
    parts, at = [], 0
    while len(line) - at > CUT:
        gap = line.rfind(" ", at + CUT // 2, at + CUT)
        end = gap if gap > 0 else at + CUT
        parts.append(line[at:end])
        at = end + (gap > 0)
    return "\n".join([*parts, line[at:]])
