"""Footnotes of HTML: the anchors that lead to notes, and the elements that are the notes."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

from reviewer.model.patterns.late import late

MARK = late(r"[\[(]?\s*(\d{1,3}|[a-z]|[*†‡§]+)\s*[\])]?")
NOTE_NAME = late(r"(?:fn|ftnt|footnote|endnote|note|ref|cite|_edn|_ftn|citation|source)", re.IGNORECASE)
BACK = late(r"[↩↑^⤴⏎\ufe0e\ufe0f\s]*|back|return|jump up|\[?\d{1,3}\]?", re.IGNORECASE)
WAY_BACK = late(
    r"(?:fn|ftnt?|edn|footnote|note|cite)[-_:]?(?:ref|back)|ref[-_:]?(?:fn|back)|^sd(?:foot|end)note\d+anc$", re.IGNORECASE
)
"""The name of an anchor that itself stands in a note (`fnref1`, `ftnt_ref1`, `sdfootnote1anc`)."""
HOLDERS = frozenset(["li", "p", "div", "dd", "td", "aside", "section"])


class Notes(dict[int, str]):
    """The labels of note elements by their number in memory; knows the anchors, too."""

    def __init__(self) -> None:
        super().__init__()
        self._anchors: dict[int, str] = {}
        self._back: set[int] = set()

    def label(self, node: LexborNode) -> str | None:
        """Return the label an anchor cites, if it does."""
        return self._anchors.get(node.mem_id)

    def is_way_back(self, node: LexborNode) -> bool:
        """Return whether an anchor in a note leads back to the text."""
        return node.mem_id in self._back

    def add(self, holder: LexborNode, anchor: LexborNode, label: str) -> None:
        """Keep a note with an anchor that cites it."""
        known = self.setdefault(holder.mem_id, label)
        self._anchors[anchor.mem_id] = known

    def add_way_back(self, node: LexborNode) -> None:
        """Keep an anchor that leads back from a note."""
        self._back.add(node.mem_id)


def find_notes(root: LexborNode) -> Notes:
    """Return the notes of a page: elements that a short numbered anchor in the text leads to."""
    notes = Notes()
    anchors = [node for node in root.css("a[href]") if (node.attributes.get("href") or "").startswith("#")]
    if not anchors:
        return notes
    targets: dict[str, LexborNode] = {}
    for node in root.css("[id], a[name]"):
        for name in (node.attributes.get("id"), node.attributes.get("name")):
            if name:
                targets.setdefault(name, node)
    holders: dict[int, LexborNode] = {}
    used: set[str] = set()
    for anchor in anchors:
        name = (anchor.attributes.get("href") or "")[1:]
        shown = MARK.fullmatch(" ".join(anchor.text().split()))
        target = targets.get(name)
        if shown is None or target is None:
            continue
        holder = _holder(target)
        if holder is None or holder.mem_id in _path(anchor) or WAY_BACK.search(name):
            continue
        if not _is_note(name, holder, anchor):
            continue
        label = notes.get(holder.mem_id) or shown.group(1)
        if holder.mem_id not in notes and label in used:
            label = f"{label}-{len(used)}"
        used.add(label)
        notes.add(holder, anchor, label)
        holders[holder.mem_id] = holder
    for holder in holders.values():
        for anchor in holder.css("a"):
            if (anchor.attributes.get("href") or "").startswith("#") and BACK.fullmatch(anchor.text().strip()):
                notes.add_way_back(anchor)
    return notes


def _holder(target: LexborNode) -> LexborNode | None:
    node: LexborNode | None = target
    for _ in range(6):
        if node is None or node.tag in ("body", "ol", "ul", "table"):
            return None
        if node.tag in HOLDERS:
            return node
        node = node.parent
    return None


def _path(node: LexborNode) -> set[int]:
    """Return an element and the nearest elements around it."""
    found: set[int] = set()
    step: LexborNode | None = node
    for _ in range(8):
        if step is None:
            break
        found.add(step.mem_id)
        step = step.parent
    return found


def _is_note(name: str, holder: LexborNode, anchor: LexborNode) -> bool:
    """Return whether an element is a note: its name says so, or the anchor is raised."""
    parent = anchor.parent
    return (
        NOTE_NAME.search(name) is not None
        or (parent is not None and parent.tag == "sup")
        or anchor.css_first("sup") is not None
        or holder.tag == "li"
    )
