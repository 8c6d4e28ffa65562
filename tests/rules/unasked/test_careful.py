"""Whole articles a careful author wrote, of many specialties: what is asked about them is named here, and everything else would be a false alarm.

The clinics, the authors of sources and the figures are invented.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reviewer.app.assembly import desk_for
from reviewer.desk import Desk
from reviewer.model.finding import Severity
from reviewer.model.house import House

CAREFUL = Path(__file__).parent / "careful"
ASKED = {
    "asthma.html": {"CI003"},  # how swelling comes back, and what another medicine does to the mood
    "vasectomy.md": {"CI001"},  # how many have pain for long: the mark stands on the next sentence
    "vitamins.html": {"ST002"},  # letters of a nurse that are not spelled out
}


def desk() -> Desk:
    return desk_for(today=date(2026, 11, 22), house=House())


@pytest.mark.parametrize("path", sorted(CAREFUL.iterdir()), ids=lambda path: path.stem)
def test_a_careful_article_is_asked_hardly_anything(path: Path) -> None:
    findings = desk().intake.inspect(path).report.findings
    assert {one.rule for one in findings if one.severity >= Severity.WARNING} == ASKED.get(path.name, set())


def test_the_same_article_without_its_sources_is_asked_a_lot() -> None:
    text = (CAREFUL / "lithium.md").read_text("utf-8").split("## References")[0].replace(" [1]", "").replace(" [2]", "").replace(" [3]", "")
    found = desk().intake.inspect_bytes(text.encode(), "lithium.md").report.findings
    assert {"CI001", "CI002"} & {one.rule for one in found if one.severity is Severity.BLOCKER}
