"""The words, marks and pictures of a paragraph, in the order in which a reader meets them."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

from reviewer.word.content import changes
from reviewer.word.content.blocks import Block
from reviewer.word.content.drawings import drawn
from reviewer.word.content.fields import Fields, address
from reviewer.word.content.pieces import BREAK, PLAIN, Piece
from reviewer.word.content.shared import File
from reviewer.word.content.symbols import symbol
from reviewer.word.parts.links import Links
from reviewer.word.parts.styles import Style, letters_of
from reviewer.word.parts.tree import R, W, value

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
WRAPPERS = frozenset(W + tag for tag in ("smartTag", "sdtContent", "customXml", "bdo", "dir"))
ART = frozenset(W + tag for tag in ("drawing", "pict", "object"))
_WEB = ("http://", "https://", "mailto:", "tel:")
_NONE = Style()

ReadBlocks = Callable[[Element], list[Block]]


class Runs:
    """Reads one paragraph after the other of one part. `boxes` gathers the text boxes met in a paragraph; `rules` counts its drawn lines."""

    def __init__(self, file: File, links: Links, read_blocks: ReadBlocks) -> None:
        self._file, self._links, self._read_blocks = file, links, read_blocks
        self._fields = Fields()
        self._out: list[Piece] = []
        self._style = Style()
        self.boxes: list[Block] = []
        self.size = self.rules = 0

    def read(self, paragraph: Element, style: Style) -> tuple[Piece, ...]:
        """Return the pieces of a paragraph of a style."""
        self._out, self.boxes, self.size, self.rules, self._style = [], [], 0, 0, style
        self._inside(paragraph, "")
        self._fields.end_paragraph()
        return tuple(self._out)

    def _inside(self, element: Element, link: str) -> None:
        for child in element:
            tag = child.tag
            if tag == W + "r":
                self._run(child, link)
            elif tag == W + "hyperlink":
                self._inside(child, self._led(child) or link)
            elif tag in WRAPPERS:
                self._inside(child, link)
            elif tag == W + "sdt":
                self._inside_all(child.findall(W + "sdtContent"), link)
            elif tag in (W + "ins", W + "moveTo"):
                before = len(self._out)
                self._inside(child, link)
                changes.inserted(self._file, child, self._out, len(self._out) - before)
            elif tag in (W + "del", W + "moveFrom"):
                changes.deleted(self._file, child, self._out)
            elif tag == W + "fldSimple":
                self._inside(child, self._web(address(value(child, "instr"))) or link)
            elif tag == W + "commentRangeStart":
                self._file.voices.begin(value(child, "id"))
            elif tag == W + "commentRangeEnd":
                self._file.voices.end(value(child, "id"))
            elif tag in (M + "oMath", M + "oMathPara"):
                self._formula(child, link)
            elif tag == MC + "AlternateContent":
                self._either(child, lambda branch: self._inside(branch, link))

    def _inside_all(self, elements: list[Element], link: str) -> None:
        for element in elements:
            self._inside(element, link)

    def _run(self, run: Element, link: str) -> None:
        letters, style = letters_of(run.find(W + "rPr")), self._style
        named = self._file.styles.style(letters.style) if letters.style else _NONE
        below = style.looks if not (style.level or style.role == "title") else {}
        held = {**below, **named.looks, **letters.looks}
        high = letters.raised or named.raised or style.raised
        shown = frozenset(look for look, on in held.items() if on) | ({high} if high in ("sup", "sub") else PLAIN)
        if not self.size and any((one.text or "").strip() for one in run.findall(W + "t")):
            self.size = letters.size or named.size or style.size or self._file.styles.size
        self._content(run, shown - {"hidden"}, link, "hidden" in shown)

    def _content(self, run: Element, shown: frozenset[str], link: str, hidden: bool) -> None:
        for child in run:
            tag = child.tag
            if tag == W + "fldChar":
                self._fields.step(value(child, "fldCharType"))
            elif tag == W + "instrText":
                self._fields.tell(child.text or "")
            elif hidden:
                self._file.tally["hidden"] += tag == W + "t" and bool((child.text or "").strip())
            elif not self._fields.in_sight():
                continue
            elif tag in ART:
                self._art(child)
            elif tag in (W + "footnoteReference", W + "endnoteReference"):
                self._mark("footnotes" if tag == W + "footnoteReference" else "endnotes", child)
                if value(child, "customMarkFollows") in ("1", "true", "on"):
                    return
            elif tag == MC + "AlternateContent":
                self._either(child, lambda branch: self._content(branch, shown, link, hidden))
            elif tag == W + "ruby":
                for base in child.findall(W + "rubyBase"):
                    self._inside(base, link)
            else:
                self._say(_text(child), shown, link)

    def _say(self, text: str, shown: frozenset[str], link: str) -> None:
        if not text:
            return
        self._file.voices.hear(text.replace(BREAK, " "))
        led = link or self._web(self._fields.link)
        self._out.append(Piece(text, shown, led, raw=text == BREAK))

    def _mark(self, kind: str, mark: Element) -> None:
        cited = self._file.notes.cite(kind, value(mark, "id"))
        if cited:
            self._out.append(Piece(cited, raw=True))
        else:
            self._file.tally["marks without a note"] += 1

    def _formula(self, formula: Element, link: str) -> None:
        self._file.tally["formulas"] += 1
        self._say(" ".join("".join(one.text or "" for one in formula.iter(M + "t")).split()), PLAIN, link)

    def _art(self, art: Element) -> None:
        found = drawn(art)
        for picture in found.pictures:
            self._out.append(self._file.picture(self._links, picture.known, picture.alt, found.decorative))
        for box in found.boxes:
            self._file.tally["text boxes"] += 1
            self.boxes += self._read_blocks(box)
        self.rules += found.rules
        self._file.tally["diagrams"] += found.diagrams

    def _either(self, element: Element, read: Callable[[Element], None]) -> None:
        """Read the first of several ways to say the same that says anything here."""
        for branch in element:
            before = len(self._out) + len(self.boxes)
            read(branch)
            if len(self._out) + len(self.boxes) > before:
                return

    def _led(self, hyperlink: Element) -> str:
        found = self._links.get(hyperlink.get(R + "id", ""))
        if found is None or not found.outside:
            return ""
        anchor = value(hyperlink, "anchor")
        return self._web(f"{found.target}#{anchor}" if anchor and "#" not in found.target else found.target)

    def _web(self, address: str) -> str:
        """Return an address where a reader of a page could go there; others are counted and left out."""
        if address and not address.strip().casefold().startswith(_WEB):
            self._file.tally["links to nowhere"] += 1
            return ""
        return address


def _text(child: Element) -> str:
    tag = child.tag
    if tag == W + "t":
        return child.text or ""
    if tag in (W + "tab", W + "ptab"):
        return "\t"
    if tag in (W + "br", W + "cr"):
        return BREAK
    if tag == W + "noBreakHyphen":
        return "\u2011"
    if tag == W + "sym":
        return symbol(value(child, "font"), value(child, "char"))
    return ""
