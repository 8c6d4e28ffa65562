"""A picture's details are read from the draft and written into it, in the draft's own syntax, and read back the same."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer import knowledge, paths
from reviewer.checking import Engine
from reviewer.desk.edits.picturing import Details, credit_line, details_of, edits, inserted, picture_at
from reviewer.knowledge.licences import read_licences
from reviewer.model.draft import Draft
from reviewer.model.house import House
from reviewer.parsing import Parser

FACTS = knowledge.load(paths.resources() / "knowledge")
PARSER = Parser(FACTS.layout)
LICENCES = read_licences(paths.resources() / "licences.toml")
WHOLE = Details(
    alt="A nurse prepares an infusion pump", maker="Ana Ruiz", source="https://www.pexels.com/photo/pump-12345/", licence="Pexels License", posed=True
)


def after(text: str, details: Details, nth: int = 0) -> Draft:
    """Return a draft with these details of its nth picture."""
    draft = PARSER.parse(text)
    for edit in reversed(edits(draft, draft.images[nth], details)):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return PARSER.parse(text)


def composed(details: Details) -> Details:
    """Return details with the credit line the form composes."""
    return details._replace(credit=credit_line(details, LICENCES))


def test_a_bare_picture_gets_its_words_and_a_credit_line_below() -> None:
    draft = after("# Pumps\n\n![](pump.jpg)\n\nThe pump runs slowly.\n", composed(WHOLE))
    assert draft.text == (
        "# Pumps\n\n![A nurse prepares an infusion pump](pump.jpg)\n\n"
        "Photo by Ana Ruiz via Pexels (https://www.pexels.com/photo/pump-12345/), Pexels License. Posed by a model.\n\nThe pump runs slowly.\n"
    )
    assert details_of(draft.images[0]) == composed(WHOLE)


@pytest.mark.parametrize(
    "details",
    [
        WHOLE,
        WHOLE._replace(posed=False),
        Details(alt="Our front door", maker="Jane Roe", own=True),
        Details(alt="The nerves of the leg", maker="Henry Roe", source="https://example.org/atlas", licence="public domain"),
        Details(alt="A knee brace", maker="Ana Ruiz", source="https://example.org/a_b*c", licence="CC BY 4.0"),
        Details(alt="", decorative=True),
        Details(alt='Marks like *this* and [that] <b> & "so" | \\'),
    ],
    ids=["whole", "not posed", "own", "public", "marks", "decorative", "letters"],
)
@pytest.mark.parametrize(
    "text",
    [
        "![](pump.jpg)\n\nThe pump runs slowly.",
        '![Old words](<a pump (2).jpg> "Old title")\n\nThe pump runs slowly.',
        "Before.\n\n![old][p]\n\nPhoto by Old Maker, https://example.org/old\n\nThe pump runs slowly.\n\n[p]: pump.jpg",
        "Before.\n\n![old](pump.jpg)\n\n*Photo by Old Maker via Unsplash*",
        '![old](pump.jpg "Photo by Old Maker, CC BY 4.0")',
        "- a list with ![](pump.jpg) in it\n- and more",
    ],
    ids=["bare", "address", "reference", "italic", "title", "list"],
)
def test_details_read_back_as_they_were_written(text: str, details: Details) -> None:
    wanted = composed(details)
    found = details_of(after(text, wanted).images[0])
    assert found == wanted


def test_other_words_and_pictures_are_left_as_they_are() -> None:
    text = "# A\n\n![One](a.png)\n\nPhoto by Ana Ruiz, own work\n\nWords *here*.\n\n![](b.png)\n\nMore words.\n"
    draft = after(text, composed(WHOLE), nth=1)
    assert draft.text.startswith(text.partition("![](b.png)")[0])
    assert draft.text.endswith("\n\nMore words.\n")
    assert details_of(draft.images[0]).maker == "Ana Ruiz"


def test_nothing_changes_where_nothing_was_changed() -> None:
    draft = PARSER.parse("![One two](a.png)\n\nPhoto by Ana Ruiz via Pexels ([link](https://www.pexels.com/photo/1/)), Pexels License\n")
    assert edits(draft, draft.images[0], details_of(draft.images[0])) == ()


def test_a_credit_somebody_wrote_by_hand_is_kept_word_for_word() -> None:
    own = "Photo: “Knee brace” by Ana Ruiz, Example Commons, CC BY 4.0, cropped"
    draft = after("![One two](a.png)", Details(alt="A knee brace", credit=own))
    assert draft.images[0].credit is not None and draft.images[0].credit.text == own


def test_a_source_whose_address_is_broken_is_credited_with_what_can_be_read_of_it() -> None:
    assert credit_line(Details(source="https://[pictures.example"), LICENCES).startswith("Photo from ")


def test_completed_details_close_the_cards_on_pictures() -> None:
    engine = Engine(FACTS, House())

    def cards(draft: Draft) -> set[str]:
        return {found.rule for found in engine.check(draft, today=date(2026, 11, 22)).findings if found.rule.startswith("IM")}

    text = "# Pumps\n\n![](pump.jpg)\n\nThe pump runs slowly.\n"
    assert cards(PARSER.parse(text)) == {"IM001", "IM003"}
    assert cards(after(text, composed(WHOLE._replace(alt="A woman beside an infusion pump")))) == set()
    for licence in LICENCES:
        details = Details(alt="An infusion pump", maker="Ana Ruiz", source="https://example.org/pump", licence=licence.name, number="48213" if licence.number else "")
        assert cards(after(text, composed(details))) == set(), licence.name


@pytest.mark.parametrize(
    ("text", "at", "whole"),
    [
        ("", 0, "![A b](p.png)\n\nPhoto: own work"),
        ("One.", 2, "One.\n\n![A b](p.png)\n\nPhoto: own work"),
        ("One.\n\nTwo.\n", 2, "One.\n\n![A b](p.png)\n\nPhoto: own work\n\nTwo.\n"),
        ("One.\nTwo.\n", 2, "One.\n\n![A b](p.png)\n\nPhoto: own work\n\nTwo.\n"),
        ("One.\n\n\n\nTwo.\n", 6, "One.\n\n![A b](p.png)\n\nPhoto: own work\n\nTwo.\n"),
        ("One.\n", 5, "One.\n\n![A b](p.png)\n\nPhoto: own work"),
    ],
)
def test_a_new_picture_stands_on_lines_of_its_own(text: str, at: int, whole: str) -> None:
    edit = inserted(text, at, "p.png", Details(alt="A b", own=True, credit="Photo: own work"))
    assert text[: edit.start] + edit.text + text[edit.end :] == whole


def test_the_picture_at_the_cursor_is_the_one_of_its_line_or_of_its_credit() -> None:
    text = "![One](a.png) ![Two](b.png)\n\nWords.\n\n![Three](c.png)\n\nPhoto by Ana Ruiz, own work\n"
    draft = PARSER.parse(text)
    assert [getattr(picture_at(draft, text.index(word)), "alt", None) for word in ("One", "Two", "Words", "Three", "Ana")] == [
        "One",
        "Two",
        None,
        "Three",
        "Three",
    ]


@given(st.text(alphabet=st.sampled_from("ab *_`[]()<>&!|\\\"'#-é\n"), min_size=1, max_size=30))
def test_any_words_can_be_a_description(words: str) -> None:
    shown = " ".join(words.split())
    if shown:
        draft = after("![](a.png)\n\nMore.", Details(alt=shown))
        assert (draft.images[0].alt, draft.images[0].src) == (shown, "a.png")


@given(st.text(alphabet=st.sampled_from("ab ()<>%é\\\"'#.-"), min_size=1, max_size=20))
def test_any_file_name_stays_the_address_it_was(name: str) -> None:
    edit = inserted("", 0, f"x/{name.strip()}.png", Details(alt="A b"))
    draft = PARSER.parse(edit.text)
    assert [image.alt for image in draft.images] == ["A b"]
