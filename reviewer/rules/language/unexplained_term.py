"""An abbreviation or a technical word that is not explained where it first stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, compress

from reviewer.model.draft import Kind
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Group
from reviewer.model.span import Place
from reviewer.reading.passage import Article, Context, Passage
from reviewer.reading.words import phrase
from reviewer.rules.base import DraftRule
from reviewer.rules.match import regions
from reviewer.rules.memo import along, by_identity, per_passage
from reviewer.rules.places import TEXT, cue

ABBREVIATION = late(r"[A-Z](?<![\w/.@#$-].)(?:[A-Z]{1,5}(?:-\d{1,3})?|[a-z]?[A-Z]{1,4})s?(?!\w|[@.]\w|/\w|-\w)", re.DOTALL)
"""What stands before is asked after the first letter, for a pattern that opens with a letter is searched faster."""
SHOUTS = Group("shouted")
"""Short words that stand in capitals without being abbreviations to explain."""
UNITS = frozenset({"IU", "MG", "ML", "KG", "CM", "MM", "BP", "HR", "II", "III", "IV", "VI", "VII", "XL", "XX", "XY"})
LOUD = late(r" [A-Z]{2,}\b")
SHOUTED = late(r"[A-Z]{2,}[ ]\Z")
"""Capitals right before make a line that shouts, and its words are no abbreviations."""

Found = tuple[tuple[str, int, int], ...]


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield each abbreviation and each technical word once, at its first place in the text, unless plain words stand beside it somewhere."""
    known = names(context.facts.phrases.get("knownabbreviation", ())) | SHOUTS(context.facts.vocabulary) | called(article.page.names)
    states = regions(context.facts.vocabulary)
    first: dict[str, Place] = {}
    explained, shown = set(chain.from_iterable(explained_terms(article))), shown_terms(article)
    for number, found in compress(enumerate(shown), shown):
        for term, start, end in found:
            if term in first or (term.casefold() in states and article.draft.blocks[number].prose[max(0, start - 2) : start] == ", "):
                continue
            first[term] = Place(number, start, end)
    for term, place in first.items():
        lowered = term.casefold()
        if term not in explained and lowered not in known and not (len(term) > 3 and term.isupper() and f" {lowered} " in article.draft.text):
            plainly = context.facts.jargon.get(" ".join(phrase(term))) or context.facts.jargon.get(lowered, "")
            yield Hit(place, {"term": article.draft.quote(place), "plain": plainly}, "plain" if plainly else None)


@along
def shown_terms(passage: Passage) -> Found:
    """Return the terms of a passage of the text, none of another one's."""
    return () if passage.zone not in TEXT or passage.block.kind is Kind.CODE else terms(passage)


@along
def explained_terms(passage: Passage) -> tuple[str, ...]:
    """Return the terms that a passage of the text explains."""
    return explanations(passage) if passage.zone in TEXT and passage.block.kind is not Kind.CODE else ()


def called(houses: Sequence[str]) -> frozenset[str]:
    """Return the words of the clinic's own names, which nobody has to explain."""
    return frozenset(word.casefold() for house in houses for word in house.split())


@by_identity
def names(phrases: tuple[str, ...]) -> frozenset[str]:
    """Return the known abbreviations, as words joined."""
    return frozenset("".join(phrase(one)) for one in phrases)


@per_passage
def terms(passage: Passage) -> Found:
    """Return the abbreviations and technical words of a passage with their places."""
    prose = passage.block.prose
    found = []
    for match in ABBREVIATION.finditer(prose):
        term = match.group(0).rstrip("s")
        shouts = SHOUTED.search(prose, max(0, match.start() - 20), match.start()) or LOUD.match(prose, match.end())
        if (term not in UNITS or term == "IV") and not shouts:
            found.append((term, match.start(), match.start() + len(term)))
    for line in passage.lines:
        for pair in line.cues.get("jargon", ()):
            span = cue(passage, pair)
            found.append((prose[span.start : span.end].casefold(), span.start, span.end))
    return tuple(found)


@per_passage
def explanations(passage: Passage) -> tuple[str, ...]:
    """Return the terms that a passage explains: in parentheses beside them, or by words such as "which means"."""
    prose = passage.block.prose
    done = []
    for term, start, end in terms(passage):
        before, after = prose[max(0, start - 3) : start].rstrip(), prose[end : end + 24].lstrip("s ")
        opened = before.endswith("(") and start > 12
        if (
            opened
            or (after.startswith("(") and len(after) > 4)
            or after.startswith((", or ", " – ", "– ", "— ", ": ", ", which", ", that is", ", meaning", "stands for"))
            or prose[end : end + 30].lstrip(" ,").startswith(("is a", "is an", "is the", "is when", "means", "refers to", "stands for"))
        ):
            done.append(term)
    return tuple(done)


RULE = DraftRule(
    id="LA004",
    name="unexplained-term",
    severity=Severity.ADVICE,
    nature=Nature.QUESTION,
    waiver=WaiverClass.DISMISS,
    area="Names and language",
    title="A term is not explained",
    message="“{term}” stands without plain words at its first place.",
    fix="Explain “{term}” the first time, in a few plain words.",
    why="Readers who meet an unknown word skip what follows it.",
    standard="PEMAT 3–4; CDC CCI 5; AMA 13 abbreviations",
    messages={"plain": "“{term}” stands without plain words at its first place, such as “{plain}”."},
    kinds={"plain": "An injury can leave ⟦allodynia⟧ for months."},
    bad="Ketamine is given by ⟦IV⟧ in a quiet room.",
    good="Ketamine is given by intravenous (IV) drip in a quiet room.",
    traps={
        "an abbreviation everybody knows": "The FDA asked for an MRI in the US study.",
        "an explained word": "Allodynia, which means pain from a light touch, can follow an injury.",
        "letters after a name": "Hand care matters.\n\nWritten by Jane Roe, DNP, CRNA\n",
        "a unit": "The tablet holds 400 IU of vitamin D.",
        "a source": "Pain is common.¹\n\nFootnotes:\n\n¹ Doe J. Pain in the NHIS survey. J Example. 2024;1(1):1-2.",
    },
    check=check,
)
