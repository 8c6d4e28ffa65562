"""The self-test sees its bad article as bad, and says so when it no longer does."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reviewer import paths
from tests.cli.conftest import Call


def test_the_known_faults_are_found(call: Call) -> None:
    status, out, err = call("selftest")
    assert (status, err) == (0, "")
    assert "known faults found in faulty.md; 0 wrongly found in clean.md" in out


def test_a_promise_that_is_not_kept_is_named(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    resources = tmp_path / "resources"
    shutil.copytree(paths.resources(), resources)
    with (resources / "samples" / "faulty.promises").open("a", encoding="utf-8") as promised:
        promised.write("CL002 | words that stand nowhere\n")
    monkeypatch.setattr(paths, "resources", lambda: resources)
    status, out, _ = call("selftest")
    assert status == 1
    assert "Not found: CL002 at “words that stand nowhere” in faulty.md." in out
