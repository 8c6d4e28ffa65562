"""Care set above something else by a comparative that no list knows ("far less painful than waxing", "a safer alternative to tablets")."""

from __future__ import annotations

from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import CARE, ELSEWHERE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import PRONOUNS, Sense

_JOINS = frozenset(("than", "alternative"))
_SIZES = Group("sizes")
_UNPRAISED = Group("unpraised")
_SELVES = Group("itsown")
"""Words behind "than" with which something is set beside itself, a figure or what people think."""
SUBJECT = 10
"""Within how many words before the comparative stands the care."""
THAN = 5
"""Within how many words behind it stands "than"."""
_OTHERS = Group("nocomparative")
_NEVER = ELSEWHERE - {"professional", "study"} | {"negator"}


@question(need(words=(_JOINS,)), need("degree", "improved", "safe"), never=_NEVER)
def exceeding(sense: Sense, around: Around) -> Verdict | None:
    """Return care that is said to be or to do more than something else."""
    page = around.page
    if page.official or not page.offers or sense.text.rstrip().endswith((":", "?")):
        return None
    for at in range(sense.first, sense.last - 2):
        if not _compares(sense, at):
            continue
        behind = sense.window(at + 1, at + 1 + THAN)
        if "than" in behind:
            than = at + 1 + behind.index("than")
            other = next(iter(sense.window(than + 1, than + 2)), "")  # none yet where a sentence is still being typed
            set_above = other != "" and other not in _SELVES(sense.known) and not other[0].isdigit()
        else:
            than = at + 1 + behind.index("alternative") if "alternative" in behind else -1
            set_above = than > 0 and sense.words[than + 1 : than + 2] == ("to",)
        if not set_above or sense.aimed((at, at)):
            continue
        goes_on = around.about_care and sense.words[sense.first] in PRONOUNS and sense.has(*CARE)
        if sense.before((at, at), SUBJECT, *CARE) or goes_on or ("alternative" in behind and page.promoted):
            return Verdict("CMP", (at, than))
    return None


def _compares(sense: Sense, at: int) -> bool:
    """Return whether a word is a comparative that is not one of size or time."""
    word = sense.words[at]
    if word in ("more", "less", "fewer"):
        return sense.words[at + 1] not in _UNPRAISED(sense.known)
    if not word.endswith("er") or word in _OTHERS(sense.known) or word in _SIZES(sense.known):
        return False
    return any(place == (at, at) for place in sense.get("degree", "improved", "safe"))
