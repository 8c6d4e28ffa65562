"""Citations in round brackets that name who wrote and when: an author with a year, a body with a year, or several of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reviewer.model.draft import Reference
from reviewer.model.patterns.late import late
from reviewer.reading.ladder import host_of

_YEAR = r",? (?P<year>(?:19|20)\d\d)[a-z]?"
_BRACKETS = late(r"\(([^()]{4,220})\)")
_AUTHOR = late(rf"(?P<name>[A-Z][\w’'\-]+)(?:,? (?:et al\.?|&|and) ?(?:[A-Z][\w’'\-]+)?)?{_YEAR}")
_BODY = late(
    r"(?:[Tt]he )?(?P<name>[A-Z][\w’'\-]*"
    rf"(?: (?:[A-Z][\w’'\-]*|of|for|the|and|on|in|&|guidelines?|labels?|statement|report|review|handbook)){{0,8}}){_YEAR}"
)
SHORT = 6
"""Up to how many letters a body is called by its first letters ("NICE", "WHO")."""
OPENING = 120
"""Within how many letters of an entry the body stands that wrote it."""


def named_sources(text: str, references: Sequence[Reference]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield where brackets name sources by author or body and year, with the labels of their entries; an author who has none stands for itself."""
    if "20" not in text and "19" not in text:
        return
    for match in _BRACKETS.finditer(text):
        labels: list[str] = []
        for part in re.sub(r"^(?:see|cf\.?|e\.g\.),? ", "", match.group(1)).split(";"):
            if (author := _AUTHOR.fullmatch(part.strip())) is not None:
                labels.append(_entry(author, references) or f"text:({part.strip()})")
            elif (body := _BODY.fullmatch(part.strip())) is not None and (label := _entry(body, references)):
                labels.append(label)
        if labels:
            yield match.start(), match.end(), tuple(labels)


def _entry(named: re.Match[str], references: Sequence[Reference]) -> str:
    """Return the label of the entry that a name with a year stands for, or an empty string."""
    year = int(named.group("year"))
    return next((entry.label for entry in references if entry.year == year and _wrote(named.group("name"), entry)), "")


def _wrote(name: str, entry: Reference) -> bool:
    """Return whether an entry is of the author or the body of a name: by the name itself, by its first words, or by its first letters."""
    words = name.split()
    if words[0] in entry.text if len(words) == 1 else name in entry.text or " ".join(words[:2]) in entry.text[:OPENING]:
        return True
    if not words[0].isupper() or len(words[0]) > SHORT:
        return False
    letters = "".join(word[0] for word in entry.text[:OPENING].split(".")[0].split() if word[0].isupper())
    return letters == words[0] or words[0].lower() in host_of(entry.url).split(".")
