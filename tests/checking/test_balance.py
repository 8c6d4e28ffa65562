"""The balance grid: filled cells lead to sentences, empty ones are the questions."""

from __future__ import annotations

from reviewer import knowledge, paths
from reviewer.checking import Engine
from reviewer.model.finding import BalanceRow
from reviewer.model.house import House
from reviewer.parsing import Parser

FACTS = knowledge.load(paths.resources() / "knowledge")


def grid(text: str) -> tuple[tuple[BalanceRow, ...], list[str]]:
    """Return the grid of a text, and the harm sentences of its first row."""
    draft = Parser(FACTS.layout).parse(text)
    rows = Engine(FACTS, House()).balance(draft)
    return rows, [draft.quote(place) for place in rows[0].harm] if rows else []


def test_a_one_sided_page_has_benefit_and_nothing_else() -> None:
    (row,), harm = grid("Acupuncture relieves back pain. Acupuncture eases migraine. We offer acupuncture.")
    assert row.treatment == "acupuncture"
    assert len(row.benefit) == 2
    assert harm == []
    assert row.alternatives == row.strength == row.talk == ()


def test_what_a_reader_needs_fills_its_cell() -> None:
    text = (
        "Acupuncture relieves back pain for some people. Acupuncture can cause bruising and dizziness. Larger trials are needed. "
        "Exercise and physiotherapy are usual treatments. Acupuncture is not suitable for people with a bleeding disorder. "
        "We offer acupuncture. Talk to your own doctor first."
    )
    rows, harm = grid(text)
    row = next(row for row in rows if row.treatment == "acupuncture")
    assert harm[0] == "Acupuncture can cause bruising and dizziness."
    assert row.strength and row.alternatives and row.who_should_not and row.talk


def test_praise_of_the_clinic_is_no_benefit_of_the_treatment() -> None:
    (row,), _ = grid("Acupuncture relieves back pain. We offer acupuncture. Acupuncture is gentle. We are the leading clinic in the county.")
    assert len(row.benefit) == 1


def test_a_page_about_no_treatment_has_no_grid() -> None:
    assert grid("Our front desk is open from nine to five.")[0] == ()


def test_a_treatment_that_is_only_compared_with_has_no_row_and_fills_no_cell() -> None:
    text = (
        "# Ketamine\n\nKetamine relieves depression. We offer ketamine. Unlike antidepressants, ketamine works within hours. Antidepressants take weeks. "
        "Antidepressants are tablets. Antidepressants can cause nausea."
    )
    rows, harm = grid(text)
    assert [row.treatment for row in rows] == ["ketamine"]
    assert len(rows[0].benefit) == 2
    assert rows[0].alternatives
    assert harm == []


def test_a_question_about_harm_tells_no_harm() -> None:
    _, harm = grid("# Ketamine\n\nKetamine relieves pain. We offer ketamine.\n\n## What are the side effects of ketamine?\n\nAsk us at your visit.")
    assert harm == []


def test_an_ill_that_becomes_less_is_a_benefit_and_no_harm() -> None:
    (row,), harm = grid("# Acupuncture\n\nAcupuncture helps. We offer acupuncture. Acupuncture can help with:\n\n- Decreased nausea\n- Less bleeding\n")
    assert harm == []
    assert len(row.benefit) >= 3
