"""A new footnote: its mark in the text and its entry in the list, both in the draft's own style. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from reviewer.model.draft import Draft, Kind, Zone
from reviewer.model.finding import Edit
from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
AFTER = ".,;:!?)]”’\"'…"
"""What a mark stands after, not before (AMA Manual of Style 3.6)."""
_LONGEST = 9
"""Digits of a label that is counted on from; longer runs are no numbers of footnotes."""
_LABEL = re.compile(
    rf"(?P<caret>\[\^[^\]\s]+\]:)|(?P<bracket>\[\d+\])|(?P<raised>[{DIGITS}]+)|(?P<number>\d{{1,3}})(?P<dot>[.)]?)|(?P<bullet>[-*+•])"
)
_MARK = re.compile(rf"\[\^[^\]\s]+\]|\[\d[\d,–-]*\]|[{DIGITS}]+(?:[,–][{DIGITS}]+)*|<sup>[^<]*</sup>")


class Footnote(NamedTuple):
    """The edits (rising, apart) that make a footnote, its number, and where in the text after them the cursor belongs: in the new entry."""

    edits: tuple[Edit, ...]
    label: str
    cursor: int


def footnote(draft: Draft, offset: int, *, plain: bool = False) -> Footnote:
    """Return a new footnote at a source offset; raise Trouble where none belongs."""
    number = draft.block_at(offset)
    if number < 0 or not draft.text.strip():
        raise Trouble("There is no text here that a footnote could belong to. Nothing was changed. Write the sentence first.")
    if draft.zones[number] in (Zone.REFERENCES, Zone.CREDITS, Zone.META) or draft.blocks[number].kind in (Kind.NOTE, Kind.META, Kind.CODE):
        raise Trouble("A footnote belongs to a sentence of the article. Nothing was changed. Put the cursor behind that sentence first.")
    label, style = next_label(draft), style_of(draft, plain=plain)
    at = _place(draft.text, offset)
    mark = _mark(style, label)
    if style in ("raised", "sup") and at and draft.text[at - 1] in DIGITS:
        mark = "," + mark
    end, entry, tail = _entry(draft, style, label)
    first, second = Edit(at, at, mark), Edit(end, end, entry + tail)
    cursor = end + len(entry) + (len(mark) if at <= end else 0)
    return Footnote((first, second) if at <= end else (second, first), label, cursor)


def entries(draft: Draft, style: str, first: int, texts: Sequence[str]) -> Edit:
    """Return the edit that puts entries (one or more) behind the last one of the list, numbered from `first`; a new list where there is none."""
    end, entry, tail = _entry(draft, style, str(first))
    said = entry + texts[0]
    blocks = [reference.block for reference in draft.references]
    for label, text in enumerate(texts[1:], first + 1):
        said += (_gap(draft, blocks) + _front(draft, max(blocks), str(label)) if blocks else "\n\n" + _begun(style, str(label))) + text
    return Edit(end, end, said + tail)


def next_label(draft: Draft) -> str:
    """Return the number of the next footnote of a draft."""
    used = {label for block in draft.blocks for marker in block.markers for label in marker.labels}
    used |= {reference.label for reference in draft.references}
    return str(max((int(label) for label in used if label.isdecimal() and len(label) <= _LONGEST), default=0) + 1)


def style_of(draft: Draft, *, plain: bool) -> str:
    """Return how most marks are written; where there are none, how the list is, or what suits the file."""
    styles = Counter(marker.style for block in draft.blocks for marker in block.markers)
    if styles:
        return styles.most_common(1)[0][0]
    if draft.references:
        found = _label(draft, draft.references[-1].block)
        if found is not None and found.lastgroup in ("caret", "bracket", "raised"):
            return str(found.lastgroup)
        return "bracket"
    return "raised" if plain else "caret"


def _mark(style: str, label: str) -> str:
    return {"caret": f"[^{label}]", "bracket": f"[{label}]", "sup": f"<sup>{label}</sup>"}.get(style, label.translate(RAISED))


def _place(text: str, offset: int) -> int:
    """Return where the mark belongs: at the end of the word, behind its punctuation and the marks that are there already."""
    at = offset
    while at < len(text) and at and text[at].isalnum() and text[at - 1].isalnum() and text[at] not in DIGITS:
        at += 1
    back = at
    while back and text[back - 1] in " \u00a0":
        back -= 1
    if back < at and back and text[back - 1] in AFTER + DIGITS:
        at = back
    while at < len(text) and text[at] in AFTER and (text[at] not in "\"'" or text[at - 1 : at] in tuple(".,;:!?")):
        at += 1
    while (found := _MARK.match(text, at)) is not None:
        at = found.end()
    return at


def _label(draft: Draft, block: int) -> re.Match[str] | None:
    return _LABEL.match(draft.blocks[block].source)


def _entry(draft: Draft, style: str, label: str) -> tuple[int, str, str]:
    """Return where the entry goes, what it begins with, up to where the cursor belongs, and what follows it."""
    text = draft.text
    if not draft.references:
        head = {"caret": "", "raised": "Footnotes:\n\n", "sup": "Footnotes:\n\n"}.get(style, "## References\n\n")
        end = len(text.rstrip())
        return end, "\n\n" + head + _begun(style, label), "" if end < len(text) else "\n"
    blocks = [reference.block for reference in draft.references]
    last = max(blocks)
    end = draft.starts[last] + len(draft.blocks[last].source)
    return end, _gap(draft, blocks) + _front(draft, last, label), ""


def _begun(style: str, label: str) -> str:
    """Return what an entry of a new list begins with."""
    return {"caret": f"[^{label}]: ", "bracket": f"[{label}] "}.get(style, f"{label.translate(RAISED)} ")


def _gap(draft: Draft, blocks: list[int]) -> str:
    """Return what stands between two entries of the list."""
    blocks = sorted(set(blocks))
    for before, after in zip(blocks[-2::-1], blocks[:0:-1], strict=False):
        between = draft.text[draft.starts[before] + len(draft.blocks[before].source) : draft.starts[after]]
        if between and not between.strip(" \n>"):
            return between
    return "\n" if draft.blocks[blocks[-1]].kind in (Kind.ITEM, Kind.NOTE) else "\n\n"


def _front(draft: Draft, block: int, label: str) -> str:
    """Return what the new entry begins with, as the last one does."""
    source, found = draft.blocks[block].source, _label(draft, block)
    if found is None:
        return ""
    blank = re.match(r"\s*", source[found.end() :])
    space = blank.group() if blank is not None and "\n" not in blank.group() else " "
    if found["caret"]:
        return f"[^{label}]:{space or ' '}"
    if found["bracket"]:
        return f"[{label}]{space}"
    if found["raised"]:
        return f"{label.translate(RAISED)}{space}"
    if found["bullet"]:
        return f"{found['bullet']}{space or ' '}"
    return f"{label}{found['dot']}{space}" if space or found["dot"] else ""
