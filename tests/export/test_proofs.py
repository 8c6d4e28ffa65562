"""The tools of the web look at what the project's own samples are exported as."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reviewer import paths
from scripts.prove_exports import exported, prove, why_not


@pytest.mark.timeout(600)
@pytest.mark.skipif(bool(why_not()), reason=why_not() or "all tools are here")
def test_no_tool_finds_a_fault_in_the_exports_of_the_samples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "CLINICAL_REVIEW_HOME", str(tmp_path / "home"))
    samples = sorted(file for file in (paths.resources() / "samples").iterdir() if file.suffix in {".md", ".txt"} and "expected" not in file.name)
    assert exported(iter(samples), tmp_path / "out") == len(samples)
    assert prove(tmp_path / "out") == 0
