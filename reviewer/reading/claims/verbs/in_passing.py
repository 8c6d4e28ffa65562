"""Words of effect that stand in a sentence in passing: what helps somebody to know, what differs, what there is none of, what cools a swelling."""

from __future__ import annotations

from collections.abc import Callable

from reviewer.model.patterns.vocabulary import Drawn, Group
from reviewer.reading.claims.kinds import CARE
from reviewer.reading.claims.verbs.of_people import HARD, WAKES, gives_birth, ill_leaves, is_hard, is_sought, only_treated, wakes
from reviewer.reading.sense import Pair, Sense

_AIDS = Group("helpsone")
_KNOWING = Group("toknow")
"""What somebody is helped to do who has to know or to decide."""
KNOWN = 4
"""Within how many words behind "helps" it is said that it is knowing that is helped."""
_UNLIKE = frozenset(("differently", "variously"))
_WAYS = frozenset(("ways", "rates", "speeds"))
_DIFFERENT = frozenset(("different", "various", "many", "several", "varying"))
VARYING = 8
"""Within how many words behind a verb it is said that it works or goes differently."""
_LACKING = Group("thereisnone")
_PRAISING = Group("standingout")
"""Words behind "no" by which what there is stands out."""
NONE = 4
"""Within how many words of the opening "no" stands, and behind it what there is none of."""
_ICE = Group("firstaid")
_SWOLLEN = Group("keptdown")
"""What first aid keeps down."""
AIDED = 4
"""Within how many words of a verb that is named."""
_SURE = Group("tobeshown")
"""Words behind which it is still to be shown that something has worked."""
SURE = 7
"""Within how many words behind them it is said."""
PART = 4
"""Up to which word behind its first a sentence tells which part of the body is treated."""
_YOURS = (("your",), ("the",))
_TAKEN = frozenset(("eased", "lifted"))
_SHOWS = frozenset(("shows", "show", "records", "measures"))
_HOW = (("how",), ("whether",), ("where",), ("when",))
_GOES_ON = frozenset(("and", "then", "slowly", "now"))
_BEFORE = frozenset(("before", "when", "while"))
_WHEN = frozenset(("when", "whenever", "while", "if"))
_PERSON = frozenset("you people clients patients couples parents them him her everyone families men women children".split())


def helps_to_know(sense: Sense, place: Pair) -> bool:
    """Return whether somebody is only helped to know or to decide something ("Milestones help track how a child learns to speak")."""
    if sense.words[place[0]] not in _AIDS(sense.known):
        return False
    return not _KNOWING(sense.known).isdisjoint(sense.window(place[1] + 1, place[1] + 1 + KNOWN)) and not sense.after(place, 2, "condition", "body")


def differs(sense: Sense, place: Pair) -> bool:
    """Return whether a verb is only said to go differently from one to another ("These treat different problems in different ways")."""
    behind = sense.window(place[1] + 1, place[1] + 1 + VARYING)
    return not _UNLIKE.isdisjoint(behind) or (not _WAYS.isdisjoint(behind) and not _DIFFERENT.isdisjoint(behind))


def there_is_none(sense: Sense, place: Pair) -> bool:
    """Return whether a verb tells what nothing there is can do ("There is currently no vaccine in Canada to prevent it")."""
    if sense.words[sense.first] != "there" or "no" not in sense.own[:NONE]:
        return False
    what = sense.words.index("no", sense.first) + 1
    named = sense.window(what, what + NONE)
    return not _LACKING(sense.known).isdisjoint(named) and _PRAISING(sense.known).isdisjoint(named) and "but" not in sense.words[what : place[0]]


def first_aid(sense: Sense, place: Pair) -> bool:
    """Return whether ice or a raised leg is told to keep a swelling down."""
    if _ICE(sense.known).isdisjoint(sense.own):
        return False
    return not _SWOLLEN(sense.known).isdisjoint(sense.window(place[0] - AIDED, place[1] + 1 + AIDED)) and not sense.has("own")


def to_be_shown(sense: Sense, place: Pair) -> bool:
    """Return whether it is still to be shown that care has worked ("to be certain that a vasectomy has been successful")."""
    before = sense.window(place[0] - SURE, place[0])
    return not _SURE(sense.known).isdisjoint(before) and ("that" in before or "until" in before or "whether" in before)


def is_advised(sense: Sense, place: Pair) -> bool:
    """Return whether it is people who are encouraged to do something ("We encourage clients to write down …")."""
    if not sense.words[place[0]].startswith("encourag"):
        return False
    behind = sense.window(place[1] + 1, place[1] + 4)
    return not _PERSON.isdisjoint(behind) and "to" in behind and not sense.before(place, 4, *CARE)


def comes_before(sense: Sense, place: Pair) -> bool:
    """Return whether it is only told what is done before people are treated ("A careful look is needed before treating adolescents")."""
    if not sense.words[place[0]].startswith("treat") or sense.words[place[0] - 1] not in _BEFORE:
        return False
    return sense.after(place, 2, "people") is not None and not sense.before(place, 12, "treatment")


def whom_we_help(sense: Sense, place: Pair) -> bool:
    """Return whether a clause ends with those whom the house helps ("There is no age limit to the people we can help")."""
    return place[1] == sense.last - 1 and sense.words[place[1]] == "help" and sense.before(place, AIDED, "people") is not None


def you_do(sense: Sense, place: Pair) -> bool:
    """Return whether a verb tells when something happens to the reader who does it ("They close when you cough or lift")."""
    before = sense.window(place[0] - 4, place[0])
    return "you" in before[-3:] and not _WHEN.isdisjoint(before) and not sense.after(place, 4, "condition", "health")


def in_a_compound(sense: Sense, place: Pair) -> bool:
    """Return whether a participle is the end of a word that only describes ("an implant-supported tooth", "laser-assisted")."""
    word = sense.words[place[0]]
    return place[0] == place[1] and word.endswith("ed") and "-" in sense.text and f"-{word}" in sense.text.lower()


def moves_a_limb(sense: Sense, place: Pair) -> bool:
    """Return whether the reader is told to lower or to lift a part of the body ("Rise on your toes and lower your heels")."""
    if sense.words[place[1] + 1 : place[1] + 2] not in _YOURS or sense.before(place, 12, *CARE, "own") is not None:
        return False
    if sense.after(place, 3, "body") is None:
        return False
    return place[0] == sense.first or sense.words[place[0] - 1] in _GOES_ON


def is_shown(sense: Sense, place: Pair) -> bool:
    """Return whether a verb tells what a device shows or measures ("The recorder shows how often your breathing stops")."""
    before = sense.words[sense.first : place[0]]
    at = next((at for at, word in enumerate(before) if word in _SHOWS and before[at + 1 : at + 2] in _HOW), -1)
    return at > 0 and not sense.has("study", "people")


def taken_out(sense: Sense, place: Pair) -> bool:
    """Return whether something is only taken out of the body ("The lump is eased out and the skin is stitched")."""
    return sense.words[place[0]] in _TAKEN and sense.words[place[1] + 1 : place[1] + 2] == ("out",)


def halts_if(sense: Sense, place: Pair) -> bool:
    """Return whether something stops by itself under a condition ("The laser stops if the eye moves")."""
    return sense.words[place[1] + 1 : place[1] + 2] == ("if",)


def part_treated(sense: Sense, place: Pair) -> bool:
    """Return whether "treated" tells which part of the body is meant ("The area that is treated lies behind the forehead")."""
    which = sense.window(place[0] - 2, place[0])[:1] == ("that",) and place[0] <= sense.first + PART
    return which and sense.before(place, 3, "people", "treatment") is None


_Ask = Callable[[Sense, Pair], bool]
_OF_A_WORD: dict[str, tuple[_Ask, ...]] = {
    **dict.fromkeys(WAKES, (wakes,)),
    **dict.fromkeys(("treat", "treats", "treating"), (comes_before,)),
    **dict.fromkeys(("encourage", "encourages", "encouraged", "encouraging"), (is_advised,)),
    **dict.fromkeys(("give", "gives", "gave", "given", "giving"), (helps_to_know, gives_birth)),
    **dict.fromkeys(("leave", "leaves", "left"), (ill_leaves,)),
    "help": (helps_to_know, is_sought, whom_we_help),
    "relief": (is_sought,),
    "treated": (only_treated, part_treated),
    **dict.fromkeys(("lower", "lift", "raise", "release"), (moves_a_limb,)),
    "stops": (halts_if,),
    **dict.fromkeys(_TAKEN, (taken_out,)),
}
"""What is asked of one word of effect."""
_ASKED: Drawn[dict[str, tuple[_Ask, ...]]] = Drawn(lambda known: {**dict.fromkeys(_AIDS(known), (helps_to_know,)), **_OF_A_WORD})
_OF_A_SENTENCE = (differs, there_is_none, first_aid, to_be_shown, is_hard, you_do, is_shown)
_SIGNS = Drawn(lambda known: _UNLIKE | _WAYS | _ICE(known) | _SURE(known) | HARD(known) | _WHEN | _SHOWS | {"no"})
"""Words without which no question of `_OF_A_SENTENCE` is answered with yes."""


def told_in_passing(sense: Sense, place: Pair) -> bool:
    """Return whether a word of effect stands in a sentence in passing, or tells what people do and feel."""
    asked = _ASKED(sense.known)
    questions = asked.get(sense.words[place[0]]) or asked.get(sense.words[place[1]])
    if questions is not None and any(ask(sense, place) for ask in questions):
        return True
    if not _SIGNS(sense.known).isdisjoint(sense.own) and any(ask(sense, place) for ask in _OF_A_SENTENCE):
        return True
    return in_a_compound(sense, place)
