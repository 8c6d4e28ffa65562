"""A baseline holds back what was there when it was written, never in silence, and says what is gone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Call
from tests.cli.drafts import CLEAN, FAULTY
from tests.cli.test_formats import log

DAY = ("--today", "2026-11-22")
NEW = "\nKetamine infusions cure fibromyalgia for good.\n"


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A draft with faults."""
    path = tmp_path / "drafts" / "knee.md"
    path.parent.mkdir()
    path.write_text(FAULTY, encoding="utf-8")
    return path


@pytest.fixture
def baseline(call: Call, faulty: Path, tmp_path: Path) -> Path:
    """The baseline of that draft, in the folder above it."""
    path = tmp_path / "baseline.json"
    status, out, _ = call("check", *DAY, faulty, "--write-baseline", path)
    assert status == 0
    assert out == f"{path}: recorded of 1 draft: 6 must fix, 5 should fix. It holds 11 findings in all.\n"
    return path


def listed(call: Call, *words: str | Path) -> dict[str, Any]:
    """Return what the JSON tells of one draft."""
    (draft,) = json.loads(call("check", "--format", "json", *DAY, *words)[1])["drafts"]
    assert isinstance(draft, dict)
    return draft


def test_what_is_in_the_baseline_is_held_back_and_counted(call: Call, faulty: Path, baseline: Path) -> None:
    status, out, _ = call("check", *DAY, faulty, "--baseline", baseline, "--fail-on", "advice")
    assert status == 0
    assert "Held back, in the baseline: 6 must fix, 5 should fix." in out
    assert "Must fix:" not in out
    draft = listed(call, faulty, "--baseline", baseline)
    assert (draft["findings"], draft["gone"]) == ([], [])
    assert draft["held_back"] == {"baseline": {"blocker": 6, "warning": 5, "advice": 0}}
    assert "Held back%2C in the baseline::6 must fix" in call("check", "--format", "github", *DAY, faulty, "--baseline", baseline)[1]


def test_without_a_baseline_the_json_has_no_word_of_one(call: Call, faulty: Path) -> None:
    assert not {"held_back", "gone"} & set(listed(call, faulty))


def test_an_edit_elsewhere_leaves_the_old_findings_held_back_and_shows_the_new(call: Call, faulty: Path, baseline: Path) -> None:
    faulty.write_text(FAULTY.replace("# Tape for sore knees\n", "# Tape for sore knees\n\nWe are a small team.\n") + NEW, encoding="utf-8")
    draft = listed(call, faulty, "--baseline", baseline)
    claims = [found["quote"] for found in draft["findings"] if found["rule"].startswith("CL0")]
    assert claims and all(quote in NEW for quote in claims)
    assert draft["held_back"]["baseline"]["blocker"] == 6
    assert call("check", *DAY, faulty, "--baseline", baseline)[0] == 1


def test_what_no_longer_occurs_is_reported_as_gone(call: Call, faulty: Path, baseline: Path) -> None:
    faulty.write_text(FAULTY.replace("![](knee.jpg)\n", ""), encoding="utf-8")
    draft = listed(call, faulty, "--baseline", baseline)
    assert {one["rule"] for one in draft["gone"]} == {"IM001", "IM003"}
    out = call("check", *DAY, faulty, "--baseline", baseline)[1]
    assert "Gone since the baseline was written: Must fix, A picture has no alternative text: “![](knee.jpg)”" in out


def test_sarif_names_each_finding_new_unchanged_or_absent(call: Call, faulty: Path, baseline: Path) -> None:
    assert all("baselineState" not in result for result in log(call, faulty)["results"])
    faulty.write_text(FAULTY.replace("![](knee.jpg)\n", "") + NEW, encoding="utf-8")
    run = log(call, faulty, "--baseline", baseline)
    states = {state: [one["ruleId"] for one in run["results"] if one["baselineState"] == state] for state in ("new", "unchanged", "absent")}
    assert {"CL001", "DU001"} <= set(states["unchanged"])
    assert {"IM001", "IM003"} <= set(states["absent"])
    assert "CL001" in states["new"]
    assert "Held back" in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


def test_a_finding_that_weighs_more_than_when_it_was_recorded_is_shown(call: Call, faulty: Path, baseline: Path) -> None:
    text = baseline.read_text(encoding="utf-8")
    baseline.write_text(text.replace('"severity": "blocker"', '"severity": "warning"'), encoding="utf-8")
    assert call("check", *DAY, faulty, "--baseline", baseline)[0] == 1
    assert listed(call, faulty, "--baseline", baseline)["held_back"]["baseline"] == {"blocker": 0, "warning": 5, "advice": 0}


def test_written_anew_it_keeps_the_other_drafts_and_drops_those_that_are_gone(call: Call, faulty: Path, baseline: Path) -> None:
    other = faulty.with_name("other.md")
    other.write_text(CLEAN, encoding="utf-8")
    call("check", *DAY, other, "--write-baseline", baseline)
    assert list(json.loads(baseline.read_bytes())["drafts"]) == ["drafts/knee.md", "drafts/other.md"]
    faulty.unlink()
    assert "drafts/knee.md, which is not there any more" in call("check", *DAY, other, "--baseline", baseline)[2]
    call("check", *DAY, other, "--write-baseline", baseline)
    assert list(json.loads(baseline.read_bytes())["drafts"]) == ["drafts/other.md"]


def test_it_is_the_same_from_any_folder_and_in_any_number_of_processes(
    call: Call, faulty: Path, baseline: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = baseline.read_bytes()
    faulty.with_name("other.md").write_text(CLEAN, encoding="utf-8")
    monkeypatch.chdir(faulty.parent)
    assert call("check", *DAY, "knee.md", "--baseline", "../baseline.json")[0] == 0
    call("check", *DAY, "knee.md", "--write-baseline", "../baseline.json")
    assert baseline.read_bytes() == before
    call("check", *DAY, ".", "--jobs", "2", "--write-baseline", "../baseline.json")
    assert call("check", *DAY, ".", "--jobs", "2", "--baseline", "../baseline.json", "--fail-on", "advice")[0] == 0


def test_nothing_is_recorded_when_a_draft_cannot_be_read(call: Call, faulty: Path, baseline: Path) -> None:
    before = baseline.read_bytes()
    status, _, said = call("check", *DAY, faulty, "gone.md", "--write-baseline", baseline)
    assert (status, baseline.read_bytes()) == (2, before)
    assert "was not written" in said


@pytest.mark.parametrize(
    "text",
    ["", "[]", "null", '{"version": 2, "drafts": {}}', '{"version": 1, "drafts": {"a": [{}]}}', '{"version": 1, "drafts": [1]}', "[" * 100_000, "\ud800"],
)
def test_what_is_no_baseline_is_refused_in_one_sentence_before_anything_is_printed(call: Call, faulty: Path, tmp_path: Path, text: str) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_bytes(text.encode("utf-8", "surrogatepass"))
    status, out, said = call("check", faulty, "--baseline", wrong)
    assert (status, out) == (2, "")
    assert "wrong.json is not a baseline" in said and "Traceback" not in said
    assert call("check", faulty, "--baseline", tmp_path / "none.json")[0] == 2


def test_a_baseline_is_read_or_written_not_both_and_never_of_a_part(call: Call, faulty: Path, baseline: Path) -> None:
    assert call("check", faulty, "--baseline", baseline, "--write-baseline", baseline)[0] == 2
    assert call("check", faulty, "--diff", "HEAD", "--write-baseline", baseline)[0] == 2
