"""Sentences or a page too hard to read for most patients."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.draft import Kind
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.late import late
from reviewer.model.span import Place, Span
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.base import DraftRule
from reviewer.rules.examples import HARD_PAGE
from reviewer.rules.memo import along, per_passage
from reviewer.rules.places import TEXT, top

LONGEST = 35
HARD = 10.0
FEWEST_WORDS = 100
"""Below this many words a grade says nothing."""
VOWELS = late(r"[aeiouy]+")
REMEMBERED = 50_000
"""Words whose syllables are remembered."""

Load = tuple[int, int, int, tuple[tuple[int, int, int], ...]]
NO_LOAD: Load = (0, 0, 0, ())


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield each sentence that is too long, and one hit on the page where its grade is too high."""
    for number, (_, _, _, long) in enumerate(loads(article)):
        for start, end, count in long:
            yield Hit(Place(number, start, end), {"count": str(count)})
    year = grade(article)
    if year is not None and year > HARD:
        yield Hit(top(article.draft), {"grade": f"{year:.0f}"}, "page")


def grade(article: Article) -> float | None:
    """Return for which school year the running text of an article reads (Flesch and Kincaid), or None where it has too few words to say."""
    words = sentences = syllables = 0
    for own, lines, beats, _ in loads(article):
        words, sentences, syllables = words + own, sentences + lines, syllables + beats
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59 if words >= FEWEST_WORDS else None


@along
def loads(passage: Passage) -> Load:
    """Return the load of a paragraph or an item of the text, and nothing for another passage."""
    return NO_LOAD if passage.zone not in TEXT or passage.block.kind not in (Kind.PARAGRAPH, Kind.ITEM) else load(passage)


@per_passage
def load(passage: Passage) -> Load:
    """Return the words, sentences and syllables of a passage, and its sentences that are too long with their words."""
    words = passage.words.text
    long = []
    for line in passage.lines:
        count = line.last - line.first
        if count > LONGEST and line.text.count(",") < count / 5:
            span = Span(line.start + len(line.text) - len(line.text.lstrip()), line.start + len(line.text.rstrip()))
            long.append((span.start, span.end, count))
    return len(words), max(len(passage.lines), 1), sum(map(KNOWN.__getitem__, words)), tuple(long)


def beats(word: str) -> int:
    """Return about how many syllables a word has."""
    groups = len(VOWELS.findall(word))
    return max(groups - (word.endswith("e") and not word.endswith("le") and groups > 1), 1)


class Beats(dict[str, int]):
    """About how many syllables a word has, counted when it is first met: every word of a draft is asked of, and most stand there again."""

    def __missing__(self, word: str) -> int:
        if len(self) >= REMEMBERED:
            self.clear()
        count = self[word] = beats(word)
        return count


KNOWN = Beats()


RULE = DraftRule(
    id="LA003",
    name="reading-load",
    severity=Severity.ADVICE,
    nature=Nature.QUESTION,
    waiver=WaiverClass.DISMISS,
    area="Names and language",
    title="A sentence is hard to follow",
    message="This sentence has {count} words.",
    fix="Split it: aim for one idea a sentence.",
    fixes={"page": "Divide the longest sentences first, and use plain words for technical ones."},
    why="Many adults read at the level of the eighth school year, and fewer when they are ill.",
    standard="AMA/NIH 6th–8th grade; NHS reading age; CDC CCI; PEMAT 3",
    messages={"page": "The page reads at about school year {grade}; for patients, year 8 is the aim."},
    titles={"page": "The page is hard to read"},
    bad=(
        "⟦The same neurotransmitters that are involved in the way in which the body handles pain are also involved in the regulation of sleep and of energy "
        "and of mood and of thinking, and so it has been proposed by some authors that a drug may matter.⟧"
    ),
    good="Pain and sleep share some brain chemicals.",
    kinds={"page": f"⟦{HARD_PAGE}⟧"},
    traps={
        "a short text with long words": "Electroencephalographic abnormalities characterise temporal epilepsy.",
        "a long list between commas": (
            "Bring your card, your letter, your list of medicines, your glasses, your walking aid, your water, a book, a snack, a scarf, a pen, "
            "a phone, a coat, a hat, your keys, a towel, a map, and a friend, if you like, to the visit."
        ),
    },
    check=check,
)
