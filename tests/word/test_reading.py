"""A Word file becomes the Markdown an author would have written."""

from __future__ import annotations

from io import BytesIO

import docx as python_docx
import pytest

from reviewer.word import Reading, read_word
from tests.word.made import PNG, docx, paragraph, part, rels, run

STYLES = part(
    "styles",
    '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="S"><w:name w:val="Subtitle"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Our heading"/><w:basedOn w:val="H2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Toc"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
)
RAISED, STRONG, LARGE = '<w:vertAlign w:val="superscript"/>', '<w:rStyle w:val="Strong"/>', '<w:b/><w:sz w:val="36"/>'
STYLED = (("rId1", "styles", "styles.xml"),)


def text(body: str, **more: str | bytes) -> str:
    """Return the Markdown of a body, without its last line end."""
    return reading(body, **more).text.rstrip("\n")


def reading(body: str, **more: str | bytes) -> Reading:
    """Return what is read of a body, with styles and other parts by their kind."""
    parts: dict[str, str | bytes] = {"word/styles.xml": STYLES, **{f"word/{kind}.xml": data for kind, data in more.items()}}
    links = STYLED + tuple((f"k{kind}", kind, f"{kind}.xml") for kind in more)
    return read_word(docx(body, parts, links), "sprain.docx")


def test_headings_follow_their_styles_and_a_title_stands_above_them() -> None:
    body = paragraph("Sprains", "T") + paragraph("What helps", "H1") + paragraph("Rest", "Own") + paragraph("Plain words.")
    assert text(body) == "# Sprains\n\n## What helps\n\n### Rest\n\nPlain words."


def test_without_a_title_the_first_level_stays_the_first() -> None:
    assert text(paragraph("Sprains", "H1") + paragraph("Rest", "H2")) == "# Sprains\n\n## Rest"


def test_a_subtitle_is_set_apart_but_no_heading() -> None:
    assert text(paragraph("Sprains", "T") + paragraph("A short guide", "S")) == "# Sprains\n\n*A short guide*"


def test_bold_italic_struck_and_raised_letters_are_kept() -> None:
    body = f"<w:p>{run('Cold ', '<w:b/>')}{run('helps', '<w:b/><w:i/>')}{run('2', RAISED)}{run(' not', '<w:strike/>')}</w:p>"
    assert text(body) == "**Cold *helps***² ~~not~~"


def test_a_blank_that_is_raised_or_lowered_with_a_word_parts_it_from_the_next() -> None:
    lowered = '<w:vertAlign w:val="subscript"/>'
    assert text(f"<w:p>{run('CO')}{run('2 ', lowered)}{run('rises.')}{run('1 ', RAISED)}{run('Rest.')}</w:p>") == "CO<sub>2</sub> rises.¹ Rest."


def test_a_character_style_counts_as_much_as_a_look_of_its_own() -> None:
    assert text(f"<w:p>{run('Rest', STRONG)}{run(' well.')}</w:p>") == "**Rest** well."


def test_signs_that_markdown_would_read_are_shown_as_they_stand() -> None:
    assert text(paragraph("1. May *not* [help] &lt;b&gt;") + paragraph("# no heading")) == "1\\. May \\*not\\* \\[help\\] \\<b>\n\n\\# no heading"


NUMBERING = part(
    "numbering",
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
)


def item(words: str, depth: int = 0, number: int = 1) -> str:
    """Return a list item."""
    return f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>{run(words)}</w:p>'


def test_lists_nest_and_keep_their_numbers() -> None:
    body = item("Rest") + item("at home", 1) + item("at work", 1) + item("Cool") + paragraph("Then:") + item("Walk")
    assert text(body, numbering=NUMBERING) == "1. Rest\n   - at home\n   - at work\n2. Cool\n\nThen:\n\n3. Walk"


def test_a_list_that_begins_anew_stays_apart_from_the_one_before() -> None:
    assert text(item("Rest") + item("Cool") + item("Walk", 0, 2), numbering=NUMBERING) == "1. Rest\n2. Cool\n1) Walk"


def test_tables_keep_their_cells_and_merged_ones_leave_theirs_empty() -> None:
    def cell(words: str, wide: int = 1) -> str:
        return f'<w:tc><w:tcPr><w:gridSpan w:val="{wide}"/></w:tcPr>{paragraph(words)}</w:tc>'

    body = f"<w:tbl><w:tr>{cell('Aid', 2)}</w:tr><w:tr>{cell('Ice')}{cell('10 | 20 min')}</w:tr></w:tbl>"
    assert text(body) == "| Aid |  |\n| --- | --- |\n| Ice | 10 \\| 20 min |"


@pytest.mark.parametrize("odd", ["²", "²²", "x", "-1"])
def test_a_figure_that_is_none_is_passed_over_in_lists_headings_and_tables(odd: str) -> None:
    lists = NUMBERING.replace('<w:lvl w:ilvl="1">', f'<w:lvl w:ilvl="{odd}"><w:pStyle w:val="T"/>').replace('<w:start w:val="1"/>', f'<w:start w:val="{odd}"/>')
    numbered = item("Rest").replace('<w:ilvl w:val="0"/>', f'<w:ilvl w:val="{odd}"/>').replace("<w:numPr>", '<w:pStyle w:val="T"/><w:numPr>')
    outlined = f'<w:p><w:pPr><w:outlineLvl w:val="{odd}"/></w:pPr>{run("Cool")}</w:p>'
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="{odd}"/></w:tcPr>{paragraph("Ice")}</w:tc>'
    made = text(f"{numbered}{outlined}<w:tbl><w:tr>{cell}</w:tr></w:tbl>", numbering=lists)
    assert all(word in made for word in ("Rest", "Cool", "Ice"))


def note(kind: str, number: int, words: str) -> str:
    """Return a note."""
    return f'<w:{kind} w:id="{number}">{paragraph(words)}</w:{kind}>'


def cited(kind: str, number: int) -> str:
    """Return the mark of a note."""
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def test_footnotes_and_endnotes_are_one_sequence_in_the_order_of_the_text() -> None:
    body = f"<w:p>{run('Ice helps.')}{cited('footnote', 7)}{run(' Rest, too.')}{cited('endnote', 2)}</w:p>"
    made = reading(
        body,
        footnotes=part("footnotes", note("footnote", 7, "Rivera 2020.") + '<w:footnote w:type="separator" w:id="0"/>'),
        endnotes=part("endnotes", note("endnote", 2, "Okafor 2021.") + note("endnote", 3, "Nobody cites this.")),
    )
    assert made.text == "Ice helps.[^1] Rest, too.[^2]\n\n[^1]: Rivera 2020.\n\n[^2]: Okafor 2021.\n"
    assert (made.counts.footnotes, made.counts.endnotes) == (1, 1)
    assert made.remarks == ("1 note that nothing cites was left out.",)


def test_links_lead_where_they_did_also_those_of_fields() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://clinic.example/b" </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("the leaflet")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = f'<w:p><w:hyperlink r:id="rId9">{run("our page")}</w:hyperlink>{run(" and ")}{field}{run(".")}</w:p>'
    data = docx(body, {"word/_rels/document.xml.rels": rels(("rId9", "hyperlink", "https://clinic.example/a"), external=frozenset({"rId9"}))})
    assert read_word(data, "a.docx").text == "[our page](https://clinic.example/a) and [the leaflet](https://clinic.example/b).\n"


def test_what_a_field_shows_stays_and_its_code_does_not() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ADDIN ZOTERO_ITEM CSL_CITATION {} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("(Rivera 2020)")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert text(f"<w:p>{run('Ice helps ')}{field}</w:p>") == "Ice helps (Rivera 2020)"


def test_a_field_that_never_ends_swallows_nothing() -> None:
    assert text('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>' + paragraph("Still here.")) == "Still here."


def picture(known: str, alt: str = "") -> str:
    """Return a drawing with a picture."""
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="{alt}"/><a:graphic><a:graphicData><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="0" name="p.png"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{known}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def test_pictures_keep_their_alt_text_and_their_bytes() -> None:
    data = docx(f"<w:p>{picture('rId5', 'A bandaged ankle')}</w:p>", {"word/media/image1.png": PNG}, (("rId5", "image", "media/image1.png"),))
    made = read_word(data, "a.docx")
    assert [one.data for one in made.pictures] == [PNG]
    assert made.text == f"![A bandaged ankle]({made.pictures[0].name})\n"


def test_a_picture_that_is_only_linked_is_not_fetched_and_said_so() -> None:
    links = rels(("rId5", "image", "file:///C:/ankle.png"), external=frozenset({"rId5"}))
    made = read_word(docx(f"<w:p>{picture('rId5', 'An ankle')}</w:p>", {"word/_rels/document.xml.rels": links}), "a.docx")
    assert made.text == "![An ankle](picture-not-in-the-file)\n"
    assert made.remarks == ("1 picture is only linked from another place: it is not in the file and was not fetched.",)


def test_comments_are_kept_with_author_day_and_passage() -> None:
    body = f'<w:p>{run("We think ")}<w:commentRangeStart w:id="4"/>{run("ice helps")}<w:commentRangeEnd w:id="4"/>{run(".")}</w:p>'
    comments = part("comments", f'<w:comment w:id="4" w:author="Ines Okafor" w:date="2026-03-04T10:00:00Z">{paragraph("Says who?")}</w:comment>')
    made = reading(body, comments=comments)
    assert [tuple(one) for one in made.comments] == [("Ines Okafor", "2026-03-04T10:00:00Z", "ice helps", "Says who?", False, False)]
    assert made.text == "We think ice helps.\n"


def test_tracked_changes_are_read_as_accepted_and_counted() -> None:
    body = f'<w:p>{run("Ice ")}<w:del w:id="1"><w:r><w:delText>cures</w:delText></w:r></w:del><w:ins w:id="2">{run("helps")}</w:ins>{run(".")}</w:p>'
    made = reading(body)
    assert made.text == "Ice helps.\n"
    assert made.remarks == ("The file holds 1 tracked insertion and 1 deletion; it was read as if all were accepted.",)


def test_each_tracked_change_says_who_what_and_where() -> None:
    who = 'w:author="Ines Okafor" w:date="2026-03-04T10:00:00Z"'
    gone = f'<w:del w:id="1" {who}><w:r><w:delText>always </w:delText></w:r></w:del>'
    row = f'<w:tr><w:trPr><w:ins w:id="4" {who}/></w:trPr><w:tc>{paragraph("Ice")}</w:tc><w:tc>{paragraph("10 minutes")}</w:tc></w:tr>'
    body = (
        f'<w:p><w:ins w:id="2" w:author="Ada North">{run("Cold ")}{run("packs")}</w:ins>{run(" help ")}{gone}{run("a sore ankle.")}</w:p>'
        f"<w:tbl><w:tr><w:tc>{paragraph('What')}</w:tc><w:tc>{paragraph('How long')}</w:tc></w:tr>{row}</w:tbl>"
    )
    made = reading(body)
    assert made.text.startswith("Cold packs help a sore ankle.")
    assert [tuple(one) for one in made.tracked] == [
        ("Ada North", "", True, "Cold packs", ""),
        ("Ines Okafor", "2026-03-04T10:00:00Z", False, "always", "Cold packs help"),
        ("Ines Okafor", "2026-03-04T10:00:00Z", True, "Ice 10 minutes", ""),
    ]
    assert (made.counts.insertions, made.counts.deletions) == (2, 1)


def test_a_paragraph_whose_end_was_deleted_runs_on_into_the_next() -> None:
    body = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('Ice ')}</w:p>" + paragraph("helps.")
    assert text(body) == "Ice helps."


def test_a_line_break_stays_and_two_part_paragraphs() -> None:
    assert text(f"<w:p>{run('Ice')}<w:r><w:br/></w:r>{run('Rest')}<w:r><w:br/><w:br/></w:r>{run('Walk')}</w:p>") == "Ice\\\nRest\n\nWalk"


def test_a_text_box_is_read_once_though_word_writes_it_twice() -> None:
    box = f"<w:txbxContent>{paragraph('Mind your ankle.')}</w:txbxContent>"
    body = (
        f"<w:p>{run('Text.')}<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert text(body) == "Text.\n\nMind your ankle."


def test_the_contents_and_hidden_words_are_left_out_and_said_so() -> None:
    made = reading(paragraph("Rest ....... 2", "Toc") + f"<w:p>{run('secret', '<w:vanish/>')}{run('Shown.')}</w:p>")
    assert made.text == "Shown.\n"
    assert made.remarks == ("The table of contents was left out; the page gets its own.", "1 place of hidden text was left out.")


def test_lines_in_large_letters_are_headings_where_no_style_says_so_and_bold_ones_stay_bold() -> None:
    body = (
        f"<w:p>{run('Ankle sprains', LARGE)}</w:p>{paragraph('Most sprains heal within weeks.')}"
        f"<w:p>{run('Rest first', '<w:b/>')}</w:p>{paragraph('Then walk.')}"
    )
    made = reading(body)
    assert made.text == "# Ankle sprains\n\nMost sprains heal within weeks.\n\n**Rest first**\n\nThen walk.\n"
    assert made.remarks == ("1 line in large letters was read as a heading, since the file uses no heading styles.",)


@pytest.mark.parametrize("wrapper", ["smartTag", "bdo", "dir", "customXml"])
def test_words_inside_what_word_wraps_around_them_are_kept(wrapper: str) -> None:
    assert text(f"<w:p><w:{wrapper}>{run('Ice helps.')}</w:{wrapper}></w:p>") == "Ice helps."


def test_a_file_saved_by_another_program_is_read_too() -> None:
    made = python_docx.Document()
    made.add_heading("Sprains", 0)
    made.add_heading("What helps", 1)
    made.add_paragraph("Rest", style="List Bullet")
    made.add_paragraph("Cool", style="List Number")
    made.add_paragraph("Calm words.", style="Intense Quote")
    out = BytesIO()
    made.save(out)
    assert read_word(out.getvalue(), "a.docx").text == "# Sprains\n\n## What helps\n\n- Rest\n1. Cool\n\n> ***Calm words.***\n"


def test_numbers_typed_in_front_of_references_are_a_list() -> None:
    references = paragraph("1. Roe J. One. 2019.") + paragraph("2. Doe J. Two. 2020.")
    assert text(paragraph("References", "H1") + references) == "# References\n\n1. Roe J. One. 2019.\n2. Doe J. Two. 2020."
