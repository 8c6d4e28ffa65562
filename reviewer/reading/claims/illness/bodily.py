"""What the body does of itself, and what is done to it, told as fact of whatever there is."""

from __future__ import annotations

from reviewer.model.draft import Kind
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.illness.illness import SPOKEN_TO
from reviewer.reading.claims.kinds import CARE, ELSEWHERE, THING, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.claims.verbs.courses import of_aftermath
from reviewer.reading.sense import Pair, Sense

_OURS = frozenset({"own", "decision", "logistics"})
"""Cues that stand in the way only before the body is named: all of us have "our brains", a muscle learns, a liver is a store."""
_FELT_TOO = ("body", "condition", "health")
"""What can react: a part of the body, and a feeling or an illness ("Grief gets stuck in the chest")."""
APART = 7
"""Within how many words behind a part of the body stands what it does ("the nerves in the sole of the foot fire")."""
FEWEST_STATED = 5
"""Words from which a sentence states what the body does."""
_BETWEEN = frozenset("then also often can may might will could cannot never always just still usually normally simply even first".split())
"""Words that may part the body from what it does; the modal ones let a verb stand in its base form."""
_WHERE = frozenset("in of on inside around along under behind beneath between near next".split())
"""Words with which it is told where a part of the body lies, before what it does."""
_WHICH = frozenset(("that", "which"))
"""Words with which it is told what part of the body is meant ("muscles that nobody uses shrink")."""
_BREAKS = frozenset("and or but that which who is are was were can may will to by as".split())
"""Words behind which another clause runs."""
_MODAL = frozenset("can may might will could cannot do does don't doesn't".split())
_SINGULAR = ("ss", "us", "is")
"""Endings whose s does not count many."""
_FELT = Group("hasbody")
"""Verbs that have the body for their object: "feel the ribs expand" is an order."""
_NO_SUBJECT = frozenset("in to for with from on into at by about over through under your the a an".split())
_ARTICLES = frozenset("the your a an our their its his her".split())
_NAMES = frozenset("are is were was can may include and or such as".split())
"""Words behind which a verb in -s was a noun ("Muscle tears are common")."""
_BEFORE_NOUN = frozenset("the a an of this that its their your possible any no one and or to by".split())
"""Words behind which "cause" or "strain" is a thing."""
_NEEDS = frozenset("need needs require requires deserve deserves".split())
_BEARS = frozenset("carry carries hold holds bear bears".split())
_ALL_OF_US = frozenset(("you", "us"))
REACH = 4
"""Within how many words of a verb what it harms is named."""


@question(need(*_FELT_TOO), need("acts", "cause", "reacting"), never=ELSEWHERE - _OURS)
def behaving(sense: Sense, around: Around) -> Verdict | None:
    """Return what a part of the body does, whatever it does it to ("The brain reads a missed call as danger")."""
    if not _states(sense, around):
        return None
    for place in sense.get("acts", "cause", "reacting"):
        if place[1] + 1 >= sense.last or sense.aimed(place) or of_aftermath(sense, place) or _only_serves(sense, place):
            continue
        told = _FELT_TOO if place in sense.get("reacting") else ("body",)
        if any(_does(sense, body, place) for body in sense.get(*told) if 0 < place[0] - body[1] <= APART):
            return Verdict("MEC", place)
    return None


def _only_serves(sense: Sense, verb: Pair) -> bool:
    """Return whether all that is told is what a body needs, and not what for, or that it bears us ("Your feet carry you through life")."""
    word, behind = sense.words[verb[0]], sense.words[verb[1] + 1 : sense.last]
    return (word in _NEEDS and "to" not in behind) or (word in _BEARS and behind[0] in _ALL_OF_US)


def _states(sense: Sense, around: Around) -> bool:
    """Return whether a sentence of prose can state what the body does."""
    if around.kind is Kind.ITEM and not sense.text.endswith("."):
        return False
    if sense.words[sense.first] == "during" and sense.after((sense.first, sense.first), 2, *CARE):
        return False  # "During dialysis your blood flows through a filter" tells a step
    return sense.last - sense.first >= FEWEST_STATED and sense.words[sense.first] not in SPOKEN_TO


def _does(sense: Sense, body: Pair, verb: Pair) -> bool:
    """Return whether a part of the body is the subject of a verb: nothing parts them but where it lies, and they agree in number."""
    words, word = sense.words, sense.words[verb[0]]
    between = words[body[1] + 1 : verb[0]]
    if between and ((between[0] in _WHERE and _BREAKS.isdisjoint(between)) or (between[0] in _WHICH and between[-1] not in _BREAKS)):
        between = ()
    if any(part not in _BETWEEN and not part.endswith("ly") for part in between) or word.endswith(("ing", "ed")):
        return False
    if verb[0] == verb[1] and words[verb[1] + 1] in _NAMES:
        return False
    if any(first < verb[0] for first, _ in sense.get("decision", "logistics")) or any(first < body[0] - 1 for first, _ in sense.get("own")):
        return False
    before = body[0] - 1 if body[0] == sense.first or words[body[0] - 1] not in _ARTICLES else body[0] - 2
    if before >= sense.first and (words[before] in _FELT(sense.known) or words[before] in _NO_SUBJECT):
        return False
    many = words[body[1]].endswith("s") and not words[body[1]].endswith(_SINGULAR)
    if not _MODAL.isdisjoint(between):
        return True
    return many != word.endswith("s") or words[body[1]] in ("feet", "teeth")


@question(need("cause"), need(*THING, "people"), never=ELSEWHERE)
def harming(sense: Sense, around: Around) -> Verdict | None:
    """Return what something or other is said to do to the body or to bring about ("Cold drinks irritate the bladder")."""
    if around.kind is not Kind.PARAGRAPH or not _states(sense, around):
        return None
    for place in sense.speaking("cause"):
        word, before = sense.words[place[0]], sense.words[place[0] - 1]
        if place[0] != place[1] or place[0] <= sense.first or word.endswith(("ing", "ed")) or before in _BEFORE_NOUN:
            continue
        if sense.after(place, REACH, *THING, "people") is not None:
            return Verdict("CAU", place)
    return None


OF_THE_BODY = (behaving, harming)
"""Questions asked where others were answered with no."""
