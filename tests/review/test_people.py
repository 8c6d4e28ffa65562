"""Names as people write them."""

from __future__ import annotations

import pytest

from reviewer.review.people import LONGEST, name_key, plain_name, same_person


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada North", "ada  north"),
        ("Dr. Ada North", "Ada North, MD"),
        ("Dr Ada North, PhD, CRNA, FAAN", "ADA NORTH"),
        ("Ada North MD PhD", "Prof. Ada North"),
        ("North, Ada", "Ada North"),
        ("Ada B. North", "Ada North"),
        ("José Ibáñez", "Jose Ibanez"),
        ("Ada\u00a0North", "Ada North"),
        ("A\u200bda North", "Ada North"),
        ("Ada North, M.D.", "Ada North"),
        ("Wei Ma, MD", "Dr. Wei Ma"),
        ("Ada North, DNP-C", "Ada North"),
    ],
)
def test_one_person_is_known_however_the_name_is_written(one: str, other: str) -> None:
    assert same_person(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada North", "Ada South"),
        ("Ada North", "Ben North"),
        ("Ma Li", "Bo Li"),
        ("Wei Ma", "Wei Do"),
        ("", ""),
        ("Ada North", ""),
        ("Dr.", "MD"),
    ],
)
def test_two_people_stay_two(one: str, other: str) -> None:
    assert not same_person(one, other)


@pytest.mark.parametrize("nothing", ["", "   ", "\u200b", ",", " . "])
def test_a_name_of_nothing_is_no_name(nothing: str) -> None:
    assert name_key(nothing) == ()


def test_a_name_is_kept_on_one_line_without_letters_that_turn_it_or_that_nobody_sees() -> None:
    assert plain_name("  Dr\u202e. eoR  Jane\u200b\n Roe\x07 ") == "Dr. eoR Jane Roe"
    assert plain_name("میلاد نیک‌نژاد") == "میلاد نیک‌نژاد"
    assert plain_name("Siân O’Brien-Nuñez, MBBS") == "Siân O’Brien-Nuñez, MBBS"


def test_a_name_is_no_longer_than_a_byline() -> None:
    assert len(plain_name("n" * 10_000)) == LONGEST
