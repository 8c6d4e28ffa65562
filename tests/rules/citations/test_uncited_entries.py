"""A reference that nothing in the text points to is told; one that is pointed to in any way is left alone."""

from __future__ import annotations

import pytest

from tests.rules.reading import BY_ID, run

LIST = (
    "\n\n## References\n\n[1] Doe J. One thing seen in a clinic. J Pain. 2019;3(2):11-20. doi:10.1000/abc1\n\n"
    "[2] Roe K. Another thing seen in a ward. J Pain. 2020;4(1):21-30. https://example.org/roe\n"
)


def told(sentence: str) -> list[tuple[str | None, str]]:
    """Return the kind of each hit on the list with the words it stands on."""
    draft, found = run(BY_ID["CI006"], f"# Nerve pain\n\n{sentence}{LIST}")
    return [(hit.kind, draft.quote(place)[:5]) for place, hit in found]


def test_the_entry_without_a_marker_is_told_alone() -> None:
    assert told("Ketamine is an anesthetic.[1]") == [("never-cited", "Roe K")]


def test_a_list_nothing_points_to_is_told_once() -> None:
    assert [kind for kind, _ in told("Ketamine is an anesthetic.")] == ["unmarked-list"]


@pytest.mark.parametrize(
    "pointing",
    [
        "Ketamine is an anesthetic.[1,2]",
        "Ketamine is an anesthetic.[1] Roe and others (2020) agree.",
        "Ketamine is an anesthetic,[1] as a [ward](https://example.org/roe) saw.",
    ],
)
def test_an_entry_that_is_pointed_to_is_left_alone(pointing: str) -> None:
    assert told(pointing) == []
