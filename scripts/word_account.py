"""An account of a Word file that shares no code with the reader: what its XML holds, held against the Markdown it was read as."""

from __future__ import annotations

import re
import unicodedata
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple
from xml.etree.ElementTree import Element, fromstring

from reviewer.model.draft import Draft, Kind
from reviewer.word import Reading

STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = "{" + USUAL.decode() + "}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
KINDS = ("footnotes", "endnotes", "pictures", "headings", "paragraphs")


class Held(NamedTuple):
    """One thing a file holds: of which kind, with which words, and why it may rightly be missing (empty: it may not)."""

    kind: str
    words: str
    excuse: str = ""


class Missing(NamedTuple):
    """One thing that the Markdown does not show."""

    kind: str
    words: str
    why: str


class Account(NamedTuple):
    """Of each kind how many the file holds; and what of it is not in the Markdown."""

    held: dict[str, int]
    missing: tuple[Missing, ...]


def account(data: bytes, markdown: str) -> Account:
    """Return what of a Word file stands in its Markdown and what does not."""
    held = list(_holdings(data))
    notes = [_letters(note) for note in re.findall(r"^\[\^[^\]]+\]: (.*(?:\n(?:    .*|$))*)", markdown, re.MULTILINE)]
    alts = {_letters(alt) for alt in re.findall(r"!\[((?:[^\]\\]|\\.)*)\]\(", markdown)}
    headings = {_letters(line) for line in re.findall(r"^#{1,6} (.*)$", markdown, re.MULTILINE)}
    everything = _letters(markdown)
    missing = []
    for one in held:
        words = _letters(one.words)
        there = {
            "pictures": words in alts,
            "headings": words in headings,
            "footnotes": any(words in note for note in notes),
            "endnotes": any(words in note for note in notes),
        }.get(one.kind, words in everything)
        if not there:
            missing.append(Missing(one.kind, one.words[:70], one.excuse or "not found"))
    return Account({kind: sum(one.kind == kind for one in held) for kind in KINDS}, tuple(missing))


def parsed(reading: Reading, draft: Draft) -> list[Missing]:
    """Return where the program's own parser reads the Markdown as something else than what was written."""
    counts, kinds = reading.counts, [block.kind for block in draft.blocks]
    notes = {block.label for block in draft.blocks if block.kind is Kind.NOTE}
    pairs = (
        ("headings", kinds.count(Kind.HEADING), counts.headings),
        ("notes", len(notes), counts.footnotes + counts.endnotes),
        ("pictures", sum(len(block.pictures) for block in draft.blocks), counts.pictures),
        ("code", kinds.count(Kind.CODE), 0),
    )
    return [Missing(kind, f"{seen} where {meant} were written", "not found") for kind, seen, meant in pairs if seen != meant]


def _holdings(data: bytes) -> Iterator[Held]:
    """Yield everything a file holds that a reader of the page should meet."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name.lower(): archive.read(name).replace(STRICT, USUAL) for name in archive.namelist() if name.lower().endswith((".xml", ".rels"))}
    document = next((name for name in (_main(parts), "word/document.xml") if name in parts), "")
    root, folder = fromstring(parts[document]), document.rpartition("/")[0]
    styles = _styles(parts.get(f"{folder}/styles.xml"))
    for kind, tag in (("footnotes", "footnote"), ("endnotes", "endnote")):
        part = parts.get(f"{folder}/{kind}.xml")
        cited = {one.get(W + "id") for one in _shown(root) if one.tag == f"{W}{tag}Reference"}
        for note in fromstring(part).iter(W + tag) if part else ():
            words = _text(note)
            if note.get(W + "type", "normal") == "normal" and words:
                yield Held(kind, words, "" if note.get(W + "id") in cited else "no mark in the text leads to it")
    for drawing in (one for one in _shown(root) if one.tag in (W + "drawing", W + "pict", W + "object")):
        if any(one.tag.endswith(("}blip", "}imagedata")) for one in drawing.iter()):
            alt = next((one.get("descr") or one.get("title") or "" for one in drawing.iter() if one.tag.endswith("}docPr")), "")
            alt = alt or next((one.get("alt") or "" for one in drawing.iter() if one.tag.endswith("}shape")), "")
            yield Held("pictures", " ".join(alt.split()))
    for paragraph in (one for one in _shown(root) if one.tag == W + "p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = styles.get(style.get(W + "val", "") if style is not None else "", "")
        words = _text(paragraph)
        if not any(letter.isalnum() for letter in words):
            continue
        deep = any(one.tag == W + "tc" for one in _above(root, paragraph)) if re.fullmatch(r"heading [1-9]|title", name) else False
        if re.fullmatch(r"heading [1-9]|title", name):
            yield Held("headings", words, "it stands in a cell of a table" if deep else "")
        yield Held("paragraphs", words, "a line of the table of contents" if name.startswith(("toc ", "toc heading", "table of figures")) else "")


def _main(parts: dict[str, bytes]) -> str:
    for link in fromstring(parts["_rels/.rels"]) if "_rels/.rels" in parts else ():
        if link.get("Type", "").endswith("/officeDocument"):
            return link.get("Target", "").lstrip("/").lower()
    return ""


def _styles(part: bytes | None) -> dict[str, str]:
    """Return the name of each style in small letters."""
    if part is None:
        return {}
    raw = {one.get(W + "styleId", ""): one for one in fromstring(part).iter(W + "style")}
    return {known: name.get(W + "val", "").lower() for known, one in raw.items() if (name := one.find(W + "name")) is not None}


def _shown(root: Element) -> Iterator[Element]:
    """Yield the elements a reader meets: not what was deleted, not the second way to say what was said."""
    for child in root:
        if child.tag in (W + "del", W + "moveFrom") or child.tag.endswith("}Fallback"):
            continue
        yield child
        yield from _shown(child)


def _above(root: Element, sought: Element) -> list[Element]:
    """Return the elements around one."""
    for child in root:
        if child is sought:
            return [root]
        if found := _above(child, sought):
            return [root, *found]
    return []


def _text(holder: Element) -> str:
    """Return the words in an element as shown: no codes of fields, nothing hidden, no text box (its paragraphs speak for themselves)."""
    return " ".join("".join(_words(holder, [])).split())


def _words(holder: Element, fields: list[bool]) -> Iterator[str]:
    for child in holder:
        tag = child.tag
        if tag in (W + "del", W + "moveFrom", W + "txbxContent", W + "rt") or tag.endswith("}Fallback"):
            continue
        hidden = child.find(f"{W}rPr/{W}vanish") if tag == W + "r" else None
        if hidden is not None and hidden.get(W + "val", "1") not in ("0", "false"):
            continue
        if tag == W + "fldChar":
            kind = child.get(W + "fldCharType")
            if kind == "begin":
                fields.append(False)
            elif fields and kind == "separate":
                fields[-1] = True
            elif fields and kind == "end":
                fields.pop()
        elif tag in (W + "t", M + "t") and all(fields):
            yield child.text or ""
        elif tag in (W + "tab", W + "br", W + "cr", W + "p"):
            yield " "
        yield from _words(child, fields)


def _letters(text: str) -> str:
    """Return the letters and digits of words or Markdown, in small form, without addresses, tags and marks of notes."""
    text = re.sub(r"\[\^[^\]]+\]", "", re.sub(r"\]\(<?[^)>]*>?(?: \"decorative\")?\)", "]", text))
    text = re.sub(r"</?(?:sup|sub)>", "", text)
    return "".join(letter for letter in unicodedata.normalize("NFKC", text).casefold() if letter.isalnum())
