"""How a page from the web stands to what was signed, in words for a clinician: one sentence that decides, then what it means. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reviewer.seal.trust import Level
from reviewer.seal.verdict import Content, Verdict

SAYS = {
    Content.EXACT: "The article is the one that was signed, byte by byte.",
    Content.CONTENT: "The article is the one that was signed: the same words, links and pictures, in other markup.",
    Content.TYPOGRAPHY: "The words are those that were signed but for quotation marks, dashes or fixed spaces:",
    Content.ALTERED: "The article differs from the one that was signed:",
    Content.NOT_FOUND: "The article that was signed was not found in this page, or may be in several places of it.",
}
_CONTENT = {
    Content.EXACT: "This page is what was signed",
    Content.CONTENT: "This page is what was signed",
    Content.TYPOGRAPHY: "This page is what was signed but for its punctuation",
    Content.ALTERED: "This page is not what was signed",
    Content.NOT_FOUND: "What was signed is not found in this page",
}
_TRUST = {
    Level.NONE: "This page carries no seal",
    Level.INVALID: "The seal of this page does not hold",
    Level.UNTRUSTED: "Nobody here knows who signed this page",
    Level.EXPIRED: "The approval of this page has run out",
    Level.REVOKED: "This page was signed with a key that was revoked",
    Level.WITHDRAWN: "The approval of this page was withdrawn",
}
_TAG = re.compile(r"<[^<>]*>")


def headline(verdict: Verdict) -> str:
    """Return the one sentence that decides, under 50 characters and without a full stop: a signature that does not hold outweighs the words."""
    return _TRUST.get(verdict.trust.level) or _CONTENT[verdict.content]


def codes(verdict: Verdict) -> str:
    """Return the two words by which programs and the history tell the same."""
    return f"{verdict.content.value} + {verdict.trust.level.value}"


def plain(differences: Sequence[str]) -> list[str]:
    """Return differences without the markup in them; where a pair of them differs in nothing else, with it."""
    bare = [" ".join(_TAG.sub("", line).split()) for line in differences]
    for nth in range(len(bare) - 1):
        if bare[nth][:1] == "-" and bare[nth + 1][:1] == "+" and bare[nth][1:] == bare[nth + 1][1:]:
            bare[nth : nth + 2] = differences[nth : nth + 2]
    return bare
