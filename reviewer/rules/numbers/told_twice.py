"""A share told twice, first as a fraction in words, and whether both can be meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.model.named import NamedTuple
from reviewer.model.patterns.late import late
from reviewer.rules.numbers.values import FRACTIONS, NUMBER, value

_FRACTION = "|".join(re.escape(word) for word in sorted(FRACTIONS, key=len, reverse=True))
_PERCENT = r"\s?(?:%|percent\b|per cent\b)"
_RANGE = late(
    rf"\b(?P<fraction>{_FRACTION}|most|the majority)\b(?P<between>[^.;!?%]{{0,90}}?)(?:\bor\b|\babout\b|\baround\b|\bthat is\b|\bi\.e\.|\()\s?"
    rf"(?:about |around |roughly |some )?(?P<low>\d+(?:\.\d+)?)\s?%?\s?(?:-|–|—|to)\s?(?P<high>\d+(?:\.\d+)?){_PERCENT}\)?",
    re.IGNORECASE,
)
_AGAIN = late(
    rf"\b(?P<fraction>{_FRACTION}|most|the majority)\b(?P<between>[^.;!?%(,\d]{{0,60}}?)(?:\s\(|,\s(?:or|that is|i\.e\.|in other words)?,?\s?)"
    rf"(?:only |just |about |around |roughly |some )?(?:(?P<share>\d+(?:\.\d+)?){_PERCENT}|(?P<part>{NUMBER})\s(?:out\s)?of\s(?:the\s)?(?P<all>{NUMBER})|(?P<other>{_FRACTION}))(?=[),.;])\)?",
    re.IGNORECASE,
)
_LABELLED = late(r"\b(?:CI|confidence interval|between countries|across countries|depending on|varies|vary|range[sd]?)\b", re.IGNORECASE)
_WIDE = 1.5
_ROUNDED = 1.2
"""How far a share may be from the fraction it is rounded to, as a ratio."""


TELLING = frozenset({"most", "majority", *(re.split("[ -]", word)[-1] for word in FRACTIONS)})
"""Words without which a sentence tells no share in words."""


class Twice(NamedTuple):
    """A share told twice in a sentence: where, and both ways."""

    start: int
    end: int
    one: str
    other: str


def told_twice(text: str) -> Iterator[Twice]:
    """Yield each fraction in words that another figure for the same thing does not agree with."""
    for found in _RANGE.finditer(text):
        low, high = float(found["low"]), float(found["high"])
        fraction = FRACTIONS.get(found["fraction"].lower())
        if 0 < low < high and not _LABELLED.search(found["between"]) and _apart(fraction, low, high):
            yield Twice(found.start(), found.end(), found["fraction"], f"{found['low']}–{found['high']}%")
    if "(" not in text and "," not in text:
        return
    for found in _AGAIN.finditer(text):
        share = _share(found)
        fraction = FRACTIONS.get(found["fraction"].lower())
        if share and not _LABELLED.search(found["between"]) and (share <= 50 if fraction is None else max(share / fraction, fraction / share) >= _ROUNDED):
            yield Twice(found.start(), found.end(), found["fraction"], found[0][found.end("between") - found.start() :].strip("(), "))


def _apart(fraction: float | None, low: float, high: float) -> bool:
    """Return whether a range does not hold a fraction or is too wide to be one; a majority (None) is more than half."""
    return high <= 50 if fraction is None else not low <= fraction <= high or high / low >= _WIDE


def _share(found: re.Match[str]) -> float:
    """Return the second figure in percent, 0 where it tells none."""
    if found["share"]:
        return float(found["share"])
    if found["other"]:
        return FRACTIONS[found["other"].lower()]
    everybody = value(found["all"])
    return 100 * value(found["part"]) / everybody if everybody else 0
