"""Whatever is broken in a rule or in the marks of its drafts, a test notices."""

from __future__ import annotations

import pytest

from scripts.mutate_rules import survey, unbroken


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_nothing_broken_in_a_rule_goes_unnoticed(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLINICAL_REVIEW_HOME", str(tmp_path_factory.mktemp("home")))
    assert unbroken() == []
    seen, survivors = survey()
    assert survivors == []
    assert all(len(tests) for tests in seen.values())
