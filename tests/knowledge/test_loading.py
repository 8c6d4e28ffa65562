"""What a clinician writes in the knowledge files is what the program knows."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewer.knowledge import load
from reviewer.model.facts import Condition, Confusion, CrisisLine, Retraction, Treatment
from reviewer.model.theme import Theme
from reviewer.model.trouble import Trouble


def test_a_card_becomes_a_treatment(small: Path) -> None:
    drug, device = load(small).treatments
    assert drug == Treatment(
        "calmine",
        "drug",
        ("calmine drip", "calmine drips", "CLM"),
        ("worry",),
        True,
        {"sleep": ("sleepy", "drowsy")},
        {"driving": ("drive",)},
    )
    assert (device.kind, device.offlabel) == ("device", False)


def test_conditions_confusions_and_institutions_are_read(small: Path) -> None:
    facts = load(small)
    assert facts.conditions == (Condition("worry", ("worries",), ("talking", "rest")),)
    assert facts.confusions == (Confusion("Hil Hospital", "Hill Hospital", ("Dr",), ("ward",)),)
    assert facts.institutions == ("Hill Hospital", "Dale Clinic")


def test_hosts_words_and_layout_are_read(small: Path) -> None:
    facts = load(small)
    assert facts.hosts.rungs == {"gov": "R7a", "health.example": "R7a"}
    assert facts.hosts.journals == {"journal.example"}
    assert facts.words == {"calmine"}
    assert facts.layout.byline_starts == ("written by", "by")
    assert facts.layout.credentials == {"MD"}


def test_retractions_crisis_lines_and_plain_words_are_read(small: Path) -> None:
    facts = load(small)
    assert facts.retractions == (
        Retraction("Calmine cures every worry", "Doe", 2001, "10.1000/calm.1", "1234", "retracted", "2003-04", "J Example 2003;1:2"),
    )
    assert facts.retractions_of == "2026-11-22"
    assert facts.crisis_lines == (CrisisLine("Northland", ("NL",), "Call 77, any time."),)
    assert facts.phrases["crisisline"] == ("call 77",)
    assert facts.jargon == {"worrisomatic": "from worry", "worrisomatics": "from worry"}
    assert facts.phrases["jargon"] == ("worrisomatic", "worrisomatics")


def test_themes_are_read(small: Path) -> None:
    several, single = load(small).themes
    assert several == Theme(
        "calm",
        "Safety",
        ("SA001", "SA002"),
        "{n} things are missing",
        "They are.",
        "Add them.",
        "Readers ask.",
        {"SA001": "{n} risks are missing"},
    )
    assert (single.id, single.rules, single.what, single.many, single.advice) == ("names", ("LA002",), "", {}, False)


def test_verbs_and_nouns_are_written_out_in_their_forms(small: Path) -> None:
    effect = load(small).phrases["effect"]
    for form in ("calming", "soothed", "soothing", "stopped", "stopping", "carries", "carried", "carrying", "clears up", "clearing up"):
        assert form in effect
    for form in ("cures", "remedies", "rashes", "made well"):
        assert form in effect


def test_the_version_changes_with_any_word_and_with_nothing_else(small: Path) -> None:
    before = load(small).version
    assert load(small).version == before
    (small / "words.txt").write_text("# Words\ncalmine\nrocker\n", encoding="utf-8")
    assert load(small).version != before


def test_line_ends_of_windows_do_not_change_the_version(small: Path) -> None:
    before = load(small)
    for path in (*small.glob("*.*"), *small.glob("phrases/*")):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert load(small) == before


FAULTS = {
    "a slip in a retraction": ("retractions.toml", "pmid =", "pimd =", "line 10: 'pimd' is not a known key"),
    "a snapshot without its day": ("retractions.toml", "as_of = 2026-11-22\n", "", "line 1: the file needs as_of"),
    "a retraction without its notice": ("retractions.toml", 'statement = "J Example 2003;1:2"\n', "", "line 4: this entry needs a statement"),
    "a year in words": ("retractions.toml", "year = 2001", 'year = "long ago"', "line 7: 'year' must be a year in digits"),
    "an unknown status": ("retractions.toml", '"retracted"', '"gone"', "line 11: 'gone' is no status"),
    "a day of a notice that is none": ("retractions.toml", '"2003-04"', '"April"', "line 12: 'April' is no day of a notice"),
    "a crisis line without its source": ("crisis.toml", 'source = "north.example"\n', "", "line 3: every [[line]] needs a source"),
    "a crisis line that says nothing": ("crisis.toml", 'say = "Call 77, any time."', "say = 77", "line 6: 'say' must be a text"),
    "a slip in a crisis line": ("crisis.toml", "words =", "word =", "line 7: 'word' is not a known key"),
    "a technical word without plain ones": ("jargon.toml", "worrisomatic: from worry", "worrisomatic:", "line 6: 'worrisomatic' has no plain words"),
    "a technical word told twice": ("jargon.toml", "also: worrisomatics", "also: worrisomatic", "line 6: 'worrisomatic' stands here a second time"),
    "a group of words without a name": ("vocabulary.toml", 'name = "regulator"\n', "", "line 2: this entry needs a name"),
    "a group of words with a name of two words": ("vocabulary.toml", '"regulator"', '"drug office"', "line 5: 'drug office' must be one word"),
    "a group of words that is empty": ("vocabulary.toml", '["Northland Agency", "drug office(s)"]', "[]", "line 6: the group 'regulator' needs words"),
    "a slip in a theme": ("themes.toml", "title =", "titel =", "line 7: 'titel' is not a known key"),
    "a theme in no area": ("themes.toml", '"Safety"', '"Safe"', "line 5: 'Safe' is no area of the checklist"),
    "a theme without its action": ("themes.toml", 'fix = "Add them."\n', "", "line 3: this entry needs a fix"),
    "a theme of something else than rules": ("themes.toml", '"SA002"', '"risks"', "line 6: 'risks' is no rule"),
    "a rule in two themes": ("themes.toml", '["LA002"]', '["SA002"]', "line 17: SA002 stands in two themes"),
    "a theme told twice": ("themes.toml", '"names"', '"calm"', "line 15: the theme 'calm' stands here a second time"),
    "a title for a rule of another theme": ("themes.toml", "\nSA001 =", "\nSA009 =", "line 12: SA009 is not among the rules"),
    "a title that is too long": ("themes.toml", "{n} names look", "{n} names of people, of places and of things look", "line 18: this title has 54"),
    "a number of findings in words": ("themes.toml", 'why = "Readers ask."', 'why = "Readers ask."\nmost = "few"', "line 11: 'most' must be a number"),
    "a line that is not TOML": ("hosts.toml", "journals = [", "journals = [[", "line 3"),
    "an unknown key": ("treatments.toml", "offlabel = true", "of_label = true", "line 6: 'of_label' is not a known key"),
    "an unknown key at the top": ("hosts.toml", "journals", "jornals", "line 2: 'jornals' is not a known key"),
    "a wrong type": ("treatments.toml", "offlabel = true", 'offlabel = "yes"', "line 6: 'offlabel' must be true or false"),
    "a list that is a number": ("hosts.toml", "['journal.example']", "7", "line 2: 'journals' must be a list of texts"),
    "cards that are a number": ("conditions.toml", "cards = '''\nworry: worries\n  treatments: talking, rest\n'''", "cards = 3", "line 5"),
    "a group without a source": ("conditions.toml", 'source = "own list"\n', "", "line 2: every [[group]] needs a source"),
    "a group without a date": ("institutions.toml", "date = 2026-11-22\n", "", "line 2: every [[group]] needs a date"),
    "no group at all": ("institutions.toml", "[[group]]", "[other]", "line 2: 'other' is not a known key"),
    "an unknown field": ("treatments.toml", "  approved:", "  aproved:", "line 9: 'aproved' of calmine is not a known field"),
    "a topic left out": ("treatments.toml", "  risk sleep:", "  risk:", "line 10: 'risk' of calmine is not a known field"),
    "a field told twice": ("treatments.toml", "  fact driving: drive", "  approved: calm", "line 11: 'approved' of calmine is told twice"),
    "an empty field": ("treatments.toml", "  approved: worry", "  approved:", "line 9: 'approved' of calmine is empty"),
    "a field without a colon": ("treatments.toml", "  approved: worry", "  approved worry", "line 9: 'approved worry' has no colon"),
    "a field before any name": ("conditions.toml", "worry: worries\n", "", "line 6: a field stands before the first name"),
    "a doubled comma": ("treatments.toml", "Sleepy, drowsy", "Sleepy,, drowsy", "line 10: two commas stand with nothing between them"),
    "an unknown kind": ("treatments.toml", "kind: device", "kind: gadget", "line 12: 'gadget' of rocking is not a kind of treatment"),
    "a doubtful answer": ("treatments.toml", "offlabel: no", "offlabel: perhaps", "line 12: offlabel of rocking must be yes or no"),
    "the same name twice": (
        "treatments.toml",
        "rocking: rocking chair",
        "calmine: rocking chair",
        "line 12: 'calmine' stands here a second time",
    ),
    "a name of two treatments": (
        "treatments.toml",
        "rocking: rocking chair",
        "rocking: calmine",
        "line 12: 'calmine' of rocking stands in calmine too",
    ),
    "a confusion with two right forms": (
        "confusions.toml",
        ": Hill Hospital",
        ": Hill Hospital, Dale Clinic",
        "line 6: 'Hil Hospital' needs one",
    ),
    "a confusion with itself": ("confusions.toml", ": Hill Hospital", ": Hil Hospital", "line 6: 'Hil Hospital' needs one right form"),
    "an unknown rung": ("hosts.toml", "R7a", "R70", "line 4: 'R70' is not a rung"),
    "a host on two rungs": ("hosts.toml", "gov, health.example", "gov, gov", "line 4: gov of R7a stands here a second time"),
    "two words on a line": ("words.txt", "calmine", "calmine drip", "line 2: 'calmine drip' is more than one word"),
    "an unknown key of a phrase class": ("phrases/claims.toml", "verbs =", "verb =", "line 3: 'verb' is not a known key"),
    "a list of phrases that is a number": ("phrases/claims.toml", '["Made well"]', "1", "line 6: 'phrases' must be a list of texts"),
    "an unknown key of the layout": ("layout.toml", "furniture", "furnitures", "line 2: 'furnitures' is not a known key"),
    "a version that is a list": ("layout.toml", "version = 1", "version = [1]", "line 1: 'version' must be a text"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_stops_the_start_with_file_line_and_reason(small: Path, fault: str) -> None:
    name, right, wrong, told = FAULTS[fault]
    text = (small / name).read_text(encoding="utf-8")
    assert right in text
    (small / name).write_text(text.replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(Trouble) as trouble:
        load(small)
    assert f"The knowledge file {name}" in str(trouble.value)
    assert told in str(trouble.value)


def test_a_class_told_in_two_phrase_files_is_refused(small: Path) -> None:
    (small / "phrases" / "more.toml").write_text('[effect]\nphrases = ["well"]\n', encoding="utf-8")
    with pytest.raises(Trouble, match=r"phrases/more\.toml, line 1: the class 'effect' stands here a second time"):
        load(small)


def test_a_group_of_words_has_its_plurals(small: Path) -> None:
    assert load(small).vocabulary == {"regulator": ("Northland Agency", "drug office", "drug offices")}


def test_a_group_of_words_told_twice_is_refused(small: Path) -> None:
    path = small / "vocabulary.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text + text.removeprefix("version = 1\n"), encoding="utf-8")
    with pytest.raises(Trouble, match=r"vocabulary\.toml, line 10: the group 'regulator' stands here a second time"):
        load(small)


def test_a_missing_file_is_named(small: Path) -> None:
    (small / "hosts.toml").unlink()
    with pytest.raises(Trouble, match=r"The knowledge file hosts\.toml is missing"):
        load(small)


def test_a_file_that_is_not_utf_8_is_named(small: Path) -> None:
    (small / "words.txt").write_bytes(b"caf\xe9\n")
    with pytest.raises(Trouble, match=r"words\.txt is not UTF-8 text"):
        load(small)
