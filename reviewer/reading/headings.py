"""What a heading says of the list below it."""

from __future__ import annotations

import re
from functools import lru_cache

from reviewer.model.patterns import late

_CAUSES = late(
    r"^\W*(?:\d+\W+)?(?:what (?:are|is) )?(?:the )?(?:most )?(?:common |main |possible |other |known |usual |some )*"
    r"(?:causes?|risk factors?|triggers?)(?:,? (?:and|&|or) (?:common )?(?:causes?|risk factors?|triggers?))?(?: (?:of|for|behind) .{2,60})?\W*$"
    r"|^\W*(?:\d+\W+)?what (?:can )?causes? .{2,60}$",
    re.IGNORECASE,
)


_BENEFITS = late(
    r"^\W*(?:\d+\W+)?(?:what (?:are|is) )?(?:the )?(?:many |key |main |top |major |other |potential |possible |proven |health |clinical |\w+ )?"
    r"(?<!insurance )(?<!va )(?:benefits|advantages|results)(?: (?:of|for|from|with|you) .{2,60}| include)?\W*$",
    re.IGNORECASE,
)


_SYMPTOMS = late(r"\b(?:symptoms?|signs?)\b", re.IGNORECASE)


@lru_cache(256)
def names_symptoms(line: str) -> bool:
    """Return whether a heading or the line above a list says that symptoms or signs are listed ("Common symptoms", "Signs include:")."""
    return bool(line) and _SYMPTOMS.search(line) is not None


@lru_cache(256)
def names_benefits(heading: str) -> bool:
    """Return whether a heading says that what is listed below it are benefits ("Benefits of massage", "Key advantages")."""
    return _BENEFITS.match(heading) is not None


@lru_cache(256)
def names_causes(heading: str) -> bool:
    """Return whether a heading says that what is listed below it are causes ("Common causes", "Risk factors for shingles")."""
    return _CAUSES.match(heading) is not None
