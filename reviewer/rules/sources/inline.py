"""Sources that stand as links in the sentences themselves, without a reference list."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.finding import Standing
from reviewer.model.named import NamedTuple
from reviewer.model.span import Place
from reviewer.reading.ladder import host_of
from reviewer.reading.passage import Article, Passage
from reviewer.reading.scope import Mark
from reviewer.rules.places import TEXT

TITLE = 3
"""From how many words with capitals on a link is the title of a work."""
SMALL = 4
"""Up to how many letters a word of a title may be small."""
OWN = 4
"""From this many links on, a care business's site is taken for the publisher's own, whose pages it links to anyway."""


class Leaning(NamedTuple):
    """A site that sentences with claims link to: its host, why it stands on its rung, the first link and the sentences."""

    host: str
    why: str
    link: Place
    uses: tuple[Place, ...]


def linked_sites(article: Article, rung: str) -> Iterator[Leaning]:
    """Yield each site on a rung that claims of the text link to, in the order of the text."""
    asked = {standing.label: standing for standing in article.links if standing.rung == rung}
    if not asked or article.page.official:
        return
    found: dict[str, list[tuple[Standing, Place, Place]]] = {}
    for number, passage in enumerate(article.passages):
        for mark in passage.marks if passage.zone in TEXT else ():
            standing = asked.get(mark.labels[0]) if mark.labels else None
            sentence = _claim(passage, mark) if standing is not None else None
            if standing is not None and sentence is not None:
                told = (standing, Place(number, mark.start, mark.end), Place(number, *sentence))
                found.setdefault(host_of(standing.text), []).append(told)
    for host, places in found.items():
        if len(places) < OWN or not article.page.selling:
            first, link, _ = places[0]
            yield Leaning(host, first.why, link, tuple(dict.fromkeys(use for _, _, use in places)))


def _claim(passage: Passage, mark: Mark) -> tuple[int, int] | None:
    """Return the range of the sentence a link stands in, where that sentence claims something."""
    line = next((line for line in passage.lines if line.start <= mark.start < line.end), None)
    if line is None or line.claim is None or line.instruction or line.has("logistics", "house", "telling"):
        return None
    if _is_work(passage, mark, line.start):
        return None
    return line.start, line.end


def _is_work(passage: Passage, mark: Mark, start: int) -> bool:
    """Return whether a sentence opens with a link that is the title of a book, a film or an article: it recommends the work, and leans on nothing."""
    text = passage.block.prose
    if text[start : mark.start].strip(" \"“*_"):
        return False
    words = [word for word in text[mark.start : mark.end].split() if len(word) > SMALL]
    return len(words) >= TITLE and all(word.lstrip("(\"“‘'")[:1].isupper() for word in words)
