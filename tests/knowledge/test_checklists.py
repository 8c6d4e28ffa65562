"""The questions only a person can judge, read from files a clinic may change."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewer import paths
from reviewer.knowledge.checklists import load_checklists
from reviewer.model.trouble import Trouble

GOOD = """version = 1
title = "Every article"
source = "own"
date = 2026-11-22

[[question]]
id = "fair"
asks = "Is it fair?"
why = "Readers weigh."
standard = "House style"
date = 2026-11-22
"""


def test_the_shipped_checklists_read_and_every_question_has_its_standard() -> None:
    lists = load_checklists(paths.resources() / "checklists")
    assert [one.title for one in lists] == ["Every article", "Treatments", "Patient stories", "Pictures"]
    assert not lists[0].claims and not lists[0].words and not lists[0].pictures
    assert all(question.standard and question.why for one in lists for question in one.questions)


def test_a_clinics_own_question_is_read(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(GOOD, encoding="utf-8")
    assert load_checklists(tmp_path)[0].questions[0].asks == "Is it fair?"


@pytest.mark.parametrize(
    ("wrong", "line", "reason"),
    [
        (GOOD.replace('why = "Readers weigh."\n', ""), 6, "needs a why"),
        (GOOD.replace("asks = ", "ask = "), 8, "not a known key"),
        (GOOD.replace("fair?", "fair."), 6, "question mark"),
        (GOOD.replace('asks = "Is', "asks = Is"), 8, "not valid TOML"),
        (GOOD + GOOD[GOOD.index("[[question]]") :], 12, "'fair' is in own.toml already"),
        (GOOD.replace("\n[[", '\n[asked]\nclaims = ["XYZ"]\n\n[['), 7, "no type of claim"),
        (GOOD.replace("date = 2026-11-22\n", ""), 1, "needs a date"),
        (GOOD[: GOOD.index("[[")], 1, "asks nothing"),
    ],
)
def test_a_slip_is_named_with_file_line_and_reason(tmp_path: Path, wrong: str, line: int, reason: str) -> None:
    (tmp_path / "own.toml").write_text(wrong, encoding="utf-8")
    with pytest.raises(Trouble, match=reason) as told:
        load_checklists(tmp_path)
    assert f"The checklist own.toml, line {line}: " in str(told.value)
