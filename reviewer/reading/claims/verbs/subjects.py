"""What does the helping in a sentence: whether the subject of a verb of effect is care."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.model.draft import Kind
from reviewer.reading.claims.kinds import CARE, HEALTH, THING, Around
from reviewer.reading.claims.verbs.workings import works_as
from reviewer.reading.sense import PRONOUNS, Pair, Sense

USE = 5
"""Up to which word of a sentence "use of" tells what is used."""
WITH = 10
"""Within how many words of an opening verb stands the care with which it is done."""
_WITH = frozenset(("with", "through", "using"))
_ANSWERS = ("No, ", "Yes, ")
"""How an answer opens before its subject."""
_ADVERBS = frozenset("sometimes often usually simply just regularly gently even".split())
"""Words before the subject of a sentence that tell how often or how."""
_OPEN_END = frozenset(("if", "longer", "without"))
"""Words with which a sentence tells when an ill passes or how slowly, not that care mends it ("Most sprains heal without it")."""
_BEING = frozenset(("be", "been", "is", "are", "was", "were", "being"))
_BY = frozenset(("by", "with", "through", "after", "using", "during", "following"))


def _plainly_helps(sense: Sense, place: Pair) -> bool:
    """Return whether a verb says itself that something gets better, and does not only name what is at risk ("Risk of triggering …")."""
    return not sense.words[place[0]].endswith("ing") and works_as(sense, place) == "EFF"


def _done_by_care(sense: Sense, place: Pair) -> bool:
    """Return whether a verb in the passive names care behind it as what did it ("Stiffness can be eased by stretching")."""
    passive = sense.words[place[0]].endswith("ed") and not _BEING.isdisjoint(sense.window(place[0] - 2, place[0]))
    if not passive or not sense.before(place, 14, *THING):
        return False
    care = sense.after(place, 6, *CARE)
    return care is not None and not _BY.isdisjoint(sense.words[place[1] + 1 : care[0]])


def _done_with_care(sense: Sense, place: Pair) -> bool:
    """Return whether a verb that opens a sentence names care behind it as what does it ("Restore your smile with veneers")."""
    care = sense.after(place, WITH, *CARE)
    return care is not None and not _WITH.isdisjoint(sense.words[place[1] : care[0]])


def _asks(sense: Sense, place: Pair, around: Around) -> bool:
    """Return whether an item opens with a mild verb in its base form, which without an asserting line above it is a step ("Manage stress")."""
    return around.kind is Kind.ITEM and place in sense.get("weakeffect") and not sense.words[sense.first].endswith(("s", "ing", "ed"))


def uses(opening: Sequence[str]) -> bool:
    """Return whether words open with the use of something ("The careful use of needles"), which stands for the care it is used in."""
    at = next((at for at, word in enumerate(opening[:USE]) if word == "use"), -1)
    return 0 <= at < len(opening) - 1 and opening[at + 1] == "of"


def has_subject(sense: Sense, place: Pair, around: Around) -> bool:
    """Return whether what does the helping is care: named before the verb, a pronoun or "we" for it, a gerund, a label, or left out in a list."""
    if sense.before(place, 30, *CARE):
        return True
    mends = place in sense.get("mending") and sense.before(place, 3, *HEALTH) and not sense.before(place, 3, "harm")
    if around.about_care and around.page.selling and mends and _OPEN_END.isdisjoint(sense.own):
        return True
    joined = next((last + 1 for first, last in sense.get("connector") if first == sense.first), sense.first)
    joined += joined == sense.first and sense.text.startswith(_ANSWERS)
    while joined < place[0] and sense.words[joined] in _ADVERBS:
        joined += 1
    opening = sense.words[min(joined, place[0]) : place[0]]
    if _done_by_care(sense, place):
        return True
    if sense.label == "label" and around.kind is Kind.ITEM and around.about_care and _plainly_helps(sense, place):
        return True
    if not opening and around.kind is not Kind.ITEM and _done_with_care(sense, place):
        return True
    if around.lead_asserts or not opening:
        return around.lead_asserts or (around.about_care and not _asks(sense, place, around))
    if around.about_care and (uses(opening) or "properties" in opening):
        return True
    if opening[0] in PRONOUNS and len(opening) <= 8:
        return around.about_care or around.page.selling
    if sense.before(place, 10, "own", "house"):
        return around.page.selling
    return opening[0].endswith("ing") and len(opening) <= 10
