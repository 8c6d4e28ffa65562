"""Addresses in the reference list that lead nowhere as they are written."""

from __future__ import annotations

import pytest

from tests.rules.reading import BY_ID, run

SPACE, SHORTENER, NOWHERE = "has a space in its address", "hides its address behind a link shortener", "has an address without a site"
LISTED = "Heel pain is common.¹\n\nFootnotes:\n\n¹ Example Foot Society. What heel pain is. Updated March 3, 2026. {}\n"


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("https:// www.example.org/heel", SPACE),
        ("http: //example.org/heel", SPACE),
        ("https://bit.ly/3xYzAbC", SHORTENER),
        ("bit.ly/3xYzAbC", SHORTENER),
        ("[The page](https://tinyurl.com/heelpain)", SHORTENER),
        ("http://localhost:8080/heel", NOWHERE),
        ("[The page](http://intranet/heel)", NOWHERE),
    ],
)
def test_an_address_that_does_not_work_as_written_is_told(address: str, problem: str) -> None:
    ((_, hit),) = run(BY_ID["CI006"], LISTED.format(address))[1]
    assert hit.kind == "malformed-url"
    assert problem in dict(hit.values)["problems"]


@pytest.mark.parametrize("address", ["https://www.example.org/heel", "www.example.org/heel", "https://www.example.org/orbit.ly/heel", "https://example.co/a"])
def test_an_address_that_works_is_left_alone(address: str) -> None:
    assert run(BY_ID["CI006"], LISTED.format(address))[1] == []
