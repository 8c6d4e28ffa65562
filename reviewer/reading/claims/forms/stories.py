"""Paragraphs that tell how one person fared under care, in the words of the house: a story offered as proof as much as a quotation is."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.model.draft import Block, Kind
from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Group, Vocabulary, Worded
from reviewer.reading.claims.forms.voices import ONE_OTHER
from reviewer.reading.sense import Sense

_OF_A_CAREER = Group("worksinhealth")
"""Words of a paragraph that tells of somebody who works in health, or of several people."""
_STORIES = late(
    r"\b(?i:success|patient|client|case|recovery)(?:[’']s)? (?i:stor(?:y|ies)|stud(?:y|ies)|journeys?|spotlight)\b"
    r"|^\W*(?i:what (?:our |some |other )?(?:patients|clients|women|men|parents|couples|people|families|wearers|members) (?:say|tell us)|voices\b)"
    r"|^\W*(?:Meet )?[A-Z][a-z]+(?:[’']s (?:story|journey|recovery|results?)| and [A-Z][a-z]+\W*$)|^\W*Meet [A-Z][a-z]+\W*$"
)
"""Headings below which the story of one person is told."""
_OPENS = Worded(
    r"^\W*(?:(?:Take|Meet|Consider|Remember) [A-Z][a-z]+\b"
    r"|(?:(?:When )?[A-Z][a-z]+(?: and [A-Z][a-z]+)?|(?:Mr|Mrs|Ms)\.? (?:[A-Z]\.? ?)+[a-z]*"
    r"|(?:An?|One|Our) (?:[\w-]+ ){0,3}?{caredfor}(?: of ours)?"
    r"|An? \d\d[- ]year[- ]old [\w-]+(?: [\w-]+)?),? .{0,70}?\b"
    r"(?:came|turned|arrived|walked|limped|visited|first saw|had (?:been|tried|lived|suffered|struggled|seen|had)"
    r"|was (?:\d\d|told|referred|diagnosed)|suffered|struggled"
    r"|could not|couldn[’']t|hobbled|dreaded|gave up|had given up)\b)"
)
"""How a house opens the story of one whom it treated ("Hannah came to us after two years of …", "A 40-year-old baker had tried …")."""


def tells_of_one(block: Block, words: Sequence[str], heading: str, known: Vocabulary) -> bool:
    """Return whether a paragraph tells the story of one person, as its first words or the heading above it say."""
    if block.kind is not Kind.PARAGRAPH or ONE_OTHER.isdisjoint(words) or not _OF_A_CAREER(known).isdisjoint(words):
        return False
    return _OPENS(known).match(block.prose) is not None or (bool(heading) and _STORIES.search(heading) is not None)


def speaks_of_one(sense: Sense) -> bool:
    """Return whether a sentence of such a paragraph opens the story or speaks of the one it is about."""
    return sense.first == 0 or not ONE_OTHER.isdisjoint(sense.own)
