"""Pages come in as Markdown that reads as the page did."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.model.draft import Kind
from reviewer.parsing import Parser, import_html
from tests.parsing.conftest import LAYOUT

SHARED = Parser(LAYOUT)


def test_an_article_keeps_its_parts_and_loses_the_site_around_it() -> None:
    page = (
        "<html><head><title>Rest | Site</title><style>p{}</style></head><body><nav><a href='/'>Home</a></nav><header><h1>Rest</h1></header>"
        "<p>It <b>helps</b> <i>some</i>&nbsp;people.<sup>1</sup> CO<sub>2</sub></p><ul><li>one<ol><li>two</li></ol></li></ul>"
        "<blockquote><p>quoted</p></blockquote><figure><img src='a b.jpg' alt='A man'><figcaption>Photo by Ana</figcaption></figure>"
        "<table><tr><th>A</th><th>B</th></tr><tr><td>1|2</td><td>3</td></tr></table><p><a href='https://x.example/(a)'>link</a></p>"
        "<script>alert(1)</script><form>Name</form><!-- note --><footer>All rights</footer></body></html>"
    )
    assert import_html(page).text == (
        "# Rest\n\nIt **helps** *some*\u00a0people.¹ CO<sub>2</sub>\n\n- one\n  1. two\n\n> quoted\n\n![A man](a%20b.jpg)\n\n*Photo by Ana*\n\n"
        "| A | B |\n| --- | --- |\n| 1\\|2 | 3 |\n\n[link](<https://x.example/(a)>)\n"
    )


def test_footnote_anchors_become_notes_both_ways() -> None:
    page = (
        '<p>Pain is common.<sup><a href="#fn1" id="fnref1">1</a></sup> It lasts.<a href="#ftnt2"><sup>[2]</sup></a></p><h2>References</h2>'
        '<ol><li id="fn1">Roe J. One. 2019. <a href="#fnref1">↩</a></li></ol><p><a id="ftnt2" href="#ftnt_ref2">[2]</a> Doe J. Two. 2020.</p>'
    )
    assert import_html(page).text == "Pain is common.[^1] It lasts.[^2]\n\n## References\n\n[^1]: Roe J. One. 2019.\n\n[^2]: Doe J. Two. 2020.\n"


def test_footnotes_copied_from_libreoffice_become_notes() -> None:
    page = (
        '<p>Pain is common.<sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></sup></p>'
        '<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> Roe J. 2020.</p></div>'
    )
    assert import_html(page).text == "Pain is common.[^1]\n\n[^1]: Roe J. 2020.\n"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<h2>References</h2><p>1. Roe J. One. 2019.</p><p>2. Doe J. Two. 2020.</p>", "## References\n\n1. Roe J. One. 2019.\n2. Doe J. Two. 2020.\n"),
        ("<h2>References</h2><p>1. Roe J. One.<br>2. Doe J. Two.</p><p>3. Poe J.</p>", "## References\n\n1. Roe J. One.\n2. Doe J. Two.\n3. Poe J.\n"),
        ("<h2>References</h2><p>1) Roe J. One.</p><p>Words.</p>", "## References\n\n1) Roe J. One.\n\nWords.\n"),
        ("<p>1. Roe J. One. 2019.</p>", "1. Roe J. One. 2019.\n"),
        ("<p>1. Rest.</p><p>1. Ice.</p>", "1\\. Rest.\n\n1\\. Ice.\n"),
        ("<p>It takes days:</p><p>14. Rest on.</p><p>Then walk.</p>", "It takes days:\n\n14\\. Rest on.\n\nThen walk.\n"),
        ("<p>1. Rest<br>and ice.</p><p>2. Walk.</p>", "1\\. Rest\\\nand ice.\n\n2\\. Walk.\n"),
    ],
)
def test_numbers_typed_in_front_of_paragraphs_that_count_on_become_a_list(page: str, text: str) -> None:
    assert import_html(page).text == text


def test_what_server_languages_left_is_dropped_and_front_matter_stays() -> None:
    page = "---\ntitle: Rest\n---\n<?php echo 'x' ?><p>Rest {{ site.name }} helps.</p>{% include footer.html %}"
    assert import_html(page).text == "---\ntitle: Rest\n---\n\nRest helps.\n"


def test_a_page_without_a_heading_keeps_its_title() -> None:
    assert SHARED.parse(import_html("<html><head><title>On rest | Site</title></head><body><p>It helps.</p></body></html>").text).title == "On rest"


def test_links_that_run_code_lose_their_address() -> None:
    for address in (" java\nscript:alert(1)", "\x01javascript:alert(1)", "&#1;vb&#9;script:x", "DATA:text/html,x"):
        assert import_html(f"<p><a href='{address}'>press</a></p>").text == "press\n"
        assert import_html(f"<img src='{address}' alt='A heel'>").text == "![A heel](embedded-image)\n"


def test_an_address_that_cannot_be_read_stops_no_page() -> None:
    page = '<p><a href="http://[google.com/url?q=x">press</a> <img src="http://[x" alt="A heel"></p>'
    assert import_html(page).text == "[press](http://[google.com/url?q=x) ![A heel](http://[x)\n"


@pytest.mark.parametrize(("page", "text"), [("CO<sub>2 </sub>in", "CO<sub>2</sub> in"), ("m<sup>2 </sup>of", "m² of"), ("a<sup> th</sup>", "a <sup>th</sup>")])
def test_blanks_that_were_raised_or_lowered_with_a_word_still_part_it_from_the_next(page: str, text: str) -> None:
    assert import_html(f"<p>{page} air</p>").text == f"{text} air\n"


def test_an_empty_alternative_text_means_decoration_and_none_means_none() -> None:
    draft = SHARED.parse(import_html("<p><img src='a.png' alt=''></p><p><img src='b.png'></p>").text)
    assert [(image.src, image.decorative) for image in draft.images] == [("a.png", True), ("b.png", False)]


LETTERS = st.text(alphabet=st.sampled_from(list("ab1. *_`[]()<>&#-+!|~\\=:é¹😀\u00a0")), max_size=40)


@settings(max_examples=200, deadline=None)
@given(LETTERS)
def test_words_of_a_page_are_shown_as_they_stood(words: str) -> None:
    written = words.replace("&", "&amp;").replace("<", "&lt;")
    draft = SHARED.parse(import_html(f"<p>x {written} x</p>").text)
    shown = " ".join(block.text for block in draft.blocks if block.kind is not Kind.META)
    assert " ".join(shown.split()) == " ".join(f"x {words} x".split())


@pytest.mark.parametrize("page", ["<div>" * 50_000, "<b>" * 50_000 + "x", "<p><i>" * 20_000, "<ul><li>" * 380 + "x", "{{" * 50_000, "<" * 50_000, "<!--" * 20_000])
def test_hostile_pages_are_read_in_a_moment(page: str) -> None:
    start = time.process_time()
    import_html(page)
    assert time.process_time() - start < 2
