"""Clinical facts, workings nobody has measured, and what unnamed research is called upon for."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.model.draft import Kind
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.forms.unclaimed import only_counted, tells_which_ill
from reviewer.reading.claims.kinds import CARE, HEALTH, THING, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.lines import Places
from reviewer.reading.sense import Pair, Sense

_HELPING = frozenset(("help", "helps"))
OWN = 14
"""Within how many words behind "we" or "our" what is usual is usual in the house ("Our lamps are often used …")."""
NONE_SHOWN = 7
"""Within how many words before "has been shown" it is denied of everything ("no …")."""
FEWEST_STATED = 7
"""Words from which a sentence states a fact of its own."""
_COUNTING = frozenset(("many", "most", "some", "several", "countless", "numerous", "more", "few"))
"""Words that count people."""
_TO_WHOM = frozenset(("for", "leading", "of", "in", "to", "with", "by", "among", "affects", "affect", "affecting", "leaves", "leaving", "causing"))
_LACK = frozenset(("need", "require"))
"""What "many patients" do where they are only counted: "Many patients need a second visit"."""
_LIKE = (("feels", "like"), ("feel", "like"), ("the", "first"), ("the", "last"), ("feels", "as"))
"""Words behind "often" with which something is likened or ranked in passing ("It often feels like a balancing act")."""
_MINDS = frozenset("discuss talk talking speak mention ask hesitate delay postpone worry wonder hope wait feel".split())
"""What people do or feel who are only counted."""
MINDED = 3
"""Within how many words behind those who are counted it is said."""
GOOD = ("effect", "effectadj", "effectnoun", "benefitnoun", "improved", "faringwell", "mending", "pleasing", "treatment", "genericcare")
"""Cues of what people tell of care."""
_NOTICING = frozenset("notice report experience find".split())
_TIRESOME = frozenset("hard difficult too tedious tiring boring unpleasant uncomfortable worst worse strange odd awkward painful frightening".split())
"""How people find what care asks of them."""
_MORE = frozenset(("more", "less"))
_CALLED = Group("isnamed")
"""What a thing is said to be by whoever names it ("Tinnitus is often described as ringing")."""


@question(need("unproven"), never=("limit", "unknown", "goal", "decision", "logistics"))
def unmeasured(sense: Sense, around: Around) -> Verdict | None:
    """Return a working that nobody has measured, told of care or by who sells it ("We get to the causative factor")."""
    if around.kind is not Kind.PARAGRAPH:
        return None
    cue = next(iter(sense.speaking("unproven")), None)
    told = around.about_care or around.page.selling or sense.get(*CARE)
    return Verdict("MEC", cue) if cue is not None and told else None


@question(need("authority"), never=("limit", "logistics"))
def invoked(sense: Sense, around: Around) -> Verdict | None:
    """Return a statement about health or care that leans on research or on people nobody names ("Studies show …", "Many believe …")."""
    if not (sense.get(*THING, *CARE) or around.about_care):
        return None
    cue = next(iter(sense.speaking("authority")), None)
    if cue is None or _of_nothing(sense, cue) or notices_an_ill(sense.words, cue, sense.cues):
        return None
    return None if counted(sense.words, sense.first, cue[0]) else Verdict("FAC", cue)


def _of_nothing(sense: Sense, cue: Pair) -> bool:
    """Return whether what has been shown is denied of everything ("No illness of the brain has been shown to follow")."""
    return sense.words[cue[0]] in ("has", "have") and "no" in sense.window(cue[0] - NONE_SHOWN, cue[0])


def notices_an_ill(words: Sequence[str], cue: Pair, cues: Places) -> bool:
    """Return whether people are said to notice something that is no gain ("Some people notice a flutter in the chest")."""
    if words[cue[0]] not in _COUNTING or words[cue[1]] not in _NOTICING:
        return False
    if words[cue[1]] == "find" and not _TIRESOME.isdisjoint(words[cue[1] + 1 : cue[1] + 8]):
        return not any(first > cue[1] for first, _ in cues.get("effect", ()))
    return not any(
        first > cue[1] and words[first] not in _MORE for name in GOOD for first, _ in cues.get(name, ())
    )


def counted(words: Sequence[str], start: int, at: int) -> bool:
    """Return whether "many patients" at a word of a sentence, which begins at `start`, only tells whom something befalls or what they need."""
    if words[at] not in _COUNTING:
        return False
    if not _MINDS.isdisjoint(words[at + 2 : at + 2 + MINDED]):
        return True  # "Many men do not talk about it"
    if at == start:
        return not _LACK.isdisjoint(words[at + 2 : at + 3])
    return words[at - 1] in _TO_WHOM or words[at - 1].endswith("ing")


@question(need("factcue", "strongauthority"), need(*HEALTH), never=("logistics", "steps", "professional"))
def fact(sense: Sense, around: Around) -> Verdict | None:
    """Return a clinical fact: symptoms, course, diagnosis, usual care."""
    if sense.last - sense.first < FEWEST_STATED or sense.words[sense.first : sense.first + 2] == ("you", "will"):
        return None
    if "cognition" in sense.cues and sense.cues["cognition"][0][0] == sense.first and not _HELPING.isdisjoint(sense.own):
        return None
    cue = next(iter(sense.speaking("factcue", "strongauthority")), None)
    if cue is None or (cue not in sense.get("strongauthority") and sense.before(cue, OWN, "own", "house")):
        return None
    if _of_nothing(sense, cue) or only_counted(sense, cue) or tells_which_ill(sense, cue) or sense.words[cue[1] + 1 : cue[1] + 3] in _LIKE:
        return None
    if not _CALLED(sense.known).isdisjoint(sense.window(cue[1] + 1, cue[1] + 2)) and "as" in sense.window(cue[1] + 2, cue[1] + 3):
        return None
    return Verdict("FAC", cue)
