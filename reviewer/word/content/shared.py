"""What is shared while one Word file is read: its parts, styles and lists, and what has been met so far."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from xml.etree.ElementTree import Element

from reviewer.word.content.pieces import Piece
from reviewer.word.content.voices import Voices
from reviewer.word.gate.guard import Parts
from reviewer.word.parts.links import Links, links_of
from reviewer.word.parts.numbering import Numbering
from reviewer.word.parts.styles import Styles
from reviewer.word.parts.tree import tree
from reviewer.word.values import Picture, Tracked

FORMS = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF87a", "gif"), (b"GIF89a", "gif"))
MISSING = "picture-not-in-the-file"
"""The address of a picture whose bytes the file does not hold."""


class Notes:
    """The footnotes and endnotes of a file: one sequence of labels, in the order in which the text cites them."""

    def __init__(self) -> None:
        self.known: dict[tuple[str, str], Element] = {}
        self.links: dict[str, Links] = {}
        self.cited: dict[tuple[str, str], int] = {}

    def cite(self, kind: str, number: str) -> str:
        """Return the mark for a note; nothing where the file has no such note."""
        key = (kind, number)
        if key not in self.known:
            return ""
        return f"[^{self.cited.setdefault(key, len(self.cited) + 1)}]"


class File:
    """One Word file being read. `tally` counts what was met, `tracked` are its tracked changes, `remarks` are sentences to be said once."""

    def __init__(self, name: str, parts: Parts, document: str, remarks: tuple[str, ...]) -> None:
        self.name, self.parts, self.document = name, parts, document
        self.links = links_of(parts, document, name)
        self.tally: Counter[str] = Counter()
        self.remarks: dict[str, None] = dict.fromkeys(remarks)
        self.pictures: dict[str, Picture] = {}
        self.tracked: list[Tracked] = []
        self.styles = Styles(self.part("styles"))
        self.numbering = Numbering(self.part("numbering"), self.styles)
        self.notes = Notes()
        self.voices = Voices(self.part("comments"), self.part("commentsextended"))

    def part(self, kind: str) -> Element | None:
        """Return the part of a kind that the document leads to, if there is one."""
        target = self.path(kind)
        return tree(self.parts[target], self.name) if target else None

    def path(self, kind: str) -> str:
        """Return the name of the part of a kind that the document leads to; empty where there is none."""
        return next((link.target for link in self.links.values() if link.kind == kind and not link.outside and link.target), "")

    def picture(self, links: Links, known: str, alt: str, decorative: bool) -> Piece:
        """Return a picture as a piece of Markdown, its bytes kept."""
        self.tally["pictures"] += 1
        source = self._source(links, known)
        shown = "".join("\\" + letter if letter in "[]\\" else letter for letter in " ".join(alt.split()))
        source = f"<{source}>" if "(" in source or ")" in source else source
        title = ' "decorative"' if decorative and not shown else ""
        return Piece(f"![{shown}]({source}{title})", raw=True)

    def _source(self, links: Links, known: str) -> str:
        link = links.get(known)
        if link is not None and link.outside:
            self.tally["linked pictures"] += 1
            return "".join(link.target.split()) if link.target.lower().startswith(("https://", "http://")) else MISSING
        data = self.parts.get(link.target, b"") if link is not None else b""
        if link is None or not data:
            self.tally["missing pictures"] += 1
            return MISSING
        ending = next((ending for start, ending in FORMS if data.startswith(start)), "")
        if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
            ending = "webp"
        if not ending:
            self.tally["pictures in other forms"] += 1
            form = link.target.rpartition(".")[2].lower()
            return f"picture-in-another-form.{form}" if form.isascii() and form.isalnum() and len(form) < 6 else "picture-in-another-form"
        digest = sha256(data).hexdigest()
        name = f"pictures/{digest[:16]}.{ending}"
        self.pictures.setdefault(name, Picture(name, digest, data))
        return name
