"""Which encodings a file may be in: what a page says of itself, and what its bytes allow, each with a look at the text it gives."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator

from reviewer.model.named import NamedTuple

NAMES = {
    "utf-8": "UTF-8",
    "cp1252": "Windows-1252 (Western Europe)",
    "iso8859-15": "ISO-8859-15 (Western Europe)",
    "mac-roman": "Mac Roman (older Macs)",
    "cp1250": "Windows-1250 (Central Europe)",
    "iso8859-2": "ISO-8859-2 (Central Europe)",
    "cp1251": "Windows-1251 (Cyrillic)",
    "koi8-r": "KOI8-R (Cyrillic)",
    "cp1253": "Windows-1253 (Greek)",
    "cp1254": "Windows-1254 (Turkish)",
    "cp1255": "Windows-1255 (Hebrew)",
    "cp1256": "Windows-1256 (Arabic)",
    "cp1257": "Windows-1257 (Baltic)",
    "cp874": "Windows-874 (Thai)",
    "cp850": "DOS 850 (Western Europe)",
    "utf-16-le": "UTF-16, low byte first, without its mark",
    "utf-16-be": "UTF-16, high byte first, without its mark",
    "utf-32-le": "UTF-32, low byte first",
    "utf-32-be": "UTF-32, high byte first",
    "cp932": "Shift-JIS (Japanese)",
    "euc_jp": "EUC-JP (Japanese)",
    "iso2022_jp": "ISO-2022-JP (Japanese)",
    "gb18030": "GB18030 (Chinese)",
    "big5hkscs": "Big5 (Chinese)",
    "cp949": "Windows-949, EUC-KR (Korean)",
}
"""The encodings that are offered, the likely ones first, by Python's names. Source: the WHATWG Encoding Standard and Python's list of codecs."""
LABELS = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "l1": "cp1252",
    "windows-1252": "cp1252",
    "iso-8859-9": "cp1254",
    "latin5": "cp1254",
    "tis-620": "cp874",
    "iso-8859-11": "cp874",
    "macintosh": "mac-roman",
    "x-mac-roman": "mac-roman",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "big5": "big5hkscs",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "utf-16": "utf-8",
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
    "utf8": "utf-8",
    "unicode-1-1-utf-8": "utf-8",
}
"""What names in pages stand for in browsers, where Python has another meaning for them. Source: WHATWG Encoding Standard, 4.2."""
NO_TEXT = frozenset({"cp037", "idna", "mbcs", "oem", "punycode", "raw_unicode_escape", "undefined", "unicode_escape", "utf-7", "charmap"})
"""What Python counts as encodings of text and no file of an article is in."""
META = re.compile(rb"<(?:meta\b[^>]{0,400}?\bcharset|\?xml\b[^>]{0,200}?\bencoding)\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
HEAD = 4096
ROUND = 32
"""Characters shown before the first strange one."""
FEWEST, LIKELY = 3, 0.5
"""How many encodings are offered at least, and how odd the letters of a further one may look (from 0 to 1)."""
SHOWN_LINES, SHOWN_LETTERS = 3, 110
TYPOGRAPHIC = frozenset("\u00a0“”‘’„«»–—…•·°±²³¹½¼¾§©®™€£µ×÷¿¡†‡№、。「」（），：；！？・《》")


class Candidate(NamedTuple):
    """An encoding that fits: Python's name, the name to show, and the first lines with letters beyond ASCII as it reads them."""

    code: str
    name: str
    lines: tuple[str, ...]


def shown(code: str) -> str:
    """Return the name to show for an encoding."""
    return NAMES.get(code, code).split(" (")[0]


def known(name: str) -> str:
    """Return Python's name of an encoding that a person or a page names, or nothing where there is no such encoding of text."""
    wanted = name.strip().lower()
    try:
        found = codecs.lookup(LABELS.get(wanted, wanted))
    except (LookupError, ValueError):
        return ""
    if not getattr(found, "_is_text_encoding", True) or found.name in NO_TEXT:
        return ""
    return next((code for code in NAMES if codecs.lookup(code).name == found.name), found.name)


def declared(data: bytes) -> str:
    """Return Python's name of the encoding a page says it is in, or nothing."""
    match = META.search(data, 0, HEAD)
    return known(match.group(1).decode("ascii")) if match else ""


def candidates(data: bytes, first: tuple[str, ...] = ()) -> tuple[Candidate, ...]:
    """Return the encodings in which every byte is a letter or sign, those that read like words before the others, each text once.

    What reads like no words at all is left out, beyond the first three; `--encoding` takes it all the same.
    """
    found: list[tuple[float, Candidate]] = []
    seen: set[str] = set()
    for nth, code in enumerate([*first, *(code for code in NAMES if code not in first and (code != "utf-8" or first))]):
        text = _text(data, code)
        if text is None or text in seen:
            continue
        seen.add(text)
        rank = -1.0 if nth < len(first) else _oddness(text)
        found.append((rank, Candidate(code, NAMES[code], tuple(_lines(text)))))
    found.sort(key=lambda pair: pair[0])
    return tuple(candidate for nth, (rank, candidate) in enumerate(found) if nth < FEWEST or rank <= LIKELY)


def _text(data: bytes, code: str) -> str | None:
    """Return bytes as an encoding reads them, or None where that is no text."""
    mark = {"utf-32-le": codecs.BOM_UTF32_LE, "utf-32-be": codecs.BOM_UTF32_BE}.get(code, b"")
    try:
        text = data.removeprefix(mark).decode(code)
    except (UnicodeError, LookupError):
        return None
    letters = set(text) - {"\t", "\n", "\r", "\f"}
    return None if any(unicodedata.category(letter) in ("Cc", "Cn", "Co", "Cs") for letter in letters) else text


def _oddness(text: str) -> float:
    """Return how little the letters beyond ASCII look like words, from 0 to 1."""
    strange = total = 0
    for match in re.finditer(r"[^\x00-\x7f]", text):
        total += 1
        strange += _is_odd(text, match.start())
        if total == 2000:
            break
    return round(strange / total, 1) if total else 0.0


def _is_odd(text: str, at: int) -> bool:
    """Return whether a letter does not belong where it stands: a sign inside a word, a capital behind a small letter, two scripts in one word."""
    letter, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if letter in TYPOGRAPHIC:
        return False
    if not letter.isalpha():
        return not unicodedata.combining(letter) and (before.isalpha() or after.isalpha())
    if letter.isupper() and before.islower():
        return True
    return any(near.isalpha() and _script(near) != _script(letter) for near in (before, after))


def _script(letter: str) -> str:
    name = unicodedata.name(letter, "?").split(" ")[0].split("-")[0]
    return "CJK" if name in ("HIRAGANA", "KATAKANA", "FULLWIDTH", "BOPOMOFO") else name


def _lines(text: str) -> Iterator[str]:
    """Yield the first lines that have a letter beyond ASCII, cut around it, with what cannot be seen named."""
    number = 0
    for line in re.split(r"[\r\n]+", text):
        match = re.search(r"[^\x00-\x7f]", line)
        if match is None:
            continue
        start = max(match.start() - ROUND, 0)
        piece = line[start : start + SHOWN_LETTERS].strip()
        cut = "…" if start else ""
        yield cut + "".join(letter if letter.isprintable() or letter == "\u00a0" else f"‹U+{ord(letter):04X}›" for letter in piece)
        number += 1
        if number == SHOWN_LINES:
            return
