"""The source ladder: kinds of source told by their titles and addresses."""

from __future__ import annotations

import pytest

from reviewer.model.draft import Reference
from reviewer.model.facts import Facts
from reviewer.reading.ladder import rung

ENTRIES = {
    "a protocol, though it says randomised": ("Roe J. Yoga for pain: study protocol for a randomized controlled trial. Trials. 2021. doi:10.1186/s1", "10.1186/s1", "", "R6p"),
    "a guideline": ("Low back pain: clinical guideline. Ann Med. 2020;3(2):1-9. doi:10.1000/g", "10.1000/g", "", "R1"),
    "a systematic review": ("Roe J. Yoga for pain: a systematic review. J Pain. 2019;20(3):101-109.", "", "", "R2"),
    "a trial": ("Roe J. Heat for pain: a randomised trial. J Pain. 2019;20(3):101-109.", "", "", "R3"),
    "a survey": ("Roe J. Back pain in nurses: a survey. J Pain. 2019;20(3):101-109.", "", "", "R4"),
    "a journal paper of no special kind": ("Roe J. Thoughts on pain. J Pain. 2019;20(3):101-109.", "", "", "R5"),
    "mice": ("Roe J. Heat and pain in mice. J Pain. 2019;20(3):101-109.", "", "", "R6"),
    "a preprint": ("Roe J. Heat and pain. medRxiv. 2024. doi:10.1101/2024.01.01", "10.1101/2024.01.01", "", "R6"),
    "a public body": ("Back pain. NHS.", "", "https://www.nhs.uk/conditions/back-pain/", "R7a"),
    "another clinic's blog": ("Can heat help? Sunny Spine Clinic.", "", "https://www.sunnyspineclinic.com/blog/can-heat-help/", "R9"),
    "a page among the conditions a business treats": ("Pelvic pain. Harbour Views.", "", "https://www.harbourviews.example/conditions-treated/pelvic-pain/", "R9"),
    "a page of a shop": ("Heat pads.", "", "https://www.warmthings.example/shop/heat-pad", "R9"),
    "a site that only speaks of shops": ("Heat pads.", "", "https://www.warmthings.example/news/shops-compared", "R8"),
    "nothing to go by": ("Some page.", "", "", "R10"),
}  # fmt: skip


@pytest.mark.parametrize("name", ENTRIES)
def test_an_entry_stands_on_its_rung(name: str, facts: Facts) -> None:
    text, doi, url, expected = ENTRIES[name]
    code, why = rung(Reference("1", 0, text, title=text, doi=doi, url=url), facts)
    assert code == expected
    assert why


def test_the_clinics_own_site_is_commercial(facts: Facts) -> None:
    entry = Reference("1", 0, "Our page.", url="https://willowbank.example/heat")
    assert rung(entry, facts, ("willowbank.example",))[0] == "R9"
