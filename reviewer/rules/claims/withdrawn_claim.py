"""A sentence that says a claim, or cites a source, that was withdrawn for the whole clinic."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reviewer.model.claims import Backing, What, Withdrawn
from reviewer.model.days import stated
from reviewer.model.draft import PROSE
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.named import NamedTuple
from reviewer.model.span import Place
from reviewer.parsing.blocks.dates import read_date
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.base import DraftRule, Given
from reviewer.rules.duplicates.nearly import Words, nearest, weight
from reviewer.rules.memo import by_identity
from reviewer.rules.places import entry

FEWEST = 6
"""Shorter sentences are too near to others to be told from them: they count only word for word."""
NOTHING: frozenset[int] = frozenset()


class Known(NamedTuple):
    """What was withdrawn, ready to be looked up: claims by their words, claims that hold each run of three words, sources by their keys."""

    claims: Mapping[Words, Withdrawn]
    runs: Mapping[Words, tuple[Words, ...]]
    sources: Mapping[str, Withdrawn]


@by_identity
def known(withdrawn: tuple[Withdrawn, ...]) -> Known:
    """Return what was withdrawn, ready to be looked up."""
    claims = {tuple(one.key.split()): one for one in withdrawn if one.what is What.CLAIM}
    runs: dict[Words, list[Words]] = {}
    for words in claims:
        for run in {*zip(words, words[1:], words[2:], strict=False)} if len(words) >= FEWEST else ():
            runs.setdefault(run, []).append(words)
    sources = {one.key: one for one in withdrawn if one.what is What.SOURCE}
    return Known(claims, {run: tuple(several) for run, several in runs.items()}, sources)


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield each sentence that says a withdrawn claim, word for word or nearly, and each source that was withdrawn, with the sentences that lean on it."""
    if not context.withdrawn:
        return
    told = known(context.withdrawn)
    if told.claims:
        for number, passage in enumerate(article.passages):
            if passage.zone in PROSE:
                yield from _claims(number, passage, told)
    if told.sources:
        yield from _sources(article, told)


def withdrawn_words(words: Words, told: Known) -> tuple[Withdrawn, str | None] | None:
    """Return the withdrawn claim that some words say, and the kind of the hit: None for word for word, "near" for nearly; None where they say none."""
    exact = told.claims.get(words)
    if exact is not None:
        return exact, None
    if len(words) < FEWEST:
        return None
    near = {one for run in zip(words, words[1:], words[2:], strict=False) for one in told.runs.get(run, ())}
    found = nearest(words, sorted(one for one in near if weight(one) == weight(words)))
    return (told.claims[found[0]], "near") if found is not None else None


def _claims(number: int, passage: Passage, told: Known) -> Iterator[Hit]:
    text = passage.block.text
    for line in passage.lines:
        found = withdrawn_words(tuple(passage.words.text[line.first : line.last]), told)
        if found is None:
            continue
        one, kind = found
        said = text[line.span.start : line.span.end]
        start = line.span.start + len(said) - len(said.lstrip())
        place = Place(number, start, line.span.start + len(said.rstrip()))
        yield Hit(place, _values(one), kind, key=f"{one.key} {one.at}")


def _sources(article: Article, told: Known) -> Iterator[Hit]:
    draft = article.draft
    aligned = len(article.standings) == len(draft.references)
    for reference, standing in zip(draft.references, article.standings, strict=True) if aligned else ():
        one = told.sources.get(standing.key)
        if one is not None:
            yield Hit(entry(draft, reference), _values(one), "source", standing.uses, key=f"{one.key} {one.at}")
    for standing in article.links:
        one = told.sources.get(standing.key)
        if one is not None and standing.uses:
            yield Hit(standing.uses[0], _values(one), "source", standing.uses[1:], key=f"{one.key} {one.at}")


def _values(one: Withdrawn) -> dict[str, str]:
    made = read_date(one.at[:10])
    return {"by": one.by, "when": stated(made) if made else one.at, "reason": one.reason.rstrip(".?!"), "text": one.text}


COLD = "Cold water swimming halves the number of migraine days in most people."
PAPER = Backing("doi:10.1000/example.swim", "Doe J. Cold water and migraine: a trial. J Example. 2021;1(1):1-5. doi:10.1000/example.swim")
WHY = "The trial behind it was withdrawn by its journal."

RULE = DraftRule(
    id="CL014",
    name="withdrawn-claim",
    severity=Severity.BLOCKER,
    nature=Nature.FACT,
    waiver=WaiverClass.REVIEWER,
    area="Claims and evidence",
    title="A claim was withdrawn",
    message="{by} withdrew this claim for all articles on {when}: {reason}.",
    fix="Take the sentence out, or say what is known now; a reviewer may let it stand, with the reason.",
    fixes={
        "near": "Compare the two sentences, and change this one where the reason holds for it, too.",
        "source": "Rest the sentences that lean on it on another source, or take them out; a reviewer may let it stand, with the reason.",
    },
    why="A claim is withdrawn because it may mislead readers, wherever it stands.",
    standard="ICMJE (corrections and retractions); PIF TICK 1",
    messages={
        "near": "This sentence nearly says “{text}”. {by} withdrew that claim for all articles on {when}: {reason}.",
        "source": "{by} withdrew this source for all articles on {when}: {reason}.",
    },
    titles={"near": "Nearly a claim that was withdrawn", "source": "A source was withdrawn"},
    severities={"near": Severity.WARNING},
    given=Given(
        withdrawn=(
            Withdrawn(What.CLAIM, COLD.lower().rstrip("."), COLD, WHY, "Ben South", "2026-05-03T10:00:00+00:00"),
            Withdrawn(What.SOURCE, PAPER.key, PAPER.text, WHY, "Ben South", "2026-05-03T10:00:00+00:00"),
        ),
        words=f"The reviewer Ben South has withdrawn the claim “{COLD}” and the source “{PAPER.text}” on 3 May 2026: “{WHY}”",
    ),
    kinds={
        "near": "# Cold water\n\n⟦Cold water swimming halves the number of migraine days in many people.⟧\n",
        "source": f"# Cold water\n\nPeople swam twice a week.¹\n\nFootnotes:\n\n¹ ⟦{PAPER.text}⟧\n",
    },
    bad=f"# Cold water\n\nMany clinics have a pool. ⟦{COLD}⟧ Ask before you begin.\n",
    good="# Cold water\n\nWhether cold water swimming changes migraine is not known yet.\n",
    traps={
        "the figure was put right": "# Cold water\n\nCold water swimming halves the number of migraine days in 3 of 90 people.\n",
        "the opposite": "# Cold water\n\nCold water swimming does not halve the number of migraine days in most people.\n",
        "another claim of the same subject": "# Cold water\n\nCold water swimming is enjoyed by most people who try it.\n",
    },
    check=check,
)
