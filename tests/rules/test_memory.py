"""What rules remember about a block never outlives what it followed from."""

from __future__ import annotations

from tests.rules.reading import quotes

LINE = "Our team has cared for people with long-term pain since 2015."


def test_the_same_words_as_a_link_and_as_text_are_told_apart() -> None:
    assert quotes("DU001", f"[{LINE}](https://example.org/a)\n\n[{LINE}](https://example.org/a)\n") == []
    assert quotes("DU001", f"{LINE}\n\n{LINE}\n") == [LINE]
    assert quotes("DU001", f"[{LINE}](https://example.org/a)\n\n[{LINE}](https://example.org/a)\n") == []


def test_a_paragraph_that_leaves_the_reference_list_counts_as_text() -> None:
    listed = "Pain is common.\n\n## References\n\nDoe J. The study called patients addicts in 2024, and sufferers too.\n"
    assert quotes("LA001", listed) == []
    assert sorted(quotes("LA001", listed.replace("## References\n\n", ""))) == ["addicts", "sufferers"]


def test_a_site_button_is_found_again_after_the_text_around_it_changed() -> None:
    assert quotes("ST004", "Heel pain is common.\n\nText Us\n") == ["Text Us"]
    assert quotes("ST004", "Heel pain is common in runners.\n\nText Us\n\nRest helps.\n") == ["Text Us"]
