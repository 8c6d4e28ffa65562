"""A rule's certain repair leaves a text that reads right, and on which the rule is silent."""

from __future__ import annotations

import pytest

from reviewer.desk.edits.fixes import applied, fix_of
from reviewer.model.finding import Finding
from reviewer.model.house import Boilerplate, House
from reviewer.model.span import HERE
from tests.rules.reading import BY_ID, CONTEXT, quotes, run


def repaired(rule_id: str, text: str, house: House | None = None) -> str:
    """Return a text after the first repair a rule offers for it, in a house if one is told."""
    rule = BY_ID[rule_id]
    draft, found = run(rule, text, CONTEXT._replace(house=house) if house else None)
    place, hit = next((place, hit) for place, hit in found if hit.changes)
    changes = tuple(
        change._replace(place=change.place._replace(block=place.block if change.place.block == HERE else change.place.block)) for change in hit.changes
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


BOTH = "Doe J. Walking and the back. J Example Med. 2021;3(1):5-9. doi:10.1000/example.4"

REPAIRS = {
    "a figure's marker": (
        "CI007",
        "Chronic pain affects up to 44%¹ of adults. Rest helps.\n\nFootnotes:\n\n¹ A. 2024.\n",
        "Chronic pain affects up to 44% of adults.¹ Rest helps.\n\nFootnotes:\n\n¹ A. 2024.\n",
    ),
    "a marker in the other notation": (
        "CI007",
        "Pain is common.¹ Sleep suffers.¹ Work gets harder.[2]\n\nFootnotes:\n\n¹ A. 2024.\n\n² B. 2024.\n",
        "Pain is common.¹ Sleep suffers.¹ Work gets harder.²\n\nFootnotes:\n\n¹ A. 2024.\n\n² B. 2024.\n",
    ),
    "a source that is listed twice": (
        "CI006",
        f"Relief did not last.¹ Many people stopped.²\n\nFootnotes:\n\n¹ {BOTH}\n\n² {BOTH}\n",
        f"Relief did not last.¹ Many people stopped.¹\n\nFootnotes:\n\n¹ {BOTH}\n",
    ),
    "headings that skip a rank": (
        "ST007",
        "# Back care\n\nText.\n\n### At night\n\nText.\n\n#### Pillows\n\nText.\n\n### By day\n\nText.\n",
        "# Back care\n\nText.\n\n## At night\n\nText.\n\n### Pillows\n\nText.\n\n## By day\n\nText.\n",
    ),
    "a second main heading": (
        "ST007",
        "# Back care\n\nText.\n\n# Neck care\n\nText.\n\n## At a desk\n\nText.\n",
        "# Back care\n\nText.\n\n## Neck care\n\nText.\n\n### At a desk\n\nText.\n",
    ),
    "small words in headings": (
        "ST007",
        "## Care For The Back\n\nText.\n\n## Care of the Neck\n\nText.\n\n## Signs of Pain\n\nText.\n",
        "## Care for the Back\n\nText.\n\n## Care of the Neck\n\nText.\n\n## Signs of Pain\n\nText.\n",
    ),
    "people named by an illness": ("LA001", "We care for fibromyalgia patients here.", "We care for people with fibromyalgia here."),
    "people who have an illness": ("LA001", "Many people suffering from fibromyalgia sleep badly.", "Many people with fibromyalgia sleep badly."),
    "wording about suicide": ("SA006", "He **committed suicide** in 2019.", "He **died by suicide** in 2019."),
    "a line of template code": ("ST004", "Heel pain is common.\n\n{% include form.html %}\n\nRest helps.\n", "Heel pain is common.\n\nRest helps.\n"),
    "two bare links": (
        "ST004",
        "Heel pain is common.\n\n---\n\n[Foot club](https://example.org/foot)\n\n[Running news](https://example.net/run)\n",
        "Heel pain is common.\n\n---\n",
    ),
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


def offers(rule_id: str, text: str, house: House | None = None) -> bool:
    """Return whether a rule flags a text and offers a repair for it."""
    _, found = run(BY_ID[rule_id], text, CONTEXT._replace(house=house) if house else None)
    assert found, "the rule is silent"
    return any(hit.changes for _, hit in found)


UNSURE = {
    "an adjective before patients": ("LA001", "Bipolar patients sleep badly."),
    "the elderly before a noun": ("LA001", "Falls are common in the elderly population."),
    "a marker before another clause": ("CI007", "Pain affects up to 44%¹ of adults, and sleep suffers.\n\nFootnotes:\n\n¹ A. 2024.\n"),
    "a source listed twice before others": (
        "CI006",
        f"Relief did not last.¹ Many stopped.² Walk.³\n\nFootnotes:\n\n¹ {BOTH}\n\n² {BOTH}\n\n³ Roe K. Heat and the back. J Example Med. 2020;2(1):1-4. doi:10.1000/example.5\n",
    ),
    "headings underlined instead of numbered": ("ST007", "Back care\n=========\n\nText.\n\nNeck care\n=========\n\nText.\n"),
    "a button that is all a section holds": ("ST004", "Heel pain is common.\n\n## Contact\n\nText us\n\n## Care\n\nRest helps.\n"),
    "a crisis line of a country nobody named": ("SA005", "Living with constant pain can lead to depression."),
    "a loose line in the place of a picture": ("IM004", "Back care\n\nBacks ache after long drives.\n\nPhoto of a woman stretching her lower back\n\nA short walk helps.\n"),
}


@pytest.mark.parametrize("name", UNSURE)
def test_where_a_repair_is_not_certain_none_is_offered(name: str) -> None:
    assert not offers(*UNSURE[name])


def test_the_crisis_line_of_the_house_s_country_stands_below_the_words_that_ask_for_it_and_parts_no_list() -> None:
    text = "Pain can lead to depression:\n\n- rest\n- walk\n\nTell somebody.\n\nThe end.\n"
    after = repaired("SA005", text, House(country="United States"))
    first, line, last = after.partition("\n\nIf you are ")
    assert line and first.endswith("Tell somebody.") and last.endswith("\n\nThe end.\n") and "988" in last


def test_approved_sentences_that_are_missing_go_back_to_their_order() -> None:
    said = ("An infusion can raise your blood pressure.", "Somebody else must drive you home after it.", "Tell us about every medicine you take.")
    house = House(boilerplate=(Boilerplate("Before", " ".join(said)),))
    for missing in range(3):
        text = " ".join(sentence for number, sentence in enumerate(said) if number != missing)
        assert repaired("DU003", f"# Care\n\n{text}\n\nParking is free.\n", house) == f"# Care\n\n{' '.join(said)}\n\nParking is free.\n"
