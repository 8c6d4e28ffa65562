"""What goes on in the body, told as a chain (when this, then that), and how somebody or something has become under care."""

from __future__ import annotations

from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.kinds import CARE, ELSEWHERE, THING, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import PRONOUNS, Pair, Sense

_OPENERS = frozenset(("when", "if", "as", "once", "because", "since", "whenever", "without"))
_GOES_ON = frozenset(("it", "they", "these"))
_SPOKEN_TO = frozenset(("you", "you're", "you've", "you'll", "we", "i", "please", "someone", "anyone"))
_YOU = frozenset(("you", "you're", "you've", "we"))
_YOURS = frozenset(("your", "the", "our"))
_TO_COME = frozenset(("will", "needs", "shall", "at", "in", "on"))
"""Words behind a part of the body by which it is told what will be done to it, or where it lies."""
_ORDERS = Group("ordered")
"""Words by which what follows a condition is an order or advice, not what comes of it."""
_ELSEWHERE = ELSEWHERE - {"telling", "money", "unknown", "study"} | {"directive"}
SUBJECT = 4
"""Within how many words of "when" or of the comma the body or the illness is named that something happens to."""
_TIME = Group("ageing")
_WANES = Group("waning")
_LOSES = frozenset(("lose", "loses"))
"""Verbs behind which stands what wanes ("Older adults lose muscle mass with age")."""
_THOSE = Group("patients")
_WHO = frozenset(("with", "who"))
_SUFFERS = Group("befalls")
_IS = frozenset(("is", "are"))
_MORE = frozenset(("more", "less"))
KEEPS = Group("keeps")
KEPT = 8
"""Within how many words of "keeps" the "from" stands."""
_AWAY = frozenset("away at off down under in".split())
"""Words behind an ill that is kept away, at bay or under control."""
_DONE = Group("attended")
_BEING = frozenset(("is", "are", "be", "being"))
SOON = 9
"""Within how many words of the comma it stands what is done."""
_LEVELS = Group("level")
"""Of what the body has or takes in there is more or less, whatever it is."""
_BECOMES = Group("becomes")


@question(need("body", "condition"), need(words=(_OPENERS,)), never=_ELSEWHERE)
def unfolding(sense: Sense, around: Around) -> Verdict | None:
    """Return what happens in the body or in an illness once something else has ("When valves grow weak, blood pools in the legs")."""
    opener = next((last + 1 for first, last in sense.get("connector") if first == sense.first), sense.first)
    if opener >= sense.last or sense.words[opener] not in _OPENERS:
        return None
    comma = sense.text.find(",", 12)
    turn = sense.word_at(comma) if comma > 0 else sense.last
    if turn + 1 >= sense.last or not _ORDERS(sense.known).isdisjoint(sense.window(turn, sense.last)) or _is_done(sense, turn):
        return None
    if sense.words[opener + 1] in _YOU and _of_your_body(sense, turn):
        return Verdict("MEC", (opener, opener))
    if not _SPOKEN_TO.isdisjoint((sense.words[opener + 1], sense.words[turn])):
        return None
    lacking = sense.words[opener] == "without"  # what is missing may be what is taken in ("Without enough iodine, the thyroid …")
    reach = turn - opener if sense.words[opener : opener + 2] == ("when", "there") else SUBJECT  # "When there is too much pressure on the veins, …"
    subject = sense.after((opener, opener), reach, *THING, "molecule", *(CARE if lacking else ()))
    goes_on = sense.words[opener] != "if" and sense.words[opener + 1] in _GOES_ON
    levels = not _LEVELS(around.known).isdisjoint(sense.window(opener + 1, min(turn, opener + SUBJECT + 4)))
    failing = sense.words[opener + 1] in _YOURS and sense.after((turn - 1, turn - 1), 2, "condition") is not None
    if not goes_on and not levels and not failing and (subject is None or subject[0] >= turn):
        return None
    if (sense.words[turn] in PRONOUNS and not goes_on) or sense.after((turn - 1, turn - 1), SUBJECT + 1, *THING):
        return Verdict("MEC" if "body" in sense.cues else "CAU", (opener, opener))
    return None


def _is_done(sense: Sense, turn: int) -> bool:
    """Return whether what follows is done by people ("Once the eggs are ripe, they are collected", "If the vein is too wide, surgery is planned")."""
    done = _DONE(sense.known)
    soon = range(turn + 1, min(turn + SOON, sense.last))
    return any(sense.words[at] in done and not _BEING.isdisjoint(sense.window(max(at - 2, turn), at)) for at in soon)


def _of_your_body(sense: Sense, turn: int) -> bool:
    """Return whether what a condition comes to is what the reader's body does ("When you are under strain, your glands make more cortisol")."""
    body = sense.after((turn - 1, turn - 1), SUBJECT, "body") if sense.words[turn] in _YOURS else None
    return body is not None and body[1] + 2 < sense.last and not _TO_COME.intersection(sense.window(body[1] + 1, body[1] + 3))


@question(need("body", "condition", "molecule"), need(words=(_TIME,)), need(words=(_WANES,)), never=_ELSEWHERE)
def ageing(sense: Sense, around: Around) -> Verdict | None:
    """Return how the body is said to change with the years ("Collagen declines after the age of thirty")."""
    wanes = _WANES(around.known)
    for at in range(sense.first + 1, sense.last):
        if sense.words[at] not in wanes:
            continue
        lost = sense.words[at] in _LOSES and sense.after((at, at), 3, "body", "molecule") and not sense.before((at, at), 3, *CARE)
        if lost or sense.before((at, at), 5, "body", "molecule", "health", "condition"):
            return Verdict("FAC", (at, at))
    return None


@question(need("condition"), need(words=(_THOSE,)), need(words=(_WHO,)), never=("treatment", "own", "steps", "decision", "goal"))
def befalling(sense: Sense, around: Around) -> Verdict | None:
    """Return what those who have an illness are said to feel or get ("People with bunions often develop corns")."""
    opening = sense.window(sense.first, sense.first + 3)
    if _THOSE(around.known).isdisjoint(opening) or _WHO.isdisjoint(sense.window(sense.first + 1, sense.first + 4)):
        return None
    suffers = _SUFFERS(around.known)
    has = sense.after((sense.first, sense.first), 6, "condition")
    if has is None:
        return None
    for at in range(has[1] + 1, min(has[1] + 6, sense.last - 1)):
        if sense.words[at] in suffers and sense.after((at, at), 6, *THING):
            return Verdict("FAC", (at, at))
        if sense.words[at] in _IS and sense.words[at + 1] in _MORE:
            return Verdict("FAC", (at, at + 1))
    return None


def kept_from(sense: Sense, around: Around) -> Pair | None:
    """Return what care keeps the body or an ill from doing ("Braces keep the gap from closing"), or which ill it keeps away."""
    if "from" not in sense.own:
        return _kept_away(sense, around)
    keeps = KEEPS(around.known)
    for at in range(sense.first + 1, sense.last - 3):
        if sense.words[at] not in keeps or not (around.about_care or sense.before((at, at), 8, *CARE)) or sense.get("own", "professional"):
            continue
        if sense.negated((at, at)):
            continue  # "Fillers do not stop the skin from ageing"
        barred = next((far for far in range(at + 2, min(at + KEPT, sense.last - 1)) if sense.words[far] == "from"), -1)
        if barred > 0 and sense.words[barred + 1].endswith("ing") and sense.after((at, at), barred - at, *THING):
            return at, barred + 1
    return None


def _kept_away(sense: Sense, around: Around) -> Pair | None:
    """Return the ill that care keeps away ("A drip a month keeps colds at bay")."""
    keeps = KEEPS(around.known)
    if not around.promotes or around.page.official or sense.get("own", "professional") or sense.words[sense.first] in _SPOKEN_TO:
        return None
    for at in range(sense.first + 1, sense.last - 2):
        ill = sense.after((at, at), KEPT // 2, "condition", "ill") if sense.words[at] in keeps and not sense.negated((at, at)) else None
        if ill is not None and sense.words[ill[1] + 1 : ill[1] + 2] and sense.words[ill[1] + 1] in _AWAY:
            return at, ill[1] + 1
    return None


def become(sense: Sense, around: Around) -> Pair | None:
    """Return what a part of the body or a complaint is like under care ("Scars become softer and flatter", "Walking gets easier")."""
    becomes = _BECOMES(around.known)
    if (becomes.isdisjoint(sense.own) and _IS.isdisjoint(sense.own)) or not (around.about_care or sense.get(*CARE)):
        return None
    for place in sense.speaking("improved"):
        states = becomes if "than" in sense.own or not sense.words[place[0]].endswith("er") else becomes | _IS
        verb = next((at for at in range(place[0] - 1, max(place[0] - 4, sense.first) - 1, -1) if sense.words[at] in states), -1)
        if verb <= sense.first or sense.words[sense.first] in _SPOKEN_TO or "if" in sense.own or sense.after(place, 1, "ill"):
            continue
        if sense.words[place[0] - 1] == "the":
            continue  # "The cervix is the lower end of the womb"
        if sense.before((verb, verb), 5, *THING):
            return verb, place[1]
    return None
