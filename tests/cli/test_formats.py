"""SARIF and workflow commands: the same findings, in the form that code hosts read."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest

from reviewer.app.assembly import desk_for, open_library
from reviewer.cli.github import command
from reviewer.model.review import Role
from reviewer.rules import RULES
from tests.cli.conftest import Call
from tests.cli.drafts import CLEAN, FAULTY
from tests.review.findings import LONG

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
DAY = ("--today", "2026-11-22")


@pytest.fixture
def faulty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A draft with faults in the present folder, its name not one that can stand in an address as it is."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "50% off, knees: é.md"
    path.write_bytes(b"\xef\xbb\xbf" + FAULTY.replace("\n", "\r\n").encode())
    return path


def log(call: Call, *words: str | Path) -> dict[str, Any]:
    """Return the run of a check as SARIF that holds to the schema."""
    _, out, _ = call("check", "--format", "sarif", *DAY, *words)
    whole = json.loads(out)
    wrong = faults(whole)
    assert wrong == []
    (run,) = whole["runs"]
    assert isinstance(run, dict)
    return run


def faults(whole: Any) -> list[str]:
    """Return where a log breaks the schema."""
    validator = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    return [error.message for error in validator.iter_errors(whole)]


def test_the_schema_notices_a_log_that_is_wrong() -> None:
    assert faults({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}, "results": []}]}) == []
    assert faults({"version": "2.0.0", "runs": []})
    assert faults({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}, "results": [{"ruleId": "CL001"}]}]})
    assert faults({"version": "2.1.0", "runs": [{"tool": {"driver": {}}, "results": []}]})


def test_sarif_holds_the_findings_of_the_json_with_their_levels(call: Call, faulty: Path) -> None:
    run = log(call, faulty)
    (draft,) = json.loads(call("check", "--format", "json", *DAY, faulty)[1])["drafts"]
    levels = {"blocker": "error", "warning": "warning", "advice": "note"}
    assert [(found["rule"], levels[found["severity"]], found["quote"]) for found in draft["findings"]] == [
        (result["ruleId"], result["level"], result["properties"]["quote"]) for result in run["results"]
    ]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert len({result["partialFingerprints"]["sentence/v1"] for result in run["results"]}) == len(run["results"])


def test_every_rule_tells_a_code_host_what_it_asks_and_why(call: Call, faulty: Path) -> None:
    rules = {rule["id"]: rule for rule in log(call, faulty)["tool"]["driver"]["rules"]}
    assert set(rules) == {rule.id for rule in RULES}
    for rule in RULES:
        assert rule.why in rules[rule.id]["help"]["text"]
        assert rule.standard in rules[rule.id]["help"]["markdown"]
        assert "{" not in rules[rule.id]["shortDescription"]["text"]


def test_regions_count_lines_and_utf16_columns_of_the_file(call: Call, faulty: Path) -> None:
    run = log(call, faulty)
    assert run["columnKind"] == "utf16CodeUnits"
    lines = FAULTY.split("\n")
    seen = 0
    for result in run["results"]:
        region = result["locations"][0]["physicalLocation"]["region"]
        if region["startLine"] != region["endLine"]:
            continue
        line = lines[region["startLine"] - 1].encode("utf-16-le")
        words = line[2 * (region["startColumn"] - 1) : 2 * (region["endColumn"] - 1)].decode("utf-16-le")
        assert words == region["snippet"]["text"]
        seen += "\U0001f9b5" in lines[region["startLine"] - 1]
    assert seen


def test_a_file_below_the_present_folder_has_a_relative_address_others_a_whole_one(call: Call, faulty: Path, tmp_path_factory: Any) -> None:
    def address(path: Path) -> str:
        return str(log(call, path)["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])

    assert unquote(address(faulty)) == faulty.name and " " not in address(faulty) and "%25" in address(faulty)
    other = tmp_path_factory.mktemp("elsewhere") / "knee.md"
    other.write_text(FAULTY, encoding="utf-8")
    assert address(other) == other.as_uri()


def test_an_imported_draft_names_its_file_and_no_line_that_would_be_wrong(call: Call, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<div>\n\n\n<h1>Tape</h1>\n<p>Our knee tape cures knee pain in all patients.</p></div>", encoding="utf-8")
    results = log(call, page)["results"]
    assert results
    assert all(set(result["locations"][0]["physicalLocation"]) == {"artifactLocation"} for result in results)
    assert "line=" not in call("check", "--format", "github", *DAY, page)[1]


def test_answers_are_suppressions_that_name_their_reason_and_proposals_wait(call: Call, faulty: Path) -> None:
    desk = desk_for(open_library(0.0))
    review = desk.open(faulty)
    done = [found.fingerprint for found in review.report.findings if found.waiver.value == "A"][:1]
    waits = [found.fingerprint for found in review.report.findings if found.waiver.value == "R"][:1]
    desk.decisions.answer(done, reason="house decision", explanation=LONG, by="Ben South", role=Role.REVIEWER)
    desk.decisions.answer(waits, reason="covered nearby", explanation=LONG, by="Ann North", role=Role.AUTHOR)
    desk.close()
    run = log(call, faulty)
    told = {result["partialFingerprints"]["sentence/v1"]: result["suppressions"] for result in run["results"] if result["suppressions"]}
    assert told == {
        done[0]: [{"kind": "external", "status": "accepted", "justification": "house decision"}],
        waits[0]: [{"kind": "external", "status": "underReview", "justification": "covered nearby"}],
    }
    assert len(call("check", "--format", "github", *DAY, faulty)[1].splitlines()) == len(run["results"]) - 1


def test_a_repair_says_what_to_replace(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "name.md"
    path.write_text("# Pain\n\nThe John Hopkins University runs a pain clinic.\n", encoding="utf-8")
    (fix,) = [result["fixes"][0] for result in log(call, path)["results"] if result["ruleId"] == "LA002"]
    (replacement,) = fix["artifactChanges"][0]["replacements"]
    assert "Johns Hopkins" in replacement["insertedContent"]["text"]
    assert replacement["deletedRegion"]["startLine"] == 3


def test_a_draft_that_cannot_be_read_is_told_in_the_log_and_the_others_are_there(call: Call, faulty: Path) -> None:
    run = log(call, faulty, "gone.md")
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert "gone.md" in invocation["toolExecutionNotifications"][0]["message"]["text"]
    assert run["results"]
    assert log(call, faulty)["invocations"][0]["executionSuccessful"] is True
    status, out, _ = call("check", "--format", "github", "gone.md")
    assert status == 2 and out.startswith("::error file=gone.md,title=Could not check this draft::")


def test_several_processes_write_the_same_log(call: Call, faulty: Path) -> None:
    (faulty.parent / "other.md").write_text(CLEAN, encoding="utf-8")
    for form in ("sarif", "github"):
        alone = call("check", "--format", form, *DAY, faulty.parent)
        assert call("check", "--format", form, *DAY, "--jobs", "2", faulty.parent) == alone


def test_a_workflow_command_is_one_line_whatever_the_draft_says(call: Call, faulty: Path) -> None:
    _, out, _ = call("check", "--format", "github", *DAY, faulty)
    lines = out.splitlines()
    assert lines
    for line in lines:
        assert re.fullmatch(r"::(error|warning|notice) file=50%25 off%2C knees%3A é\.md,title=[^:,]+(,(line|endLine|col|endColumn)=\d+)*::[^\r\n]+", line)
    assert sum(line.startswith("::error") for line in lines) == 6


def test_a_workflow_command_escapes_all_that_would_end_it() -> None:
    told = command("error", "100%\r\n::warning::x", file="a,b:c\n.md", title="", line=3)
    assert told == "::error file=a%2Cb%3Ac%0A.md,line=3::100%25%0D%0A::warning::x"
