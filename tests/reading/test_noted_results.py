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


def test_a_visit_noted_in_a_list_claims_nothing(read: Read) -> None:
    assert types(read, "- Initial consultation\n- Lower frequency\n- Areas for improvement") == []
