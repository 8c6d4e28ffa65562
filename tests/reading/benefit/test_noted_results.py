"""Good results that lists and tables note down without a verb."""

from __future__ import annotations

from tests.reading.conftest import Read

PAGE = "# Cupping\n\nOur clinic offers cupping. Cupping relieves back pain. Ask us about cupping.\n\n## Timeline\n\n"


def types(read: Read, text: str) -> list[str]:
    """Return the types of what is claimed in a list below a page that promotes a treatment."""
    return [line.claim.type for passage in read(PAGE + text).passages[3:] for line in passage.lines if line.claim]


def test_an_improvement_noted_in_a_list_is_a_benefit(read: Read) -> None:
    assert types(read, "- Noticeable improvement in sleep\n- Gradual, steady recovery") == ["EFF", "EFF"]


def test_a_table_that_notes_an_improvement_claims_it(read: Read) -> None:
    assert types(read, "| Week | Change |\n|---|---|\n| 3 | Significant improvement |\n") == ["EFF"]


def test_less_of_an_ill_and_a_body_made_better_are_benefits(read: Read) -> None:
    assert types(read, "- Reduced food cravings\n- Clearer skin\n- Stronger bones and joints\n- Fewer headaches") == ["EFF"] * 4


def test_an_arrow_in_a_table_notes_a_result(read: Read) -> None:
    assert types(read, "| Marker | Change |\n|---|---|\n| Pulse | ↓ 15-25% |\n") == ["EFF"]


def test_an_ill_that_opens_like_a_change_and_less_of_what_is_good_are_none(read: Read) -> None:
    assert types(read, "- Lower back pain\n- Reduced mobility\n- Lower prices\n- More appointments\n- Smaller groups") == []


def test_changes_listed_as_signs_or_as_risks_are_none(read: Read) -> None:
    assert types(read, "## Symptoms\n\n- Less pain at night\n\n## Side effects\n\n- Reduced appetite").count("EFF") == 0


def test_a_heading_that_denies_side_effects_reassures(read: Read) -> None:
    assert types(read, "## No negative side effects!") == ["SAF+"]


def test_a_visit_noted_in_a_list_claims_nothing(read: Read) -> None:
    assert types(read, "- Initial consultation\n- Lower frequency\n- Areas for improvement") == []


def test_a_share_told_of_a_treatment_is_a_figure(read: Read) -> None:
    assert types(read, "Oral ibuprofen reaches 90% availability within the hour.") == ["STA"]


def test_a_phrase_does_not_reach_over_the_end_of_its_sentence(read: Read) -> None:
    lines = [line for passage in read("It suits most people. Notice boards hang by the door.").passages for line in passage.lines]
    assert not any("authority" in line.cues for line in lines)
