"""Harm of care that is denied or made small: "no lasting side effects", "complications are uncommon", "you cannot overdose on it"."""

from __future__ import annotations

import re

from reviewer.model.patterns.late import late
from reviewer.model.patterns.sifted import Sifted
from reviewer.reading.claims.kinds import CARE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Pair, Sense

_SPOKEN_OF = (
    r"(?!(?:the|an?|this|that|these|such|about|of|for|to|with|on|in|at|by|and|or|but|is|are|was|were|do|does|have|has|had|than|as|people|studies"
    r"|trials)\b)"
)
"""What never stands between the word that denies and the harm: with it the harm is spoken of and not denied."""
_OTHER_THING = r"(?! (?:factors?|scores?|groups?|assessments?|categor(?:y|ies))\b|-)"
_DENIED = Sifted(
    r"\b(?:no|zero|hardly any|without|free (?:of|from)|(?:very |so |only |relatively )?(?:few|little|minimal|negligible)"
    r"|(?:[a-z]+n[’']t|not|never) (?:[\w-]+ ){0,3}?any) (?:" + _SPOKEN_OF + r"[\w-]+ ){0,3}?{sideeffect}\b"
    + _OTHER_THING
    + r"|\b{sideeffect}[- ]free\b",
    re.IGNORECASE,
)
_SMALL = Sifted(
    r"\b{sideeffect}(?: (?:of|from|to|after|with|in|during|following)(?: [\w-]+){1,5}?)? "
    r"(?:(?:is|are|remains?|tends? to be|stays?) (?!not\b|never\b)(?:\w+ ){0,2}?{small}\b"
    r"|(?:rarely|seldom|hardly ever|almost never) (?:occur|happen|arise|come up)s?\b)",
    re.IGNORECASE,
)
_CANNOT = Sifted(
    r"\b(?:cannot|can[’']t|can not|do(?:es)?(?:n[’']t| not)|will not|won[’']t|never|nothing|nobody|no ?one) (?:[\w-]+ ){0,4}?{harming}\b"
    r"|\b(?:never|not|no longer|n[’']t) (?:\w+ )?(?:at risk|in (?:any )?danger)\b"
    r"|\b(?:{sideeffect}|{mishap}) (?:is|are) (?:not|never|no longer|n[’']t) (?:an? )?(?:concern|issue|problem|worry)\b"
    r"|\b(?:rarely|seldom|hardly ever|almost never) (?:[\w-]+ ){0,2}?(?:causes?|leads? to|results? in) (?:\w+ ){0,3}?(?:{sideeffect}|{mishap})\b"
    r"|\b(?:keeps?|keeping) {sideeffect} (?:\w+ )?(?:low|minimum|bay|minimal)\b|\b(?:barely|hardly|scarcely) (?:feel|felt|notice)(?:s|d)?\b"
    r"|\b(?:feel|feels|felt|notice|notices|noticed) (?:nothing|no|little|not|only) (?:more|worse|else)? ?than (?:an? )?"
    r"|\b(?:not|n[’']t|never) (?:\w+ )?had a single \w+|\bfeel [^.;]{3,50}, nothing (?:more|worse|else)\b"
    r"|\b(?:{sideeffect}|{mishap}|dependence|addiction) (?:is|are) (?:simply|just|really|certainly) (?:not|no|never) "
    r"(?:an? )?(?:concern|issue|problem|worry)\b"
    r"|\bnothing to {burdened}\b|\bnone of (?:the|those|these|its|their) (?:\w+ )?{sideeffect}\b|\b{sideeffect}: none\b"
    r"|\b(?:leav(?:es|ing)|(?:is|are|stays?) left) (?:[\w-]+ ){0,5}?{untouched}\b|\btakes? (?:the {sting} (?:away|out)|away the {sting})\b",
    re.IGNORECASE,
)
_BOOKED = late(
    r" (?:of|that) (?:[\w’']+ ){0,4}(?:place|booked|booking|charged|bill|queue|appointment|slot|seat|deposit|money|paying|fee)\b", re.IGNORECASE
)
"""What there is said to be no risk of that harms nobody's health."""
_YET = late(
    r",? (?:but|though|although) (?:(?:they|it|some|these) )?(?:can|may|might|could|do happen|does happen)\b"
    r"(?! be (?:treated|managed|eased|avoided|prevented))",
    re.IGNORECASE,
)
"""What goes on behind harm called rare with what it may come to."""
_NEVER = ("steps", "limit", "unknown")
_CONDITION = late(r"\b(?:if|when|whether|unless|until|provided|where|once)\b[^,;:]*$", re.IGNORECASE)
_DOUBTED = late(
    r"\b(?:evidence|proof|promis\w+|guarantee\w*|assum\w+|believ\w+|think\w*|sure|certain|myth|expect\w*|hop(?:e|es|ing)|should|must|mean"
    r"|means)\b[^,;]*$"
    r"|\b(?:not|nothing|no \w+ is|n[’']t|never|nor) (?:\w+ ){0,2}$",
    re.IGNORECASE,
)
"""What stands before a denial that is itself denied, wished for or asked."""
_HAS = frozenset("has have had causes usually often".split())
HELD = 3
"""Within how many words behind an illness a denial speaks of the illness."""


@question(need(words=(_DENIED.telling, _SMALL.telling)), never=_NEVER)
def denied(sense: Sense, around: Around) -> Verdict | None:
    """Return the harm of care that a sentence denies or calls small, where it names care or stands on a page that offers some."""
    if not _of_care(sense, around) or sense.text.rstrip().endswith(":"):
        return None  # "Reactions are uncommon:" goes on to tell them
    found = sense.find(_DENIED)
    if found is not None and _does_not_work(sense, found):
        found = None
    return _reassures(sense, found or _called_small(sense, around))


def _does_not_work(sense: Sense, found: re.Match[str]) -> bool:
    """Return whether it is denied that care does something about an ill ("No cream removes stretch marks"), not that it brings one."""
    first, last = sense.matched(found)
    return any(first + 1 < at <= last and sense.words[at].endswith("s") for at, _ in sense.get("effect"))


def _called_small(sense: Sense, around: Around) -> re.Match[str] | None:
    """Return harm that is called small or rare, unless only an illness is named beside it ("Complications of mumps rarely occur")."""
    found = sense.find(_SMALL)
    if found is not None and _YET.match(sense.text, found.end()):
        return None  # "Serious reactions are rare but can be fatal"
    if found is None or sense.has(*CARE):
        return found
    first, last = sense.matched(found)
    return None if any(first <= place[0] <= last and place not in sense.get("harm") for place in sense.get("condition")) else found


@question(need(words=(_CANNOT.telling,)), never=_NEVER)
def harmless(sense: Sense, around: Around) -> Verdict | None:
    """Return the harm that care is said not to do, by what it cannot do ("you cannot overdose on it") or by what nobody feels or fears."""
    return _reassures(sense, sense.find(_CANNOT)) if _of_care(sense, around) else None


def _of_care(sense: Sense, around: Around) -> bool:
    return sense.has(*CARE) or around.promotes


def _reassures(sense: Sense, found: re.Match[str] | None) -> Verdict | None:
    """Return the verdict on words that reassure, unless they are only aimed at, supposed, or said of an illness."""
    if found is None or sense.text[: found.start()].endswith("-") or of_a_booking(sense, found.end()):
        return None
    place = sense.matched(found)
    if sense.aimed(place) or supposed(sense, found.start()) or of_an_illness(sense, place):
        return None
    return Verdict("SAF+", place)


def of_a_booking(sense: Sense, offset: int) -> bool:
    """Return whether the risk named before an offset is one of bookings or bills ("no risk of losing your place")."""
    return _BOOKED.match(sense.text, offset) is not None


def supposed(sense: Sense, offset: int) -> bool:
    """Return whether what stands at an offset is set under a condition, doubted, wished for, or denied in its turn ("not without risk")."""
    before = sense.text[:offset]
    return _CONDITION.search(before) is not None or _DOUBTED.search(before) is not None


def of_an_illness(sense: Sense, place: Pair) -> bool:
    """Return whether it is an illness that does no harm ("most cysts have no complications")."""
    ill = sense.before(place, HELD, "condition")
    if ill is None or any(first < ill[0] for first, _ in sense.get(*CARE, "effect")):
        return False
    between = sense.words[ill[1] + 1 : place[0]]
    return not _HAS.isdisjoint(between) or (not between and ill[0] == sense.first)
