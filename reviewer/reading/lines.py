"""Sentences as the rules meet them: their words, their cues, their claim and what covers it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reviewer.model.named import Record
from reviewer.model.patterns.late import late
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import NO_WORDS, Vocabulary
from reviewer.model.span import Span

LABEL_WORDS = 2
"""Words that may stand in a label before the one that rejects ("Another common myth: …")."""
_LABELLED = late(r"[^.:–—]{2,40}?(?::|\s[–—-])\s")
Places = Mapping[str, tuple[tuple[int, int], ...]]
"""Cue class → (first word, last word) in the passage's words, in rising order."""


class Claim(Record):
    """A sentence that could be shown true or false.

    `type` is a code of the claim types; `also` further codes. `at` is the offset of the words that make the claim (for the scope of citations),
    `cue` those words; `subject` names the treatment, where one is named, and `called` is how the sentence calls it; `hedge` is 0 to 3; `own` says
    that it speaks of what the publisher sells or does; `lead` that a list hangs on it; `item` that it is a fragment in a list, which speaks only
    with the line above.
    """

    type: str
    at: int
    cue: Span
    also: frozenset[str] = frozenset()
    subject: str = ""
    called: str = ""
    object: str = ""
    hedge: int = 0
    own: bool = False
    lead: bool = False
    item: bool = False


class Cover(Record):
    """What stands behind a claim: `state` is own, paragraph, bare or none.

    `labels` are the references in full scope, `weak` those of a paragraph's last marker. `tail` says that the sentence has a marker, but before
    the claim.
    """

    state: str = "none"
    labels: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    tail: bool = False


class Line(Record):
    """One sentence: `start` and `end` in the block's text, `first` and `last` (not included) in the passage's words; `said` are these as a set."""

    start: int
    end: int
    first: int
    last: int
    text: str
    cues: Places
    claim: Claim | None = None
    cover: Cover = Cover()
    episode: int = -1
    introduces: Span | None = None
    question: bool = False
    instruction: bool = False
    unshown: bool = False
    said: frozenset[str] = frozenset()

    @property
    def span(self) -> Span:
        """Return the sentence's range in the block's text."""
        return Span(self.start, self.end)

    def find(self, pattern: Sifted, known: Vocabulary = NO_WORDS) -> re.Match[str] | None:
        """Return what a pattern finds first in the sentence; one without groups needs no vocabulary."""
        return pattern(known).search(self.text, self.said)

    @property
    def rejected(self) -> bool:
        """Return whether the sentence tells what is not shown, or what others wrongly say: by its words, or behind a label ("Myth 2: …")."""
        if self.unshown or "rejecting" in self.cues:
            return True
        return "myth" in self.cues and self.cues["myth"][0][0] - self.first <= LABEL_WORDS and _LABELLED.match(self.text) is not None

    def has(self, *classes: str) -> bool:
        """Return whether a cue of one of the classes stands in the sentence."""
        return not self.cues.keys().isdisjoint(classes)
