"""Citation marks are found, and what only looks like one is not."""

from __future__ import annotations

import pytest

from reviewer.parsing import Parser


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Pain is common.¹", [("1",)]),
        ("Pain¹,³ is common.²", [("1", "3"), ("2",)]),
        ("Pain is common.¹⁻³", [("1", "2", "3")]),
        ("Pain is common.[1]", [("1",)]),
        ("Pain is common [1, 2].", [("1", "2")]),
        ("Pain is common.[1–3]", [("1", "2", "3")]),
        ("Pain is common.[2,4-5]", [("2", "4", "5")]),
        ("Pain is common.[^a]", [("a",)]),
        ("Pain is common.<sup>1</sup>", [("1",)]),
        ("Pain is common.<sup>1,2</sup> More.", [("1", "2")]),
        ("It affects women² and 44%¹ of men.", [("2",), ("1",)]),
        ("Pain is common.[1][2]", [("1",), ("2",)]),
    ],
)
def test_marks_are_found_with_all_their_labels(parser: Parser, text: str, labels: list[tuple[str, ...]]) -> None:
    (block,) = parser.parse(text).blocks
    assert [marker.labels for marker in block.markers] == labels
    assert len(block.prose) == len(block.text)
    assert not any(letter in block.prose for letter in "¹²³⁴⁵[]")


@pytest.mark.parametrize(
    "text",
    [
        "A room of 20 m² is enough.",
        "It is 5 cm² wide, or 2 km² in all.",
        "A dose of 45 mg/m² was used.",
        "Count 4 × 10⁹/L or 10⁹ cells.",
        "CO₂ rose, and x² fell; I² was high.",
        "Ca²⁺ and ¹⁸F were measured.",
        "The study of [2019] said [sic] so.",
        "See [1](https://example.org) for more.",
        "Use `a[1]` here.",
        "On the 1<sup>st</sup> day.",
    ],
)
def test_units_powers_links_and_years_are_no_marks(parser: Parser, text: str) -> None:
    (block,) = parser.parse(text).blocks
    assert block.markers == ()


def test_a_mark_in_the_text_is_a_run_of_its_own(parser: Parser) -> None:
    (block,) = parser.parse("Pain is **common**.[1] It lasts.").blocks
    assert [(run.text, run.marker) for run in block.runs if run.marker is not None] == [("[1]", 0)]
