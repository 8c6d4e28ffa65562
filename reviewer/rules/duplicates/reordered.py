"""Sentences that say the same with the same words in another order, or with one exchanged: runs of three words do not see them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from reviewer.model.draft import Kind
from reviewer.model.named import NamedTuple
from reviewer.model.span import Place, Span
from reviewer.reading.passage import Article, Passage
from reviewer.rules.duplicates.measure import rows, units
from reviewer.rules.duplicates.near import CROWD, Pair
from reviewer.rules.memo import Row, by_value, differing, per_passage

ALIKE = 0.70
"""From this share of common words (Jaccard) on, two sentences say the same."""
FEWEST = 7
"""Words with a meaning of their own; shorter sentences are alike by chance."""
STEM = 5
"""Letters by which forms of a word are taken for one ("measured", "measures")."""
SHORTEST = 3
EXACT = frozenset("no not never none nor without cannot unless except".split())
SMALL = frozenset(
    word[:STEM]
    for word in (
        "the and but for are was has had its our you your his her she him they them their this that these those with from into onto over than then when "
        "where which while who whom whose what why how will would can could may might shall should must have being been were does did done about above "
        "after again also although always among another because before below between both each either else even ever every further here just less like "
        "many more most much once only other others ours same since some such there through until upon very within yours not nor own too all any few "
        "per via out off"
    ).split()
)
"""Words that say nothing by themselves, cut as stems are."""


class Said(NamedTuple):
    """What a sentence says: its range, the stems of its words, and the words."""

    span: Span
    stems: frozenset[str]
    text: str

    @property
    def apart(self) -> int:
        """Return how many stems in any one order are enough to look for: of two sentences alike enough, each has one of the other's among its first."""
        return len(self.stems) - int(ALIKE * len(self.stems)) + 1

    def says(self, other: Said) -> bool:
        """Return whether another sentence says the same in another order or with few other words, every figure and denial the same."""
        shared = len(self.stems & other.stems)
        alike = shared >= ALIKE * (len(self.stems) + len(other.stems) - shared) and self.text != other.text
        return alike and exact(self.text) == exact(other.text)


class Known(NamedTuple):
    """The pairs of an article with all its passages, the numbers of those that are compared, and what may stand twice."""

    row: Row = ()
    numbers: Sequence[int] = ()
    allowed: frozenset[str] = frozenset()
    pairs: tuple[Pair, ...] = ()


FEW = 4
"""Changed passages up to which only the sentences that came are held against the others."""
_LAST = [Known()]
"""The pairs of the last article: most keys leave them as they are."""


def exact(text: str) -> set[str]:
    """Return the figures and denials of a sentence."""
    return {word for word in text.split() if word in EXACT or word.isdigit()}


@per_passage
def spoken(passage: Passage) -> tuple[Said, ...]:
    """Return what the sentences of a paragraph say; nothing for lists, whose items may sum up the text, and for short sentences, questions and contacts."""
    if passage.block.kind is not Kind.PARAGRAPH:
        return ()
    told = []
    for unit in units(passage).units:
        stems = frozenset([word[:STEM] for word in unit.text.split() if len(word) >= SHORTEST]) - SMALL
        if len(stems) >= FEWEST and not unit.contact and passage.block.text[unit.span.end - 1] != "?":
            told.append(Said(unit.span, stems, unit.text))
    return tuple(told)


def reordered(article: Article, allowed: frozenset[str]) -> tuple[Pair, ...]:
    """Return the sentences that say again what an earlier one says, with the first such; not an `allowed` one."""
    pairs = followed(article) if allowed == _LAST[0].allowed else None
    if pairs is None:
        pairs = paired(tuple([(number, one) for number in rows(article) for one in spoken(article.passages[number]) if one.text not in allowed]))
    _LAST[0] = Known(article.passages, rows(article), allowed, pairs)
    return pairs


def followed(article: Article) -> tuple[Pair, ...] | None:
    """Return the last pairs as they stand in an article of which few passages changed, or None where a sentence came that says one again, or
    one went that was said again."""
    known = _LAST[0]
    changed = differing(known.row, article.passages)
    if changed is None or len(changed) > FEW or rows(article) != known.numbers:
        return None
    moved, gone, come = dict[Place, Place](), set[Place](), list[Said]()
    for number in changed:
        before, after = spoken(known.row[number]), spoken(article.passages[number])
        if len(before) != len(after):
            return None
        for old, new in zip(before, after, strict=True):
            if old.text == new.text:
                moved[_at(number, old)] = _at(number, new)
            else:
                gone.add(_at(number, old))
                come.append(new)
    if any(pair.earlier in gone for pair in known.pairs) or (come and _said_again(come, article)):
        return None
    left = (pair for pair in known.pairs if pair.later not in gone)
    return tuple([pair._replace(later=moved.get(pair.later, pair.later), earlier=moved.get(pair.earlier, pair.earlier)) for pair in left])


def _at(number: int, one: Said) -> Place:
    return Place(number, one.span.start, one.span.end)


@by_value
def paired(told: Sequence[tuple[int, Said]]) -> tuple[Pair, ...]:
    """Return those of the sentences, with the numbers of their passages, that say again what an earlier one says.

    The stems that more than one sentence has are bits of a number, so that most sentences are held against one another without making a set.
    """
    times = Counter(chain.from_iterable(one.stems for _, one in told))
    bits = {stem: 1 << nth for nth, stem in enumerate([stem for stem, often in times.items() if often > 1])}
    index: dict[str, list[tuple[int, int, Said]]] = {}
    found = []
    for number, one in told:
        again = [stem for stem in one.stems if stem in bits]
        fewest = ALIKE * len(one.stems)
        if len(again) < fewest:
            continue
        own = sum(map(bits.__getitem__, again))
        sought = sorted(sorted(again), key=times.__getitem__)[: one.apart - (len(one.stems) - len(again))]
        earlier = chain.from_iterable(index[stem] for stem in sought if stem in index)
        first = next(((at, said) for kept, at, said in earlier if (own & kept).bit_count() >= fewest and one.says(said)), None)
        if first is not None:
            at, said = first
            found.append(Pair(_at(number, one), _at(at, said), ALIKE))
        for stem in sought:
            kept_here = index.setdefault(stem, [])
            if len(kept_here) < CROWD:
                kept_here.append((own, number, one))
    return tuple(found)


def untouched(before: Article, article: Article) -> bool:
    """Return whether the pairs are those they were, and stand where they stood."""
    known = _LAST[0]
    if known.row is not before.passages or followed(article) != known.pairs:
        return False
    _LAST[0] = known._replace(row=article.passages)
    return True


def _said_again(come: Sequence[Said], article: Article) -> bool:
    """Return whether one of the sentences that came says what another of the article says."""
    others = [one for number in rows(article) for one in spoken(article.passages[number])]
    stems = [one.stems for one in others]
    return any(_again(one, others, stems) for one in come)


def _again(one: Said, others: Sequence[Said], stems: Sequence[frozenset[str]]) -> bool:
    """Return whether one of the others, whose stems are told beside them, says what a sentence says."""
    sought = frozenset(sorted(one.stems)[: one.apart])
    return any(one.says(said) for said, apart in zip(others, map(sought.isdisjoint, stems), strict=True) if not apart)
