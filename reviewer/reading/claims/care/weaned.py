"""What people are said to do without after care: medicines, aids, operations ("Many cancel their hip operation", "off all her tablets")."""

from __future__ import annotations

import re

from reviewer.model.patterns.sifted import Sifted
from reviewer.reading.claims.harm.denied import supposed
from reviewer.reading.claims.kinds import Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_FEW = r"(?:[\w’'.-]+ ){0,3}?"
_WITHOUT = Sifted(
    rf"\b(?:less|lower|lowers|lowered|lowering|reduces?|reduced|reducing|cuts?|cutting|decreases?|decreased|decreasing|eliminates?|ends?|ended"
    rf"|without)"
    rf" {_FEW}(?:need|reliance|dependen(?:ce|cy)|dependent|intake|use) (?:for|on|of) {_FEW}{{donewithout}}\b"
    rf"|\b(?:no longer|hardly|seldom|rarely|never) {_FEW}(?:needs?|needed|needing|takes?|taking|uses?|using|wears?|wearing"
    rf"|depends? on|relies on|rely on) "
    rf"{_FEW}{{donewithout}}\b"
    rf"|\b(?:needs?|needed|takes?|taking|took|uses?|using) (?:far |much |ever )?(?:fewer|less|no) {{donewithout}}\b"
    rf"|\b(?:cut|cuts|cutting) (?:down on|back on|out) {_FEW}{{donewithout}}\b"
    rf"|\b(?:off|do without|live without|manage without|sleep without|get by without) {_FEW}{{donewithout}}\b"
    rf"|\b{{putaway}} {_FEW}{{donewithout}}\b|\b(?:throw|threw|thrown|put|toss|tossed|tuck) {_FEW}{{donewithout}} (?:away|aside|out"
    rf"|in the (?:bin|drawer))\b"
    rf"|\b(?:an? )?(?:end to|way out of|freedom from) {_FEW}{{donewithout}}\b|\bno more {{donewithout}}\b"
    rf"|\b{{donewithout}} (?:treatment )?(?:\w+ )?(?:is|are|was|were|becomes?|became|proved|may be|can be) "
    rf"(?:often |usually |then |simply )?(?:no longer (?:needed|necessary|required)|unnecessary|superfluous|redundant|avoided|left (?:in|on) the)\b"
    rf"|\b(?:natural|drug[- ]free|safe|gentle|smart|healthy|effective|proven|real|true|kind|non[- ]surgical|holistic)(?:er)?(?: and \w+)? "
    rf"(?:alternative|answer|replacement|substitute)s? (?:to|for) {_FEW}{{donewithout}}\b"
    rf"|\b(?:it|this|which|that) (?:can |may |could |will |often )?(?:replaces?|takes? the place of) {_FEW}{{donewithout}}\b",
    re.IGNORECASE,
)
"""How people are said to do without something."""
_OPERATED = Sifted(
    rf"\b(?:avoid|avoids|avoided|avoiding|cancel|cancels|cancelled|canceled|cancelling|call off|called off|escape|escaped|escapes|skip|skipped"
    rf"|sidestep|sidestepped"
    rf"|postpone|postponed|delay|delays|delayed|delaying|put off|putting off|dodge|dodged"
    rf"|(?:saves?|spares?|spared|saved) (?:you|them|him|her|people|patients|many)(?: from)?)"
    rf" {_FEW}{{operation}}\b",
    re.IGNORECASE,
)
"""How people are said to be spared an operation."""
_SET = frozenset("if until unless before when days weeks".split())
"""Words of an order that only says when to have an operation ("Put off the operation until the cold is gone")."""
_GONE = Sifted(r"\b{donewithout}\b|\b{operation}\b", re.IGNORECASE)
"""What stands in every sentence that one of the two finds something in."""
_ORDERS = frozenset("not don't don’t never must should please ask whether before if unless until day days hours appointment visit".split())
"""Words of sentences that tell people what to do about their medicines, or about their visit."""
AT_ONCE = 4
"""Up to which letter of an order its verb begins."""
_NEVER = ("limit", "unknown", "logistics", "study", "money", "steps", "harm")


@question(need(words=(_WITHOUT.telling, _OPERATED.telling)), need(words=(_GONE.telling,)), never=_NEVER)
def weaned(sense: Sense, around: Around) -> Verdict | None:
    """Return a medicine, an aid or an operation that people are said to do without, on a page that offers care."""
    if not around.promotes:
        return None
    found = sense.find(_WITHOUT) or sense.find(_OPERATED)
    if found is None or supposed(sense, found.start()) or sense.text.rstrip().endswith(":"):
        return None
    place = sense.matched(found)
    if not _ORDERS.isdisjoint(sense.words[sense.first : place[0]]) or sense.aimed(place):
        return None
    return Verdict("EFF", place)


def spared_by_order(sense: Sense, around: Around) -> Verdict | None:
    """Return the operation that an order promises to spare the reader ("Avoid surgery altogether")."""
    if not around.promotes or around.page.official or sense.has(*_NEVER) or not _SET.isdisjoint(sense.own):
        return None
    found = sense.find(_OPERATED)
    return Verdict("EFF", sense.matched(found)) if found is not None and found.start() < AT_ONCE else None
