"""The house file of a call: a fault in it ends the call with one sentence."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Call
from tests.cli.drafts import CLEAN


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
    named = tmp_path / "house.toml"
    named.write_text("names = ['Harbour Physio']", encoding="utf-8")
    assert "“colour”" not in call("check", draft, "--house", named)[2]
