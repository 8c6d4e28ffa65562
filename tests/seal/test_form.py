"""The canonical form, line by line: what stands in it, and what leaves no trace."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from reviewer.seal.forms.wire import Malformed
from reviewer.seal.page import c14n
from reviewer.seal.page.attributes import address, candidates, oddities, picture
from reviewer.seal.page.c14n import canonical, walked
from reviewer.seal.page.canon import Label, Line, digest, fold_digest, folded


def form(html: str) -> list[str]:
    """Return the lines of a fragment as they are hashed."""
    return [line.text for line in canonical(html)]


FORMS: dict[str, tuple[str, list[str]]] = {
    "white space is one space": ("<p>a  b\n c\t</p>", ["=a b c"]),
    "spaces at the ends are none": ("<p> a </p> <p> b </p>", ["=a", "=b"]),
    "fixed spaces stay": ("<p>5&nbsp; mg</p>", ["=5\u00a0 mg"]),
    "signs of markup are written out": ("<p>a &amp; b &lt; c &gt; d</p>", ["=a &amp; b &lt; c > d"]),
    "a line break": ("<p>a<br> b</p>", ["=a<br>b"]),
    "a space before a line break": ("<p>a <br>b</p>", ["=a<br>b"]),
    "blocks only break lines": ("<div>a<p>b</p>c</div>", ["=a", "=b", "=c"]),
    "plain emphasis is nothing": ("<p><em>a</em> <strong>b</strong></p>", ["=a b"]),
    "a heading": ("<h2>Walk</h2><p>on</p>", ["+h2", "=Walk", "-h2", "=on"]),
    "a counted list": (
        '<ol start="2" reversed><li value="3">a</li></ol>', ["+ol start=2 reversed=", "+li value=3", "=a", "-li", "-ol"],
    ),
    "a value where none counts": ('<ul start="2"><li>a</li></ul>', ["+ul", "+li", "=a", "-li", "-ul"]),
    "cells": (
        '<table><tr><th rowspan="2">a</th><td colspan="3">b</td></tr></table>',
        ["+table", "+tr", "+th rowspan=2", "=a", "-th", "+td colspan=3", "=b", "-td", "-tr", "-table"],
    ),
    "preformatted words": ("<pre>a  b\nc</pre><p>d  e</p>", ["+pre", "=a  b&#10;c", "-pre", "=d e"]),
    "raised letters": ("<p>mc<sup>2</sup></p>", ["=mc<sup>2</>"]),
    "an empty raised letter is nothing": ("<p>a<sup></sup><a href=\"x\"></a></p>", ["=a"]),
    "an empty mark is something": ("<p>a<mark></mark></p>", ["=a<mark></>"]),
    "a mark over two paragraphs": ("<mark><p>a</p><p>b</p></mark>", ["=<mark></>", "=<mark>a</>", "=<mark>b</>"]),
    "a space stands before a mark": ("<p>a <del>b</del> c</p>", ["=a <del>b</> c"]),
    "a link": ('<p><a href=" https://e.example/\n1 ">a</a></p>', ["=<a https://e.example/1>a</>"]),
    "an anchor without an address is nothing": ('<p><a id="x">a</a></p>', ["=a"]),
    "a picture": ('<img src="images/path-0a1b2c3d.jpg" alt=" A  path ">', ["=<img path-0a1b2c3d.jpg alt A path>"]),
    "a picture without alt text": ('<img src="a.jpg">', ["=<img a.jpg>"]),
    "a picture that says nothing": ('<img src="a.jpg" alt="">', ["=<img a.jpg alt >"]),
    "a picture with others": ('<p>x<img src="a.jpg" srcset="a.jpg 1x, b.jpg 2x"></p>', ["=x<img a.jpg b.jpg>"]),
    "a script": ("<p>a</p><script>b < c</script>", ["=a", "=<script>b &lt; c</>"]),
    "a style between words": ("<p>a<style>b</style>c</p>", ["=a<style>b</>c"]),
    "a hidden word": ("<p>a <span hidden>b</span> c</p>", ["=a <!hidden=>b</> c"]),
    "a hidden block": ('<p style="display:none">a</p>', ["=<!style=display:none>a</>"]),
    "a null sign": ("<p>a\0b</p>", ["=a\ufffdb"]),
    "a comment": ("<p>a<!-- b -->c</p>", ["=ac"]),
}  # fmt: skip


@pytest.mark.parametrize("name", FORMS)
def test_a_fragment_has_this_form(name: str) -> None:
    html, lines = FORMS[name]
    assert form(html) == lines


def test_labels_are_kept_with_how_many_letters_stand_before_them() -> None:
    found = walked('<body><p id="a">one <img alt="a b" src="x"> <span title="t" aria-label="s">two</span></p><h2 id="">x</h2>')
    assert found.labels == (Label("id", "a", 0), Label("aria-label", "s", 5), Label("title", "t", 5))


def test_words_are_the_text_without_marks() -> None:
    (line,) = canonical("<p>a <del>b &amp; c</del></p>")
    assert line.words == "a b & c"
    (line,) = canonical("<p>a<style>b“c”</style></p>")
    assert line.words == "a" and folded(line) == line.text
    assert Line(((True, "+not structure"),)).text == "=+not structure"


def test_the_fold_evens_quotes_dashes_and_fixed_spaces_in_text_and_nothing_else() -> None:
    (line,) = canonical('<p>“It isn’t” 5–6\u00a0 mg <a href="https://e.example/a–b">x</a></p>')
    assert folded(line) == "=\"It isn't\" 5-6 mg <a https://e.example/a–b>x</>"
    assert [folded(one) for one in canonical("<h2>a</h2>")] == ["+h2", "=a", "-h2"]
    counted = canonical('<ol start="1  2–3"><li>a</li></ol>')  # what a list or a cell counts is no text, and is never evened
    assert folded(counted[0]) == counted[0].text == "+ol start=1  2–3"


@pytest.mark.parametrize(("one", "other"), [("<h2>a</h2>", "<h3>a</h3>"), ("<ul><li>a</ul>", "<ol><li>a</ol>"), ("<ol><li>a</ol>", '<ol start="2"><li>a</ol>')])
def test_headings_and_lists_are_no_matter_of_typography(one: str, other: str) -> None:
    assert digest(canonical(one)) != digest(canonical(other))
    assert fold_digest(canonical(one)) != fold_digest(canonical(other))


def test_lines_are_hashed_one_by_one() -> None:
    assert digest(canonical("<p>a</p><p>b</p>")) != digest(canonical("<p>ab</p>"))
    assert digest(()) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_nesting_is_bounded_before_and_after_the_page_is_built() -> None:
    assert form("<div>" * 300 + "a") == ["=a"]
    assert form("<b>x</b>" * 3_000) == ["=" + "x" * 3_000]
    assert len(form("<p>x" * 5_000 + "<br>" * 5_000)) == 5_000
    for html in ("<div>" * 450 + "a", "<b>" * 5_000):
        with pytest.raises(Malformed, match="nested more deeply"):
            canonical(html)


def test_a_page_with_thousands_of_open_tags_never_reaches_the_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []

    def parse(html: str) -> LexborHTMLParser:
        parsed.append(html)
        return LexborHTMLParser("<p>a")

    monkeypatch.setattr(c14n, "LexborHTMLParser", parse)
    with pytest.raises(Malformed, match="nested more deeply"):
        canonical("<div>" * 4_001)
    with pytest.raises(Malformed, match="nested more deeply"):
        canonical("</b>" * 500 + "<b>" * 4_001)
    assert parsed == []
    for html in ("<div>" * 3_999, "<div></div>" * 4_001, "<br>" * 5_000, "<LI>" * 5_000):
        assert canonical(html)
    assert len(parsed) == 4


HARMLESS = [
    {}, {"class": "x", "role": "note"}, {"aria-hidden": "false"}, {"dir": ""}, {"width": "640", "height": "480"}, {"width": "5%"},
    {"width": "16"}, {"height": "auto"}, {"style": ""}, {"style": None}, {"style": "text-align: center; margin:0 auto;"},
    {"style": "width:100%;height:auto"}, {"style": "line-height: 1.5"}, {"style": "vertical-align: middle"}, {"style": "padding-left:1.5em"},
]  # fmt: skip
ODD = [
    ({"hidden": None}, "hidden="), ({"onclick": "go()"}, "onclick=go()"), ({"aria-hidden": " TRUE "}, "aria-hidden"), ({"dir": " RTL "}, "dir=rtl"),
    ({"width": "15"}, "width=15"), ({"height": "1px"}, "height=1px"), ({"width": "0.5"}, "width=0.5"), ({"bgcolor": "red"}, "bgcolor=red"),
    ({"style": "color :  red"}, "style=color : red"), ({"style": "text-align:left; opacity:0"}, "style=opacity:0"),
    ({"style": "vertical-align:super"}, "style=vertical-align:super"), ({"style": "list-style-type: none"}, "style=list-style-type: none"),
    ({"style": "width:5px"}, "style=width:5px"), ({"style": "margin: -999px"}, "style=margin: -999px"),
]  # fmt: skip


@pytest.mark.parametrize("attributes", HARMLESS, ids=str)
def test_decoration_does_nothing(attributes: dict[str, str | None]) -> None:
    assert oddities(attributes) == ()


@pytest.mark.parametrize(("attributes", "said"), ODD, ids=str)
def test_what_hides_turns_or_runs_is_named(attributes: dict[str, str | None], said: str) -> None:
    assert oddities(attributes) == (said,)


def test_an_address_is_as_a_browser_takes_it() -> None:
    assert address(" https://e.example/\ta\r\nb \f") == "https://e.example/ab"
    assert address(None) == ""


def test_a_picture_of_an_export_is_known_by_its_name_on_a_host_and_in_its_folder() -> None:
    name = "path-0a1b2c3d.jpg"
    for same in (f"images/{name}", f"https://cdn.example.org/{name}?v=1", f"//x.example/u/{name}#a", "https://x.example/path-0a1b2c3d-640x480.jpg",
                 "https://x.example/path-0a1b2c3d-scaled.jpg"):  # fmt: skip
        assert picture(same) == name
    for other in (name, f"other/{name}", "images/path-0a1b2c3d-640x480.jpg", "images/path.jpg", "https://x.example/path.jpg", "data:image/png;base64,AA"):
        assert picture(other) == other


def test_the_other_pictures_of_an_element_are_told_apart() -> None:
    assert candidates("a.jpg 1x, b.jpg 2x") == ("a.jpg", "b.jpg")
    assert candidates("images/path-0a1b2c3d.jpg 640w,https://x.example/c.jpg 2x") == ("path-0a1b2c3d.jpg", "https://x.example/c.jpg")
    assert candidates(None) == candidates("") == candidates(" , ") == ()
