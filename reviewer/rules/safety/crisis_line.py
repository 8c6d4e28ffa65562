"""A page on depression, another grave illness of the mind or suicide without a word on where to turn in a crisis."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.model.draft import Kind, Zone
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.late import late
from reviewer.model.span import Place
from reviewer.reading.lines import Line
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.base import DraftRule
from reviewer.rules.exchange import below
from reviewer.rules.overview import numbers, tells
from reviewer.rules.places import cue, plain

_BRINGS = late(r"\b(?:can|may|might|could) (?:also |rarely )?(?:bring on|cause|trigger|lead to|worsen)\b", re.IGNORECASE)
TEXT = frozenset({Zone.TITLE, Zone.HEADING, Zone.BODY, Zone.PROMO})


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield one hit at the first mention, the worst topic first, where no crisis contact stands anywhere."""
    mentions: dict[str, Place] = {}
    for number in numbers(article, ["crisistopic"]):
        passage = article.passages[number]
        if passage.zone not in TEXT or passage.block.kind is Kind.CODE:
            continue
        for kind, place in topics(number, passage):
            mentions.setdefault(kind, place)
    kind = "suicide" if "suicide" in mentions else "mood"
    if kind == "mood" and article.page.official:
        return
    if kind in mentions and not tells(article, context, "crisisline"):
        place = mentions[kind]
        line, assumed = line_for(context)
        values = {"topic": article.draft.quote(place), "line": line, "assumed": assumed}
        changes = () if assumed else below(article.draft, line, place.block)
        repair = "Put in the crisis line" if changes else ""
        yield Hit(place, values, kind if kind == "suicide" else None, key=article.draft.quote(place).casefold(), repair=repair, changes=changes)


def line_for(context: Context) -> tuple[str, str]:
    """Return the line that tells where to turn in the house's country, and what was assumed of that country."""
    lines, country = context.facts.crisis_lines, plain(context.house.country)
    found = next((line.say for line in lines if country and country in {plain(line.country), *map(plain, line.names)}), "")
    if found:
        return found, ""
    first = lines[0].say if lines else "If you are in crisis, call the crisis line of your country."
    told = f"The program knows no line for {context.house.country}" if context.house.country else "No house profile names the country"
    return first, f" {told}; see that the line proposed fits ({lines[0].country})." if lines else f" {told}."


def topics(number: int, passage: Passage) -> Iterator[tuple[str, Place]]:
    """Yield the mentions of depression, trauma, suicide and other grave illnesses of the mind in a passage that mean such an illness."""
    for line in passage.lines:
        if _of_a_medicine(line, passage):
            continue
        traps = line.cues.get("crisistrap", ())
        for pair in line.cues.get("crisistopic", ()):
            if not any(first <= pair[0] <= last for first, last in traps):
                span = cue(passage, pair)
                yield ("suicide" if pair in line.cues.get("selfharm", ()) else "mood"), Place(number, span.start, span.end)


def _of_a_medicine(line: Line, passage: Passage) -> bool:
    """Return whether a sentence names an illness of the mind only as what a medicine may bring on, or as what forbids it."""
    if line.has("selfharm"):
        return False
    starts, topic = passage.words.starts, line.cues.get("crisistopic", ())
    brings = min((starts[first] for first, _ in (*line.cues.get("cause", ()), *line.cues.get("effect", ()))), default=-1)
    if any(starts[first] < brings for first, _ in (*line.cues.get("condition", ()), *line.cues.get("ill", ()))):
        return False  # "Constant pain can lead to depression"
    return bool(topic) and 0 <= brings < starts[topic[0][0]] and _BRINGS.search(line.text) is not None


RULE = DraftRule(
    id="SA005",
    name="crisis-line-missing",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.REVIEWER,
    area="Safety",
    title="No crisis contact is given",
    message="The page speaks of “{topic}” and gives no contact for a crisis.",
    fix="Add one line: “{line}”",
    why="Somebody in crisis may be reading, and the page is where they look first.",
    standard="reportingonsuicide.org; 988/SAMHSA safe messaging; PIF TICK",
    severities={"suicide": Severity.BLOCKER},
    messages={"suicide": "The page names “{topic}” and gives no contact for a crisis."},
    bad="Living with constant pain can lead to ⟦depression⟧.",
    good="Living with constant pain can lead to depression. If you are in crisis, call or text 988.",
    kinds={"suicide": "People who think of ⟦suicide⟧ often tell nobody."},
    traps={
        "two poles of a device": "The bipolar electrode closes small vessels in the nose.",
        "depression of breathing": "High doses of opioids can cause respiratory depression.",
        "a line of the heartbeat": "The tracing showed ST depression during exercise.",
        "the name of a class of medicines": "Some antidepressants also ease nerve pain.",
        "a line for another country": "Depression is common after a long illness. If you need to talk, call Samaritans on 116 123.",
    },
    check=check,
)
