"""Items of lists that claim by the heading they stand under, and pages that offer care without naming it twice."""

from __future__ import annotations

import pytest

from tests.reading.conftest import Read, lines

PAGE = "# Cupping\n\nOur clinic offers cupping. Cupping relieves back pain. Ask us about cupping.\n\n"


def below(read: Read, text: str) -> list[str]:
    """Return the types of what is claimed behind the opening of a page that promotes a treatment."""
    return [line.claim.type for passage in read(PAGE + text).passages[2:] for line in passage.lines if line.claim]


def test_every_ill_below_what_care_treats_is_a_claim(read: Read) -> None:
    assert below(read, "## What cupping treats\n\n- Sciatica\n- Stiff shoulders after a day at the desk\n- Tennis elbow") == ["EFF"] * 3


def test_what_care_can_fix_and_what_else_it_is_good_for_are_claims(read: Read) -> None:
    assert below(read, "## What can cupping fix?\n\n- Knots\n- Tight calves") == ["EFF"] * 2
    assert below(read, "## Also good for\n\n- Shin splints\n- Jaw ache") == ["EFF"] * 2


def test_a_gain_named_below_benefits_is_a_claim(read: Read) -> None:
    assert below(read, "## Benefits of cupping\n\n- Deep, dreamless sleep\n- Post-race muscles\n- A clear head for the working day") == ["EFF"] * 3


def test_care_prices_and_the_manner_of_a_house_are_no_gain(read: Read) -> None:
    items = "- Appointments on Saturdays\n- From $40 per visit\n- Our friendly team\n- Short procedure\n- Affordable"
    assert below(read, f"## Benefits of cupping\n\n{items}") == []


def test_causes_are_claimed_once_for_the_whole_list(read: Read) -> None:
    assert below(read, "## Causes of sciatica\n\n- A slipped disc\n- Long hours in a car\n- Heavy work") == ["CAU"]


def test_a_page_whose_title_alone_names_its_care_offers_it(read: Read) -> None:
    article = read("# Spinal decompression: your questions answered\n\n## And afterwards?\n\nThere is no downtime.")
    assert article.passages[-1].lines[0].claim is not None


def test_a_public_body_that_lists_what_helps_claims_nothing_for_itself(read: Read) -> None:
    sheet = "# Cupping\n\nThe NHS offers this care. NHS 111 can tell you more. The NHS website lists who gives cupping.\n\n"
    article = read(sheet + "## Conditions treated\n\n- Sciatica\n- Tennis elbow")
    assert article.passages[0].page.official
    assert [line.claim for passage in article.passages[2:] for line in passage.lines if line.claim] == []


GAINS = ("Ease colic", "Prevent ear infections", "Improve sleep", "Reduce inflammation")
SELLS = "# Chiropractic at Harbour Lane\n\nOur clinic offers chiropractic adjustments. Book a visit today.\n\n"


def listed(read: Read, page: str, heading: str, items: tuple[str, ...] = GAINS) -> list[str]:
    """Return the types of the items of a list that stands below a heading."""
    article = read(f"{page}## {heading}\n\n" + "".join(f"- {item}\n" for item in items))
    return [line.claim.type if line.claim else "none" for line in lines(article)[-len(items) :]]


@pytest.mark.parametrize("heading", ["Children", "Kids and babies", "Pregnancy"])
def test_what_a_selling_page_lists_as_done_for_people_is_claimed(read: Read, heading: str) -> None:
    assert listed(read, SELLS, heading) == ["EFF"] * 4


@pytest.mark.parametrize("heading", ["Tips for parents", "What you can do", "How to help your child", "Goals of our team"])
def test_the_same_below_a_heading_of_advice_is_told_to_do(read: Read, heading: str) -> None:
    assert listed(read, SELLS, heading) == ["none"] * 4


def test_the_same_on_a_page_that_sells_nothing_is_told_to_do(read: Read) -> None:
    assert listed(read, "# Colic\n\nColic is common in the first months.\n\n", "Children") == ["none"] * 4


def test_a_list_of_orders_is_no_list_of_gains(read: Read) -> None:
    assert listed(read, SELLS, "Children", ("Bring a towel", "Wear loose clothes", "Reduce the noise", "Eat lightly")) == ["none"] * 4
