"""What goes on in the body, told as a chain (when this, then that), and how somebody or something has become under care."""

from __future__ import annotations

from reviewer.reading.claims.kinds import CARE, THING, Around, Verdict
from reviewer.reading.sense import PRONOUNS, Pair, Sense
from reviewer.reading.words import count_words

_OPENERS = frozenset(("when", "if", "as", "once", "because", "since", "whenever"))
_SPOKEN_TO = frozenset(("you", "you're", "you've", "you'll", "we", "i", "please", "someone", "anyone"))
_ORDERS = frozenset(
    "should must need needed necessary required consider recommended important essential call see seek ask visit best worth likely".split()
)
"""Words by which what follows a condition is an order or advice, not what comes of it."""
_ELSEWHERE = ("own", "house", "professional", "courtesy", "steps", "decision", "logistics", "goal", "limit", "directive")
SUBJECT = 4
"""Within how many words of "when" or of the comma the body or the illness is named that something happens to."""
_BECOMES = frozenset("become becomes becoming feel feels get gets grow grows look looks turn turns".split())


def unfolding(sense: Sense, around: Around) -> Verdict | None:
    """Return what happens in the body or in an illness once something else has ("When valves grow weak, blood pools in the legs")."""
    opener = next((last + 1 for first, last in sense.get("connector") if first == sense.first), sense.first)
    if opener >= sense.last or sense.words[opener] not in _OPENERS or not sense.cues.keys().isdisjoint(_ELSEWHERE):
        return None
    comma = sense.text.find(",", 12)
    turn = sense.first + count_words(sense.text[:comma]) if comma > 0 else sense.last
    if turn + 2 >= sense.last or not _ORDERS.isdisjoint(sense.window(turn, sense.last)):
        return None
    if not _SPOKEN_TO.isdisjoint((sense.words[opener + 1], sense.words[turn])):
        return None
    subject = sense.after((opener, opener), SUBJECT, *THING)
    if subject is None or subject[0] >= turn:
        return None
    if sense.words[turn] in PRONOUNS or sense.after((turn - 1, turn - 1), SUBJECT + 1, *THING):
        return Verdict("MEC" if "body" in sense.cues else "CAU", (opener, opener))
    return None


def become(sense: Sense, around: Around) -> Pair | None:
    """Return what a part of the body or a complaint is like under care ("Scars become softer and flatter", "Walking gets easier")."""
    if not (around.about_care or sense.get(*CARE)) or _BECOMES.isdisjoint(sense.own):
        return None
    for place in sense.speaking("improved"):
        verb = next((at for at in range(place[0] - 1, max(place[0] - 4, sense.first) - 1, -1) if sense.words[at] in _BECOMES), -1)
        if verb <= sense.first or sense.words[sense.first] in _SPOKEN_TO or "if" in sense.own:
            continue
        if sense.before((verb, verb), 5, *THING):
            return verb, place[1]
    return None
