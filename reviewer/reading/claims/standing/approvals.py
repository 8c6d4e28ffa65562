"""Approvals told of care, of a device or of a medicine: that an authority approved, cleared, licensed, registered or listed it."""

from __future__ import annotations

import re

from reviewer.model.patterns.sifted import Sifted
from reviewer.reading.claims.harm.denied import supposed
from reviewer.reading.claims.kinds import CARE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_STATUS = Sifted(
    r"\b(?:{regulator}|{approver})[ -](?:\w+ly )?{granted}\b|\b(?:{regulator}|{approver}) {permit}\b"
    r"|\b{granted} (?:\w+ ){0,3}?(?:by|with|from|through|as safe by) (?:[\w’'-]+ ){0,4}?(?:{regulator}|{approver})\b"
    r"|\b(?:{regulator}|{approver})(?: [\w’'-]+){0,5}? (?:{granted}|gave|granted)\b"
    r"|\b{bears} (?:[\w-]+ ){0,3}?{permit}\b"
    r"|\b(?:approved|licensed|licenced|authori[sz]ed|cleared) (?:for|to treat) (?:(?:use|the|home|both|treating|treatment|relief) (?:in |by |on "
    r"|of |with )?)?"
    r"{permitted}\b"
    r"|\b(?:approved|licensed|licenced|registered|authori[sz]ed) in (?:\w+ ){0,3}?(?:countries|Europe|the (?:UK|US|EU|USA|United|European))\b"
    r"|\b(?:fully|officially|medically) (?:approved|licensed|certified|authori[sz]ed)\b|\bclass (?:[i1-3]{1,3}[ab]? )(?:medical )?devices?\b"
    r"|\b(?:meets?|met|fulfils?|complies with) (?:all|every|the)(?: \w+)? (?:regulatory|legal|medical) (?:requirement|standard|regulation"
    r"|rule)s?\b",
    re.IGNORECASE,
)
"""How an approval is told."""
_WHOSE = frozenset("you your insurer insurance".split())
"""Words of sentences in which a reader is cleared for something, or a cost is approved."""
_SCHEDULED = frozenset({"schedule", "controlled", "substance"})
_NEVER = ("offlabel", "limit", "unknown", "study", "money", "professional")


@question(need("approval"), need(*CARE))
def approval(sense: Sense, around: Around) -> Verdict | None:
    """Return what a treatment is said to be approved, cleared or licensed for."""
    granted = (place for place in sense.speaking("approval") if not _SCHEDULED & set(sense.window(place[0], place[1] + 1)))
    place = next(granted, None)
    return Verdict("REG", place) if place is not None else None


@question(need(words=(_STATUS.telling,)), never=_NEVER)
def status(sense: Sense, around: Around) -> Verdict | None:
    """Return the approval that a page which offers care tells of it, in words of any form ("It carries a CE mark", "Registered with Medsafe")."""
    if not around.promotes or not _WHOSE.isdisjoint(sense.own):
        return None
    found = sense.find(_STATUS)
    if found is None or supposed(sense, found.start()):
        return None
    place = sense.matched(found)
    return None if sense.aimed(place) or sense.negated(place) else Verdict("REG", place)
