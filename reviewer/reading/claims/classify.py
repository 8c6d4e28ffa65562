"""The type of a claim: what a sentence only tells is set aside, the questions it raises are asked, and their answers weighed."""

from __future__ import annotations

from reviewer.model.draft import Kind
from reviewer.reading.claims.care.bidden import OPENS, bidden, granted, invited
from reviewer.reading.claims.care.gains import turned_out
from reviewer.reading.claims.care.testified import sent_to_stories
from reviewer.reading.claims.care.weaned import spared_by_order
from reviewer.reading.claims.forms.answers import answer
from reviewer.reading.claims.forms.halves import known_half
from reviewer.reading.claims.forms.items import names_topic, names_whom
from reviewer.reading.claims.forms.labels import REJECTED, after_label
from reviewer.reading.claims.forms.leads import announces
from reviewer.reading.claims.forms.stories import speaks_of_one
from reviewer.reading.claims.forms.unclaimed import (
    UNLIKE,
    asks_how,
    defines,
    not_known,
    tells_of_no_care,
    tells_that_some_differ,
    tells_what_is_known,
)
from reviewer.reading.claims.kinds import THING, Around, Verdict
from reviewer.reading.claims.kinds import whole as whole_of
from reviewer.reading.claims.standing import weight
from reviewer.reading.claims.standing.promised import over
from reviewer.reading.claims.weighing import listed, weighed
from reviewer.reading.headings import names_sayings
from reviewer.reading.sense import Sense
from reviewer.reading.speech import is_instruction, is_question

_MEANS = (("means",), ("describes",))
"""Words behind the name of an illness by which it is explained."""
_WORD = frozenset(("word", "term", "name"))
"""What a sentence opens with that tells where a name comes from ("The word chiropractic comes from the Greek")."""
FEWEST_TOLD = 4
"""Words from which a sentence of a patient's story tells something."""


def classify(sense: Sense, around: Around, instruction: bool) -> Verdict | None:
    """Return the claim a sentence makes, or None where it makes none; `instruction` says whether all of the sentence is one."""
    if (around.asked or around.heading.endswith("?")) and (said := answer(sense, around)) is not None:
        return said
    whole = sense
    if ":" in sense.text:
        sense, around = after_label(sense, around)
    if sense.last - sense.first == 1 and (named := listed(sense, around)) is not None:
        return named
    if "unknown" in sense.cues:
        sense = known_half(sense)
    if sense.last - sense.first < 2 or sense.label in REJECTED:
        return None
    if is_question(sense.text):
        return granted(sense, around)
    story = around.own_story or (around.tells_of_one and speaks_of_one(sense))
    if story and around.promotes and not names_sayings(around.heading) and sense.last - sense.first >= FEWEST_TOLD:
        return Verdict("TES", whole_of(sense))
    if around.kind is Kind.ITEM and (names_topic(sense, around) or names_whom(sense, around)):
        return None
    if around.leads_benefits and sense.text.rstrip().endswith(":"):
        return Verdict("EFF", whole_of(sense))
    if around.kind is Kind.PARAGRAPH and ("announce" in sense.cues or ":" in sense.text) and announces(sense):
        return None
    if sense is not whole:
        instruction = is_instruction(sense)
    if instruction and not _asserts_as_item(sense, around):
        return _ordered(sense, around)
    return None if _only_tells(sense, around) else weighed(sense, around)


def _ordered(sense: Sense, around: Around) -> Verdict | None:
    """Return what an instruction promises or boasts of beside what it tells to do."""
    if "lastingresult" in sense.cues:
        return weight.lasting_result(sense, around)
    if over.never.isdisjoint(sense.cues) and sense.has(*THING) and (promised := over.ask(sense, around)) is not None:
        return promised
    if (spared := spared_by_order(sense, around)) is not None:
        return spared
    if sense.own[0] in OPENS(sense.known) and bidden.never.isdisjoint(sense.cues) and (told := bidden.ask(sense, around)) is not None:
        return told
    if (told := invited(sense, around)) is not None:
        return told
    told = turned_out.ask(sense, around) if "outcomesaying" in sense.cues else sent_to_stories(sense, around)
    if told is not None:
        return told
    boast = next(iter(sense.speaking("boast")), None)
    return Verdict("CMP", boast) if boast is not None else None


def _only_tells(sense: Sense, around: Around) -> bool:
    """Return whether a sentence only tells what is not known, what knowing does, that some fare otherwise than others, or what a name means."""
    if "unknown" in sense.cues and not_known(sense) and (sense.words[sense.first] == "whether" or not sense.speaking("effect") or asks_how(sense)):
        return True
    if (sense.words[sense.first] == "some" or sense.words[sense.last - 1] in UNLIKE) and tells_that_some_differ(sense):
        return True
    if ("cognition" in sense.cues and tells_what_is_known(sense)) or tells_of_no_care(sense):
        return True
    if ("condition" in sense.cues and _tells_meaning(sense)) or (sense.words[sense.first] == "the" and sense.words[sense.first + 1] in _WORD):
        return True
    return defines(sense, around.known) and not sense.get("effectadj", "promo", "rank", "safe", "authority")


def _tells_meaning(sense: Sense) -> bool:
    """Return whether a sentence opens with the name of an illness and says what the name means ("Sleep apnoea means that breathing stops")."""
    first, last = sense.cues["condition"][0]
    return first == sense.first and sense.words[last + 1 : last + 2] in _MEANS


def _asserts_as_item(sense: Sense, around: Around) -> bool:
    """Return whether what looks like an instruction goes on with an asserting lead ("Massage can: reduce pain"), or names an ill below a"
    " heading."""
    if not around.lead_asserts or around.kind is not Kind.ITEM:
        return False
    opening = next((place for place in sense.get("effect") if place[0] == sense.first), None)
    return opening is not None and (bool(around.lead) or sense.after(opening, 2, "ill") is not None)
