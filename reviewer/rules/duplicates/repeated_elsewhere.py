"""A passage that another article of the clinic has, too, or approved text in other words than were approved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reviewer.model.draft import Draft
from reviewer.model.elsewhere import Passed
from reviewer.model.finding import Change, Hit, Nature, Severity, WaiverClass
from reviewer.model.house import Boilerplate, House
from reviewer.model.span import Place
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.base import DraftRule, Given
from reviewer.rules.duplicates.approved import Match, approved, left_out, matches, wording
from reviewer.rules.duplicates.measure import NEAR_WORDS, Shingle, Unit, likeness, rows, runs_of_three, shingles, units
from reviewer.rules.memo import by_identity
from reviewer.rules.places import quoted, short, whole

CONTAINMENT = 0.70
PARAGRAPH_WORDS = 40
PARAGRAPH = 0.50
FEWEST_RUNS = PARAGRAPH_WORDS - 2
NO_RUNS: frozenset[Shingle] = frozenset()
WHOLLY = 0.995
CROWD = 40
"""A run of three words that more sentences of other articles share is a turn of phrase and finds no more of them."""
CLOSEST = 12
"""So many sentences, those that share most runs, are held against one."""


class Other(NamedTuple):
    """What other articles say: words by article, sentences with their runs of three words, and where each run stands; so for paragraphs."""

    exact: dict[str, str]
    sentences: tuple[tuple[str, frozenset[Shingle]], ...]
    stands: dict[Shingle, list[int]]
    paragraphs: tuple[tuple[str, frozenset[Shingle]], ...]
    all_runs: frozenset[Shingle] = frozenset()


class Echo(NamedTuple):
    """A place that another article has too: how alike, its order among the sentences of the text, and how many it holds."""

    place: Place
    article: str
    alike: float
    order: int
    words: str
    size: int = 1


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield each passage that stands in another draft, told once for sentences in a row, and each change of an approved text."""
    found = list(matches(article, context)) if context.house.boilerplate else []
    if context.elsewhere:
        run: list[Echo] = []
        for echo in echoes(article, context, frozenset(match.place for match in found)):
            if run and (echo.article != run[-1].article or echo.order != run[-1].order + run[-1].size):
                yield repeated(article.draft, run)
                run = []
            run.append(echo)
        if run:
            yield repeated(article.draft, run)
    if found:
        told = wording(context)
        yield from (changed(article.draft, match, told.names) for match in found if not match.exact)
        for match, name, missing in left_out(found, told):
            values = {"name": name, "approved": short(" ".join(sentence.written for sentence in missing), 24)}
            yield Hit(match.place, values, "cut", key=" ".join(" ".join(sentence.words) for sentence in missing))


def echoes(article: Article, context: Context, ours: frozenset[Place]) -> Iterator[Echo]:
    """Yield the sentences and paragraphs that other articles have, too, in order; approved ones and quotations may stand anywhere.

    At the places of `ours` stand approved sentences, changed or not: they are held against what was approved.
    """
    other, allowed = others(context.elsewhere), approved(context)
    order = 0
    for number in rows(article):
        passage = article.passages[number]
        found = units(passage)
        size = max(len(found.units), 1)
        exempt = found.whole in allowed or any(_at(number, unit) in ours for unit in found.units)
        name, alike = ("", 0.0) if exempt else paragraph(found.whole, other)
        if name:
            yield Echo(whole(article.draft, number), name, alike, order, found.whole, size)
        else:
            for nth, (unit, runs) in enumerate(zip(found.units, shingles(passage), strict=True)):
                place = _at(number, unit)
                if runs and not unit.contact and place not in ours and not cited_words(passage, place.start, place.end):
                    title, alike = nearest(unit.text, runs, other)
                    if title:
                        yield Echo(place, title, alike, order + nth, unit.text)
        order += size


def _at(number: int, unit: Unit) -> Place:
    return Place(number, unit.span.start, unit.span.end)


def paragraph(words: str, other: Other) -> tuple[str, float]:
    """Return the article that has most of a long paragraph, and how much of it."""
    parts = words.split()
    runs = runs_of_three(parts) if len(parts) >= PARAGRAPH_WORDS else NO_RUNS
    if not runs or len(runs & other.all_runs) < PARAGRAPH * FEWEST_RUNS:
        return "", 0.0
    found = ((likeness(runs, held)[1], name) for name, held in other.paragraphs)
    alike, name = max(found, default=(0.0, ""))
    return (name, alike) if alike >= PARAGRAPH else ("", 0.0)


def nearest(words: str, runs: frozenset[Shingle], other: Other) -> tuple[str, float]:
    """Return the article that has a sentence, or nearly, and how nearly."""
    if words in other.exact:
        return other.exact[words], 1.0
    shared: dict[int, int] = {}
    for run in runs:
        for number in other.stands.get(run, ()):
            shared[number] = shared.get(number, 0) + 1
    best = ("", 0.0)
    for number in sorted(shared, key=lambda one: -shared[one])[:CLOSEST]:
        name, held = other.sentences[number]
        alike = likeness(runs, held)[1]
        if alike >= CONTAINMENT and alike > best[1]:
            best = name, alike
    return best


@by_identity
def others(passed: tuple[Passed, ...]) -> Other:
    """Return what other articles say, ready to be compared with."""
    made = Other({}, (), {}, ())
    sentences: list[tuple[str, frozenset[Shingle]]] = []
    paragraphs: list[tuple[str, frozenset[Shingle]]] = []
    for block in passed:
        for words in block.sentences:
            parts = words.split()
            if len(parts) >= NEAR_WORDS and words not in made.exact:
                made.exact[words] = block.article
                runs = runs_of_three(parts)
                for run in runs:
                    known = made.stands.setdefault(run, [])
                    if len(known) < CROWD:
                        known.append(len(sentences))
                sentences.append((block.article, runs))
        parts = " ".join(block.sentences).split()
        if len(parts) >= PARAGRAPH_WORDS:
            paragraphs.append((block.article, runs_of_three(parts)))
    every = NO_RUNS.union(*(runs for _, runs in paragraphs))
    return made._replace(sentences=tuple(sentences), paragraphs=tuple(paragraphs), all_runs=every)


def cited_words(passage: Passage, start: int, end: int) -> bool:
    """Return whether a sentence is quoted, with its reference: the same words of the same source may stand in two articles."""
    text = passage.block.text
    said = text[start:end].strip()
    if not (said.startswith(("“", '"')) or quoted(text, start, end)):
        return False
    return any(start <= mark.start <= end + 4 for mark in passage.marks)


def repeated(draft: Draft, run: Sequence[Echo]) -> Hit:
    """Return the hit on passages in a row that one other article has, too."""
    first, count = run[0], sum(echo.size for echo in run)
    alike = min(echo.alike for echo in run)
    values = {
        "other": first.article,
        "quote": short(draft.quote(first.place)),
        "count": f"{count} sentences, from " if count > 1 else "",
        "similarity": str(round(100 * alike)),
    }
    kind = None if alike >= WHOLLY else "near"
    return Hit(first.place, values, kind, tuple(echo.place for echo in run[1:]), key=" ".join(echo.words for echo in run))


def changed(draft: Draft, match: Match, names: Sequence[str]) -> Hit:
    """Return the hit on an approved sentence in other words, with the approved ones as its repair where nothing else stands in it."""
    place, wanted = match.place, match.sentence
    values = {"quote": short(draft.quote(place)), "name": names[wanted.text], "approved": short(wanted.written, 24)}
    block = draft.blocks[place.block]
    inside = block.source_span(place.start, place.end)
    plain = block.source[inside.start : inside.end] == block.text[place.start : place.end]
    marked = any(marker.start < place.end and place.start < marker.end for marker in block.markers)
    if not plain or marked:
        return Hit(place, values, "edited", key=" ".join(wanted.words))
    change = Change(place, wanted.written)
    return Hit(place, values, "edited", key=" ".join(wanted.words), repair="Use the approved wording", changes=(change,))


VISIT = "The infusion is given slowly into a vein while a nurse watches your heart rate and blood pressure."
NOTICE = "An infusion can raise your blood pressure for an hour. Somebody else must drive you home after every visit. Tell us about every medicine you take."

RULE = DraftRule(
    id="DU003",
    name="repeated-across-articles",
    severity=Severity.WARNING,
    nature=Nature.FACT,
    waiver=WaiverClass.ANYONE,
    area="Repeated text",
    title="Another article has the same passage",
    message="{count}“{quote}” also stands in “{other}”.",
    fix="Write it for this page, link to the other one, or have it approved as standard text; approved text stands word for word.",
    why="Readers of two pages find one text, and a change made in one of them leaves the other wrong.",
    standard="Google duplicate/scaled content guidance; PIF TICK 1",
    messages={
        "near": "{count}“{quote}” shares {similarity}% or more of its wording with a passage in “{other}”.",
        "edited": "“{quote}” differs from the approved text “{name}”, which says: “{approved}”",
        "cut": "The approved text “{name}” stands here without: “{approved}”",
    },
    titles={
        "near": "Another article has almost the same passage",
        "edited": "Differs from the approved text",
        "cut": "A part of the approved text is missing",
    },
    given=Given(
        house=House(boilerplate=(Boilerplate("Before an infusion", NOTICE),)),
        elsewhere=(
            Passed("What happens at a visit", (VISIT.lower().rstrip("."),)),
            Passed("What happens at a visit", ("you can ask for the light to be dimmed and bring music or a blanket of your own to the visit",)),
            Passed("Costs and times", ("an infusion can raise your blood pressure for an hour", "somebody else must drive you home after every visit")),
        ),
        words=(
            f"Another draft of the library, “What happens at a visit”, says: “{VISIT}” and: “You can ask for the light to be dimmed and bring music or a "
            f"blanket of your own to the visit.” The house profile has the approved text “Before an infusion”: “{NOTICE}”"
        ),
    ),
    kinds={
        "cut": (
            "# Getting home\n\nAn infusion can raise your blood pressure for an hour. ⟦Somebody else must drive you home after every visit.⟧\n\nParking is free."
        ),
    },
    bad=(
        f"# Infusions for pain\n\nMost people come once a week. ⟦{VISIT}⟧\n\nThe room is quiet and warm, and it takes an hour. "
        "⟦You can ask for the light to be dimmed, and bring music or a book of your own to the visit.⟧\n\n"
        "⟦An infusion can raise your blood pressure for two hours.⟧ Somebody else must drive you home after every visit. "
        "Tell us about every medicine you take.\n"
    ),
    good="You can bring a book or music, and someone must drive you home after the visit.",
    traps={
        "the approved text as it was approved": f"# Infusions for pain\n\n{NOTICE}\n",
        "the approved text in two paragraphs": "# Infusions\n\n" + NOTICE.replace(". Somebody", ".\n\nSomebody") + "\n",
        "a quotation with its reference": f"“{VISIT}”¹\n\nFootnotes:\n\n¹ Doe J. How infusions are given. J Example. 2024;1(1):1-5.\n",
        "a block quotation": f"As the other page says:\n\n> {VISIT}\n",
        "a short sentence that every page has": "You can ask for the light to be dimmed.",
        "the same idea in other words": "While the medicine runs in through a thin tube, somebody keeps an eye on pulse and pressure the whole time.",
        "one sentence of the approved text": "# Getting home\n\nTell us about every medicine you take.\n",
    },
    check=check,
)
