"""Many drafts at once: several processes say what one says, and a profile says where the time went."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest

from reviewer.app.assembly import desk_for
from reviewer.checking.times import Times, table
from reviewer.cli import Options, jobs
from reviewer.desk import Desk
from reviewer.model.trouble import Trouble
from reviewer.rules import RULES
from tests.cli.conftest import Call
from tests.cli.drafts import CLEAN, FAULTY

DAY = ("--today", "2026-11-22")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of eleven drafts, no two alike, one of them empty."""
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    for number in range(10):
        text = (FAULTY if number % 2 else CLEAN) + f"\n\nThis is leaflet number {number}.\n"
        (drafts / f"leaflet{number}.md").write_text(text, encoding="utf-8")
    (drafts / "leaflet5a.md").write_text(" \n", encoding="utf-8")
    return drafts


@pytest.mark.parametrize("form", ["text", "json"])
def test_several_processes_print_what_one_prints_in_the_same_order(call: Call, folder: Path, form: str) -> None:
    alone = call("check", "--format", form, *DAY, folder)
    assert call("check", "--format", form, *DAY, "--jobs", "3", folder) == alone
    assert alone[0] == 2
    assert "leaflet5a.md" in alone[2]


def test_the_json_of_many_drafts_is_one_object(call: Call, folder: Path) -> None:
    _, out, _ = call("check", "--format", "json", *DAY, "--jobs", "2", folder, folder / "leaflet3.md")
    whole = json.loads(out)
    assert [Path(draft["path"]).name for draft in whole["drafts"]] == [*(f"leaflet{number}.md" for number in range(10)), "leaflet3.md"]
    assert set(whole) == {"version", "ruleset", "today", "drafts", "failures", "rules_off"}


def test_a_missing_file_ends_a_call_with_several_jobs_with_two(call: Call, folder: Path) -> None:
    status, out, said = call("check", "--fail-on", "never", "--jobs", "2", folder / "leaflet1.md", folder / "none.md")
    assert status == 2
    assert "leaflet1.md" in out
    assert "none.md" in said


@pytest.mark.parametrize("count", ["0", "-1", "two", "1000"])
def test_a_number_of_jobs_that_is_none_is_refused(call: Call, folder: Path, count: str) -> None:
    status, _, said = call("check", "--jobs", count, folder)
    assert status == 2
    assert "from 1 to" in said


def dies(_: Options) -> Desk:
    """Stand in for a process that the system ends for want of room."""
    os._exit(9)


def test_a_process_that_is_ended_from_outside_is_told_and_not_passed_over(folder: Path) -> None:
    with pytest.raises(Trouble, match="ended from outside"):
        list(jobs.answers(Options("check", (str(folder),), jobs=2), desk_for(today=date(2026, 11, 22)), dies))


def test_a_desk_that_forgets_finds_the_same_anew(home: Path, folder: Path) -> None:
    desk, path = desk_for(), folder / "leaflet1.md"
    first, remembered = desk.intake.inspect(path).report.findings, desk.intake.inspect(path).report.findings
    desk.forget()
    anew = desk.intake.inspect(path).report.findings
    assert first == remembered == anew
    assert first[0] is remembered[0]
    assert first[0] is not anew[0]


def test_a_profile_tells_the_time_of_every_rule_on_standard_error(call: Call, folder: Path) -> None:
    plain = call("check", "--format", "json", *DAY, "--fail-on", "never", folder / "leaflet1.md", folder / "leaflet2.md")
    status, out, said = call(
        "check", "--format", "json", *DAY, "--fail-on", "never", "--profile", folder / "leaflet1.md", folder / "leaflet2.md"
    )
    assert (status, out) == plain[:2]
    assert all(f"{rule.id} {rule.name}" in said for rule in RULES)
    assert said.splitlines()[-1].endswith(f"in all: 2 drafts, {sum(len((folder / f'leaflet{n}.md').read_text()) for n in (1, 2)) / 1000:.1f} kB")


def test_a_profile_of_several_processes_is_refused(call: Call, folder: Path) -> None:
    status, _, said = call("check", "--profile", "--jobs", "2", folder)
    assert status == 2
    assert "not allowed" in said


def test_a_profile_lists_the_longest_first_and_for_seven_kilobytes() -> None:
    times = Times({"CL001": 0.001, "CL002": 0.004}, parsing=0.002, checking=0.008, drafts=1, letters=14_000)
    shown = [line.split() for line in table(times, RULES).splitlines()]
    assert shown[1][:3] == ["4.0", "2.000", "CL002"]
    assert shown[2][:3] == ["1.0", "0.500", "CL001"]
    assert [row[0] for row in shown[3:]] == ["5.0", "3.0", "2.0", "10.0"]
