"""What must be told of a medicine or a device: who should not have it is missed whatever else is told; care without a label is left to the visit."""

from __future__ import annotations

import pytest

from tests.rules.reading import quotes

PAGE = "# {name} at our clinic\n\nOur clinic offers {name}. {benefit} {told}"
INFUSION = "Ketamine infusions reduce fibromyalgia pain."


def test_who_should_not_have_it_is_missed_even_where_the_rest_is_told() -> None:
    told = "Ketamine is a Schedule III controlled substance. We monitor you throughout, and you must not drive until the next day."
    assert quotes("SA004", PAGE.format(name="Ketamine", benefit=INFUSION, told=told))


def test_a_page_that_tells_who_should_not_have_it_and_most_of_the_rest_is_left_alone() -> None:
    told = "You should not have it with psychosis. Ketamine is a controlled substance, and you must not drive until the next day."
    assert quotes("SA004", PAGE.format(name="Ketamine", benefit=INFUSION, told=told)) == []


@pytest.mark.parametrize(("name", "benefit"), [("Cupping", "Cupping eases back pain."), ("Veneers", "Veneers brighten stained teeth.")])
def test_care_without_a_label_is_left_to_the_visit(name: str, benefit: str) -> None:
    assert quotes("SA004", PAGE.format(name=name, benefit=benefit, told="")) == []
