"""Citation marks in visible text: raised digits, `[1]`, `[1–3]`, `[^a]`; not exponents, units or isotopes."""

from __future__ import annotations

from collections.abc import Callable

from reviewer.model.draft import Marker
from reviewer.model.patterns.late import late

DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
PLAIN = str.maketrans(DIGITS, "0123456789")
HINT = late(rf"[{DIGITS}]")
MARK = late(
    rf"[{DIGITS}\[](?:(?<=[{DIGITS}])(?P<raised>[{DIGITS}]*(?:[ ]?[,;–—‑⁻-][ ]?[{DIGITS}]+)*)"
    r"|(?<=\[)(?P<bracket>\d{1,3}(?:[ ]?[,;–—‑-][ ]?\d{1,3})*)\](?!\()"
    r"|(?<=\[)\^(?P<caret>[^\]\[\s]{1,64})\](?![(:]))"
)
"""A mark. It opens with its signs alone, which are found fast; of a raised one the group holds all digits but the first."""
LONG = late(rf"[{DIGITS}]{{4}}")
NUMBER = late(r"(\d+)(?:\s*([–—‑⁻-])\s*(\d+))?")
UNIT_WORDS = "m mm cm dm km nm µm μm in ft yd mi sq s kg g l dl ml min h w hz j n"
UNITS = frozenset(UNIT_WORDS.split())
LONGEST_RANGE = 60


def _labels(numbers: str) -> tuple[str, ...]:
    """Return the single numbers of `1,3–5`."""
    if numbers.isdecimal():
        return (str(int(numbers)),)
    labels: list[str] = []
    for match in NUMBER.finditer(numbers):
        low, high = int(match.group(1)), int(match.group(3) or match.group(1))
        if not low <= high <= low + LONGEST_RANGE:
            labels += [str(low), str(high)]
        else:
            labels += [str(number) for number in range(low, high + 1)]
    return tuple(dict.fromkeys(labels))


def _word_before(text: str, start: int) -> str:
    first = start
    while first > 0 and start - first < 8 and text[first - 1].isalpha() and text[first - 1] not in DIGITS:
        first -= 1
    return text[first:start]


def _is_power(text: str, start: int, end: int) -> bool:
    """Return whether raised digits are an exponent, a charge or an isotope rather than a mark."""
    after = text[end : end + 1]
    before = text[start - 1] if start else ""
    if after in "⁺⁻⁄/" and after:
        return not (after == "/" and before.isalpha() and len(_word_before(text, start)) > 2)
    if not before or before.isspace() or before in "(":
        return after.isalpha()
    raised = text[start:end]
    if before in "⁻⁺":
        return True
    if before.isdigit():
        first = start
        while first > 0 and start - first < 4 and text[first - 1].isdigit():
            first -= 1
        ten = text[first:start] == "10" and not (first and text[first - 1] in ".,–-")
        times = text[max(first - 2, 0) : first].strip()[-1:] in ("×", "x", "*")
        return ten and (raised not in ("¹", "²") or times)
    word = _word_before(text, start)
    if not word:
        return False
    lone = start - len(word) == 0 or not text[start - len(word) - 1].isalnum()
    number = start - len(word) > 0 and text[start - len(word) - 1].isdigit()
    if word.lower() in UNITS and raised in {"²", "³"} and (lone or number):
        return word.lower() not in {"in", "min", "h", "s", "w", "n", "j", "l", "g"} or _after_number(text, start - len(word))
    return len(word) == 1 and lone and word != "a" and raised in {"²", "³"}


def _after_number(text: str, start: int) -> bool:
    return text[:start].rstrip(" \u00a0/")[-1:].isdigit() if start < 40 else text[start - 40 : start].rstrip(" \u00a0/")[-1:].isdigit()


def may_mark(text: str) -> bool:
    """Return whether a text has a sign with which a mark could begin."""
    return "[" in text or (not text.isascii() and HINT.search(text) is not None)


def find_markers(text: str, styled: Callable[[int], str] | None) -> tuple[Marker, ...]:
    """Return the marks of a text in order; `styled` tells of an offset whether it is "sup", "code" or ""."""
    found: list[Marker] = []
    for match in MARK.finditer(text):
        kind = match.lastgroup or ""
        start, end = match.span()
        shown = match.group() if kind == "raised" else match.group(kind)
        if kind == "raised" and LONG.search(shown):
            continue
        style = styled(start) if styled else ""
        if style == "code" or (kind == "raised" and _is_power(text, start, end)):
            continue
        labels = (shown,) if kind == "caret" else _labels(shown.translate(PLAIN))
        if kind != "caret" and "0" in labels:
            continue
        found.append(Marker(labels, start, end, "sup" if style == "sup" and kind == "raised" else kind))
    return tuple(found)


def blanked(text: str, markers: tuple[Marker, ...]) -> str:
    """Return the text with every mark replaced by spaces of the same length."""
    if not markers:
        return text
    parts: list[str] = []
    last = 0
    for marker in markers:
        parts += [text[last : marker.start], " " * (marker.end - marker.start)]
        last = marker.end
    return "".join(parts) + text[last:]
