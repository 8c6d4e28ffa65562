"""What a card about a whole page calls the treatment it is about: by the page's own word."""

from __future__ import annotations

from collections import Counter

from reviewer.model.facts import Facts
from reviewer.reading.passage import Article
from reviewer.reading.words import spoken
from reviewer.rules.safety.benefit import by_name

MOST = 3
"""Of so many mentions all but one must call a treatment by one name, which is the page's own word then."""


def own_word(name: str, article: Article, facts: Facts) -> str:
    """Return the name a page hardly departs from where it means a treatment ("sertraline", where the knowledge speaks of SSRIs), else the treatment's own."""
    card = by_name(facts).get(name)
    if card is None:
        return name
    spelt = dict(zip(spoken(names := [card.name, *card.names]), names, strict=True))
    told = (passage for passage in article.passages if "treatment" in passage.cues)
    places = ((passage.words.text, place) for passage in told for line in passage.lines for place in line.cues.get("treatment", ()))
    said = Counter(words for text, (first, last) in places if (words := " ".join(text[first : last + 1])) in spelt)
    words, count = next(iter(said.most_common()), ("", 0))
    return spelt[words] if count * MOST >= said.total() * (MOST - 1) > 0 else name
