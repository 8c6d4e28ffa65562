"""The command `export` writes what was approved, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from reviewer.app.assembly import desk_for, open_library
from reviewer.model.judging import Verdict
from reviewer.model.review import Role
from reviewer.store.library import Library
from tests.cli.conftest import Call
from tests.cli.drafts import CLEAN, FAULTY
from tests.review.findings import LONG


def approved(path: Path) -> None:
    """Answer what can be answered and sign the draft."""
    desk = desk_for(open_library(0.0))
    review = desk.open(path)
    open_ones = [finding.fingerprint for finding in review.report.findings if finding.waiver.value != "N"]
    if open_ones:
        review = desk.decisions.answer(open_ones, reason="house decision", explanation=LONG, by="Cleo East", role=Role.REVIEWER)
    for one in desk.questions.asked():
        desk.questions.judge(one.question.id, Verdict.YES, by="Ben South")
    desk.decisions.sign(author="Ada North", reviewer="Ben South", reviewer_credentials="MD", seen=[finding.fingerprint for finding in review.to_tick])
    desk.close()


def test_an_approved_draft_is_exported_and_the_files_are_named(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "visit.md"
    path.write_text(CLEAN, encoding="utf-8")
    approved(path)
    status, out, err = call("export", path, "-o", tmp_path / "out")
    assert (status, err) == (0, "")
    assert [Path(line).name for line in out.splitlines()] == [
        "visit.wordpress.html",
        "visit.fragment.html",
        "visit.html",
        "visit.jsonld",
        "visit.review-record.html",
        "visit.review-record.json",
        "visit.claims.csv",
    ]
    assert "Clinically reviewed by Ben South, MD" in (tmp_path / "out" / "visit.html").read_text(encoding="utf-8")


def test_a_draft_that_is_not_approved_is_refused_with_its_reasons(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "knee.md"
    path.write_text(FAULTY, encoding="utf-8")
    desk = desk_for(open_library(0.0))
    desk.open(path)
    desk.close()
    status, out, err = call("export", path, "-o", tmp_path / "out")
    assert (status, out, (tmp_path / "out").exists()) == (4, "", False)
    assert "not approved" in err and "No reviewer has signed it." in err


def test_a_draft_the_library_has_never_seen_is_not_approved_either(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "visit.md"
    path.write_text(CLEAN, encoding="utf-8")
    status, _, err = call("export", path, "-o", tmp_path / "out")
    assert (status, "No reviewer has signed it." in err) == (4, True)


def test_an_edit_of_the_file_after_the_signature_is_refused(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "visit.md"
    path.write_text(CLEAN, encoding="utf-8")
    approved(path)
    path.write_text(CLEAN.replace("Monday", "Friday"), encoding="utf-8")
    status, _, err = call("export", path, "-o", tmp_path / "out")
    assert (status, "not the text that was signed" in err) == (4, True)


def test_while_the_window_holds_the_library_nothing_is_exported(call: Call, tmp_path: Path, home: Path) -> None:
    path = tmp_path / "visit.md"
    path.write_text(CLEAN, encoding="utf-8")
    held = Library.open(home / "library.db", lambda: datetime.now(UTC))
    status, _, err = call("export", path, "-o", tmp_path / "out")
    held.close()
    assert (status, "another window" in err) == (2, True)


def test_a_missing_draft_is_a_wrong_call(call: Call, tmp_path: Path) -> None:
    status, _, err = call("export", tmp_path / "missing.md", "-o", tmp_path / "out")
    assert (status, "no such file" in err) == (2, True)


def test_copies_for_review_are_written_only_when_asked_for(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "visit.md"
    path.write_text(CLEAN, encoding="utf-8")
    status, out, _ = call("export", path, "-o", tmp_path / "out", "--not-approved", "--targets", "page,claims")
    names = [Path(line).name for line in out.splitlines()]
    assert (status, names) == (0, ["NOT-APPROVED-visit.html", "NOT-APPROVED-visit.claims.csv"])


def test_a_target_nobody_knows_is_a_wrong_call_that_lists_the_known_ones(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "visit.md"
    path.write_text(CLEAN, encoding="utf-8")
    status, _, err = call("export", path, "-o", tmp_path / "out", "--targets", "odt")
    assert (status, "no target named odt" in err, "wordpress, fragment, page" in err) == (2, True, True)


def test_a_file_of_somebody_elses_is_not_overwritten(call: Call, tmp_path: Path) -> None:
    path, page = tmp_path / "visit.md", tmp_path / "NOT-APPROVED-visit.html"
    path.write_text(CLEAN, encoding="utf-8")
    page.write_text("mine", encoding="utf-8")
    words = ("export", path, "-o", tmp_path, "--not-approved", "--targets", "page")
    status, _, err = call(*words)
    assert (status, "--overwrite" in err, page.read_text(encoding="utf-8")) == (2, True, "mine")
    assert call(*words, "--overwrite")[0] == 0


def test_lines_that_read_as_pieces_of_a_website_are_named_when_they_are_left_out(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "visit.md"
    path.write_text("# A visit\n\nRest first.\n\nCall us\n\nCome in the week after\n", encoding="utf-8")
    status, _, err = call("export", path, "-o", tmp_path / "out", "--not-approved", "--targets", "fragment")
    assert status == 0
    assert err == "Left out of the pages, for it reads as a piece of a website: “Call us”\n"


def test_the_record_counts_one_picture_as_one(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "visit.md"
    path.write_text("# A visit\n\nRest first.\n\n![A chair](chair.png)\n", encoding="utf-8")
    assert call("export", path, "-o", tmp_path / "out", "--not-approved", "--targets", "record")[0] == 0
    record = next((tmp_path / "out").glob("*.review-record.html")).read_text(encoding="utf-8")
    assert "0 references, 1 picture<" in record


def test_an_approved_draft_is_not_asked_for_the_record_its_approval_fills(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "visit.md"
    path.write_text(CLEAN, encoding="utf-8")
    before = call("check", path, "--fail-on", "blocker")
    approved(path)
    after = call("check", path, "--fail-on", "blocker")
    assert "No medical reviewer and date are named" in before[1]
    assert "No medical reviewer and date are named" not in after[1]
    assert after[0] == 0


def test_targets_that_name_none_are_asked_for(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "visit.md"
    path.write_text(CLEAN, encoding="utf-8")
    approved(path)
    status, _, err = call("export", path, "-o", tmp_path / "out", "--targets", "")
    assert status == 2 and "--targets names none. Choose from: wordpress, " in err
    assert not (tmp_path / "out").exists()
