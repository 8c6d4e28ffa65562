"""Characters that cannot, or must not, go on a page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from reviewer.export.markup.element import UNFIT
from reviewer.export.refusing.quoting import quoted
from reviewer.export.refusing.refusal import Refusal
from reviewer.model.draft import Draft, Kind

OPENING = dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c") | dict.fromkeys("\u2066\u2067\u2068", "\u2069")
"""The marks that turn the direction of what follows, each with the mark that ends it."""
CLOSING = frozenset(OPENING.values())
HTML = re.compile(
    r"</?(?:a|b|blockquote|br|button|cite|div|em|embed|figure|font|form|h[1-6]|hr|i|iframe|img|input|li|link|meta|object|ol|p|script|section|span|"
    r"strong|style|svg|table|tbody|td|th|thead|tr|u|ul|video)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)


def letter_refusals(draft: Draft) -> Iterator[Refusal]:
    """Yield a reason for each character that no page can hold and each passage whose direction marks change what is read."""
    shown = [(number, block) for number, block in enumerate(draft.blocks) if block.kind not in (Kind.META, Kind.HIDDEN)]
    codes = [(number, code.group()) for number, block in shown for code in HTML.finditer(block.prose)]
    if codes:
        more = f" and {len(codes) - 1} more" if len(codes) > 1 else ""
        yield Refusal(f"The text shows HTML code to its readers: take {quoted(codes[0][1])}{more} out.", codes[0][0])
    for number, block in enumerate(draft.blocks):
        words = block.text + "".join(picture.alt for picture in block.pictures)
        for sign in dict.fromkeys(UNFIT.findall(words)):
            yield Refusal(f"The text holds a character no page can show (U+{ord(sign):04X}) in {_near(words, sign)}: delete it.", number)
        if not _directions_fair(words):
            yield Refusal(f"Hidden direction marks change the order of the words in {_near(words, _first(words))}: delete them.", number)


def _near(words: str, sign: str) -> str:
    at = words.find(sign)
    around = words[max(0, at - 25) : at + 25]
    return quoted("".join(letter if letter.isprintable() or letter == " " else " " for letter in around))


def _first(words: str) -> str:
    return next((letter for letter in words if letter in OPENING or letter in CLOSING), "")


def _directions_fair(words: str) -> bool:
    """Return whether direction marks are closed in their block and stand beside letters read from the right."""
    waiting: list[str] = []
    found = False
    for letter in words:
        if letter in OPENING:
            waiting.append(OPENING[letter])
            found = True
        elif letter in CLOSING:
            if not waiting or waiting.pop() != letter:
                return False
            found = True
    return not waiting and (not found or any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in words))
