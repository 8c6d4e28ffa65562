"""Where words stand in a source text, at exact offsets. Pure."""

from __future__ import annotations

import re
from bisect import bisect_left

from reviewer.model.span import Span

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_INSIDE = rf"[^\W{RAISED}]"
"""A letter of a word. A raised digit is a footnote's mark, which ends the word before it."""
_LENIENT = {" ": r"[ \u00a0\u202f\u2009\n]", "'": "['’‘]", "’": "['’]", '"': '["“”„]', "-": "[-‐‑]"}
"""What a key on the keyboard stands for: a space also finds a no-break one or the end of a line inside a paragraph, a straight quote a curly one."""


def find_all(text: str, words: str, *, case: bool = False, whole: bool = False) -> tuple[Span, ...]:
    """Return every place with these words, in order and apart; none where the words are empty.

    `case` tells capitals from small letters, `whole` finds whole words only: not "rest" in "forest", but "rest" in "rest²".
    """
    if not words:
        return ()
    pattern = "".join(_LENIENT.get(letter, re.escape(letter)) for letter in words)
    if whole:
        before = rf"(?<!{_INSIDE})" if re.match(_INSIDE, words[0]) else ""
        after = rf"(?!{_INSIDE})" if re.match(_INSIDE, words[-1]) else ""
        pattern = before + pattern + after
    return tuple(Span(*match.span()) for match in re.finditer(pattern, text, 0 if case else re.IGNORECASE))


def nearest(places: tuple[Span, ...], offset: int, *, backwards: bool = False) -> int:
    """Return the number of the first place that begins at an offset or after it, or of the last that ends at it or before; from the other end on if
    there is none. -1 where there are no places."""
    if not places:
        return -1
    if backwards:
        return (bisect_left(places, offset + 1, key=lambda place: place.end) - 1) % len(places)
    return bisect_left(places, offset, key=lambda place: place.start) % len(places)
