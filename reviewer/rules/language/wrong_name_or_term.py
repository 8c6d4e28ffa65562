"""A name or a term that is wrong in a way a spelling check passes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain

from reviewer.model.draft import Zone
from reviewer.model.facts import Confusion, Facts
from reviewer.model.finding import Change, Hit, Nature, Severity, WaiverClass
from reviewer.model.house import House
from reviewer.model.named import NamedTuple
from reviewer.model.patterns.late import late
from reviewer.model.span import Span
from reviewer.reading.passage import Context, Passage
from reviewer.reading.words import phrase, spoken
from reviewer.rules.base import BlockRule, Given
from reviewer.rules.language.names import anchors, is_person, near_names
from reviewer.rules.language.own_words import is_own
from reviewer.rules.language.own_words import names as own_names
from reviewer.rules.language.slips import slips
from reviewer.rules.memo import by_identity

STOP = late(r"[.!?;:]\s")
"""What parts two words that belong to no one name."""
REACH = 12
"""Words before and after within which a word of `near` or `unless` counts."""


class Company(NamedTuple):
    """Words of which one stands, or none may stand, beside a wrong term: single ones, and longer phrases."""

    words: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]

    def among(self, around: tuple[str, ...]) -> bool:
        """Return whether one of them stands among other words."""
        return not self.words.isdisjoint(around) or any(contains(around, words) for words in self.phrases)


Card = tuple[tuple[str, ...], int, Confusion]
"""The words of a wrong term, the position of the one it is found by, and what the knowledge file says of it."""


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each wrong term of the knowledge file, each slip in a treatment or illness, and each name one or two letters from an institution's."""
    taken: list[Span] = []
    words = passage.words.text
    listed = not sought(context.facts).isdisjoint(passage.words.said)
    index = cards(context.facts.confusions) if listed else {}
    for at in [at for at, word in enumerate(words) if word in index] if index else ():
        for wrong, position, card in index[words[at]]:
            first, last = at - position, at - position + len(wrong) - 1
            if first < 0 or words[first : last + 1] != wrong or not speaks(passage, first, last, card):
                continue
            span = Span(passage.words.starts[first], passage.words.ends[last])
            if STOP.search(passage.block.prose, span.start, span.end) or passage.block.text[span.start : span.end] == card.right:
                continue
            if not any(span.overlaps(other) for other in taken) and not is_own(passage, span, context.house.words):
                taken.append(span)
                yield hit(passage, span, card.right)
    names = near_names(passage, context.facts.institutions) if listed else iter(())
    own = context.house.words
    near = chain(names, near_names(passage, context.house.names)) if context.house.names else names
    near = chain(near, near_names(passage, own_names(own))) if own else near
    for span, right in chain(near, slips(passage, context.facts)):
        if not any(span.overlaps(other) for other in taken) and not is_own(passage, span, own):
            yield hit(passage, span, right)


@by_identity
def sought(facts: Facts) -> frozenset[str]:
    """Return the words without which a text holds no confusion and no misspelt institution."""
    return frozenset(chain(cards(facts.confusions), anchors(facts.institutions)[0]))


@by_identity
def cards(confusions: tuple[Confusion, ...]) -> Mapping[str, tuple[Card, ...]]:
    """Return the confusions by their longest word and its position in them, the longer ones first."""
    index: dict[str, list[Card]] = {}
    ordered = sorted(confusions, key=lambda card: -len(card.wrong))
    for card, words in zip(ordered, spoken([card.wrong for card in ordered]), strict=True):
        if wrong := tuple(words.split()):
            longest = max(wrong, key=len)
            index.setdefault(longest, []).append((wrong, wrong.index(longest), card))
    return {word: tuple(found) for word, found in index.items()}


@lru_cache(maxsize=4096)
def company(names: tuple[str, ...]) -> Company:
    """Return the words and phrases of a card; taken apart where its wrong term is met, for few ever are."""
    found = [words for words in map(phrase, names) if words]
    return Company(frozenset(words[0] for words in found if len(words) == 1), tuple(words for words in found if len(words) > 1))


def speaks(passage: Passage, first: int, last: int, card: Confusion) -> bool:
    """Return whether the words are the wrong term here: not a person, not in the company the knowledge file excepts."""
    if card.near or card.unless:
        around = (*passage.words.text[max(0, first - REACH) : first], "", *passage.words.text[last + 1 : last + 1 + REACH])
        if company(card.unless).among(around) or (card.near and not company(card.near).among(around)):
            return False
    return not (card.right[:1].isupper() and is_person(passage, first, last))


def contains(words: tuple[str, ...], sought: tuple[str, ...]) -> bool:
    """Return whether a run of words stands among others."""
    return any(words[i : i + len(sought)] == sought for i in range(len(words) - len(sought) + 1))


def hit(passage: Passage, span: Span, right: str) -> Hit:
    """Return the hit with the right name as its repair, in the case the text had it."""
    wrong = passage.block.text[span.start : span.end]
    if wrong.isupper() and len(wrong) > 3:
        right = right.upper()
    elif wrong[:1].isupper():
        right = right[:1].upper() + right[1:]
    place = passage.place(span)
    return Hit(place, {"wrong": wrong, "right": right}, repair=f"Write “{right}”", changes=(Change(place, right),))


RULE = BlockRule(
    id="LA002",
    name="wrong-name-or-term",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Names and language",
    title="A name or term looks wrong",
    message="“{wrong}” should be “{right}”.",
    fix="Write “{right}”, unless another person, place or thing is meant.",
    why="A wrong name or word casts doubt on everything beside it, and a spelling check does not see it.",
    standard="Johns Hopkins style guide; AMA nomenclature; Google (spelling)",
    bad="We work with the pain team at ⟦John Hopkins⟧ Hospital. Ask for it at ⟦Harbor Physiotherapy⟧. They also give ⟦semagltuide⟧.",
    good="John Hopkins, a physiotherapist at our clinic, leads the class.",
    given=Given(house=House(names=("Harbour Physiotherapy", "Harbour Physio")), words="The house profile names the clinic Harbour Physiotherapy, in short Harbour Physio."),
    traps={
        "the name of the house": "At Harbour Physiotherapy, in short Harbour Physio, you are seen within a week.",
        "a person with a title": "You will be seen by Dr. John Hopkins on the second floor.",
        "a needle that can be drawn back": "The nurse uses a retractable needle for the injection.",
        "the right name": "We work with the pain team at Johns Hopkins Hospital.",
        "an everyday word near a medical one": "After the installation of the lamp, dropping a bottle did no harm.",
        "the other spelling": "We offer anaesthetic and orthopedic advice to patients with hemorrhoids.",
        "a posture": "Lie prostrate on the mat with your arms at your sides.",
    },
    zones=frozenset({Zone.TITLE, Zone.HEADING, Zone.BODY, Zone.PROMO, Zone.CAPTION, Zone.BYLINE}),
    check=check,
)
