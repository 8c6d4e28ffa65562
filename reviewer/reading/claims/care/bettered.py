"""People said to be better off: they worry less, walk further, breathe through the nose again, come away rested."""

from __future__ import annotations

import re

from reviewer.model.draft import Kind
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import ELSEWHERE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_GUESTS = Group("guest")
_STATE = Sifted(
    r"\b(?:leave|leaves|go home|come away|comes away|walk out|walks out|wake up|arrive|goes home|get up"
    r"|return) (?:(?:with|feeling|an?|the) ){0,3}?(?:\w+ly )?{restored}\b"
    r"|\b(?:learn|learns|learnt|able|begin|begins|start|starts|can|dare|will|finally) (?:to )?(?!{repeated}\b)(?:[\w’'-]+ ){1,6}?again\b"
    r"|\b{betterstate}\b(?! (?:than\b|when\b|if\b|appointment|to (?:find|reach|book|park)))"
    r"|\b(?:hear|hears|find|finds|sounds?|feels?|walk|walks|talk|talks|play|plays|enjoy|enjoys|smile|smiles) "
    r"(?:[\w’'-]+ ){0,4}?again(?=[.,;!]|$| and\b)|\b(?:go|goes|went|get|gets) back to (?!us\b|you\b|work\b|the (?:desk|waiting|reception|room)"
    r"|your (?:doctor|gp|dentist))[\w’'-]+"
    r"|\b(?:come|comes|came|calms?|goes|gone|go) down\b(?! to\b| on\b| the\b)|\blos(?:e|es) (?:its|their) (?:grip|hold|power|sting)\b"
    r"|\b(?:do|does|did|fare|fares) (?:especially |particularly |remarkably |very |really )?well (?:with|on|under)\b(?! (?:us\b|our team))"
    r"|\b(?:gain|gains|profit|profits|benefit|benefits) (?:\w+ )?(?:from|by) (?:it|this|them|these|our|the|such)\b|\bstands? to gain\b"
    r"|\b(?:grow|grows|gain|gains) in (?:confidence|strength|balance|stamina|trust)\b"
    r"|\b(?:worry|worries|hurt|hurts|ache|aches|snore|snores|cough|coughs|sweat|sweats|itch|itches|stutter|limp|limps) less\b"
    r"|\b(?:walk|walks|run|runs|see|sees|hear|hears|sleep|sleeps|sit|sits|stand|stands|breathe|breathes|recover|recovers|heal|heals|move|moves"
    r"|reach|reaches|bend|bends|read|reads|speak|speaks|learn|learns) "
    r"(?:\w+ )?(?:further|farther|sooner|faster|deeper|straighter|longer|clearer|better|more (?:easily|freely|clearly|deeply|soundly))\b"
    r"|\b(?:tell|tells|speak|report|reports|say|says|find|finds|notice|notices) (?:us )?(?:of |that )?(?:their |the |they "
    r"|[\w-]+ ){0,2}?{easedto}\b"
    r"|\b(?:look|looks|feel|feels) (?:\w+ )?(?:smaller|lighter|calmer|younger|fresher|smoother|tighter|fuller|less [\w-]+|rested|relaxed|alive)\b"
    r"|\b(?:becomes?|gets?) (?:\w+ )?(?:bearable|manageable|easier|lighter|calmer|possible again)\b",
    re.IGNORECASE,
)
"""How people are said to be better off."""
_NOT = frozenset("if when unless until should must please need needs want wants wish hope prefer prefers may might whether without".split())
_NEVER = (ELSEWHERE - {"own", "house", "decision", "study", "professional"}) | {"negator"}
OPENING = 5
"""Up to which word of a sentence those it speaks of stand."""


@question(need(words=(_STATE.telling,)), need("people", "person", "body", words=(_GUESTS,)), never=_NEVER)
def bettered(sense: Sense, around: Around) -> Verdict | None:
    """Return how much better off people are said to be, on a page that offers care."""
    page = around.page
    if page.official or not page.offers or around.kind is not Kind.PARAGRAPH:
        return None
    guests, opening = _GUESTS(around.known), sense.first + OPENING
    if not any(place[0] < opening for place in sense.get("people", "person", "body")) and guests.isdisjoint(sense.own[:OPENING]):
        return None
    found = sense.find(_STATE)
    if found is None:
        return None
    place = sense.matched(found)
    if not _NOT.isdisjoint(sense.words[sense.first : place[0]]) or sense.aimed(place):
        return None
    return Verdict("EFF", place)
