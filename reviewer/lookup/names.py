"""Which words a spelling check leaves alone: medical words, names, codes."""

from __future__ import annotations

import re

from reviewer.model.draft import PROSE, Draft
from reviewer.model.facts import Facts

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def known_words(facts: Facts, own: tuple[str, ...] = ()) -> frozenset[str]:
    """Return every word the knowledge files and the clinic's `own` list know, in lower case: medical words, and the parts of names."""
    named = [name for treatment in facts.treatments for name in (treatment.name, *treatment.names)]
    named += [name for condition in facts.conditions for name in (condition.name, *condition.names)]
    named += [*facts.institutions, *facts.layout.credentials, *own]
    return frozenset(word.casefold() for word in facts.words) | {word.casefold() for name in named for word in _WORD.findall(name)}


def names_in(draft: Draft) -> frozenset[str]:
    """Return the words written with a capital inside a sentence of running text, in lower case: they are taken for names."""
    found: set[str] = set()
    for block, zone in zip(draft.blocks, draft.zones, strict=True):
        # Titles and headings may capitalise every word.
        if zone not in PROSE or block.kind.value == "heading":
            continue
        for sentence in block.sentences:
            words = list(_WORD.finditer(block.prose, sentence.start, sentence.end))
            found.update(word.group().casefold() for word in words[1:] if word.group()[0].isupper())
    for byline in draft.bylines:
        found.update(word.casefold() for word in _WORD.findall(byline.text))
    return frozenset(found)


def is_known(text: str, words: frozenset[str], names: frozenset[str]) -> bool:
    """Return whether a spelling remark on the text is to be dropped."""
    if any(letter.isdigit() for letter in text) or text.isupper():
        return True
    parts = [part.casefold().replace("’", "'").removesuffix("'s") for part in _WORD.findall(text)]
    return all(part in words or part in names for part in parts)
