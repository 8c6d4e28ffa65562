"""What care is said to do in the body as if it had been seen, and what is said to come of it."""

from __future__ import annotations

import re

from reviewer.model.draft import Kind
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Vocabulary
from reviewer.reading.lines import Line
from reviewer.reading.passage import Passage
from reviewer.reading.sense import PRONOUNS
from reviewer.reading.words import count_words

_ACTED = Sifted(
    r"\b{doestobody}\b(?: [\w’'-]+){0,3}? {actedon}\b"
    r"|\b(?:causes?|helps?|allows?|encourages?|teach(?:es)?|tricks?|signals?|tells?|trains?|prompts?|forces?) (?:the|your) (?:skin|{actedon}) (?:\w+ )?(?:to|into)\b",
    re.IGNORECASE,
)
"""What care is said to do to a part of the body."""
_SO = Sifted(r"\b(?:thereby|therefore|hence|thus|which is why|that[’']s why|and so|so that)\b|, so \b", re.IGNORECASE)
"""Words by which a working is passed on to what comes of it."""


def acts_on_body(line: Line, passage: Passage, known: Vocabulary) -> re.Match[str] | None:
    """Return what care, named before it, is said to do to a part of the body, with no hedge ("The laser switches on the cells")."""
    if not of_care(line, passage) or line.has("hedge2", "unknown", "limit", "negator", "steps", "goal", "logistics"):
        return None
    found = line.find(_ACTED, known)
    if found is None:
        return None
    at = line.first + count_words(line.text[: found.start()])
    named = any(first < at for name in ("treatment", "genericcare") for first, _ in line.cues.get(name, ()))
    return found if named or passage.words.text[line.first] in PRONOUNS or passage.block.kind is Kind.ITEM else None


def passed_on(line: Line, passage: Passage) -> bool:
    """Return whether care is said to do something in the body, and so to better an ill ("It rewires the brain, which is why fears vanish")."""
    if not of_care(line, passage) or not line.has("body", "molecule") or line.has("unknown", "hedge2", "negator", "steps"):
        return False
    found = line.find(_SO)
    if found is None:
        return False
    at = line.first + count_words(line.text[: found.start()])
    return any(first < at for name in ("body", "molecule") for first, _ in line.cues.get(name, ())) and any(
        first >= at for name in ("effect", "mending", "improved") for first, _ in line.cues.get(name, ())
    )


def of_care(line: Line, passage: Passage) -> bool:
    """Return whether a sentence tells how care acts: named in it, or by a pronoun or an item that stands for it."""
    if line.has("treatment", "genericcare", "own"):
        return True
    return passage.setting.about_care and (passage.block.kind is Kind.ITEM or passage.words.text[line.first] in PRONOUNS)
