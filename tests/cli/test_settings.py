"""The house file is read strictly, and faults are named by file and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewer.model.house import House
from reviewer.model.trouble import Trouble
from reviewer.settings import read_house
from tests.cli.conftest import Call
from tests.cli.drafts import CLEAN


def written(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "house.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_a_house_file_tells_what_the_clinic_has_decided(tmp_path: Path) -> None:
    text = """
names = ["Harbour Physiotherapy", "Harbour Physio"]
places = ["Port Ellery"]
domains = ["harbour-physio.example"]
treatments = ["dry needling"]
marker_style = "before"
review_months = 6
permissions = ["Portrait of the team, 2026-03-01"]
"""
    assert read_house(written(tmp_path, text)) == House(
        names=("Harbour Physiotherapy", "Harbour Physio"),
        places=("Port Ellery",),
        domains=("harbour-physio.example",),
        treatments=("dry needling",),
        marker_style="before",
        review_months=6,
        permissions=("Portrait of the team, 2026-03-01",),
    )


def test_an_empty_house_file_is_a_house_of_defaults(tmp_path: Path) -> None:
    assert read_house(written(tmp_path, b"\xef\xbb\xbf")) == House()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("colour = 'red'", "“colour” is not known"),
        ("names = 'Harbour'", "“names” must be a list"),
        ("names = ['Harbour', 3]", "“names” must be a list"),
        ("domains = ['']", "“domains” must be a list"),
        ("marker_style = 'above'", "“marker_style” must be"),
        ("review_months = 'twelve'", "“review_months” must be"),
        ("review_months = true", "“review_months” must be"),
        ("review_months = 0", "“review_months” must be"),
        ("names = [", "house.toml: "),
        (b"names = ['\xff']", "not UTF-8"),
    ],
)
def test_what_is_not_understood_is_named_with_its_file_and_key(tmp_path: Path, text: str | bytes, said: str) -> None:
    with pytest.raises(Trouble, match=r"house\.toml") as trouble:
        read_house(written(tmp_path, text))
    assert said in str(trouble.value)


def test_a_missing_or_unreadable_house_file_ends_the_call_with_2(call: Call, tmp_path: Path) -> None:
    draft = tmp_path / "visit.md"
    draft.write_text(CLEAN, encoding="utf-8")
    for house in (tmp_path / "none.toml", tmp_path):
        status, _, err = call("check", draft, "--house", house)
        assert (status, "house file" in err) == (2, True)


def test_the_clinics_own_house_file_counts_without_being_named(call: Call, tmp_path: Path, home: Path) -> None:
    draft = tmp_path / "visit.md"
    draft.write_text(CLEAN, encoding="utf-8")
    home.mkdir()
    (home / "house.toml").write_text("colour = 'red'", encoding="utf-8")
    assert "“colour” is not known" in call("check", draft)[2]
    named = written(tmp_path, "names = ['Harbour Physio']")
    assert "“colour”" not in call("check", draft, "--house", named)[2]
