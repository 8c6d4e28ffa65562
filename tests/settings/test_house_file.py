"""The house file is read strictly: a fault is one sentence with file, line and reason. What the window writes reads back the same."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reviewer.model.house import Agreed, Boilerplate, House, Permission
from reviewer.model.trouble import Trouble
from reviewer.settings.reading import house_of, read_house
from reviewer.settings.writing import house_text, write_house

FULL = '''
names = ["Harbour Physiotherapy", "Harbour  Physio"]
places = ["Port Ellery"]
domains = ["https://www.Harbour-Physio.example/blog"]
treatments = ["dry needling"]
country = "Australia"
citation_style = "AMA"
marker_style = "before"
closing_marker = true
review_months = 6

[[boilerplate]]
name = "Needling notice"
text = """
A needle can leave a bruise.
Tell us if you take blood thinners.
"""
everywhere = true
approved_by = "Lee Tran, MD"
approved_on = 2026-03-01

[[figure]]
about = ["tennis elbow", "adults"]
figure = "1 to 3%"
source = "Our review of 2026"
date = "2026-03-02"

[[permission]]
kind = "patient"
who = "Anna K."
allows = "her words on the website"
given = 2026-03-01
until = 2028-03-01
'''
HOUSE = House(
    names=("Harbour Physiotherapy", "Harbour Physio"),
    places=("Port Ellery",),
    domains=("harbour-physio.example",),
    treatments=("dry needling",),
    country="Australia",
    citation_style="AMA",
    marker_style="before",
    closing_marker=True,
    review_months=6,
    boilerplate=(
        Boilerplate(
            "Needling notice", "A needle can leave a bruise.\nTell us if you take blood thinners.", True, "Lee Tran, MD", date(2026, 3, 1)
        ),
    ),
    figures=(Agreed(("tennis elbow", "adults"), "1 to 3%", "Our review of 2026", date(2026, 3, 2)),),
    permissions=(Permission("patient", "Anna K.", "her words on the website", date(2026, 3, 1), date(2028, 3, 1)),),
)


def test_a_house_file_tells_what_the_clinic_has_decided() -> None:
    assert house_of(FULL) == HOUSE


def test_an_empty_house_file_is_a_house_of_defaults(tmp_path: Path) -> None:
    (tmp_path / "house.toml").write_bytes(b"\xef\xbb\xbf")
    assert read_house(tmp_path / "house.toml") == House()


def test_what_the_window_writes_reads_back_the_same(tmp_path: Path) -> None:
    for house in (House(), HOUSE):
        assert write_house(tmp_path / "new" / "house.toml", house) == house
        assert read_house(tmp_path / "new" / "house.toml") == house
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["house.toml"]


def test_words_that_toml_must_escape_read_back_the_same() -> None:
    odd = House(names=('The "Quiet" Clinic \\ Spa', "Tab\there"), boilerplate=(Boilerplate("a", 'One """ two\nthree\\\x07'),))
    assert house_of(house_text(odd)).boilerplate == odd.boilerplate
    assert house_of(house_text(odd)).names == ('The "Quiet" Clinic \\ Spa', "Tab here")


def test_a_save_that_fails_leaves_the_old_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    write_house(path, HOUSE)
    before = path.read_bytes()
    with pytest.raises(Trouble, match="must be a whole number"):
        write_house(path, House(review_months=1000))
    link = tmp_path / "link.toml"
    link.symlink_to(path)
    with pytest.raises(Trouble, match="Nothing was changed"):
        write_house(link, House())
    assert path.read_bytes() == before


FAULTS = {
    "a key that is not known": ("colour = 'red'", "house.toml, line 1: “colour” is not known here"),
    "a slip of the pen": ("\nnmaes = ['Harbour']", "house.toml, line 2: “nmaes” is not known here; did you mean “names”?"),
    "a slip in a permission": ("[[permission]]\nkind = 'patient'\nwhom = 'Anna'", "line 3: “whom” is not known here; did you mean “who”?"),
    "a slip in the second of two": (
        "[[figure]]\nabout = ['a']\nfigure = '1'\n\n[[figure]]\nabuot = ['b']\nfigure = '2'",
        "line 6: “abuot” is not known here; did you mean “about”?",
    ),
    "a text where a list belongs": ("names = 'Harbour'", "line 1: “names” must be a list"),
    "a number in a list of words": ("names = ['Harbour', 3]", "line 1: “names” must be a list"),
    "an empty word": ("domains = ['']", "line 1: “domains” must be a list"),
    "an address that is none": ("domains = ['harbour']", "line 1: “harbour” in “domains” is no web address"),
    "an unknown side": ("marker_style = 'above'", "line 1: “marker_style” must be one of after, before"),
    "an unknown style": ("citation_style = 'ama'", "line 1: “citation_style” must be one of AMA, Vancouver"),
    "a number in words": ("review_months = 'twelve'", "line 1: “review_months” must be a whole number"),
    "a yes where a number belongs": ("review_months = true", "line 1: “review_months” must be a whole number"),
    "no months at all": ("review_months = 0", "line 1: “review_months” must be a whole number"),
    "a word for a yes": ("closing_marker = 'yes'", "line 1: “closing_marker” must be true or false"),
    "an approved text without words": ("[[boilerplate]]\nname = 'Notice'\ntext = ' '", "line 3: “text” is missing or empty"),
    "an approved text without a name": ("[[boilerplate]]\ntext = 'A needle can bruise.'", "line 1: “name” is missing or empty"),
    "two approved texts of one name": (
        "[[boilerplate]]\nname = 'a'\ntext = 'b'\n[[boilerplate]]\nname = 'a'\ntext = 'c'",
        "line 5: the approved text “a” stands here a second time",
    ),
    "a figure without a number": ("[[figure]]\nabout = ['pain']\nfigure = 'many'", "line 3: “many” holds no number"),
    "a figure about nothing": ("[[figure]]\nfigure = '4%'", "“about” is missing or empty"),
    "a permission for nothing known": ("[[permission]]\nkind = 'logo'\nwho = 'a'", "line 2: “kind” must be one of institution, patient, picture"),
    "a day that is none": ("[[permission]]\nkind = 'patient'\nwho = 'a'\ngiven = '2026-31-01'", "line 4: “given” must be a day such as"),
    "a permission that ends before it begins": (
        "[[permission]]\nkind = 'patient'\nwho = 'a'\ngiven = 2026-03-01\nuntil = 2025-03-01",
        "line 5: the permission ends before it begins",
    ),
    "tables written as a list": ("permission = ['Johns Hopkins']", "line 1: “permission” must stand as [[permission]]"),
    "a line that is not TOML": ("names = ['a']\nplaces = [", "house.toml, line 2: this is no valid TOML"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_not_understood_is_named_with_file_line_and_reason(fault: str) -> None:
    text, told = FAULTS[fault]
    with pytest.raises(Trouble) as trouble:
        house_of(text)
    assert told in str(trouble.value), str(trouble.value)
    assert str(trouble.value).startswith("house.toml") and "Nothing was changed" in str(trouble.value)


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / "house.toml").write_bytes(b"names = ['\xff']")
    with pytest.raises(Trouble, match=r"house\.toml: it is not UTF-8"):
        read_house(tmp_path / "house.toml")
