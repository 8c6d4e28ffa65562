"""A passage that another draft of the library has, too, is told on the desk; versions of the draft itself and approved wording are not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reviewer import knowledge, paths
from reviewer.checking.engine import Engine
from reviewer.desk import Desk, Review
from reviewer.model.house import NOBODY, Boilerplate, House
from reviewer.parsing import Parser, decode, import_html
from reviewer.store.library import Library
from reviewer.store.opened.glance import glance
from tests.desk.conftest import Write
from tests.desk.small import Clock

WATCH = "A nurse sits beside you the whole time and writes down your pulse and your blood pressure every ten minutes."
NEAR = WATCH.replace("every ten minutes", "every five minutes")
FACTS = knowledge.load(paths.resources() / "knowledge")
Made = Callable[..., Desk]


@pytest.fixture
def made(home: Path, clock: Clock) -> Made:
    """Returns a desk with the real rules, over a library or over what was read of one."""

    def make(house: House = NOBODY, *, reading: bool = False) -> Desk:
        library = None if reading else Library.open(home / "library.db", clock, wait=0)
        memory = glance(home / "library.db") if reading else None
        engine = Engine(FACTS, house)
        return Desk(Parser(FACTS.layout), engine, library, decode=decode, to_markdown=import_html, clock=clock, memory=memory)

    return make


def told(review: Review) -> list[tuple[str | None, str, str]]:
    """Return kind, words and message of each finding about other articles."""
    return [(found.kind, found.quote, found.message) for found in review.report.findings if found.rule == "DU003"]


def page(title: str, *parts: str) -> str:
    return f"# {title}\n\n" + "\n\n".join(parts) + "\n"


def test_a_sentence_of_another_draft_is_told_with_that_draft_s_title(made: Made, write: Write) -> None:
    desk = made()
    assert told(desk.open(write(page("Infusions for back pain", WATCH), "back.md"))) == []
    ((kind, quote, message),) = told(desk.open(write(page("Infusions for low mood", "You may read.", WATCH), "mood.md")))
    assert (kind, quote) == (None, WATCH)
    assert "“Infusions for back pain”" in message
    desk.close()


def test_a_nearly_equal_sentence_is_told_with_how_much_is_shared(made: Made, write: Write) -> None:
    desk = made()
    desk.open(write(page("Infusions for back pain", WATCH), "back.md"))
    ((kind, quote, message),) = told(desk.open(write(page("Infusions for low mood", NEAR), "mood.md")))
    assert (kind, quote) == ("near", NEAR)
    assert "% or more of its wording" in message
    desk.close()


def test_a_finding_comes_and_goes_while_the_draft_is_edited(made: Made, write: Write) -> None:
    desk = made()
    desk.open(write(page("Infusions for back pain", WATCH), "back.md"))
    desk.open(write(page("Infusions for low mood", "You may read."), "mood.md"))
    assert told(desk.edit(page("Infusions for low mood", "You may read.", WATCH))) != []
    assert told(desk.edit(page("Infusions for low mood", "You may read."))) == []
    desk.close()


def test_what_another_draft_no_longer_says_is_not_told(made: Made, write: Write) -> None:
    desk = made()
    desk.open(write(page("Infusions for back pain", WATCH), "back.md"))
    desk.edit(page("Infusions for back pain", "Somebody looks after you."))
    desk.save()
    assert told(desk.open(write(page("Infusions for low mood", WATCH), "mood.md"))) == []
    desk.close()


@pytest.mark.parametrize(("title", "name"), [("Infusions for back pain", "other.md"), ("Ketamine and the back", "back (2).md"), ("Backs", "back-v2.md")])
def test_an_earlier_version_of_the_same_article_is_no_other_article(made: Made, write: Write, title: str, name: str) -> None:
    desk = made()
    desk.open(write(page("Infusions for back pain", WATCH), "back.md"))
    assert told(desk.open(write(page(title, WATCH), name))) == []
    desk.close()


def test_approved_wording_may_stand_in_every_draft_and_its_change_is_told(made: Made, write: Write) -> None:
    desk = made(House(boilerplate=(Boilerplate("Watching", WATCH),)))
    desk.open(write(page("Infusions for back pain", WATCH), "back.md"))
    assert told(desk.open(write(page("Infusions for low mood", WATCH), "mood.md"))) == []
    ((kind, quote, message),) = told(desk.edit(page("Infusions for low mood", NEAR)))
    assert (kind, quote) == ("edited", NEAR)
    assert "differs from the approved text “Watching”" in message
    finding = next(found for found in desk.review.report.findings if found.rule == "DU003")
    assert desk.apply(finding) == page("Infusions for low mood", WATCH)
    desk.close()


def test_the_command_line_tells_the_same_from_what_it_read_of_the_library(made: Made, write: Write) -> None:
    desk = made()
    desk.open(write(page("Infusions for back pain", WATCH), "back.md"))
    mood = write(page("Infusions for low mood", NEAR), "mood.md")
    inside = told(desk.open(mood))
    desk.close()
    assert told(made(reading=True).intake.inspect(mood)) == inside != []


def test_drafts_kept_by_an_earlier_version_are_read_when_the_next_is_opened(made: Made, write: Write) -> None:
    desk = made()
    desk.open(write(page("Infusions for back pain", WATCH), "back.md"))
    library = desk._bench.library
    assert library is not None
    for table in ("run", "said", "told"):
        library.connection.execute(f"DELETE FROM {table}")
    assert told(desk.open(write(page("Infusions for low mood", WATCH), "mood.md"))) != []
    desk.close()


def test_a_long_paragraph_half_of_which_another_draft_has_is_told_as_one(made: Made, write: Write) -> None:
    shared = (
        "The first visit takes an hour. We ask what hurts, since when, and what you have tried against it so far. Then we look at how you stand and walk. "
        "Bring a list of your medicines and shoes you wear often."
    )
    own = "At the end we agree on two exercises for the week, write them down for you, and set the day of the next visit."
    desk = made()
    desk.open(write(page("Back pain", shared), "back.md"))
    ((kind, quote, _),) = told(desk.open(write(page("Heel pain", f"{shared} {own}"), "heel.md")))
    assert (kind, quote) == (None, f"{shared} {own}")
    desk.close()
