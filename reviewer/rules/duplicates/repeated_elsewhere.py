"""A passage that another article of the clinic has, too, or approved text in other words than were approved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reviewer.model.draft import Draft
from reviewer.model.elsewhere import Passed
from reviewer.model.finding import Change, Hit, Nature, Severity, WaiverClass
from reviewer.model.house import Boilerplate, House
from reviewer.model.named import NamedTuple
from reviewer.model.span import Place
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.base import DraftRule, Given
from reviewer.rules.duplicates.approved import Match, Sentence, approved, left_out, matches, wording
from reviewer.rules.duplicates.measure import Unit, rows, shingles, units
from reviewer.rules.duplicates.others import nearest, others, paragraph
from reviewer.rules.places import quoted, short, whole

WHOLLY = 0.995


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
        for here, name, missing in left_out(found, told):
            values = {"name": name, "approved": short(" ".join(sentence.written for sentence in missing), 24)}
            changes = put_back(article.draft, here, missing)
            repair = "Put back what is missing" if changes else ""
            key = " ".join(" ".join(sentence.words) for sentence in missing)
            yield Hit(here[-1].place, values, "cut", key=key, repair=repair, changes=changes)


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
        "stands": " on, also stand" if count > 1 else " also stands",
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


def put_back(draft: Draft, here: Sequence[Match], missing: Sequence[Sentence]) -> tuple[Change, ...]:
    """Return the changes that put missing approved sentences in their order among those that stand; none where a sentence has no certain place."""
    places = {match.sentence.nth: match.place for match in here}
    behind: dict[int, list[str]] = {}
    for sentence in sorted(missing, key=lambda one: one.nth):
        before = max((nth for nth in places if nth < sentence.nth), default=-1)
        behind.setdefault(before, []).append(sentence.written)
    changes = []
    for nth, written in behind.items():
        place = places[nth] if nth >= 0 else places[min(places)]
        text, at = draft.blocks[place.block].text, place.end if nth >= 0 else place.start
        if (nth >= 0 and text[at : at + 1].strip()) or (nth < 0 and text[max(at - 1, 0) : at].strip()) or draft.blocks[place.block].pictures:
            return ()
        said = " ".join(written)
        changes.append(Change(Place(place.block, at, at), f" {said}" if nth >= 0 else f"{said} "))
    return tuple(changes)


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
    message="{count}“{quote}”{stands} in “{other}”.",
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
