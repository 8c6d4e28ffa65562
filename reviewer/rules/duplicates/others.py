"""What other drafts say, ready to be compared with: their sentences and long paragraphs, by the runs of three words they have."""

from __future__ import annotations

from reviewer.model.elsewhere import Passed
from reviewer.model.named import NamedTuple
from reviewer.rules.duplicates.measure import NEAR_WORDS, Shingle, likeness, runs_of_three
from reviewer.rules.memo import by_identity

CONTAINMENT = 0.70
PARAGRAPH_WORDS = 40
PARAGRAPH = 0.50
FEWEST_RUNS = PARAGRAPH_WORDS - 2
NO_RUNS: frozenset[Shingle] = frozenset()
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
