"""Words that tell readers to stop or replace a treatment, or to dose themselves."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.draft import Kind, Zone
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.span import Place
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.base import DraftRule
from reviewer.rules.overview import numbers
from reviewer.rules.places import quoted
from reviewer.rules.safety.medicines import denied, dosed, stopping

TEXT = frozenset({Zone.BODY, Zone.PROMO})
SPEAKS = frozenset({"alter", "quit", "replace", "frequency", "dosing", "selfuse"})

Found = tuple[str, Place]


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield each instruction to end or replace a treatment; doses and self-treatment once per section, with all their places."""
    if article.page.official:
        return
    section: dict[str, list[Place]] = {}
    table_doses = False
    for number in numbers(article, (*SPEAKS, "heading", "cell")):
        passage = article.passages[number]
        if passage.block.kind is Kind.HEADING:
            yield from gathered(article, section)
            section = {}
        if passage.zone not in TEXT or passage.block.quoted or passage.block.kind is Kind.CODE:
            continue
        if passage.block.kind is Kind.CELL:
            table_doses = is_dose_table(article, number) if passage.block.row == passage.block.column == 0 else table_doses
        for kind, place in instructions(number, passage, in_table=table_doses and passage.block.kind is Kind.CELL):
            if kind == "stop":
                yield Hit(place, {"quote": article.draft.quote(place)})
            else:
                section.setdefault(kind, []).append(place)
    yield from gathered(article, section)


def gathered(article: Article, section: dict[str, list[Place]]) -> Iterator[Hit]:
    """Yield the hits of one section: its first dose or self-treatment speaks for the others."""
    for kind, places in section.items():
        yield Hit(places[0], {"quote": article.draft.quote(places[0]), "count": str(len(places))}, kind, tuple(places[1:]))


def is_dose_table(article: Article, number: int) -> bool:
    """Return whether the header row that a cell stands in speaks of doses."""
    row = (cell for cell in article.passages[number : number + 12] if cell.block.kind is Kind.CELL and cell.block.row == 0)
    return any("dos" in word for cell in row for word in cell.words.text)


def instructions(number: int, passage: Passage, *, in_table: bool) -> Iterator[Found]:
    """Yield what a passage's sentences tell readers to do with medicines, as (kind, place)."""
    for line in passage.lines:
        if SPEAKS.isdisjoint(line.cues) and not in_table:
            continue
        ending = stopping(passage, line)
        if ending is not None:
            yield "stop", Place(number, ending.start, ending.end)
        if line.question or line.rejected or line.has("told", "limit") or quoted(passage.block.text, line.start, line.end):
            continue
        start = line.start + len(line.text) - len(line.text.lstrip())
        place = Place(number, start, line.start + len(line.text.rstrip()))
        if dosed(line, in_table=in_table) and not denied(passage, line):
            yield "dose", place
        elif line.has("selfuse") and not denied(passage, line):
            yield "self", place


RULE = DraftRule(
    id="SA007",
    name="unsafe-instruction",
    severity=Severity.BLOCKER,
    nature=Nature.QUESTION,
    waiver=WaiverClass.REVIEWER,
    area="Safety",
    title="Readers are told to change a treatment",
    message="“{quote}” tells readers to end, change or replace a treatment.",
    fix="Say “talk with the clinician who prescribes it first”.",
    fixes={
        "dose": "Leave the dose to the clinician who knows the reader, or quote the label as such.",
        "self": "Say who decides this together with the reader, and when to ask for help.",
    },
    why="A web page must not change someone’s treatment; stopping a medicine alone can harm.",
    standard="HONcode 2 complementarity; FDA 2023 (at-home ketamine); FTC 2022",
    messages={
        "dose": "“{quote}” reads as a dose for the reader ({count} in this section).",
        "self": "“{quote}” reads as an instruction to treat oneself ({count} in this section).",
    },
    titles={"dose": "The page sets a dose for readers", "self": "Readers are told how to treat themselves"},
    bad="You can ⟦stop taking your antidepressants⟧ once infusions start.",
    good="Do not stop taking your antidepressants without talking to the clinician who prescribed them.",
    kinds={
        "dose": "## At home\n\n⟦Take 400 mg of magnesium every evening before bed.⟧",
        "self": "## At home\n\n⟦Inject it into the belly once a week.⟧",
    },
    traps={
        "what a label rejects": "Myth: You can stop your antidepressants as soon as you feel better.",
        "a dose somebody had in a study": "In the trial, patients took 60 mg of duloxetine a day for twelve weeks.",
        "a medicine already prescribed": "Take the prescribed tablets as directed by your dentist.",
        "a safe stop": "If this exercise causes pain, stop and ask a specialist.",
        "advice to ask first": "Ask your pharmacist before you stop using your inhaler.",
        "a limit": "Adults should have no more than 2,300 mg of sodium a day.",
        "a concentration": "A level above 126 mg/dL on two days a week points to diabetes.",
        "a therapist's own sessions": "At this point we stop hands-on treatment and go on with exercises.",
    },
    check=check,
)
