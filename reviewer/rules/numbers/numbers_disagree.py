"""Two numbers offered as the same thing that do not agree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Vocabulary, Worded
from reviewer.model.span import Span
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule
from reviewer.rules.match import has_digit
from reviewer.rules.numbers.told_twice import TELLING, told_twice
from reviewer.rules.numbers.values import NUMBER, value

PART = late(
    rf"\b(?P<part>{NUMBER})\s(?:out\s)?of\s(?:the\s)?(?P<all>{NUMBER})\b(?P<noun>[^.;!?()%\d]{{0,40}})(?:\(|,\sor\s)\s?(?P<share>\d+(?:\.\d+)?)\s?(?:%|percent\b|per cent\b)\)?",
    re.IGNORECASE,
)
MORE = Worded(
    r"\b(?P<part>\d[\d,]*)\s(?:out\s)?of\s(?:the\s)?(?P<all>\d[\d,]*)\s(?:{participant}|studies|trials|cases)\b"
)
SPLIT = late(r"\b(?P<a>\d+),\s(?P<b>\d+),?\sand\s(?P<c>\d+)\sof\s(?:the\s)?(?P<all>\d+)\b")
AMONG = late(r"\bof (?:the |all |these |our )?(?P<all>\d+) [a-z]+(?: [a-z]+)?, (?P<told>[^.;:]+)", re.IGNORECASE)
PARTS = late(r"(?:^|, |\band )(?P<part>\d+) (?!(?:weeks?|days?|months?|years?|hours?|minutes?|visits?|sessions?|mg|of|to|per)\b)[a-z]+")
APART = late(r"\b(?:worse|unchanged|the same|failed|dropped out|did not|none)\b", re.IGNORECASE)
"""Words that tell parts of which nobody is in two."""
DIGIT = late(r"\d")
SHARE = late(r"(?:\(|,\sor\s)\s?\d[\d.]*\s?(?:%|per)", re.IGNORECASE)
"""What `PART` ends in. It spares most drafts the compiling of that long pattern."""
SIGNS = ("%", "percent", "per cent", "f ", " or ")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield fractions that do not fit the range given for them, shares that do not follow from their counts, and parts that exceed the whole."""
    if not has_digit(passage.block) or not any(map(passage.block.prose.__contains__, SIGNS)):
        return
    for line in passage.lines:
        text = line.text
        if not TELLING.isdisjoint(line.said):
            yield from fractions(passage, line.start, text)
        if "%" in text or "percent" in text or "per cent" in text:
            yield from shares(passage, line.start, text)
        elif "f " in text and DIGIT.search(text):
            yield from excess(passage, line.start, text, context.facts.vocabulary)


def fractions(passage: Passage, start: int, text: str) -> Iterator[Hit]:
    """Yield a fraction in words with a figure it does not agree with."""
    for twice in told_twice(text):
        yield Hit(passage.place(Span(start + twice.start, start + twice.end)), {"a": twice.one, "b": twice.other}, "range-vs-fraction")


def shares(passage: Passage, start: int, text: str) -> Iterator[Hit]:
    """Yield a count of a whole with a percentage that does not follow from it."""
    for found in PART.finditer(text) if SHARE.search(text) else ():
        part, everybody, share = value(found.group("part")), value(found.group("all")), float(found.group("share"))
        if everybody and (part > everybody or abs(100 * part / everybody - share) > 1):
            values = {"a": f"{found.group('part')} of {found.group('all')}", "b": f"{found.group('share')}%"}
            yield Hit(passage.place(Span(start + found.start(), start + found.end())), values, "part-whole")


def excess(passage: Passage, start: int, text: str, known: Vocabulary) -> Iterator[Hit]:
    """Yield a part that is larger than its whole, or parts that add up to more than it."""
    for found in MORE(known).finditer(text):
        if value(found.group("part")) > value(found.group("all")) > 1:
            values = {"a": found.group("part"), "b": found.group("all")}
            yield Hit(passage.place(Span(start + found.start(), start + found.end())), values, "part-whole")
    for found in AMONG.finditer(text):
        parts, everybody = [int(part["part"]) for part in PARTS.finditer(found["told"])], int(found["all"])
        if parts and (max(parts) > everybody or (sum(parts) > everybody and APART.search(found["told"]))):
            values = {"a": ", ".join(map(str, parts)), "b": found["all"]}
            yield Hit(passage.place(Span(start + found.start(), start + found.end())), values, "split" if len(parts) > 1 else "part-whole")
    for found in SPLIT.finditer(text):
        if sum(int(found.group(name)) for name in "abc") > int(found.group("all")):
            values = {"a": ", ".join(found.group(name) for name in "abc"), "b": found.group("all")}
            yield Hit(passage.place(Span(start + found.start(), start + found.end())), values, "split")


RULE = BlockRule(
    id="NU001",
    name="numbers-disagree",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Citations and sources",
    title="Two figures for one thing disagree",
    message="“{a}” and “{b}” are given as the same figure.",
    fix="Pick one, or explain the spread.",
    fixes={
        "part-whole": "Check the counts against the source and correct them.",
        "split": "Check the counts against the source and correct them.",
    },
    why="Readers cannot tell which figure to believe, and may believe neither.",
    standard="AMA numbers & percentages (ch. 18); CDC CCI 17; NHS numbers guidance",
    messages={
        "part-whole": "“{a}” does not come to “{b}”.",
        "split": "The parts {a} add up to more than {b}.",
    },
    titles={"part-whole": "A share does not follow from its counts", "split": "Parts add up to more than the whole"},
    bad="Chronic pain affects about ⟦a third of adults, or 17-44%⟧.",
    good="Chronic pain affects about a third of adults (31-36%).",
    kinds={
        "part-whole": "In the survey, ⟦12 of 40 people (45%)⟧ slept badly.",
        "split": "In the three groups, ⟦14, 12 and 9 of 30⟧ people got better.",
    },
    traps={
        "a confidence interval": "About a third got better (33%, 95% CI 17 to 44%).",
        "a range across countries": "About a third of adults has pain, which varies between countries, or 17-44%.",
        "rounding": "In all, 7 of 24 people (29%) felt sick.",
        "different things": "Half of the people walked daily, and 20% to 30% slept better.",
        "a date": "In 4 of 12 months, visits went down by 10%.",
    },
    check=check,
)
