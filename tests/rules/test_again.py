"""What rules on repeats and lists keep from one key to the next is what they would find anew."""

from __future__ import annotations

import random

from benchmarks.corpus import long_article
from reviewer.parsing import Parser
from reviewer.reading import Reader
from reviewer.reading.passage import Article
from reviewer.rules.duplicates import near_kept
from reviewer.rules.duplicates import reordered as afresh
from reviewer.rules.duplicates.measure import repeated
from reviewer.rules.duplicates.near import Pair
from reviewer.rules.duplicates.near_kept import Known, near_pairs
from reviewer.rules.duplicates.reordered import reordered, untouched
from tests.rules.reading import FACTS, HOUSE

NOTHING_ALLOWED: frozenset[str] = frozenset()
FIRST = "A nurse measures your blood pressure every ten minutes during the treatment."
AGAIN = "During the treatment your blood pressure is measured every ten minutes by a nurse."


def test_near_repeats_are_the_same_from_memory_and_afresh_after_each_edit() -> None:
    parser, reader, dice = Parser(FACTS.layout), Reader(FACTS, HOUSE), random.Random(7)
    text = long_article(15_000)
    told: list[int] = []
    for _ in range(40):
        article = reader.read(parser.parse(text))
        found = near_pairs(article, NOTHING_ALLOWED)
        assert found == _afresh(article)
        told.append(len(found))
        text = _edited(text, dice)
    assert len(set(told)) > 3, "the edits changed nothing that counts"


def test_what_is_said_again_in_another_order_is_the_same_from_memory_and_afresh_after_each_edit() -> None:
    parser, reader, dice = Parser(FACTS.layout), Reader(FACTS, HOUSE), random.Random(11)
    turned = " ".join(f"{AGAIN} {FIRST}".split()), f"{FIRST} We wait with you. {AGAIN}", AGAIN
    text = "\n\n".join([long_article(9_000), *turned])
    told: list[int] = []
    for _ in range(60):
        article = reader.read(parser.parse(text))
        found = reordered(article, NOTHING_ALLOWED)
        kept, afresh._LAST[0] = afresh._LAST[0], afresh.Known()
        assert found == reordered(article, NOTHING_ALLOWED)
        afresh._LAST[0] = kept
        told.append(len(found))
        text = _edited(text, dice)
    assert len(set(told)) > 3, "the edits changed nothing that counts"


def test_pairs_move_with_a_letter_typed_before_them() -> None:
    parser, reader = Parser(FACTS.layout), Reader(FACTS, HOUSE)
    article, later = (reader.read(parser.parse(f"# Care\n\nWe wait{letter} with you. {FIRST}\n\n{AGAIN}")) for letter in ("", "e"))
    (one,), (two,) = reordered(article, NOTHING_ALLOWED), reordered(later, NOTHING_ALLOWED)
    assert two.earlier.start == one.earlier.start + 1 and two.later == one.later


def test_pairs_kept_in_spite_of_an_edit_would_be_noticed() -> None:
    parser, reader = Parser(FACTS.layout), Reader(FACTS, HOUSE)
    said = "Most people who come to us with heel pain walk without pain again after some weeks of rest."
    draft = f"{said}\n\n{said.replace('some', 'six')}"
    before = near_pairs(reader.read(parser.parse(draft)), NOTHING_ALLOWED)
    article = reader.read(parser.parse(draft.replace("walk without pain again after six weeks", "do other things altogether for several months")))
    assert before != _afresh(article) == near_pairs(article, NOTHING_ALLOWED)


def test_what_stands_three_times_is_told_as_repeated_until_one_is_left() -> None:
    parser, reader = Parser(FACTS.layout), Reader(FACTS, HOUSE)
    said = "Most people who come to us with heel pain walk without pain again."
    counts = [len(repeated(reader.read(parser.parse("\n\n".join(parts))))) for parts in ([said] * 3, [said, said, "No."], [said, "No.", "No."])]
    assert [count > 0 for count in counts] == [True, True, False]


def _afresh(article: Article) -> tuple[Pair, ...]:
    """Return the near repeats of an article as if it were the first one."""
    kept = near_kept._LAST[0]
    near_kept._LAST[0] = Known()
    try:
        return near_pairs(article, NOTHING_ALLOWED)
    finally:
        near_kept._LAST[0] = kept


def _edited(text: str, dice: random.Random) -> str:
    """Return a text with a letter, a word or a sentence changed, or a paragraph repeated nearly."""
    paragraphs = text.split("\n\n")
    number = dice.randrange(len(paragraphs))
    words = paragraphs[number].split(" ")
    at = dice.randrange(len(words))
    kind = dice.randrange(4)
    if kind == 0:
        words[at] += "e"
    elif kind == 1:
        del words[at]
    elif kind == 2:
        words[at:at] = paragraphs[dice.randrange(len(paragraphs))].replace("\n", " ").split(" ")
    else:
        paragraphs.insert(dice.randrange(len(paragraphs)), " ".join([*words[:at], "otherwise", *words[at:]]))
    paragraphs[number] = " ".join(words)
    return "\n\n".join(paragraphs)


def test_what_is_said_again_in_another_order_is_noticed_from_key_to_key() -> None:
    parser, reader = Parser(FACTS.layout), Reader(FACTS, HOUSE)
    other = "During the treatment your chair is heated every ten minutes by a warm lamp."
    said, apart, warmer = (reader.read(parser.parse(f"# Care\n\n{FIRST}\n\n{last}")) for last in (AGAIN, other, other.replace("warm", "warmer")))
    assert [len(reordered(article, NOTHING_ALLOWED)) for article in (apart, said)] == [0, 1]
    assert not untouched(said, apart), "what said it again went"
    assert not reordered(apart, NOTHING_ALLOWED)
    assert not untouched(apart, said), "what says it again came"
    assert not untouched(said, apart), "the pairs are those of another article"
    assert untouched(apart, warmer)
