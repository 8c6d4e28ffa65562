"""Files made to do harm, or that no reader could read, are refused in one sentence before anything parses them."""

from __future__ import annotations

import struct
import zipfile
from io import BytesIO

import pytest

from reviewer.model.trouble import Trouble
from reviewer.word import read_word
from tests.word.made import HEAD, docx, packed, paragraph, parts_of, rels

BODY = paragraph("Ice helps.")


def refusal(data: bytes) -> str:
    """Return the sentence a file is refused with."""
    with pytest.raises(Trouble) as caught:
        read_word(data, "notes.docx")
    said = str(caught.value)
    assert said.startswith("Could not open notes.docx: ") and "Nothing was changed." in said and "\n" not in said
    return said


def zipped(*members: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    """Return a zip of members that may share a name, behind an ordinary Word file's."""
    out = BytesIO(docx(BODY))
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("../evil.txt", "reach outside"),
        ("/etc/evil", "reach outside"),
        ("C:evil", "reach outside"),
        ("word\\..\\evil", "reach outside"),
        ("word/document.xml", "same name"),
        ("WORD/Document.xml", "same name"),
        ("word/vbaProject.bin", "macros"),
    ],
)
def test_a_member_that_no_word_file_needs_is_refused_by_its_name(name: str, why: str) -> None:
    assert why in refusal(zipped((name, b"x")))


def test_a_name_with_a_null_is_refused() -> None:
    data = zipped(("word/aXb.txt", b"x")).replace(b"word/aXb.txt", b"word/a\0b.txt")
    assert "reach outside" in refusal(data)


def test_a_link_to_another_file_is_refused() -> None:
    info = zipfile.ZipInfo("word/link")
    info.external_attr = 0o120777 << 16
    assert "link to another file" in refusal(zipped((info, b"/etc/passwd")))


def test_a_file_under_a_password_says_so() -> None:
    data = bytearray(docx(BODY))
    at = data.rindex(b"PK\x01\x02")
    data[at + 8] |= 1
    assert "password" in refusal(bytes(data))
    assert "password" in refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"))


def test_other_kinds_of_files_under_a_word_name_are_told_by_what_they_are() -> None:
    assert "before 2007" in refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert "Rich Text" in refusal(b"{\\rtf1 Ice helps.}")
    assert "no Word file" in refusal(b"%PDF-1.7")
    assert "empty" in refusal(b"")
    assert "damaged" in refusal(docx(BODY)[:400])
    assert "no Word document" in refusal(packed({"xl/workbook.xml": "<workbook/>"}))


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "customXml/item1.xml", "word/_rels/document.xml.rels"])
def test_declarations_of_entities_are_refused_in_any_part_and_code(code: str, part: str) -> None:
    bad = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
    assert "entities" in refusal(docx(BODY, {part: bad.encode(code)}))


def test_a_code_in_which_a_declaration_could_hide_is_refused() -> None:
    hidden = b'<?xml version="1.0" encoding="cp037"?>' + "<!DOCTYPE x><x/>".encode("cp037")
    assert "code" in refusal(docx(BODY, {"word/styles.xml": hidden}))
    assert "code" in refusal(docx(BODY, {"word/styles.xml": b'<?xml version="1.0" encoding="utf-7"?><x/>'}))


def test_text_in_another_form_and_text_outside_the_file_are_refused() -> None:
    assert "altChunk" in refusal(docx(BODY, {"word/_rels/document.xml.rels": rels(("r1", "aFChunk", "a.html")), "word/a.html": "<p>x</p>"}))
    outside = rels(("r1", "subDocument", "file:///C:/more.docx"), external=frozenset({"r1"}))
    assert "outside the file" in refusal(docx(BODY, {"word/_rels/document.xml.rels": outside}))


def test_a_template_elsewhere_is_said_and_not_opened() -> None:
    away = rels(("r1", "attachedTemplate", "https://elsewhere.example/t.dotx"), external=frozenset({"r1"}))
    made = read_word(docx(BODY, {"word/_rels/settings.xml.rels": away}), "a.docx")
    assert made.remarks == ("The file names a template at another place; it was not opened.",)


def test_a_bomb_is_refused_while_it_unpacks_whatever_its_header_says() -> None:
    assert "100 times" in refusal(docx(BODY, {"word/media/a.png": bytes(30_000_000)}))
    data = bytearray(docx(BODY, {"word/media/a.png": bytes(30_000_000)}))
    for sign, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):  # both headers say ten bytes
        place = data.rindex(sign)
        data[place + at : place + at + 4] = struct.pack("<I", 10)
    assert "damaged" in refusal(bytes(data))


def test_more_than_a_file_holds_is_refused_by_its_size() -> None:
    noisy = {f"word/media/{nth}.bin": bytes(range(256)) * 90 * 256 for nth in range(9)}  # 5.9 MB each, packed 256 to 1
    assert "100 times" in refusal(docx(BODY, noisy)) or "50 MB" in refusal(docx(BODY, noisy))
    assert "20 MB" in refusal(bytes(21 * 1024 * 1024))
    assert "2,000 parts" in refusal(docx(BODY, {f"a/{nth}": b"" for nth in range(2_100)}))


def test_more_markup_than_any_article_is_refused() -> None:
    many = "".join(f"<w:p><w:r><w:t>{nth}</w:t></w:r></w:p>" for nth in range(110_000))
    assert "many times as long" in refusal(docx(many))


def test_parts_nested_without_end_are_refused() -> None:
    assert "nested" in refusal(docx("<w:p>" + "<w:smartTag>" * 3_000 + "</w:smartTag>" * 3_000 + "</w:p>"))


def test_broken_markup_is_refused() -> None:
    parts = parts_of(BODY)
    assert "damaged" in refusal(packed({**parts, "word/document.xml": f"{HEAD}<w:document"}))
    assert "no text" in refusal(packed({**parts, "word/document.xml": f"{HEAD}<document/>"}))
