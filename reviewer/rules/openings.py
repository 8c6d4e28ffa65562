"""What stands in the open places of a check's message where the check is told of by itself, with no draft to fill them from."""

from __future__ import annotations

import re

WORDS = {
    "by": "a reviewer",
    "clinic": "the clinic",
    "condition": "the condition",
    "date": "a day",
    "entry": "a reference",
    "how": "with capitals",
    "institution": "an institution",
    "kind": "a weak kind of source",
    "listed": "",
    "named": "a licence",
    "point": "points",
    "reason": "the reason given",
    "reviewer": "somebody",
    "sentences": "some sentences",
    "site": "this site",
    "source": "a weak source",
    "treatment": "the treatment",
    "use": "a use",
    "when": "a day",
    "where": "another paragraph",
}
"""By the name of an open place, words that read on; what is missing here, such as a number, becomes three points."""
WHOLE = {
    "The same {what} appears twice": "The same words appear twice",
    "This credit {what}.": "This credit lacks something that a credit tells.",
    "{entry} {problems}.": "A reference entry lacks something, or does not read as it should.",
    "Two notations in one article: {count} of the markers stand {style}.": "Two notations in one article: some markers stand in one, some in the other.",
}
"""Messages that no words for their places would make a sentence of."""
_LEAD = re.compile(r"\{count\}(?=“)|(?<=\})\{source\}")
"""Places that are empty more often than not: how many there are before a quotation, by whom after a name."""
_NAMED = re.compile(r"“\{\w+\}”|\(\{\w+\}\)")
_OPEN = re.compile(r"(^|[.:] )?\{(\w+)\}")


def told(message: str) -> str:
    """Return a message with words in its open places: what is quoted or in brackets there becomes three points."""
    if message in WHOLE:
        return WHOLE[message]
    quoted = _NAMED.sub(lambda found: f"{found.group()[0]}…{found.group()[-1]}", _LEAD.sub("", message))
    return _OPEN.sub(_filled, quoted).replace("….", "…").strip()


def _filled(found: re.Match[str]) -> str:
    before, words = found.group(1), WORDS.get(found.group(2), "…")
    return f"{before or ''}{words[:1].upper()}{words[1:]}" if before is not None and not before.startswith(":") else f"{before or ''}{words}"
