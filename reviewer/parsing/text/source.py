"""From a file's bytes to text: what is certain is read, what is unclear is asked, what is no text is refused in one sentence."""

from __future__ import annotations

import codecs
import re

from reviewer.model.named import NamedTuple
from reviewer.model.patterns.late import late
from reviewer.model.trouble import Trouble, Unclear

LARGEST = 5 * 1024 * 1024
SAVE_AS_TEXT = "Save the article as text or Markdown and open that."
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""The marks at the front of a file, the longer before those they begin with."""
OTHERS = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive (a Word file is one, too)"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Office file"),
    (b"\x1f\x8b", "a packed file"),
    (b"{\\rtf", "a rich text file (RTF)"),
)
"""How files begin that are often taken for text, and what they are."""
SURROGATE = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
SHIFTED = late("\x1b[$(]")
"""How texts in ISO-2022 change to another set of letters; in any other text this is a fault."""


class Decoded(NamedTuple):
    """The text of a file, its line ends as LF; the encoding it was read in, in Python's name; and what to tell about that, if anything."""

    text: str
    encoding: str = "utf-8"
    said: str = ""


def decode(data: bytes, name: str, encoding: str = "", *, html: bool = False) -> Decoded:
    """Return the text of a file. Certain are UTF-8, UTF-16 with its mark, and for a page (`html`) the encoding it names, where it fits.

    `encoding` is what a person said of a file that is not certain. Raises Unclear where nobody has said it yet, and Trouble for what is
    empty, too large, no text, or holds what no text does.
    """
    _refuse(data, name)
    read = _read(data, name, encoding, html)
    text = read.text
    if "\x00" in text:
        where = place(text, text.index("\x00"))
        raise Trouble(f"{name} holds a null character ({where}), which no text does; it is unchanged. Delete it there and save it again.")
    if not text.strip():
        raise Trouble(f"{name} is empty; there is nothing to check yet. Write the article in it, or open another file.")
    return read._replace(text=text.replace("\r\n", "\n").replace("\r", "\n")) if "\r" in text else read


def place(text: str, offset: int) -> str:
    """Return in words where an offset is in a text, lines and columns counted from 1."""
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    return f"line {before.count(chr(10)) + 1}, column {len(before) - before.rfind(chr(10))}"


def mark_of(data: bytes) -> tuple[bytes, str]:
    """Return the mark at the front of a file and the encoding it stands for; both are empty where there is none."""
    return next(((mark, code) for mark, code in MARKS if data.startswith(mark)), (b"", ""))


def _refuse(data: bytes, name: str) -> None:
    """Raise Trouble for what is too large or begins as no text does."""
    if len(data) > LARGEST:
        raise Trouble(f"{name} is larger than 5 MB, too large for an article; the file is unchanged. Open a smaller part of it.")
    for sign, kind in OTHERS:
        if data.startswith(sign):
            raise Trouble(f"{name} is {kind}, not a text file; it is unchanged. {SAVE_AS_TEXT}")


def _read(data: bytes, name: str, encoding: str, html: bool) -> Decoded:
    mark, code = mark_of(data)
    if code.startswith("utf-32"):
        if not encoding:
            raise Unclear(name, data, "it begins as a text in UTF-32 does, an encoding that few programs write.", (code,))
        return Decoded(_exact(data[len(mark) :], code, name), code)
    if mark:
        return Decoded(_exact(data[len(mark) :], code, name), code)
    told = _declared(data) if html else ""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return _other(data, name, encoding, told, error)
    if text.isascii() and "\x00" not in text and "\x1b" not in text:
        return Decoded(text)
    return _second_thought(data, name, text, encoding, told)


def _other(data: bytes, name: str, encoding: str, told: str, error: UnicodeDecodeError) -> Decoded:
    """Return a text that is not in UTF-8, where a person or the page itself says what it is in."""
    where = place(data[: error.start].decode(), error.start)
    if SURROGATE.match(data, error.start) and _decodes(SURROGATE.sub(b"", data), "utf-8"):
        raise Trouble(f"{name} holds half a character ({where}), which no text does; it is unchanged. Delete it there and save it again as UTF-8.")
    if encoding:
        return Decoded(_exact(data, encoding, name), encoding)
    if told and _decodes(data, told):
        return Decoded(data.decode(told), told, f"Read as {_shown(told)}, because the page says so.")
    if b"\x00" in data and not _candidates(data):
        raise Trouble(f"{name} is not a text file; it is unchanged. {SAVE_AS_TEXT}")
    says = f" and not in {_shown(told)}, as the page says," if told and told != "utf-8" else ""
    raise Unclear(name, data, f"it is not in UTF-8{says} (first unreadable place: {where}), and nothing in it says for certain what it is in.")


def _second_thought(data: bytes, name: str, text: str, encoding: str, told: str) -> Decoded:
    """Return a text that reads as UTF-8, unless it reads as well as something else that it may be."""
    others: tuple[str, ...] = ()
    why = ""
    if told and told != "utf-8" and _decodes(data, told):
        others, why = ("utf-8", told), f"the page says {_shown(told)}, but its letters are also whole in UTF-8."
    elif "\x00" in text:
        others = tuple(code for code in _candidates(data) if code.startswith("utf-16"))
        why = "it may be in UTF-16, but the mark that would say so is missing."
    elif SHIFTED.search(text) and _decodes(data, "iso2022_jp"):
        others, why = ("iso2022_jp",), "it holds the signs of a text in ISO-2022-JP."
    if not others:
        return Decoded(text)
    if not encoding:
        raise Unclear(name, data, why, others)
    return Decoded(_exact(data, encoding, name), encoding)


def _declared(data: bytes) -> str:
    from reviewer.parsing.text.encodings import declared  # noqa: PLC0415 - only a page says what it is in

    return declared(data)


def _candidates(data: bytes) -> tuple[str, ...]:
    from reviewer.parsing.text.encodings import candidates  # noqa: PLC0415 - nearly every file is in UTF-8

    return tuple(candidate.code for candidate in candidates(data))


def _shown(code: str) -> str:
    from reviewer.parsing.text.encodings import shown  # noqa: PLC0415 - as above

    return shown(code)


def _decodes(data: bytes, code: str) -> bool:
    try:
        data.decode(code)
    except (UnicodeError, LookupError):
        return False
    return True


def _exact(data: bytes, code: str, name: str) -> str:
    """Return bytes decoded without a loss; raise Trouble with the first place that cannot be."""
    try:
        return data.decode(code)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(code, "ignore")
        what = "holds half a character" if "surrogate" in error.reason else f"cannot be read as {_shown(code)}"
        where = place(before, len(before))
        raise Trouble(f"{name} {what} (first unreadable place: {where}); it is unchanged. Save it again as UTF-8 and open it.") from error
    except (UnicodeError, LookupError):
        raise Trouble(f"{name} cannot be read as {code}; it is unchanged. Name another encoding.") from None
