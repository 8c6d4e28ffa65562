"""A rule's certain repair leaves a text that reads right, and on which the rule is silent."""

from __future__ import annotations

import pytest

from reviewer.desk.fixes import applied, fix_of
from reviewer.model.finding import Change, Finding
from reviewer.model.span import HERE, Place
from tests.rules.reading import BY_ID, quotes, run


def repaired(rule_id: str, text: str) -> str:
    """Return a text after the first repair a rule offers for it."""
    rule = BY_ID[rule_id]
    draft, found = run(rule, text)
    place, hit = next((place, hit) for place, hit in found if hit.changes)
    changes = tuple(
        Change(
            Place(place.block if change.place.block == HERE else change.place.block, change.place.start, change.place.end), change.text, change.whole
        )
        for change in hit.changes
    )
    finding = Finding(
        rule.id,
        rule.name,
        rule.severity,
        rule.nature,
        rule.waiver,
        place,
        draft.quote(place),
        "",
        "",
        "",
        "",
        "",
        "",
        repair=hit.repair,
        changes=changes,
    )
    fix = fix_of(finding, draft)
    assert fix is not None and fix.title
    return applied(fix, text)


REPAIRS = {
    "the second copy inside a paragraph": (
        "DU001",
        "We see adults with long-term pain on weekdays. Parking is free. We see adults with long-term pain on weekdays. Bring a friend.",
        "We see adults with long-term pain on weekdays. Parking is free. Bring a friend.",
    ),
    "the second copy at the end of a paragraph": (
        "DU001",
        "We see adults with long-term pain on weekdays. Parking is free. We see adults with long-term pain on weekdays.\n",
        "We see adults with long-term pain on weekdays. Parking is free.\n",
    ),
    "a paragraph said twice": (
        "DU001",
        "We see adults with long-term pain on weekdays.\n\nParking is free.\n\nWe see adults with long-term pain on weekdays.\n\nBring a friend.\n",
        "We see adults with long-term pain on weekdays.\n\nParking is free.\n\nBring a friend.\n",
    ),
    "a site button": ("ST004", "Heel pain is common.\n\nText Us\n\nRest helps.\n", "Heel pain is common.\n\nRest helps.\n"),
    "an institution's name": ("LA002", "She trained at John Hopkins Hospital.", "She trained at Johns Hopkins Hospital."),
    "the first words of alternative text": (
        "IM004",
        "![photo of a runner tying a shoe](shoe.jpg)\n",
        "![Runner tying a shoe](shoe.jpg)\n",
    ),
    "markers before the stop": (
        "CI007",
        "Pain is common¹. Sleep suffers², and work does. Rest helps.³\n\nFootnotes:\n\n¹ A. 2024.\n\n² B. 2024.\n\n³ C. 2024.\n",
        "Pain is common.¹ Sleep suffers,² and work does. Rest helps.³\n\nFootnotes:\n\n¹ A. 2024.\n\n² B. 2024.\n\n³ C. 2024.\n",
    ),
}


@pytest.mark.parametrize("name", REPAIRS)
def test_the_repair_leaves_what_a_careful_editor_would(name: str) -> None:
    rule_id, before, after = REPAIRS[name]
    assert repaired(rule_id, before) == after


def test_a_repeated_passage_is_told_once_and_taken_out_whole() -> None:
    part = "The nurse puts a thin tube into your arm first.\n\nThe infusion then runs for about forty minutes in all.\n\n"
    text = part + "You may read or sleep.\n\n" + part + "Somebody has to drive you home.\n"
    assert quotes("DU001", text) == ["The nurse puts a thin tube into your arm first."]
    assert repaired("DU001", text) == part + "You may read or sleep.\n\nSomebody has to drive you home.\n"


def test_both_places_of_a_sentence_said_twice_are_linked() -> None:
    draft, found = run(
        BY_ID["DU001"], "We see adults with long-term pain on weekdays.\n\n- Parking\n\nYes. We see adults with long-term pain on weekdays."
    )
    ((place, hit),) = found
    assert [draft.quote(one) for one in (place, *hit.related)] == ["We see adults with long-term pain on weekdays."] * 2
    assert place.block > hit.related[0].block
