"""Files in many writings: each is read exactly, asked about, or refused with a reason; none is guessed at in silence."""

from __future__ import annotations

import codecs
import random

import pytest

from reviewer.model.trouble import Trouble, Unclear
from reviewer.parsing.text.encodings import candidates, known
from reviewer.parsing.text.source import decode

WORDS = "# Über die Ferse\n\nRuhe hilft “oft” — naïve Läufer warten 17–44 %¹.\n"
FRENCH = "Le café après l’effort: 3 €.\n"
RUSSIAN = "Боль в пятке проходит.\n"
JAPANESE = "かかとの痛みは休むと良くなる。\n"
CHINESE = "脚跟疼痛休息后好转。\n"
PAGE = '<html><head><meta charset="{}"></head><body><p>Ruhe hilft – naïve Läufer.</p></body></html>'

EXACT = {
    "utf-8": (WORDS.encode(), WORDS),
    "utf-8 with its mark": (codecs.BOM_UTF8 + WORDS.encode(), WORDS),
    "utf-8 with two marks": (codecs.BOM_UTF8 * 2 + b"Rest.", "\ufeffRest."),
    "ascii": (b"Rest helps.\n", "Rest helps.\n"),
    "utf-16 low first": (codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"), WORDS),
    "utf-16 high first": (codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"), WORDS),
    "utf-16 with emoji": (codecs.BOM_UTF16_LE + "Foot 🦶.".encode("utf-16-le"), "Foot 🦶."),
    "carriage returns": (b"one\rtwo\r", "one\ntwo\n"),
    "mixed line ends": (b"one\r\ntwo\nthree\rfour", "one\ntwo\nthree\nfour"),
    "utf-16 with mixed line ends": (codecs.BOM_UTF16_LE + "a\r\nb\nc".encode("utf-16-le"), "a\nb\nc"),
    "a line of a megabyte": (b"pain " * 200_000, "pain " * 200_000),
    "a word of a megabyte": (b"p" * 1_000_000, "p" * 1_000_000),
    "japanese in utf-8": (JAPANESE.encode(), JAPANESE),
    "line separators and next line": ("one\u2028two\u2029three\x85four".encode(), "one\u2028two\u2029three\x85four"),
    "combining letters stay apart": ("e\u0301 and \u00e9".encode(), "e\u0301 and \u00e9"),
    "noncharacters": ("a\ufffeb".encode(), "a\ufffeb"),
    "the replacement character itself": ("a\ufffdb".encode(), "a\ufffdb"),
}
ASKED = {
    "windows-1252": (WORDS.encode("cp1252"), "cp1252", WORDS),
    "latin-9": (FRENCH.replace("’", "'").encode("iso8859-15"), "iso8859-15", FRENCH.replace("’", "'")),
    "mac roman": (FRENCH.encode("mac-roman"), "mac-roman", FRENCH),
    "windows-1250": ("Žlutý kůň.\n".encode("cp1250"), "cp1250", "Žlutý kůň.\n"),
    "windows-1251": (RUSSIAN.encode("cp1251"), "cp1251", RUSSIAN),
    "koi8-r": (RUSSIAN.encode("koi8-r"), "koi8-r", RUSSIAN),
    "windows-1253": ("Πόνος στη φτέρνα.\n".encode("cp1253"), "cp1253", "Πόνος στη φτέρνα.\n"),
    "shift-jis": (JAPANESE.encode("cp932"), "cp932", JAPANESE),
    "euc-jp": (JAPANESE.encode("euc_jp"), "euc_jp", JAPANESE),
    "iso-2022-jp": (JAPANESE.encode("iso2022_jp"), "iso2022_jp", JAPANESE),
    "gb18030": (CHINESE.encode("gb18030"), "gb18030", CHINESE),
    "big5": ("腳跟疼痛。\n".encode("big5hkscs"), "big5hkscs", "腳跟疼痛。\n"),
    "korean": ("발뒤꿈치 통증.\n".encode("cp949"), "cp949", "발뒤꿈치 통증.\n"),
    "utf-16 low first without its mark": (WORDS.encode("utf-16-le"), "utf-16-le", WORDS),
    "utf-16 high first without its mark": (b"".join([b"\0" + bytes([sign]) for sign in b"Rest helps."]), "utf-16-be", "Rest helps."),
    "utf-32 low first": (codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le"), "utf-32-le", WORDS),
    "utf-32 high first": (codecs.BOM_UTF32_BE + WORDS.encode("utf-32-be"), "utf-32-be", WORDS),
    "cut off utf-8": ("Rest, café".encode()[:-1], "", ""),
    "too long a form": (b"Rest \xc0\xaf helps.", "", ""),
    "one stray byte in utf-8": ("Über ".encode() + b"\xe4 Rest", "", ""),
}
REFUSED = {
    "nothing": (b"", "is empty"),
    "only a mark": (codecs.BOM_UTF8, "is empty"),
    "blank": (b" \n\t\n", "is empty"),
    "a null": (b"one\ntwo\x00three", r"null character \(line 2, column 4\)"),
    "a null in utf-16": (codecs.BOM_UTF16_LE + "a\n\n\0".encode("utf-16-le"), r"null character \(line 3, column 1\)"),
    "half a character in utf-8": (b"one\ntw\xed\xa0\x80o", r"half a character \(line 2, column 3\)"),
    "a pair written as halves": (b"one \xed\xa0\xbd\xed\xb8\x80", r"half a character \(line 1, column 5\)"),
    "half a character in utf-16": (codecs.BOM_UTF16_LE + b"a\0\n\0\x00\xd8b\0", r"half a character \(first unreadable place: line 2, column 1\)"),
    "cut off utf-16": (codecs.BOM_UTF16_LE + b"a\0b", "line 1, column 2"),
    "a mark of utf-8 before other bytes": (codecs.BOM_UTF8 + b"Caf\xe9 closed", r"cannot be read as UTF-8 \(first unreadable place: line 1, column 4\)"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a PNG picture"),
    "a word file": (b"PK\x03\x04\x14\0", "a Word file is one"),
    "a pdf": (b"%PDF-1.7\n\xe2\xe3", "a PDF"),
    "an old word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word"),
    "rich text": (b"{\\rtf1\\ansi Rest}", "rich text"),
    "random bytes": (bytes(random.Random(7).randrange(256) for _ in range(4000)) + b"\0", "not a text file"),
    "six megabytes": (b"a" * 6_000_000, "larger than 5 MB"),
}


@pytest.mark.parametrize("kind", EXACT)
def test_what_is_certain_is_read_exactly(kind: str) -> None:
    data, text = EXACT[kind]
    assert decode(data, "draft.txt").text == text


@pytest.mark.parametrize("kind", ASKED)
def test_what_is_not_certain_is_asked_and_read_as_it_is_answered(kind: str) -> None:
    data, code, text = ASKED[kind]
    with pytest.raises(Unclear, match=r"^draft\.txt was not opened: .*--encoding NAME") as asked:
        decode(data, "draft.txt")
    offered = candidates(asked.value.data, asked.value.first)
    assert offered and all(candidate.lines or text.isascii() for candidate in offered)
    if code:
        assert code in [candidate.code for candidate in offered[:6]]
        assert decode(data, "draft.txt", code).text == text


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_no_text_is_refused_with_the_reason(kind: str) -> None:
    data, reason = REFUSED[kind]
    with pytest.raises(Trouble, match=reason) as refused:
        decode(data, "draft.txt")
    assert not isinstance(refused.value, Unclear)
    assert str(refused.value).startswith("draft.txt ")


@pytest.mark.parametrize("name", ["iso-8859-1", "windows-1252", "latin1", "us-ascii"])
def test_a_page_that_names_its_encoding_is_read_so_and_that_is_said(name: str) -> None:
    read = decode(PAGE.format(name).encode("cp1252"), "page.html", html=True)
    assert "naïve Läufer" in read.text and read.said == "Read as Windows-1252, because the page says so."


def test_a_page_that_names_an_encoding_it_is_not_in_is_asked_about() -> None:
    both = PAGE.format("windows-1252").encode()
    with pytest.raises(Unclear, match="also whole in UTF-8") as asked:
        decode(both, "page.html", html=True)
    assert [candidate.code for candidate in candidates(asked.value.data, asked.value.first)][:2] == ["utf-8", "cp1252"]
    with pytest.raises(Unclear, match="not in UTF-8 "):
        decode(PAGE.format("utf-8").encode("cp1252"), "page.html", html=True)
    assert decode(PAGE.format("utf-8").encode(), "page.html", html=True).said == ""


def test_only_a_page_is_believed_about_itself() -> None:
    with pytest.raises(Unclear):
        decode(PAGE.format("windows-1252").encode("cp1252"), "notes.txt")


def test_what_cannot_be_read_as_was_answered_is_refused_with_the_place() -> None:
    with pytest.raises(Trouble, match=r"cannot be read as Shift-JIS \(first unreadable place: line 1, column 15\)"):
        decode(b"Rest \xfd helps, \x81\x00caf\xe9", "draft.txt", "cp932")


def test_the_first_that_is_offered_reads_like_words() -> None:
    for kind in ("windows-1252", "windows-1251", "shift-jis", "mac roman", "utf-16 low first without its mark"):
        data, code, _ = ASKED[kind]
        offered = [candidate.code for candidate in candidates(data)]
        assert code in offered[:3], (kind, offered)


def test_signs_nobody_sees_are_named_in_a_preview() -> None:
    lines = {candidate.code: candidate.lines for candidate in candidates("Rest\u00ad é".encode("cp1252"))}
    assert lines["cp1252"] == ("Rest‹U+00AD› é",)


@pytest.mark.parametrize(("name", "code"), [("Latin1", "cp1252"), ("macintosh", "mac-roman"), ("gbk", "gb18030"), ("UTF-16LE", "utf-8"), ("rot13", ""), ("utf-7", ""), ("nonsense", ""), ("base64", "")])
def test_names_of_encodings_mean_what_browsers_take_them_for(name: str, code: str) -> None:
    assert known(name) == code
