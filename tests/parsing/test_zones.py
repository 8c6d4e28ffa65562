"""What each line of a draft is for, marked or not."""

from __future__ import annotations

import pytest

from reviewer.model.draft import Draft
from reviewer.parsing import Parser

PASTED = """Book Your Appointment!

How Rest Can Help Back Pain

image of a man holding his back

In this post

What Is Back Pain?

Back pain is pain in the back. It affects many people and often passes.¹

IV drip therapy for back pain neck pain fatigue migraine Springfield IL Shelbyville IL Ogden UT

Current Treatment for Back Pain

Most people get better with movement. Rest in bed is rarely needed.

Overview

People with back pain can do many things for themselves, and most of these cost nothing at all.

Footnotes:

¹ Roe, J. (2021). Rest and backs. The Journal of Rest. https://example.org/10.1234/a

Photo by Ina Lund: https://www.pexels.com/photo/man-holding-his-back-123456/

Author Dr. Ana Example, PhD, RN Dr. Example is the lead clinician.

Latest Posts

Text Us
"""


def zones(draft: Draft) -> list[str]:
    """Return the zones as plain words."""
    return [zone.value for zone in draft.zones]


def test_a_pasted_page_is_told_apart_line_by_line(parser: Parser) -> None:
    draft = parser.parse(PASTED, plain=True)
    assert draft.title == "How Rest Can Help Back Pain"
    assert zones(draft) == [
        "furniture", "title", "caption", "furniture", "heading", "body", "caption", "heading", "body", "heading", "body", "heading", "references", "credits", "byline",
        "furniture", "furniture",
    ]  # fmt: skip


def test_the_pasted_credit_goes_to_the_picture_whose_words_it_shares(parser: Parser) -> None:
    draft = parser.parse(PASTED, plain=True)
    first, second = draft.images
    assert first.slot and first.credit is not None and first.credit.author == "Ina Lund"
    assert not first.tied
    assert second.credit is None


def test_the_pasted_byline_gives_name_and_letters(parser: Parser) -> None:
    (byline,) = parser.parse(PASTED, plain=True).bylines
    assert (byline.author, byline.credentials) == ("Dr. Ana Example", "PhD, RN")


def test_a_reviewer_and_the_day_of_the_review_are_read(parser: Parser) -> None:
    draft = parser.parse("# Pain\n\nIt hurts a great deal.\n\nMedically reviewed by Lee Example, MD, on November 2, 2026\n")
    (byline,) = draft.bylines
    assert (byline.reviewer, byline.credentials, byline.reviewed_on) == ("Lee Example", "MD", "November 2, 2026")


def test_front_matter_gives_title_and_author(parser: Parser) -> None:
    draft = parser.parse('---\ntitle: "On pain"\nauthor: Ana Example, RN\ntags:\n  - a\n  - b\n---\n\nIt hurts.\n')
    assert (draft.title, draft.meta["tags"], draft.bylines[0].author) == ("On pain", "a, b", "Ana Example")
    assert draft.quote(draft.bylines[0].place) == "Ana Example, RN"


def test_a_bold_line_is_a_heading_and_a_lead_in_is_not(parser: Parser) -> None:
    draft = parser.parse("# Pain\n\n**What helps**\n\nMoving helps.\n\n**Call us if:**\n\n- it gets worse\n")
    assert zones(draft) == ["title", "heading", "body", "body", "body"]


def test_a_sentence_with_button_words_is_no_button(parser: Parser) -> None:
    draft = parser.parse("Text us at 555-0100 if you need to change your visit.\n\nText Us\n", plain=True)
    assert zones(draft) == ["body", "furniture"]


@pytest.mark.parametrize("line", ["Request an implant consultation", "Start Your Free Visit", "Contact me today", "Call Now!", "Book online →", "Reserve your session now"])
def test_a_line_that_opens_and_ends_like_a_button_is_one(parser: Parser, line: str) -> None:
    assert zones(parser.parse(f"# Ankles\n\nRest helps.\n\n{line}\n\nIce helps.\n")) == ["title", "body", "furniture", "body"]


@pytest.mark.parametrize("line", ["Call 911 now", "Call your midwife now", "Get help now", "Start your exercises today", "Book your flu jab with your GP", "Visit us."])
def test_a_line_that_sends_readers_elsewhere_is_no_button(parser: Parser, line: str) -> None:
    assert "furniture" not in zones(parser.parse(f"# Ankles\n\nRest helps.\n\n{line}\n\nIce helps.\n"))


def test_by_the_age_of_fifty_is_no_byline(parser: Parser) -> None:
    draft = parser.parse("By the age of fifty, most people have had back pain.\n\nBy Ana Example\n\nMore words follow here in plain prose.\n", plain=True)
    assert zones(draft) == ["body", "byline", "body"]


def test_a_caption_under_a_picture_carries_its_credit(parser: Parser) -> None:
    draft = parser.parse('# Pain\n\n![A pump](pump.jpg)\n\nPosed by a model. Photo by Ana Ruiz via Pexels (https://www.pexels.com/photo/4506105/), Pexels License\n\nText.\n')
    assert zones(draft) == ["title", "caption", "caption", "body"]
    credit = draft.images[0].credit
    assert credit is not None
    assert (credit.author, credit.source, credit.licence) == ("Ana Ruiz", "https://www.pexels.com/photo/4506105/", "Pexels License")
    assert draft.images[0].tied


def test_a_line_that_describes_a_picture_and_names_its_maker_and_licence_is_a_credit(parser: Parser) -> None:
    line = "Photo of a knee brace by Ana Ruiz, Example Commons (https://example.org/brace), CC BY 4.0"
    draft = parser.parse(f"![A knee brace](a.jpg)\n\n{line}\n\nWear it in the daytime.\n\nPhoto of a runner by the sea\n\nRest at night.\n")
    assert [credit.text for credit in draft.credits] == [line]
    assert [(image.slot, image.credit is not None) for image in draft.images] == [(False, True), (True, False)]


def test_pictures_match_credits_by_number_and_decorative_ones_need_none(parser: Parser) -> None:
    draft = parser.parse(
        "![One](https://x.example/photos/4506105.jpg)\n\nText one.\n\n![Two](b.jpg)\n\nText two.\n\n![](line.png \"decorative\")\n\n"
        "Photo by Bo: https://www.pexels.com/photo/999999/\n\nPhoto by Ana: https://www.pexels.com/photo/some-4506105/\n"
    )
    one, two, line = draft.images
    assert one.credit is not None and one.credit.author == "Ana" and one.tied
    assert two.credit is None
    assert line.decorative


def test_wrapped_lines_are_one_paragraph_and_short_lines_are_not(parser: Parser) -> None:
    wrapped = "Back pain is very common and it affects most people at some\npoint in their lives, often more than once, and it passes in\na few weeks.\n\n"
    draft = parser.parse(wrapped + "Neck Pain\nHeadache\nSleep Problems\n", plain=True)
    assert [block.text for block in draft.blocks[1:]] == ["Neck Pain", "Headache", "Sleep Problems"]
    assert "some point" in draft.blocks[0].text
    assert zones(draft) == ["body"] * 4


def test_a_step_with_the_words_of_a_button_stays_in_its_list_and_a_menu_does_not(parser: Parser) -> None:
    steps = parser.parse("# Ankles\n\nDo this.\n\n1. Call us\n2. Rest.\n\nOr this.\n\n- Call us\n- Bring the shoes you walk in most days.\n")
    assert zones(steps).count("furniture") == 0
    menu = parser.parse("# Ankles\n\nRest helps a sprained ankle.\n\n- Home\n- Contact us\n")
    assert zones(menu)[-2:] == ["furniture", "furniture"]


def test_a_byline_that_ends_like_a_sentence_is_read_where_letters_follow_the_name(parser: Parser) -> None:
    draft = parser.parse("# Ankles\n\nBy Dr. Lena Marsh, MD, pain physician at the Quayside Clinic.\n\nBy Monday Anna Roe walked again, and by Friday she ran a little.\n")
    assert zones(draft) == ["title", "byline", "body"]
    assert draft.bylines[0].author == "Dr. Lena Marsh"
