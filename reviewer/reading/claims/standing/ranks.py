"""Rankings and comparisons: what stands first, stands alone or outdoes something else."""

from __future__ import annotations

import itertools
import re

from reviewer.model.draft import Kind
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Group, Worded
from reviewer.reading.claims.kinds import CARE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import PRONOUNS, Pair, Sense

_MORE = Group("moreof")
_EVER = frozenset(("ever", "before", "usual", "average", "it", "they", "you", "we"))
_COMPARES, _UNLIKE = frozenset(("than",)), frozenset(("unlike",))
_OPENS = PRONOUNS | {"because", "since", "as"}
"""First words of a sentence that goes on about the care of the one before."""
_NUMBERS = frozenset("one two three four five six seven eight nine ten twelve".split())
_THAN = 7
"""Within how many words "than" follows what it compares."""
TISSUE = 5
"""Within how many words behind "faster than" a part of the body is what is compared with."""
SUITED = 7
"""Within how many words of "best" it is said for whom."""
_YOURS = frozenset(("you", "your", "each", "every", "their"))
_OUTCOMES = Group("resultnames")
_GETTING = frozenset("get achieve for obtain see ensure".split())
_ITSELF = frozenset(("itself", "themselves"))
"""Words behind which a house is only said to rank itself."""
_WHAT = frozenset(("what", "what's", "what’s", "whatever", "which"))
"""Words behind which it is asked or weighed what is best."""
_WAITING = re.compile(r"(?:[\w\s]{2,40}, )?(?:doing nothing|waiting|rest|no treatment|time alone)\b", re.IGNORECASE)
"""What stands at the opening of a sentence that sets doing nothing beside care."""
_CLINIC = Worded(r"\b{ranked}\b")
_HERE = r"(?:in|within|across|around|north|south|east|west|outside|anywhere)"
_ALONE = Sifted(
    rf"\bno other {{publisher}}s? \b(?!can|will|would\b)"
    rf"|\b(?:nobody|no one|nothing) else {_HERE}\b"
    rf"|\bthe only (?:[\w-]+ )?{{publisher}}s?,? (?:{_HERE}|with|to|that|offering)\b"
    rf"|\b(?:among |one of )?the (?:very )?first (?:[\w-]+ )?{{publisher}}s? (?:{_HERE}|to offer|offering)\b"
    rf"|\b(?:leading|premier|foremost|top|finest) (?:[\w-]+ ){{0,3}}(?:{{publisher}}s?|products?)\b(?! options| plans?)"
    rf"|\b(?:region|county|country|city|state|area|nation|town|province|world|UK|US)[’']s (?:first|only)\b"
    r"|\bthe only (?:[\w-]+ ){0,3}?{rankedcare},? (?:that|which|to|proven|shown|approved|with)\b"
    r"|\bthe most (?!{usual}\b)[\w-]+ (?:[\w-]+ ){0,2}?{rankedcare}\b|\b(?:the|a) preferred {rankedcare}\b",
    re.IGNORECASE,
)

_TAKES = frozenset(("take", "takes", "taking", "took", "need", "needs"))
_THOSE = (("those",), ("people",), ("patients",), ("women",), ("men",), ("children",))
"""With whom a study compares those who were treated."""
_HUMBLE = (("nothing",), ("feared",))
"""What something is humbly said to be better than."""


@question(need(words=(_COMPARES,)), need(words=(_MORE,)), need(*CARE), never=("logistics", "own", "steps", "limit"))
def comparison(sense: Sense, around: Around) -> Verdict | None:
    """Return a treatment set above or below something else ("Implants are much more stable than dentures")."""
    words = sense.words
    for at in range(sense.first, sense.last - 2):
        if words[at] not in _MORE(sense.known) or words[at + 1] == "than" or (words[at] == "longer" and words[at - 1] in _TAKES):
            continue  # what takes longer is not praised for it
        than = next((far for far in range(at + 2, min(at + _THAN, sense.last - 1)) if words[far] == "than"), -1)
        place = (at, at)
        if than < 0 or words[at - 1] == "no" or words[than + 1] in _EVER or sense.negated(place) or sense.aimed(place):
            continue
        if sense.before(place, 12, *CARE) or (around.about_care and words[sense.first] in _OPENS and sense.after((than, than), 6, *CARE)):
            return Verdict("CMP", (at, than))
    return None


@question(need(words=(_UNLIKE,)), need(*CARE))
def contrast(sense: Sense, around: Around) -> Verdict | None:
    """Return a treatment set off from another ("Unlike tablets, massage …")."""
    at = sense.words.index("unlike", sense.first)
    if "," not in sense.text or not sense.after((at, at), 6, *CARE):
        return None
    turn = sense.word_at(sense.text.index(","))
    goes_on = bool(around.page.promoted) and not PRONOUNS.isdisjoint(sense.window(turn, turn + 2))
    return Verdict("CMP", (at, max(at, turn))) if around.about_care or goes_on or len(sense.get(*CARE)) > 1 else None


def _is_number(word: str) -> bool:
    """Return whether a word counts ("sooner than two weeks" tells when, not what is better)."""
    return word[0].isdigit() or word in _NUMBERS


@question(need("compare", "rank"))
def ranking(sense: Sense, around: Around) -> Verdict | None:
    """Return a ranking, or a comparison that is about care."""
    for place in sense.speaking("compare"):
        if place[1] + 1 < sense.last and sense.words[place[1]] == "than" and _is_number(sense.words[place[1] + 1]):
            continue  # "sooner than two weeks"
        if sense.words[place[1]] == "than" and sense.words[place[1] + 1 : place[1] + 2] in _HUMBLE:
            continue  # "That is little, but better than nothing"
        if "you" in sense.window(place[0] - 5, place[0]) and not sense.get(*CARE):
            continue  # "You know your body better than anyone"
        if sense.has("study") and sense.words[place[1]] == "than" and sense.words[place[1] + 1 : place[1] + 2] in _THOSE:
            continue  # "In a trial those who had it slept sooner than those who had not"
        if sense.words[place[0] - 1] == "only":
            continue  # "It is only as good as the habit"
        if not sense.get(*CARE) and sense.after(place, TISSUE, "body") and not around.lead_asserts and sense.words[sense.first] not in PRONOUNS:
            continue  # "The lining renews itself faster than any other tissue"
        if _WAITING.match(sense.text):
            continue  # "Waiting is often as good as treatment"
        if sense.get(*CARE) or around.about_care or around.lead_asserts:
            return Verdict("CMP", place)
    for place in sense.get("rank"):
        if sense.negated(place) or not _ITSELF.isdisjoint(sense.window(place[0] - 2, place[0])) or (sense.aimed(place) and "goal" not in sense.cues):
            continue  # who is committed to staying first stands there already
        if sense.words[sense.first] == "neither" or _names_house(sense, place) or sense.after(place, 1, "study"):
            continue  # "in the largest trial"
        if sense.words[place[1] : place[1] + 2] == ("to", "know") or sense.words[place[1] + 1 : place[1] + 3] == ("to", "know"):
            continue  # "The only way to know is a blood test"
        if "best" in sense.words[place[0] : place[1] + 1] and (_suits(sense, place) or _sought(sense, place)):
            continue
        goes_on = around.about_care and (around.kind is Kind.ITEM or sense.words[sense.first] in PRONOUNS)
        if goes_on or sense.get(*CARE, "house", "own", "effectnoun") or around.lead_asserts or _CLINIC(around.known).search(sense.text):
            return Verdict("CMP", place)
    return None


def _names_house(sense: Sense, place: Pair) -> bool:
    """Return whether a word that ranks is part of a name ("Superior Foot Care opens at nine")."""
    word = sense.words[place[0]].capitalize()
    return place[0] == place[1] and sense.text.endswith((".", "!", "?")) and re.search(rf"\b{word} [A-Z]", sense.text) is not None


def _suits(sense: Sense, place: Pair) -> bool:
    """Return whether what is called best is what suits the reader ("the best treatment for your skin")."""
    near = sense.window(place[1], place[1] + SUITED)
    return any(first == "for" and second in _YOURS for first, second in itertools.pairwise(near))


def _sought(sense: Sense, place: Pair) -> bool:
    """Return whether the best results are only what somebody wants ("To get the best results, sleep well", "what is best for them")."""
    before = sense.window(place[0] - 2, place[0])
    results = not _OUTCOMES(sense.known).isdisjoint(sense.window(place[1] + 1, place[1] + 3))
    return (results and not _GETTING.isdisjoint(before)) or not _WHAT.isdisjoint(before)


@question(need(words=(_ALONE.telling,)))
def alone(sense: Sense, around: Around) -> Verdict | None:
    """Return a house or a treatment said to stand alone ("No other clinic in the county offers it", "the only studio in town with a doctor")."""
    found = sense.find(_ALONE)
    if found is None:
        return None
    word = sense.word_at(found.start())
    return None if sense.aimed((word, word)) else Verdict("CMP", sense.matched(found))
