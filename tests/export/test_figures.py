"""Pictures: what may be shown, and whose they are."""

from __future__ import annotations

import pytest

from reviewer.export import fragment
from reviewer.export.markup.element import element, written
from reviewer.export.markup.links import safe_href, safe_src
from tests.export.conftest import LINE, read


def body(text: str) -> str:
    """Return the fragment of a text, without its review line."""
    return fragment(read("# Title\n\n" + text), LINE).split("\n", 1)[1]


def test_a_credit_at_the_end_of_the_draft_moves_under_its_picture() -> None:
    html = body("![A knee](knee.jpg)\n\nKnees bend.\n\nPhoto by Ines Duarte: https://pictures.example.org/knee/\n")
    assert html == (
        '<figure>\n<img src="knee.jpg" alt="A knee">\n'
        '<figcaption>Photo by Ines Duarte: <a href="https://pictures.example.org/knee/">pictures.example.org</a></figcaption>\n'
        "</figure>\n<p>Knees bend.</p>\n"
    )


def test_a_credit_in_the_pictures_title_is_printed_under_it() -> None:
    assert "<figcaption>Photo by Ines Duarte, own work</figcaption>" in body('![A knee](knee.jpg "Photo by Ines Duarte, own work")')


def test_a_decorative_picture_has_an_empty_description() -> None:
    assert body('![](line.png "decorative")') == '<figure>\n<img src="line.png" alt="">\n</figure>\n'


def test_a_picture_in_the_middle_of_a_paragraph_or_item_becomes_a_figure() -> None:
    assert body("Look: ![A knee](knee.jpg) see?") == '<p>Look:  see?</p>\n<figure>\n<img src="knee.jpg" alt="A knee">\n</figure>\n'
    assert body("- Look ![A knee](knee.jpg)") == ('<ul>\n<li>Look\n<figure>\n<img src="knee.jpg" alt="A knee">\n</figure>\n</li>\n</ul>\n')


def test_quotes_in_a_description_stay_in_it() -> None:
    assert 'alt="&quot; onerror=&quot;x"' in body('![" onerror="x](knee.jpg)')


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "data:image/png;base64,AAAA",
        "//host.example/x.png",
        "/images/x.png",
        "../x.png",
        "a/../../x.png",
        "%2e%2e/x.png",
        "a/%2e%2e/x.png",
        "javascript:alert(1)",
        "C:\\x.png",
        "a\\b.png",
        "x.png?y",
        "http:x.png",
        "https://",
        "https://a@b.example/x.png",
        "",
        "a//b.png",
        "blob:x",
        "https://ex\u202eample.org/x.png",
        "./../x.png",
        "…/..",
    ],
)
def test_pictures_from_elsewhere_than_the_web_or_beside_the_page_are_not_shown(address: str) -> None:
    assert safe_src(address) is None


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("knee.jpg", "knee.jpg"),
        ("./images/my knee.jpg", "./images/my%20knee.jpg"),
        ("images/knee%20one.jpg", "images/knee%20one.jpg"),
        ("bilder/knie-ä.png", "bilder/knie-%C3%A4.png"),
        ("HTTPS://Pictures.Example.org/Knee.jpg?w=3&h=4", "https://pictures.example.org/Knee.jpg?w=3&h=4"),
    ],
)
def test_pictures_on_the_web_or_beside_the_page_keep_their_address(address: str, written: str) -> None:
    assert safe_src(address) == written


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"),
        ("http://example.org:8080/ä|[x]", "http://example.org:8080/%C3%A4%7C%5Bx%5D"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("mailto:desk@example.org?subject=Knee", "mailto:desk@example.org?subject=Knee"),
        ("tel:+1 555 0100", "tel:+15550100"),
        ("javascript:alert(1)", None),
        ("JaVaScRiPt:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("vbscript:x", None),
        ("data:text/html,x", None),
        ("//example.org", None),
        ("/about", None),
        ("page.html", None),
        ("https://bank.example@evil.example/", None),
        ("https:\\\\evil.example", None),
        ("https://example.org/gp.\u202efdp", None),
        ("https://example.org/a\u200bb", None),
        ("https://example.org/a\\b", None),
        ("https://[::1", None),
        ("https://a b.example/", None),
        ("ftp://example.org", None),
        ("mailto:nobody", None),
        ("tel:call-me", None),
        ("", None),
    ],
)
def test_links_lead_to_the_web_a_mailbox_or_a_telephone(address: str, written: str | None) -> None:
    assert safe_href(address) == written


def test_what_stands_in_an_attribute_stands_on_one_line() -> None:
    assert written(element("img", alt="A knee\nin “spring” & \"rain\"")) == '<img alt="A knee in “spring” &amp; &quot;rain&quot;">'


def test_a_link_that_leads_nowhere_on_the_page_loses_its_link_and_keeps_its_words() -> None:
    html = body("See [the risks](#risks), [the moon](#moon) and [us](/about).\n\n## Risks\n\nFew.\n")
    assert '<p>See <a href="#risks">the risks</a>, the moon and us.</p>' in html
