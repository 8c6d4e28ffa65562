"""A small knowledge folder that loads, for tests that break one line of it."""

from __future__ import annotations

from pathlib import Path

import pytest

HEAD = 'version = 1\n[[group]]\ndate = 2026-11-22\nsource = "own list"\n'
SMALL = {
    "layout.toml": 'version = 1\nfurniture = ["read more"]\ncredentials = ["MD"]\nbyline_starts = ["Written by", "by"]\n',
    "treatments.toml": HEAD
    + "kind = \"drug\"\nofflabel = true\ncards = '''\n"
    + "calmine: calmine drip(s), CLM\n  approved: worry\n  risk sleep: Sleepy, drowsy\n  fact driving: drive\n"
    + "rocking: rocking chair\n  kind: device\n  offlabel: no\n'''\n",
    "conditions.toml": HEAD + "cards = '''\nworry: worries\n  treatments: talking, rest\n'''\n",
    "institutions.toml": HEAD + "names = '''\n# hospitals\nHill Hospital, Dale Clinic\n'''\n",
    "confusions.toml": HEAD + "cards = '''\nHil Hospital: Hill Hospital\n  unless: Dr\n  near: ward\n'''\n",
    "hosts.toml": "version = 1\njournals = ['journal.example']\n[rungs]\nR7a = '''\ngov, health.example\n'''\n",
    "words.txt": "# Words\ncalmine\n",
    "retractions.toml": (
        'version = 1\nas_of = 2026-11-22\n\n[[retraction]]\ntitle = "Calmine cures every worry"\nauthor = "Doe"\nyear = 2001\njournal = "J Example"\n'
        'doi = "10.1000/Calm.1"\npmid = "1234"\nstatus = "retracted"\ndate = "2003-04"\nstatement = "J Example 2003;1:2"\n'
    ),
    "crisis.toml": (
        'version = 1\n\n[[line]]\ncountry = "Northland"\nnames = ["NL"]\nsay = "Call 77, any time."\nwords = ["Call 77"]\nsource = "north.example"\n'
        "date = 2026-11-22\n"
    ),
    "jargon.toml": HEAD + "cards = '''\nworrisomatic: from worry\n  also: worrisomatics\n'''\n",
    "vocabulary.toml": HEAD + 'name = "regulator"\nwords = ["Northland Agency", "drug office(s)"]\n',
    "themes.toml": (
        'version = 1\n\n[[theme]]\nid = "calm"\narea = "Safety"\nrules = ["SA001", "SA002"]\ntitle = "{n} things are missing"\nwhat = "They are."\n'
        'fix = "Add them."\nwhy = "Readers ask."\n[theme.many]\nSA001 = "{n} risks are missing"\n'
        '\n[[theme]]\nid = "names"\narea = "Safety"\nrules = ["LA002"]\ntitle = "{n} names look wrong"\n'
    ),
    "phrases/claims.toml": (
        'version = 1\n[effect]\nverbs = ["calm", "soothe", "stop", "carry", "clear up"]\ndoubling = ["stop"]\n'
        'nouns = ["cure", "remedy", "rash"]\nphrases = ["Made well"]\n'
    ),
}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Return a folder with one small file of each kind."""
    (tmp_path / "phrases").mkdir()
    for name, text in SMALL.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path
