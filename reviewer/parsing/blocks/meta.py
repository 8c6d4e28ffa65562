"""Front matter as names and values."""

from __future__ import annotations

import re

from reviewer.model.patterns.late import late
from reviewer.model.span import Span
from reviewer.parsing.blocks.sentences import split

TOLD = late(
    r"^(?P<indent>[ \t]*)(?:(?:(?:page|seo|meta|og|search)[_-]?)?(?:title|description)|subtitle|headline|excerpt|summary|intro|lead|tagline|teaser)"
    r"[ \t]*:[ \t]*"
    r"(?:[>|][+-]?[ \t]*\n(?P<folded>(?:(?P=indent)[ \t]+\S[^\n]*(?:\n|\Z)){1,12})|(?P<quote>[\"']?)(?P<value>[^\n]*?)(?P=quote)[ \t]*$)",
    re.IGNORECASE | re.MULTILINE,
)
"""The lines of front matter that a site shows to readers, a folded text with its lines."""
FEWEST = 3
"""Words from which such a line is read as a sentence."""
LINE = late(r"^([A-Za-z_][\w .-]*?)[ \t]*:(?:[ \t]+(.*)|[ \t]*)$")


def read_meta(front: str) -> dict[str, str]:
    """Return the names (lower case) and values of front matter; a list's or folded text's lines are joined."""
    meta: dict[str, str] = {}
    name = ""
    for line in front.split("\n")[1:-1]:
        match = LINE.match(line)
        if match is not None:
            name = match.group(1).strip().lower()
            meta[name] = _bare(match.group(2) or "")
        elif name and line.strip():
            more = _bare(line.strip().removeprefix("- "))
            joint = ", " if line.lstrip().startswith("- ") else " "
            meta[name] = f"{meta[name]}{joint}{more}" if meta[name] not in ("", ">", "|", ">-", "|-") else more
    return meta


def told_in(front: str, abbreviations: frozenset[str]) -> tuple[Span, ...]:
    """Return the sentences readers meet: those of titles, descriptions and excerpts, as ranges of the front matter."""
    sentences: list[Span] = []
    for match in TOLD.finditer(front):
        start, end = match.span("value") if match.group("value") is not None else match.span("folded")
        while start < end and front[start] in " \t":
            start += 1
        value = front[start:end].rstrip()
        if len(value.split()) >= FEWEST:
            sentences.extend(span.shifted(start) for span in split(value, value, abbreviations))
    return tuple(sentences)


def _bare(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace('\\"', '"') if value[0] == '"' else value[1:-1].replace("''", "'")
    return value
