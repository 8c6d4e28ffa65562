"""The same figure about a condition with two values in one article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.house import Agreed, House
from reviewer.model.named import NamedTuple
from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Vocabulary, Worded
from reviewer.model.span import HERE, Place
from reviewer.reading.lines import Line
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.base import DraftRule, Given
from reviewer.rules.memo import along, by_identity, per_passage
from reviewer.rules.numbers.fact_sheet import against_sheet
from reviewer.rules.numbers.values import FRACTIONS, NUMBER, SCALES, value
from reviewer.rules.places import TEXT

AMOUNT = Worded(
    rf"\b(?P<number>{NUMBER})\s(?P<scale>thousand|million|billion)\b(?:\s(?P<who>{{counted}}))?"
    rf"|\b(?P<percent>\d+(?:\.\d+)?)\s?(?:%|percent\b|per cent\b)\sof\s(?:the\s|all\s)?(?P<whom>\w+)"
    rf"|\b(?P<fraction>{'|'.join(map(re.escape, sorted(FRACTIONS, key=len, reverse=True)))})\s(?:of\s)?(?:the\s|all\s)?(?P<whose>{{counted}}|population)",
    re.IGNORECASE,
)
HAVE = late(r"\b(?:affect(?:s|ed|ing)?|ha(?:s|ve|ving)|live with|living with|suffer from|are diagnosed with|experience|fac(?:e|es|ed|ing)|touch(?:es|ed)?|(?:is|are) (?:found|seen|present) in)\b", re.IGNORECASE)
YEAR = late(r"\b(?:19|20)\d\d\b")
PLACE = Worded(r"\b(?:(?P<unitedstates>{unitedstates})|(?P<unitedkingdom>{unitedkingdom})|(?P<world>{world})|{country})\b", re.IGNORECASE)
HINTS = ("llion", "thousand", "%", "percent", "per cent", "third", "half", "quarter", "one in", "fifth", "tenth", "Half", "One in")
LONGEST = 600
TOLERANCE = 0.10


class Figure(NamedTuple):
    """A figure: its condition, kind of number, group and place, its value, and the sentence that gives it."""

    condition: str
    kind: str
    who: str
    where: str
    year: str
    value: float
    shown: str
    place: Place


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield the later of two figures that have all but the value in common, and what differs from the fact sheet of the house."""
    known: list[Figure] = []
    told = figures_in(context.facts.vocabulary)
    for number, figures_there in enumerate(told(article)):
        for held in figures_there:
            figure = held._replace(place=Place(number, held.place.start, held.place.end))
            other = next((one for one in known if same(one, figure)), None)
            if other is not None and abs(other.value - figure.value) > TOLERANCE * max(other.value, figure.value):
                yield Hit(figure.place, {"a": figure.shown, "b": other.shown, "condition": figure.condition}, None, (other.place,))
            else:
                known.append(figure)
    if context.house.figures:
        yield from against_sheet(article, context)


@by_identity
def figures_in(known: Vocabulary) -> Callable[[Article], list[tuple[Figure, ...]]]:
    """Return what tells the figures of each passage, as if it stood anywhere."""

    @per_passage
    def told(passage: Passage) -> tuple[Figure, ...]:
        if not any(map(passage.block.prose.__contains__, HINTS)):
            return ()
        lines = (line for line in passage.lines if line.has("condition") and not line.question and len(line.text) <= LONGEST)
        return tuple(figure for line in lines for figure in figures(passage, line, known))

    return along(lambda passage: told(passage) if passage.zone in TEXT and "condition" in passage.cues else ())


def figures(passage: Passage, line: Line, known: Vocabulary) -> Iterator[Figure]:
    """Yield the figures of a sentence that say how common a condition is."""
    text = line.text
    haves = list(HAVE.finditer(text)) if any(map(text.__contains__, HINTS)) else []
    amounts = list(AMOUNT(known).finditer(text)) if haves else []
    for have in haves if amounts else ():
        for amount in amounts:
            after = 0 <= amount.start() - have.end() <= 30
            before = 0 <= have.start() - amount.end() <= 45
            condition = near(passage, line, have.start() if after else have.end(), before=after) if after or before else ""
            if condition and not re.search(r"[,;]| and | while ", text[min(have.end(), amount.end()) : max(have.start(), amount.start())]):
                where = PLACE(known).search(text)
                place = (where.lastgroup or where.group(0).lower()) if where else ""
                year = YEAR.search(text)
                yield Figure(
                    condition,
                    "count" if amount.group("scale") else "share",
                    (amount.group("who") or amount.group("whom") or amount.group("whose") or "people").lower(),
                    place,
                    year.group(0) if year else "",
                    size(amount),
                    amount.group(0).strip(),
                    Place(HERE, line.start + amount.start(), line.start + amount.end()),
                )


def near(passage: Passage, line: Line, offset: int, *, before: bool) -> str:
    """Return the condition named last before an offset of a sentence, or first after it, within five words."""
    words, at = passage.words, line.start + offset
    found = line.cues.get("condition", ())
    if before:
        pair = next((pair for pair in reversed(found) if words.ends[pair[1]] <= at and at - words.ends[pair[1]] <= 25), None)
    else:
        pair = next((pair for pair in found if words.starts[pair[0]] >= at and words.starts[pair[0]] - at <= 25), None)
    return " ".join(words.text[pair[0] : pair[1] + 1]) if pair else ""


def size(amount: re.Match[str]) -> float:
    """Return the value of an amount: a count, or percent."""
    if amount.group("scale"):
        return value(amount.group("number")) * SCALES[amount.group("scale").lower()]
    return float(amount.group("percent")) if amount.group("percent") else FRACTIONS[amount.group("fraction").lower()]


def same(a: Figure, b: Figure) -> bool:
    """Return whether two figures are of one condition, kind, group, year and place (a place not named may be any)."""
    return (a.condition, a.kind, a.who) == (b.condition, b.kind, b.who) and a.year == b.year and (a.where == b.where or not a.where or not b.where)


RULE = DraftRule(
    id="NU002",
    name="same-statistic-two-values",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Citations and sources",
    title="One figure has two values",
    message="How common {condition} is: “{a}” here, and “{b}” elsewhere in the article.",
    fix="Settle one figure, cite it, and keep it in the fact sheet of the house profile.",
    why="Two values for one figure make readers doubt both.",
    standard="JAMA benchmark: currency; PIF TICK 1 (consistent process); own rule",
    messages={"agreed": "“{a}” stands here; the house has agreed on “{b}” for {condition}{source}."},
    titles={"agreed": "A figure differs from the agreed one"},
    given=Given(
        house=House(
            figures=(
                Agreed(("tennis elbow", "adults"), "1 to 3%", "review of 2025"),
                Agreed(("infusion", "takes"), "40 minutes"),
                Agreed(("first visit", "costs"), "$150"),
            )
        ),
        words="The fact sheet says: tennis elbow, adults: 1 to 3%; infusion, takes: 40 minutes; first visit, costs: $150.",
    ),
    kinds={"agreed": "An infusion usually takes ⟦90 minutes⟧ in a quiet room."},
    bad="Fibromyalgia affects 10 million people in the United States. In other words, fibromyalgia affects ⟦4 million people⟧.",
    good="Fibromyalgia affects 4 million adults, while arthritis affects 53 million adults.",
    traps={
        "the agreed figure": "Tennis elbow is seen in 2% of adults. The infusion takes about 40 minutes, and the first visit costs $150.",
        "another unit": "An infusion takes two visits and one ride home.",
        "another share of the same people": "In adults with tennis elbow, 80% are well again within a year.",
        "what one study found": "In a 2019 study, the infusion takes 100 minutes.",
        "a figure of a named year": "In 2015 the first visit costs $90.",
        "a question": "Is it true that an infusion takes 90 minutes?",
        "another thing of the same unit": "Recovery takes 90 minutes in a chair by the window.",
        "another group": "Migraine affects 12% of adults. Migraine affects 5% of children.",
        "another place": "Asthma affects 25 million people in the United States. Asthma affects 260 million people worldwide.",
        "another year": "In 2001, asthma affected 20 million people. In 2021, asthma affected 25 million people.",
        "the same value again": "Arthritis affects 53 million adults. To say it again, arthritis affects 54 million adults.",
    },
    check=check,
)
