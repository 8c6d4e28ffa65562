"""What keeps an article from being written, told as sentences."""

from __future__ import annotations

import pytest

from reviewer.export import refusals
from reviewer.model.draft import Draft
from tests.export.conftest import read

ENTRY = "\n\n## References\n\n[1] Arden P. Knees bend. 2020.\n"


def test_a_whole_article_is_not_refused(article: Draft) -> None:
    assert refusals(article) == ()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Knees bend when they must.", "The article has no title: begin the draft with a heading."),
        ("# Title\n", "The article has no text to publish."),
        ("# Title[1]\n\nBend.[1]" + ENTRY, "The title carries a footnote mark: cite the source in the text instead."),
        ("# Title\n\n## One\n\na\n\n#### Two\n\nb", "The heading “Two” skips a level: move it up by 1."),
        ("# Title\n\n### One\n\na", "The heading “One” skips a level: move it up by 1."),
        ("# Title\n\n## A\n\na\n\n### B\n\nb\n\n#### C\n\nc\n\n##### D\n\nd", "The heading “D” is nested too deep for a page"),
        ("# Title\n\n##\n\na", "A heading is empty: give it words or take it out."),
        ("# Title\n\nBend.[1] Turn.[2]" + ENTRY, "The text cites footnote 2, but there is no such note"),
        ("# Title\n\nBend." + ENTRY, "Footnote 1 is never cited: cite “Arden P. Knees bend. 2020.” where it belongs or take it out."),
        ("# Title\n\nBend.[1]" + ENTRY + "\n[1] Bold Q. Knees turn. 2021.\n", "There are 2 notes with the number 1"),
        (
            "# Title\n\nBend.[3]\n\n## References\n\n[3] Arden P. Knees bend. 2020.\n",
            "The notes are numbered 3: number them 1, 2, 3 and so on",
        ),
        ("# Title\n\n![A knee](knee.jpg)\n\nBend.", "The picture “A knee” has no credit"),
        ("# Title\n\n![ ](knee.jpg)\n\nPhoto by Ines Duarte, own work\n\nBend.", "The picture “knee.jpg” has no description"),
        ("# Title\n\n![A knee](../knee.jpg)\n\nBend.", "The picture “A knee” comes from “../knee.jpg”, which a page cannot show"),
        ("# Title\n\n![A knee](<>)\n\nBend.", "The picture “A knee” has no file: name its address."),
        (
            "# Title\n\nBend.\n\nimage of a knee\n\nTurn.",
            "A line stands where a picture was: put the picture in place of “image of a knee”",
        ),
        ("# Title\n\nBend.\n\nPhoto by Ines Duarte, own work\n", "The credit “Photo by Ines Duarte, own work” belongs to no picture"),
        ("# Title\n\nBend.\n\n```\nknee = 1\n```\n", "A block of code cannot go on the page: write “knee = 1” as a paragraph."),
        ("# Title\n\nBend ~~never~~ often.", "Struck-out words cannot go on the page: delete “never” or restore it."),
        ("# Title\n\nBend &lt;div>often&lt;/div>.", "The text shows HTML code to its readers: take “<div>” and 1 more out."),
        ("# Title\n\nBend\x07 often.", "The text holds a character no page can show (U+0007) in “Bend often.”: delete it."),
        ("# Title\n\nBend \u202eoften.", "Hidden direction marks change the order of the words in “Bend often.”: delete them."),
        ("# Title\n\nBend \u2066often\u2069.", "Hidden direction marks"),
        ("# Title\n\nשלום \u2066often\u202c", "Hidden direction marks"),
    ],
)
def test_a_fault_is_told_in_a_sentence(text: str, sentence: str) -> None:
    assert [reason for reason in refusals(read(text)) if reason.startswith(sentence)]


def test_a_missing_credit_that_a_person_answered_is_no_reason() -> None:
    draft = read("# Title\n\n![A knee](knee.jpg)\n\nBend.")
    assert refusals(draft, answered=[draft.images[0].place]) == ()


def test_a_file_shown_twice_needs_its_credit_once_and_a_decorative_one_none() -> None:
    text = (
        '# Title\n\n![A knee](knee.jpg)\n\nPhoto by Ines Duarte, own work\n\nBend.\n\n![A knee](knee.jpg)\n\n![](line.png "decorative")\n'
    )
    assert refusals(read(text)) == ()


def test_direction_marks_that_are_closed_beside_words_read_from_the_right_are_fair() -> None:
    assert refusals(read("# Title\n\nThe word \u2067שלום\u2069 means peace.")) == ()


def test_named_notes_may_stand_in_any_order() -> None:
    assert refusals(read("# Title\n\nTurn.[^2] Bend.[^1]\n\n[^2]: Bold Q. Knees turn.\n\n[^1]: Arden P. Knees bend.\n")) == ()


def test_sources_without_numbers_that_nothing_cites_are_no_reason() -> None:
    assert refusals(read("# Title\n\nKnees bend.\n\n## Sources\n\n- Arden P. Knees bend. 2020.\n")) == ()


def test_each_reason_is_told_once() -> None:
    reasons = refusals(read("# Title\n\nBend.[4] Turn.[4]" + ENTRY))
    assert len(reasons) == len(set(reasons)) == 2
