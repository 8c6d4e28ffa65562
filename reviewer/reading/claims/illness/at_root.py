"""What is said to lie at the root of an ill or behind it, in whatever order ("Behind most headaches stands a stiff neck")."""

from __future__ import annotations

import re

from reviewer.model.patterns.sifted import Sifted
from reviewer.reading.claims.harm.denied import supposed
from reviewer.reading.claims.kinds import ELSEWHERE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_AT_ROOT = Sifted(
    r"^\W*(?:at|in) the (?:very )?(?:root|heart|core|bottom|base) of (?:[\w’'-]+ ){1,6}?(?:lies?|is|are|stands?|sits?|hides?|lurks?)\b"
    r"|^\W*behind (?:[\w’'-]+ ){1,5}?(?:lies?|lurks?|stands?|hides?|is|are)\b"
    r"|\b(?:is|are|lies?|lurks?|sits?) (?:often |usually |always |so often )?(?:behind|at the (?:very )?(?:root|heart|core|bottom"
    r"|base) of) (?!the (?:desk|scenes|door|counter|clinic)\b)",
    re.IGNORECASE,
)
FAR = 6
"""Within how many words of it stands the ill."""


@question(need("condition", "ill"), need(words=(_AT_ROOT.telling,)), never=ELSEWHERE)
def at_root(sense: Sense, around: Around) -> Verdict | None:
    """Return what is said to lie at the root of an ill."""
    found = sense.find(_AT_ROOT)
    if found is None or supposed(sense, found.start()):
        return None
    place = sense.matched(found)
    named = sense.after(place, FAR, "condition", "ill") or any(place[0] <= first <= place[1] for first, _ in sense.get("condition", "ill"))
    return Verdict("CAU", place) if named and not sense.negated(place) else None
