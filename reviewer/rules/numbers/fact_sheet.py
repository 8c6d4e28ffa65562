"""Figures of a draft beside those the clinic has agreed on: the same thing, another value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.model.days import stated
from reviewer.model.finding import Hit
from reviewer.model.house import Agreed
from reviewer.model.named import NamedTuple
from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Vocabulary
from reviewer.model.span import Place
from reviewer.reading.lines import Line
from reviewer.reading.passage import Article, Context
from reviewer.reading.words import phrase
from reviewer.rules.numbers.values import FRACTIONS, NUMBER, SCALES, value
from reviewer.rules.places import TEXT

TOLERANCE = 0.10
LONGEST = 600
APART = 12
"""Shares of people farther apart than this are of different things."""
SCALED = r"(?:\s(?P<scale>thousand|million|billion)\b)?"
UNIT = r"(?P<unit>\s?[%‰°]|\s?(?:percent|per cent)\b|(?:\s|-)?[A-Za-zµ]+(?:/[A-Za-z]+)?)?"
AMOUNT = late(
    rf"(?P<one>{NUMBER})\s(?:in|out of)\s(?P<many>\d[\d,]*)\b(?!\s?%)"
    rf"|(?P<fraction>\b(?:{'|'.join(sorted(map(re.escape, FRACTIONS), key=len, reverse=True))})\b)"
    rf"|(?P<money>[$£€])?(?<![\w.])(?P<low>{NUMBER})(?:\s?%?\s?(?:-|–|—|\bto\b|\band\b(?=\s?{NUMBER}\s?(?:%|per)))\s?(?P<high>{NUMBER}))?{SCALED}{UNIT}",
    re.IGNORECASE,
)
YEAR = late(r"\b(?:19|20)\d\d\b")
SAME = {"min": "minute", "mins": "minute", "hr": "hour", "hrs": "hour", "h": "hour", "percent": "%", "mcg": "µg", "mgs": "mg", "wks": "week", "yrs": "year"}
JOINTS = frozenset("in of the and or to for a an per at on by with from is are was were each every over under who that have has us uk".split())


class Amount(NamedTuple):
    """A figure as text gives it: from low to high, its unit (a word in the singular, or empty), where it stands, and how it is written."""

    low: float
    high: float
    unit: str
    start: int
    end: int
    shown: str

    def near(self, other: Amount) -> bool:
        """Return whether two figures agree within a tenth."""
        room = TOLERANCE * max(self.high, other.high)
        return self.low <= other.high + room and other.low <= self.high + room


def against_sheet(article: Article, context: Context) -> Iterator[Hit]:
    """Yield each figure that differs from the agreed one for the same thing; what one study found, and figures of a named year, may differ."""
    known = context.facts.vocabulary
    for agreed in context.house.figures:
        wanted = next(amounts(agreed.figure, known), None)
        if wanted is None:
            continue
        about = [frozenset(singular(word) for word in phrase(one)) for one in agreed.about]
        for number, passage in enumerate(article.passages):
            if passage.zone not in TEXT:
                continue
            for line in passage.lines:
                words = frozenset(map(singular, passage.words.text[line.first : line.last]))
                if all(part <= words for part in about) and told_of_all(line, agreed):
                    other = differing(line.text, wanted, frozenset().union(*about), known)
                    if other is not None:
                        place = Place(number, line.start + other.start, line.start + other.end)
                        yield Hit(place, values(agreed, other), "agreed", key=f"{', '.join(agreed.about)}: {agreed.figure}")


def told_of_all(line: Line, agreed: Agreed) -> bool:
    """Return whether a sentence speaks of what the agreed figure is of: no question, no single study, no year of its own."""
    if line.question or line.instruction or line.episode >= 0 or line.introduces is not None or len(line.text) > LONGEST:
        return False
    said = f"{' '.join(agreed.about)} {agreed.figure}"
    return all(year in said for year in YEAR.findall(line.text))


def differing(text: str, wanted: Amount, about: frozenset[str], known: Vocabulary) -> Amount | None:
    """Return the first figure of the same unit in a sentence none of whose figures of that unit agrees; else None."""
    alike = [amount for amount in amounts(text, known) if amount.unit == wanted.unit or (not wanted.unit and amount.unit in about)]
    if any(amount.near(wanted) for amount in alike):
        return None
    return next((amount for amount in alike if amount.unit != "%" or comparable(amount, wanted)), None)


def comparable(share: Amount, wanted: Amount) -> bool:
    """Return whether two shares can be of one thing: 80% of the people with an illness is no slip for the 2% who have it."""
    low, high = sorted((max(share.high, 0.01), max(wanted.high, 0.01)))
    return high <= APART * low


def amounts(text: str, known: Vocabulary) -> Iterator[Amount]:
    """Yield the figures of a text, in order."""
    for found in AMOUNT.finditer(text):
        start, end = found.span()
        if found["fraction"]:
            share = FRACTIONS[found["fraction"].lower()]
            yield Amount(share, share, "%", start, end, found[0])
        elif found["one"]:
            share = 100 * value(found["one"]) / max(value(found["many"]), 1)
            yield Amount(share, share, "%", start, end, found[0])
        else:
            low, high = value(found["low"]), value(found["high"] or found["low"])
            scale = SCALES[found["scale"].lower()] if found["scale"] else 1
            unit, last = unit_of(found, known)
            yield Amount(min(low, high) * scale, max(low, high) * scale, unit, start, last, text[start:last])


def unit_of(found: re.Match[str], known: Vocabulary) -> tuple[str, int]:
    """Return the unit of a figure and where the figure ends with it; a million of nothing named are people."""
    if found["money"]:
        return found["money"], found.end("scale") if found["scale"] else found.end("high") if found["high"] else found.end("low")
    bare = found.end("scale") if found["scale"] else found.end("high") if found["high"] else found.end("low")
    word = (found["unit"] or "").strip(" -").lower()
    word = "percent" if word == "per cent" else word
    if not word or word in JOINTS:
        return ("people" if found["scale"] else ""), bare
    return ("people" if word in known.get("anybody", ()) else SAME.get(word, SAME.get(singular(word), singular(word)))), found.end()


def singular(word: str) -> str:
    """Return a word without its plural -s."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def values(agreed: Agreed, other: Amount) -> dict[str, str]:
    """Return the values of the message."""
    source = ", ".join(part for part in (agreed.source, stated(agreed.on) if agreed.on else "") if part)
    return {"a": other.shown.strip(), "b": agreed.figure, "condition": ", ".join(agreed.about), "source": f" ({source})" if source else ""}
