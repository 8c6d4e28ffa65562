"""Which references carry which sentences, also where a list of references stands twice."""

from __future__ import annotations

from tests.rules.reading import PARSER, READER

ONCE = "# Heel pain\n\nRest eases the pain.[1]\n\n## References\n\n1. Doe J. Rest for heel pain. Foot Ankle Int. 2020;41(2):10-19.\n"


def test_of_entries_with_one_label_the_first_carries_the_sentences() -> None:
    first, second = READER.read(PARSER.parse(ONCE + ONCE)).standings
    assert (len(first.uses), len(second.uses)) == (2, 0)
