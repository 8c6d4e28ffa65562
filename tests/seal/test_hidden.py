"""No hiding character slips into a sealed article: not into a word, a number, a link or a reference."""

from __future__ import annotations

from reviewer import paths
from reviewer.knowledge.characters import load_characters
from reviewer.seal.page.c14n import canonical
from reviewer.seal.page.canon import digest, fold_digest
from tests.seal.made import FRAGMENT

PLACES = {"word": "sprained kn", "number": "17–4", "link": 'href="https://doi.org/10.1234/jk', "reference": "Arden P. Early wal"}


def test_each_of_496_hiding_characters_changes_the_form_wherever_it_is_put() -> None:
    hiding = sorted(load_characters(paths.resources() / "characters.toml").hiding)
    plain = canonical(FRAGMENT)
    same = []
    for letter in hiding:
        for name, before in PLACES.items():
            assert before in FRAGMENT, name
            lines = canonical(FRAGMENT.replace(before, before + letter, 1))
            if digest(lines) == digest(plain) or fold_digest(lines) == fold_digest(plain):
                same.append(f"U+{ord(letter):04X} in a {name}")
    assert len(hiding) == 496
    # browsers drop carriage returns from addresses, so a link with one leads where it did
    assert same == ["U+000D in a link"]
