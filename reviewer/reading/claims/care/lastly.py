"""What is asked last: a verb of effect beside a part of the body or an ill, in a plain statement that nothing else sets aside."""

from __future__ import annotations

from reviewer.model.draft import Kind
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.care.afterwards import TESTS
from reviewer.reading.claims.kinds import CARE, ELSEWHERE, THING, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.claims.verbs.hollow import is_hollow
from reviewer.reading.sense import Pair, Sense

_ELSEWHERE = ELSEWHERE - {"own", "study", "goal", "telling"}
_OPENS = frozenset("here what whatever when if whether as before after following there you i we once while although how".split())
"""Openings of sentences that speak to somebody, announce, or tell when and under what condition."""
_ADVICE = frozenset("should must needs need let's lets please recommend recommended".split())
_GIVES = Group("givesit")
"""Verbs that say nothing of what is given; what affects somebody does so for ill, too."""
_MODAL = frozenset("to can may might could will would help helps and also".split())
_NOT_DOING = frozenset("during after while of the has have had and".split())
"""Words behind which a word for healing is a thing or lies behind ("during healing", "once it has healed")."""
_ALIKE = frozenset("similar same mixed alike".split())
_NAMING, _STATING = frozenset("the a an our your their its".split()), (("is",), ("are",), ("was",), ("were",))
_OPEN = frozenset("any no whether possible".split())
"""Words before a benefit that is not said to be there."""
_RESULTS = frozenset(("results", "result"))
_ALLOWS = ("allow", "permit", "require")
_LAWS = Group("laws")
"""What allows something without doing any good to health."""
_HANDLED, _WAS = Group("donewithbody"), frozenset("is are was were be then".split())
"""What is done with a part of the body in a step of care."""
RELEASED = 5
"""Within how many words of "releases" an ill stands, where it is let go."""
TREATS = 4
"""Within how many words before "treats" those stand who do."""
FEWEST = 6
"""Words from which a sentence is a statement."""
NEAR = 8
"""How far from a verb of effect stands what it is good for."""


@question(need("effect", "benefitnoun"), need(*THING), never=_ELSEWHERE)
def still_helps(sense: Sense, around: Around) -> Verdict | None:
    """Return what a page that promotes care says to help, in whatever form.

    Of such sentences that no other question heard, three in four were claims in pages nobody had read (17 sentences of 16 pages, November 2026).
    """
    page = around.page
    if page.official or not page.promoted or around.kind is not Kind.PARAGRAPH or sense.last - sense.first < FEWEST:
        return None
    if sense.words[sense.first] in _OPENS or not _ADVICE.isdisjoint(sense.own) or sense.text.rstrip().endswith(":"):
        return None
    people = set(sense.get("people", "person"))
    things = [thing for thing in sense.get(*THING) if thing not in people]
    for place in sense.speaking("effect", "benefitnoun"):
        if not is_hollow(sense, place, place in sense.get("weakeffect")) and _is_done(sense, place) and _beside(place, things):
            return Verdict("EFF" if sense.has(*CARE) or around.about_care else "MEC", place)
    return None


def _is_done(sense: Sense, place: Pair) -> bool:
    """Return whether a word of effect says what is done, and does not name it or tell what lies behind."""
    word, before = sense.words[place[0]], sense.words[place[0] - 1]
    if word == "lower" and before not in _MODAL:
        return False  # "ten points lower"
    if place in sense.get("effect") and (before in _NAMING or sense.words[place[1] + 1 : place[1] + 2] in _STATING) and not word.endswith("ed"):
        return False  # "Our infection control is inspected", "try the aids at home"
    if sense.words[place[1] + 1 : place[1] + 2] == ("in",) and "the" in sense.window(place[0] - 2, place[0]):
        return False  # "The sudden increase in serotonin does not relieve depression"
    if before in _OPEN or (word in _RESULTS and not TESTS(sense.known).isdisjoint(sense.own)):
        return False  # "Any benefit has to be weighed", "The results of the blood test arrive"
    if word == "results" and not _ALIKE.isdisjoint(sense.own):
        return False  # "For mild crowding the results are similar"
    if word.startswith("treat") and sense.before(place, TREATS, "teamauthor", "own", "house"):
        return False  # "Our clinic treats children with eczema"
    if word.startswith("releas") and not sense.after(place, RELEASED, "ill") and not sense.before(place, RELEASED, "ill"):
        return False  # "The ring releases a hormone", "an egg is released each month"
    if word.startswith(_ALLOWS) and not _LAWS(sense.known).isdisjoint(sense.words[sense.first : place[0]]):
        return False  # "The law allows embryos to be stored"
    if word in _HANDLED(sense.known) and before in _WAS and not sense.has(*CARE, "ill"):
        return False  # "The eggs are removed with a needle"
    if word.startswith("heal") and place[0] > sense.first and before in _NOT_DOING:
        return False
    return word not in _GIVES(sense.known) and not word.startswith("affect")


def _beside(place: Pair, things: list[Pair]) -> bool:
    """Return whether an ill or a part of the body stands near a verb of effect."""
    return any(thing != place and place[0] - NEAR <= thing[0] <= place[1] + NEAR for thing in things)
