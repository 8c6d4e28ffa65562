"""Which treatments an article claims benefit for: shared by the rules about what readers must be told."""

from __future__ import annotations

from functools import partial

from reviewer.model.draft import Zone
from reviewer.model.facts import Facts, Treatment
from reviewer.model.span import Place
from reviewer.reading.lines import Line
from reviewer.reading.passage import Article, Context
from reviewer.rules.memo import by_identity

SAID = frozenset({Zone.BODY, Zone.PROMO, Zone.CAPTION, Zone.TITLE, Zone.HEADING})


@partial(by_identity, most=1)
def benefit_lines(article: Article) -> list[tuple[int, Line]]:
    """Return block number and sentence of every claim of benefit of some care; none of a public body's page."""
    return [(number, line) for number, line in article.benefits if article.passages[number].zone in SAID and _of_care(line, article, number)]


def _of_care(line: Line, article: Article, number: int) -> bool:
    """Return whether a claim of benefit speaks of care at all: what readers must be told hangs on it."""
    if line.has("treatment", "genericcare", "house", "own") or article.passages[number].setting.about_care:
        return True
    return bool(article.page.promoted) or (line.claim is not None and bool(line.claim.subject))


@by_identity
def by_name(facts: Facts) -> dict[str, Treatment]:
    """Return the treatments by name."""
    return {treatment.name: treatment for treatment in facts.treatments}


def subjects(article: Article, facts: Facts) -> list[Treatment]:
    """Return the treatments the article promotes that the knowledge files describe, the most named first."""
    known = by_name(facts)
    return [known[name] for name in article.page.promoted if name in known]


@partial(by_identity, most=1)
def said_words(article: Article) -> str:
    """Return everything the article itself says, in lower case, its notes left out."""
    return "\n".join([passage.block.prose for passage in article.passages if passage.setting.zone in SAID]).lower()


def on_every_page(context: Context) -> str:
    """Return the approved texts that the website shows below every page, in lower case: what they tell is told."""
    return "\n".join(text.text.lower() for text in context.house.boilerplate if text.everywhere)


def anchor(article: Article) -> Place:
    """Return where a finding about the whole article is shown: the title, else the first words."""
    for number, passage in enumerate(article.passages):
        if passage.zone is Zone.TITLE:
            return Place(number, 0, len(passage.block.text))
    for number, passage in enumerate(article.passages):
        if passage.zone in SAID and passage.block.text.strip():
            first = passage.block.sentences[0] if passage.block.sentences else None
            return Place(number, first.start, first.end) if first else Place(number, 0, len(passage.block.text))
    return Place(0, 0, 0)


def claim_key(article: Article) -> str:
    """Return the words that make an article-wide duty apply: its claims of benefit."""
    return " | ".join(line.text for _, line in benefit_lines(article))
