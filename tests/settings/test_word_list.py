"""The clinic's words and names: a list in plain text that every check reads."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from reviewer import knowledge, paths
from reviewer.app.housekeeper import Housekeeper
from reviewer.checking.engine import Engine
from reviewer.lookup.names import is_known, known_words
from reviewer.model.facts import Facts
from reviewer.model.house import House
from reviewer.model.trouble import Trouble
from reviewer.parsing import Parser
from reviewer.reading.ladder import link_rung
from reviewer.reading.told import known_to
from reviewer.settings.wordlist import with_word, words_in

TEXT = "# Where to find us\n\nThe pain team at John Hopkins works with us on semagltuide. See Doctor Imelda Farquarson in the Tideway Moverment Studio.\n"


@pytest.fixture(scope="module")
def facts() -> Facts:
    """What the program knows."""
    return knowledge.load(paths.resources() / "knowledge")


def told(facts: Facts, *words: str) -> list[str]:
    engine = Engine(facts, House(words=words))
    draft = Parser(facts.layout).parse(TEXT)
    report = engine.check(draft, today=date(2026, 3, 1))
    return [draft.blocks[one.place.block].text[one.place.start : one.place.end] for one in report.findings if one.rule == "LA002"]


def test_a_word_on_the_list_is_right_and_all_others_are_asked_about_as_before(facts: Facts) -> None:
    assert told(facts) == ["John Hopkins", "semagltuide"]
    assert told(facts, "Semagltuide") == ["John Hopkins"]
    assert told(facts, "John Hopkins", "semagltuide") == []
    assert told(facts, "John", "harbour") == ["semagltuide"]


def test_a_name_on_the_list_is_found_misspelt(facts: Facts) -> None:
    assert told(facts, "Tideway Movement Studio", "semagltuide", "John Hopkins") == ["Tideway Moverment Studio"]
    assert told(facts, "tideway movement studio", "semagltuide", "John Hopkins") == []


def test_the_spelling_check_leaves_the_words_of_the_list_alone(facts: Facts) -> None:
    assert not is_known("Farquarson", known_words(facts), frozenset())
    assert is_known("Farquarson", known_words(facts, ("Imelda Farquarson",)), frozenset())


def test_lines_are_entries_and_remarks_are_none() -> None:
    assert words_in("\ufeff# ours\n  Imelda   Farquarson \r\n\nkinesiotape\nkinesiotape\n") == ("Imelda Farquarson", "kinesiotape")
    assert with_word("# ours\nkinesiotape", " Imelda  Farquarson ") == "# ours\nkinesiotape\nImelda Farquarson\n"
    assert with_word("kinesiotape\n", "kinesiotape") == "kinesiotape\n"


def test_the_list_stands_beside_the_profile_and_neither_is_lost_when_the_other_is_written(tmp_path: Path) -> None:
    keeper = Housekeeper(tmp_path / "house.toml")
    assert keeper.read() == House()
    assert keeper.write_lines("# ours\nkinesiotape\n").words == ("kinesiotape",)
    assert keeper.write(House(names=("Harbour Physiotherapy",), trusted=("tendon-society.example",))).words == ("kinesiotape",)
    assert keeper.read() == House(names=("Harbour Physiotherapy",), trusted=("tendon-society.example",), words=("kinesiotape",))
    assert (tmp_path / "words.txt").read_text("utf-8") == "# ours\nkinesiotape\n"
    assert "kinesiotape" not in (tmp_path / "house.toml").read_text("utf-8")


def test_a_list_that_cannot_be_read_or_is_none_is_one_sentence(tmp_path: Path) -> None:
    keeper = Housekeeper(tmp_path / "house.toml")
    (tmp_path / "words.txt").write_bytes(b"caf\xe9\n")
    with pytest.raises(Trouble, match="not UTF-8"):
        keeper.read()
    (tmp_path / "words.txt").unlink()
    with pytest.raises(Trouble, match="longer than"):
        keeper.write_lines("a" * 200)
    assert not (tmp_path / "words.txt").exists()
    (tmp_path / "words.txt").mkdir()
    with pytest.raises(Trouble, match="a folder has its name"):
        keeper.read()


def test_a_trusted_host_is_no_seller_and_a_competitor_is_one(facts: Facts) -> None:
    page = "https://www.spine-wellness-clinic.example/blog/why-us"
    assert link_rung(page, facts)[0] == "R9"
    assert link_rung(page, known_to(facts, House(trusted=("spine-wellness-clinic.example",))))[0] == "R7b"
    assert link_rung("https://quiet.example/a", facts)[0] == "R8"
    assert link_rung("https://news.quiet.example/a", known_to(facts, House(competitors=("quiet.example",))))[0] == "R9"
    assert known_to(facts, House()) is facts
