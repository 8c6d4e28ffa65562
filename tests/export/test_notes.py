"""Footnotes: both ways, in every style of mark."""

from __future__ import annotations

import re

import pytest

from reviewer.export import fragment
from tests.export.conftest import LINE, read

ENTRIES = "\n\n## References\n\n[1] Arden P. Knees bend. Knee Weekly. 2020.\n\n[2] Bold Q. Knees turn. Knee Weekly. 2021.\n"
BARE = re.compile(r"<(?:a [^>]*|/a)>")


def first_paragraph(text: str) -> str:
    """Return the first paragraph of a text's fragment without its link tags."""
    return BARE.sub("", fragment(read(f"# Title\n\n{text}"), LINE).split("\n")[1])


@pytest.mark.parametrize(
    ("marked", "shown"),
    [
        ("Knees bend¹.", "<p>Knees bend.<sup>1</sup></p>"),
        ("Knees bend.¹ Often.", "<p>Knees bend.<sup>1</sup> Often.</p>"),
        ("Knees bend [1], and turn [2].", "<p>Knees bend,<sup>1</sup> and turn.<sup>2</sup></p>"),
        ("Knees bend[1,2].", "<p>Knees bend.<sup>1, 2</sup></p>"),
        ("Knees bend [1–2].", "<p>Knees bend.<sup>1, 2</sup></p>"),
        ("Knees bend [1] [2].", "<p>Knees bend.<sup>1, 2</sup></p>"),
        ("Knees bend¹ often.", "<p>Knees bend<sup>1</sup> often.</p>"),
        ("“Knees bend¹.”", "<p>“Knees bend.”<sup>1</sup></p>"),
        ("Knees bend<sup>1</sup>.", "<p>Knees bend.<sup>1</sup></p>"),
        ("*Knees bend*¹.", "<p><em>Knees bend</em>.<sup>1</sup></p>"),
    ],
)
def test_every_style_of_mark_becomes_a_raised_link_after_the_punctuation(marked: str, shown: str) -> None:
    assert first_paragraph(marked + ENTRIES) == shown


def test_every_mark_has_a_way_there_and_a_way_back() -> None:
    html = fragment(read("# Title\n\nBend.[1] Turn.[2] Bend.[1]" + ENTRIES), LINE)
    ids = set(re.findall(r' id="([^"]+)"', html))
    targets = re.findall(r'href="#([^"]+)"', html)
    assert set(targets) <= ids
    assert targets.count("fn-1") == 2
    assert {"fnref-1-1", "fnref-1-2", "fnref-2-1"} <= set(targets)
    assert 'aria-label="Back to mention 2 of footnote 1">↩ 2</a>' in html


def test_named_notes_of_markdown_are_counted_in_the_order_of_their_list() -> None:
    html = fragment(read("# Title\n\nTurn.[^turn] Bend.[^bend]\n\n[^bend]: Arden P. Knees bend.\n\n[^turn]: Bold Q. Knees turn.\n"), LINE)
    assert "Turn.<sup>2</sup> Bend.<sup>1</sup>" in BARE.sub("", html)
    assert '<li id="fn-1">Arden P. Knees bend.' in html


def test_a_mark_without_a_note_stays_as_it_is() -> None:
    assert first_paragraph("Knees bend.[7]" + ENTRIES) == "<p>Knees bend.<sup>7</sup></p>"


def test_sources_that_nothing_cites_are_a_plain_list() -> None:
    html = fragment(read("# Title\n\nKnees bend.\n\n## Sources\n\n- Arden P. Knees bend. 2020.\n- Bold Q. Knees turn. 2021.\n"), LINE)
    assert "<ul>\n<li>Arden P. Knees bend. 2020.</li>" in html
    assert "<ol>" not in html


@pytest.mark.parametrize(
    ("note", "shown"),
    [
        ("Bends. doi:10.1234/a(b)c.", '<a href="https://doi.org/10.1234/a(b)c">https://doi.org/10.1234/a(b)c</a>.'),
        ("Bends. https://dx.doi.org/10.1234/abc", '<a href="https://doi.org/10.1234/abc">https://doi.org/10.1234/abc</a>'),
        ("Knees bend. Knee Weekly. 2020. https://www.knees.example.org/bend.", ">knees.example.org: Knees bend</a>."),
        ("Knees bend. Knee Weekly. 2020. [read it](https://knees.example.org/)", '<a href="https://knees.example.org/">read it</a>'),
        ("Knees bend. Knee Weekly. 2020. [old](ftp://knees.example.org)", "2020. old"),
    ],
)
def test_an_address_in_a_note_is_shown_as_its_site_and_title(note: str, shown: str) -> None:
    assert shown in fragment(read(f"# Title\n\nBend.[1]\n\n## References\n\n[1] {note}\n"), LINE)
