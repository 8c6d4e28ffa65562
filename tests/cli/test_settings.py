"""The house file of a call: a fault in it ends the call with one sentence."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reviewer import paths
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


def test_a_house_file_with_a_slip_stops_the_start_with_file_line_and_reason(call: Call, tmp_path: Path, home: Path) -> None:
    draft = tmp_path / "visit.md"
    draft.write_text(CLEAN, encoding="utf-8")
    home.mkdir()
    (home / "house.toml").write_text("names = ['Harbour']\n\n[[permission]]\nkind = 'patient'\nwhom = 'Anna'\n", encoding="utf-8")
    status, out, err = call("check", draft)
    assert (status, out) == (2, "")
    assert err.startswith("house.toml, line 5: “whom” is not known here; did you mean “who”?")


@pytest.mark.parametrize(
    ("name", "right", "wrong", "told"),
    [
        ("treatments.toml", "  approved: anesthesia", "  aproved: anesthesia", "'aproved' of ketamine is not a known field"),
        ("crisis.toml", "say =", "sya =", "'sya' is not a known key"),
        ("retractions.toml", "year = 1998", 'year = "1998"', "'year' must be a year in digits"),
        ("jargon.toml", "nociceptive: ", "nociceptive, ", "Mend that line to start"),
    ],
)
def test_a_knowledge_file_with_a_slip_stops_the_start_with_file_line_and_reason(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, right: str, wrong: str, told: str
) -> None:
    draft = tmp_path / "visit.md"
    draft.write_text(CLEAN, encoding="utf-8")
    shutil.copytree(paths.resources() / "knowledge", tmp_path / "resources" / "knowledge")
    path = tmp_path / "resources" / "knowledge" / name
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    line = text[: text.index(right)].count("\n") + 1
    monkeypatch.setattr(paths, "resources", lambda: tmp_path / "resources")
    status, out, err = call("check", draft)
    assert (status, out) == (2, "")
    assert f"The knowledge file {name}, line {line}" in err and told in err
