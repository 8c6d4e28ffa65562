"""Lists, tables, quotes, headings and the words in them."""

from __future__ import annotations

import pytest

from reviewer.export import fragment
from tests.export.conftest import LINE, read


def body(text: str) -> str:
    """Return the fragment of a text, without its review line."""
    return fragment(read("# Title\n\n" + text), LINE).split("\n", 1)[1]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One **bold *and slanted*** word.", "<p>One <strong>bold <em>and slanted</em></strong> word.</p>\n"),
        ("Water is H<sub>2</sub>O, a thousand is 10<sup>3</sup>.", "<p>Water is H<sub>2</sub>O, a thousand is 10<sup>3</sup>.</p>\n"),
        ("First line  \nsecond line.", "<p>First line<br>second line.</p>\n"),
        ("Wrapped\nline.", "<p>Wrapped line.</p>\n"),
        ("Fish & chips < 5 > 3.", "<p>Fish &amp; chips &lt; 5 &gt; 3.</p>\n"),
        ("5\u00a0mg", "<p>5&nbsp;mg</p>\n"),
        ("Run `knee` now.", "<p>Run knee now.</p>\n"),
        ("One.\n\n---\n\nTwo.", "<p>One.</p>\n<p>Two.</p>\n"),
        ("3. Three\n4. Four", '<ol start="3">\n<li>Three</li>\n<li>Four</li>\n</ol>\n'),
        (
            "1. One\n\n   More.\n\n   - in\n2. Two",
            "<ol>\n<li>One\n<p>More.</p>\n<ul>\n<li>in</li>\n</ul>\n</li>\n<li>Two</li>\n</ol>\n",
        ),
        ("> One.\n>\n> Two.", "<blockquote>\n<p>One.</p>\n<p>Two.</p>\n</blockquote>\n"),
        ("> One.\n\nText.\n\n> Two.", "<blockquote>\n<p>One.</p>\n</blockquote>\n<p>Text.</p>\n<blockquote>\n<p>Two.</p>\n</blockquote>\n"),
        ("> - One\n> - Two", "<blockquote>\n<ul>\n<li>One</li>\n<li>Two</li>\n</ul>\n</blockquote>\n"),
        (
            "| A | B |\n|---|---|\n| 1 | |\n",
            '<table>\n<thead>\n<tr>\n<th scope="col">A</th>\n<th scope="col">B</th>\n</tr>\n</thead>\n'
            "<tbody>\n<tr>\n<td>1</td>\n<td></td>\n</tr>\n</tbody>\n</table>\n",
        ),
    ],
)
def test_marks_of_the_draft_become_the_elements_of_a_page(text: str, html: str) -> None:
    assert body(text) == html


def test_two_tables_stay_two() -> None:
    table = "| A | B |\n|---|---|\n| 1 | 2 |\n"
    assert body(f"{table}\n{table}").count("<table>") == 2


def test_headings_get_single_ids_that_never_start_with_a_digit_or_look_like_a_footnote() -> None:
    html = body(
        "## Knees\n\na\n\n## Knees\n\nb\n\n## 3 tips\n\nc\n\n## Fn 1\n\nd\n\n## Überblick: naïve?\n\ne\n\n## 膝\n\nf\n\n## Content\n\ng\n"
    )
    names = [part.split('"')[0] for part in html.split('<h2 id="')[2:]]
    assert names == ["knees", "knees-2", "section-3-tips", "section-fn-1", "uberblick-naive", "section", "content-2"]


def test_two_sections_of_one_name_are_not_two_landmarks_of_one_name() -> None:
    assert body("## Knees\n\na\n\n## Knees\n\nb").count("<section aria-labelledby") == 1


def test_a_body_that_uses_the_first_level_moves_down_below_the_title() -> None:
    html = body("# One\n\na\n\n## Two\n\nb\n")
    assert '<h2 id="one">' in html
    assert '<h3 id="two">' in html
    assert "<h1" not in html


def test_bold_lines_that_serve_as_headings_stand_below_the_marked_ones() -> None:
    html = body("## Knees\n\n**What To Do First**\n\nRest a while, then walk.\n")
    assert '<h3 id="what-to-do-first">What To Do First</h3>' in html
