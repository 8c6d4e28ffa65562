"""Small articles, built without the parser."""

from __future__ import annotations

import re

from reviewer.model.draft import Block, Draft, Kind, Marker, Reference, Run, Zone
from reviewer.model.span import Span

_RAISED = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")


def block(text: str, kind: Kind = Kind.PARAGRAPH, href: str | None = None, quoted: bool = False) -> Block:
    """Return a block of one sentence per full stop; raised digits are markers."""
    markers = tuple(Marker((found.group(),), found.start(), found.end(), "raised") for found in _RAISED.finditer(text))
    return Block(
        kind=kind,
        source=text,
        text=text,
        prose=_RAISED.sub(lambda found: " " * len(found.group()), text),
        segments=((0, 0, len(text)),),
        runs=(Run(text, 0, len(text), href=href),),
        sentences=tuple(Span(found.start(), found.end()) for found in re.finditer(r"[^.\s][^.]*\.?", text)),
        markers=markers,
        pictures=(),
        key=text,
        quoted=quoted,
    )


def article(*blocks: Block, references: tuple[Reference, ...] = ()) -> Draft:
    """Return a draft of the blocks; those that references name are in the list of references."""
    listed = {reference.block for reference in references}
    starts = [0]
    for one in blocks:
        starts.append(starts[-1] + len(one.source) + 2)
    zones = tuple(Zone.REFERENCES if number in listed else Zone.BODY for number in range(len(blocks)))
    return Draft("\n\n".join(one.source for one in blocks), blocks, tuple(starts[:-1]), zones, references=references)
