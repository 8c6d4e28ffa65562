"""Findings told of data, scans, a team or a group of people, where no study is named as such."""

from __future__ import annotations

from reviewer.reading.claims.kinds import CARE, THING, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_NO_FINDING = frozenset({"telling", "own", "limit", "unknown", "goal", "protocollabel", "decision"})
"""Cues of sentences that tell what is looked for, missing or still to come, not what was found."""
SUBJECT = 5
"""Up to which word of a sentence stands what it speaks of."""
REACH = 9
"""Within how many words of its subject stands the verb of finding ("ultrasound work in young runners often shows")."""
_NO_VERB = frozenset("to that which who whom of the a an these this may might could can will would should whether".split())
"""Words behind which a word of finding names a thing, belongs to a clause of its own, or is only possible."""

_WHAT = (("how",), ("whether",), ("where",), ("which",), ("what",), ("if",))
"""Words behind which it is told what a test is for."""


@question(need("findingverb"), need("evidencenoun", "study"), never=_NO_FINDING)
def found(sense: Sense, around: Around) -> Verdict | None:
    """Return a finding with data, scans, researchers or the like for its subject ("Scans of runners show thicker tendons")."""
    for place in sense.speaking("findingverb"):
        verb = sense.words[place[0]]
        if verb.endswith("ing") or sense.words[place[0] - 1] in _NO_VERB:
            continue
        source = sense.before(place, REACH, "evidencenoun", "study")
        if sense.words[place[1] + 1 : place[1] + 2] in _WHAT and source is not None and source in sense.get("genericcare"):
            continue  # "A scan shows how much bone there is"
        if source is not None and source[0] <= sense.first + SUBJECT and sense.after(place, 14, *THING, *CARE, "people"):
            return Verdict("STU", source)
    return None
