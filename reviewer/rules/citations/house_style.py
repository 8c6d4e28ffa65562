"""The citation style the clinic has chosen: which one an entry is written in, and how a full entry reads."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reviewer.model.patterns.late import late

MODELS: Mapping[str, str] = {
    "AMA": "Author AA, Author BB. Title. Journal. Year;volume(issue):pages. doi",
    "Vancouver": "Author AA, Author BB. Title. Journal. Year;volume(issue):pages. doi",
    "APA": "Author, A. A., & Author, B. B. (Year). Title. Journal, volume(issue), pages. doi",
    "Chicago": "Author, First, and First Author. “Title.” Journal volume, no. issue (Year): pages. doi",
    "MLA": "Author, First, and First Author. “Title.” Journal, vol. volume, no. issue, Year, pp. pages. doi",
}
"""How an entry of a paper reads in each style."""
KIN: Mapping[str, str] = {"Vancouver": "AMA"}
"""Styles whose entries look alike."""
SHAPES = (
    ("APA", late(r"\A[^(]{2,200}\s\((?:19|20)\d\d[a-z]?(?:,\s[A-Z][a-z]+(?:\s\d{1,2})?)?\)\.")),
    ("MLA", late(r"\bvol\.\s\d+,\sno\.\s\d+,(?:\s[A-Z][a-z]{2,8}\.?)?\s(?:19|20)\d\d,\spp?\.", re.IGNORECASE)),
    ("Chicago", late(r"\s\d+,\sno\.\s\d+\s\((?:[A-Z][a-z]+\s)?(?:19|20)\d\d\):\s?\d")),
    ("AMA", late(r"\.\s(?:19|20)\d\d(?:\s[A-Z][a-z]{2}(?:\s\d{1,2})?)?;\s?\d")),
)
"""What gives a style away in an entry of a paper."""


def written_in(entry: str) -> str:
    """Return the style an entry of a paper is written in, as far as it can be told, or an empty string."""
    return next((style for style, shape in SHAPES if shape.search(entry)), "")


def strays(entry: str, chosen: str) -> str:
    """Return the style of an entry that is not in the chosen one, or an empty string."""
    found = written_in(entry)
    return found if found and found != KIN.get(chosen, chosen) else ""
