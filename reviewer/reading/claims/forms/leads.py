"""Lines that lead into a list: whether they claim something of its items, or only say that something follows."""

from __future__ import annotations

import re

from reviewer.model.draft import Kind
from reviewer.model.patterns.late import late
from reviewer.reading.claims.kinds import CARE, THING, Around
from reviewer.reading.claims.verbs.hollow import names_kind
from reviewer.reading.sense import PRONOUNS, Sense

_INCLUDES = frozenset({"include", "includes", "including", "follows"})
BARE = 3
"""From how many words before "include" on a line names what it announces; "Benefits include:" alone claims them of the page's subject."""
ANNOUNCED = 3
"""How many words may stand between "several" and the colon ("offers several notable advantages:")."""
BLAMED = 8
"""Within how many words before the verb stands what is said to bring about what is listed."""
_OPEN_LEAD = late(r"\b(?:can|may|help|helps|will)(?: also)?\s*:\s*$", re.IGNORECASE)
_RISK_FACTORS = "risk factor"
"""Lines with these words blame what is listed below them."""
_COUNTED = late(
    r"(?:[\w-]+, )?(?:there are|we (?:have|offer|use)) "
    r"(?:several|many|some|two|three|four|five|six|a number of|a few|various|different|numerous) (?:\w+ ){0,2}?"
    r"(?:types?|kinds?|methods|options|ways|factors|forms|techniques|stages|approaches)\b(?! (?:in which|that|our|this|it))[^,]*:"
    r"|(?:several|many|a number of) factors\b",
    re.IGNORECASE,
)
"""Lines that only count what is listed below."""
_THAT = frozenset(("that", "which"))
_BREAKS_OFF = frozenset(("to", "by", "experience", "notice", "expect", "see", "enjoy"))
"""Last words of a line whose sentence goes on in the list below."""
_VERBS = late(
    r"\b(?:is|are|was|were|has|have|had|can|may|might|could|will|see|sees|seen|notice|report|experience|offers?|provides?|gives?|shows?|"
    r"brings?|includes?|finds?|found|leads?|combined|means)\b",
    re.IGNORECASE,
)


def asserts_list(sense: Sense) -> bool:
    """Return whether a line that ends in a colon claims something of the items below it."""
    if sense.get("harm", "steps", "logistics") and not sense.get("effect", "authority"):
        return False
    if sense.get("own", "house") and not sense.get(*THING, "authority"):
        return False
    if _is_for(sense):
        return True
    if _RISK_FACTORS in sense.text.lower():
        return False
    if any(names_kind(sense, place) for place in sense.speaking("effect")):
        return False
    speaking = [place for place in sense.speaking("effect") if place not in sense.get("weakeffect") or sense.get(*THING)]
    if sense.get("reservation") and all(place in sense.get("weakeffect") for place in speaking):
        return False
    if not speaking and not has_verb(sense) and not sense.get("authority", "effectadj", "safe"):
        return bool(sense.speaking("benefitnoun"))
    if speaking or sense.speaking("authority", "effectadj", "effectnoun", "safe"):
        return True
    return _OPEN_LEAD.search(sense.text) is not None and (bool(sense.get(*CARE)) or not PRONOUNS.isdisjoint(sense.own))


def tells_of_list(sense: Sense) -> bool:
    """Return whether a line that ends in a colon would claim the benefits listed below it: it speaks of working, or breaks off behind its"
    " subject."""
    if sense.get("harm", "steps", "limit", "decision", "goal") or _RISK_FACTORS in sense.text.lower():
        return False
    ending, care = sense.words[sense.last - 1], bool(sense.get(*CARE))
    if ending in PRONOUNS or (care and (ending in _BREAKS_OFF or has_verb(sense))):
        return True
    return bool(sense.get("effect")) and not sense.get("logistics")


def announces(sense: Sense) -> bool:
    """Return whether a sentence only says that something follows ("The benefits of massage include:", "Here are some tips").

    What is claimed then stands below; the sentence itself says nothing that could be shown false.
    """
    if any(first <= sense.first + 1 for first, _ in sense.get("announce")):
        if _presupposes(sense):
            return False
        return "strongauthority" not in sense.cues  # "Here is what the research shows:" leans on research for all that follows
    if not sense.text.rstrip().endswith(":"):
        return False
    if _COUNTED.match(sense.text) is not None:
        return True
    end = sense.last - 1
    if sense.words[end] == "including" and _works_on(sense):
        return False
    if sense.words[end] in _INCLUDES:
        return (end - sense.first >= BARE or not sense.get("benefitnoun")) and not _blames(sense)
    return any(end - last <= ANNOUNCED and sense.after((first, last), ANNOUNCED, "effectnoun", *CARE) for first, last in sense.get("several"))


def _works_on(sense: Sense) -> bool:
    """Return whether care is said to do something to what is listed ("Massage eases many complaints, including:")."""
    return any(not sense.words[place[0]].endswith(("ing", "ed")) and sense.before(place, 8, "treatment") for place in sense.speaking("effect"))


def _blames(sense: Sense) -> bool:
    """Return whether a line says of an ill or a habit what it brings about, which is listed below ("Stress causes problems, including:")."""
    for place in sense.speaking("cause"):
        if sense.words[place[0]].endswith("ed"):
            continue  # "Symptoms caused by gout include:"
        if sense.before(place, BLAMED, *THING, "exposure") and _THAT.isdisjoint(sense.window(place[0] - 3, place[0])):
            return sense.after(place, ANNOUNCED + 1, "condition", "health") is not None
    return False


def _presupposes(sense: Sense) -> bool:
    """Return whether what is announced is said to work ("Here are five foods that lower blood pressure:")."""
    weak = sense.get("weakeffect")
    return any(place not in weak and not _THAT.isdisjoint(sense.window(place[0] - 4, place[0])) for place in sense.speaking("effect"))


def _is_for(sense: Sense) -> bool:
    """Return whether a line says of care what it is for, which is listed below ("A gentle technique for:")."""
    return sense.words[sense.last - 1] == "for" and bool(sense.get(*CARE))


def leads_list(sense: Sense, around: Around) -> bool:
    """Return whether a paragraph's sentence claims benefit by leading into a list."""
    if not sense.text.rstrip().endswith(":") or around.kind is not Kind.PARAGRAPH or not asserts_list(sense) or _blames(sense):
        return False
    if not has_verb(sense) and not sense.get("benefitnoun", "authority") and not _is_for(sense):
        return False
    return around.about_care or (around.page.selling and sense.words[sense.first] in PRONOUNS) or bool(sense.get(*CARE, "authority", "effectnoun"))


def has_verb(sense: Sense) -> bool:
    """Return whether a line has a verb of those that lead into a list, or one of effect."""
    return _VERBS.search(sense.text) is not None or bool(sense.get("effect"))
