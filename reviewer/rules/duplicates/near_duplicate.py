"""Two sentences that say almost the same words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, compress, count, zip_longest
from math import ceil
from operator import is_not

from reviewer.model.draft import Draft, Kind
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.named import NamedTuple
from reviewer.model.span import Place
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.base import DraftRule
from reviewer.rules.duplicates.approved import approved
from reviewer.rules.duplicates.measure import NEAR_WORDS, Shingle, alike, likeness, rows, shingles, units
from reviewer.rules.memo import Row, differing, per_passage
from reviewer.rules.places import framed, short, where

JACCARD = 0.50
CONTAINMENT = 0.70
IN_A_LIST = 0.80
NONE: frozenset[Shingle] = frozenset()
ROUNDING = 1e-9
CROWD = 12
"""A run of three words that more sentences than this share is a turn of phrase and finds no pairs."""


class Pair(NamedTuple):
    """Two places that say nearly the same, the later one first."""

    later: Place
    earlier: Place
    alike: float


class Sentence(NamedTuple):
    """A sentence with its shingles; `listed` tells an item of a list, `common` how many of the shingles stand in other sentences, too."""

    place: Place
    runs: frozenset[Shingle]
    listed: bool
    common: int

    def may_be(self, other: Sentence) -> bool:
        """Return whether two sentences share enough for a pair, as far as what each shares with the whole article tells."""
        shared, size, more = min(self.common, other.common), len(self.runs), len(other.runs)
        return shared / min(size, more) >= CONTAINMENT or shared / (size + more - shared) >= JACCARD


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield near repeats at the later place; neighbours that repeat neighbours make one hit."""
    draft = article.draft
    held: Pair | None = None
    for pair in near_pairs(article, approved(context)):
        if held and held.later.block == pair.later.block and held.earlier.block == pair.earlier.block and held.earlier.end <= pair.earlier.start:
            held = Pair(joined(held.later, pair.later), joined(held.earlier, pair.earlier), min(held.alike, pair.alike))
            continue
        if held:
            yield hit(draft, held)
        held = pair
    if held:
        yield hit(draft, held)


Holders = dict[Shingle, tuple[int, ...]]


class Known(NamedTuple):
    """The pairs of an article, and what they follow from: all its passages, those that are compared with their numbers, and what may stand twice.

    `holders` are the numbers of the passages by the runs of three words that stand in them, once they were asked for; they go from key to key.
    """

    row: Row = ()
    numbers: Sequence[int] = ()
    passages: Sequence[Passage] = ()
    allowed: frozenset[str] = frozenset()
    pairs: tuple[Pair, ...] = ()
    holders: Holders | None = None


FEW = 4
"""Changed passages up to which only the sentences that share a run with them are compared again."""
_LAST = [Known()]
"""The pairs of the last article: most keys change the sentences of one passage."""


def holds(before: Article, article: Article, changed: Sequence[tuple[Passage, Passage]]) -> bool:
    """Return whether the pairs are those they were, none of them in a passage that changed."""
    known = _LAST[0]
    if known.row is not before.passages or any(framed(old) != framed(new) for old, new in changed):
        return False
    numbers = frozenset(differing(before.passages, article.passages) or ())
    inside = any(later.block in numbers or earlier.block in numbers for later, earlier, _ in known.pairs)
    return not inside and near_pairs(article, known.allowed) == known.pairs


def near_pairs(article: Article, allowed: frozenset[str]) -> tuple[Pair, ...]:
    """Return the pairs of an article; the last ones as far as they still hold."""
    known, numbers = _LAST[0], rows(article)
    passages = [article.passages[number] for number in numbers]
    same = numbers == known.numbers and allowed == known.allowed
    changed = sum(map(is_not, passages, known.passages))
    if same and not changed:
        known = known._replace(row=article.passages)
    elif same and changed <= FEW:
        known = again(article, known, passages)
    else:
        numbered = alike(article)
        runs = shared(article, numbered)
        found = tuple(pairs(article, numbered, runs, allowed)) if runs else ()
        known = Known(article.passages, numbers, passages, allowed, found)
    _LAST[0] = known
    return known.pairs


def again(article: Article, known: Known, passages: Sequence[Passage]) -> Known:
    """Return the pairs of an article of which few passages changed.

    A sentence that shares no run with a changed passage, as it was and as it is, has the pair it had.
    """
    holders, touched = known.holders or held_by(known), set[Shingle]()
    before, moved = dict[int, Passage](), dict[Place, Place]()
    for at in compress(count(), map(is_not, passages, known.passages)):
        number, old, now = known.numbers[at], known.passages[at], passages[at]
        had, has = gathered(old)[0], gathered(now)[0]
        for run in had - has:
            holders[run] = tuple([other for other in holders[run] if other != number])
        for run in has - had:
            holders[run] = (*holders.get(run, ()), number)
        touched |= other_runs(number, old, now, moved)
        before[number] = old
    near = [article.passages[number] for number in holding(holders, touched)]
    asked = set[Shingle]().union(*(own for passage in near for own in shingles(passage) if not touched.isdisjoint(own)))
    numbers = sorted(holding(holders, asked))
    held = [
        Pair(moved.get(later, later), moved.get(earlier, earlier), alike)
        for later, earlier, alike in known.pairs
        if touched.isdisjoint(runs_at(before.get(later.block) or article.passages[later.block], later))
    ]
    found = sorted([*held, *pairs(article, numbers, asked, known.allowed, touched)])
    return known._replace(row=article.passages, passages=passages, pairs=tuple(found), holders=holders)


def other_runs(number: int, old: Passage, now: Passage, moved: dict[Place, Place]) -> set[Shingle]:
    """Return the runs of the sentences of a passage that are others than they were; where the others stand now is put into `moved`."""
    runs, before, after = set[Shingle](), units(old).units, units(now).units
    alone = len(before) == len(after) and old.block.kind is now.block.kind
    for one, two, had, has in zip_longest(before, after, shingles(old), shingles(now)):
        if alone and one.text == two.text and one.contact == two.contact:
            moved[Place(number, one.span.start, one.span.end)] = Place(number, two.span.start, two.span.end)
        else:
            runs.update(had or NONE, has or NONE)
    return runs


def held_by(known: Known) -> dict[Shingle, tuple[int, ...]]:
    """Return the numbers of the passages by their runs of three words."""
    holders: dict[Shingle, tuple[int, ...]] = {}
    for number, passage in zip(known.numbers, known.passages, strict=True):
        for run in gathered(passage)[0]:
            holders[run] = (*holders[run], number) if run in holders else (number,)
    return holders


def holding(holders: Holders, runs: Iterable[Shingle]) -> set[int]:
    """Return the numbers of the passages with one of these runs."""
    return {number for run in runs for number in holders.get(run, ())}


def runs_at(passage: Passage, place: Place) -> frozenset[Shingle]:
    """Return the runs of three words of the sentence that stands at a place."""
    return next(own for unit, own in zip(units(passage).units, shingles(passage), strict=True) if unit.span.start == place.start)


def shared(article: Article, numbers: Iterable[int]) -> set[Shingle]:
    """Return the shingles that stand in more than one sentence of the numbered passages."""
    seen: set[Shingle] = set()
    twice: set[Shingle] = set()
    for number in numbers:
        own, inside = gathered(article.passages[number])
        if own:
            twice |= own & seen
            twice |= inside
            seen |= own
    return twice


@per_passage
def gathered(passage: Passage) -> tuple[frozenset[Shingle], frozenset[Shingle]]:
    """Return all shingles of a passage, and the ones two of its sentences share."""
    first, *others = shingles(passage) or (NONE,)
    if not others:
        return first, NONE
    seen = set(first)
    twice: set[Shingle] = set()
    for found in others:
        twice |= found & seen
        seen |= found
    return frozenset(seen), frozenset(twice)


def pairs(
    article: Article, numbers: Iterable[int], shared_runs: set[Shingle], allowed: frozenset[str], touched: set[Shingle] | None = None
) -> Iterator[Pair]:
    """Yield sentences of the numbered passages with the earlier one they are most like, through an index of `shared_runs`, in which are all runs
    that stand twice; not an `allowed` one. Where `touched` is told, only sentences with one of these runs are asked for."""
    index: dict[Shingle, list[int]] = {}
    earlier: list[Sentence] = []
    said: set[str] = set()
    fewest = NEAR_WORDS
    for number in numbers:
        passage = article.passages[number]
        if shared_runs.isdisjoint(gathered(passage)[0]):
            continue
        listed = passage.block.kind is Kind.ITEM
        for unit, runs in zip(units(passage).units, shingles(passage), strict=True):
            common = runs & shared_runs
            if not common or unit.text in said or unit.contact or unit.text in allowed:
                continue
            said.add(unit.text)
            one = Sentence(Place(number, unit.span.start, unit.span.end), runs, listed, len(common))
            fewest = min(fewest, len(runs))
            if touched is None or not touched.isdisjoint(runs):
                found = sorted(candidates(len(runs), common, index, fewest))
                best = nearest(one, [other for nth in found if one.may_be(other := earlier[nth])]) if found else None
                if best:
                    yield best
            for run in common:
                kept = index.setdefault(run, [])
                if len(kept) < CROWD:
                    kept.append(len(earlier))
            earlier.append(one)


def candidates(size: int, common: frozenset[Shingle], index: dict[Shingle, list[int]], fewest: int) -> set[int]:
    """Return the numbers of the earlier sentences that may share enough with a sentence of `size` shingles to be worth comparing.

    A pair shares so many shingles that a few need not be looked up: the commonest, which name most sentences. Those that are crowded
    are looked up all the same, for the index does not name every sentence that has them.
    """
    needed = ceil(min(CONTAINMENT * min(size, fewest), JACCARD * (size + fewest) / (1 + JACCARD)) - ROUNDING)
    if len(common) < needed:
        return set()
    known = sorted([index[run] for run in common if run in index], key=len)
    if len(known) < needed:
        return set()
    crowded = sum(len(numbers) >= CROWD for numbers in known)
    rare = len(known) - crowded
    return set(chain.from_iterable((*known[: rare - max(0, needed - 1 - crowded)], *known[rare:])))


def nearest(one: Sentence, others: list[Sentence]) -> Pair | None:
    """Return the pair with the most like of the other sentences, if one is alike enough."""
    best: Pair | None = None
    for other in others:
        jaccard, containment = likeness(one.runs, other.runs)
        near = jaccard >= IN_A_LIST if one.listed and other.listed else jaccard >= JACCARD or containment >= CONTAINMENT
        measure = max(jaccard, containment)
        if near and (best is None or measure > best.alike):
            best = Pair(one.place, other.place, measure)
    return best


def joined(a: Place, b: Place) -> Place:
    """Return the place from the start of the first to the end of the second, in one block."""
    return Place(a.block, min(a.start, b.start), max(a.end, b.end))


def hit(draft: Draft, pair: Pair) -> Hit:
    """Return the hit for a pair."""
    values = {
        "quote": short(draft.quote(pair.later)),
        "where": where(draft, pair.earlier.block, seen_from=pair.later.block),
        "similarity": str(round(100 * pair.alike)),
    }
    return Hit(pair.later, values, related=(pair.earlier,))


RULE = DraftRule(
    id="DU002",
    name="near-duplicate",
    severity=Severity.WARNING,
    nature=Nature.FACT,
    waiver=WaiverClass.ANYONE,
    area="Repeated text",
    title="Almost the same words appear twice",
    message="“{quote}” shares {similarity}% of its wording with a sentence in {where}.",
    fix="Merge the two, and keep the one that says more.",
    why="Readers look for the difference between two near copies, and there is often none meant.",
    standard="Broder shingling; user’s brief",
    bad=(
        "Our clinic has long been trusted by pain doctors across the wider Washington area for careful ketamine care. "
        "⟦Our clinic has long been trusted by pain doctors across the wider Baltimore area for careful ketamine care.⟧"
    ),
    good=(
        "Tell us if you have high blood pressure, heart disease or a stroke in the past. "
        "Tell us if you take opioids, sleeping tablets or drink alcohol most days."
    ),
    traps={
        "list items with a shared frame": (
            "- Bring a list of the medicines you take in the morning, with their doses\n"
            "- Bring a list of the medicines you take in the evening, with their brands"
        ),
        "a question repeated as a heading": (
            "## How long does it take for the pain in my heel to go away?\n\n"
            "People ask how long it takes for the pain in a heel to go away. Most feel better within a year."
        ),
        "the same idea in other words": (
            "A dentist may clean the canals of a badly infected tooth so that the tooth can stay in your mouth. "
            "Treatment of the root is done to save a tooth whose inside has become infected or damaged."
        ),
        "a shared turn of phrase": (
            "If your pain gets worse after the visit, please tell the person who treated you at once. "
            "If your pain gets worse at night, a pillow between the knees and a firmer bed can be of use."
        ),
    },
    check=check,
    holds=holds,
)
