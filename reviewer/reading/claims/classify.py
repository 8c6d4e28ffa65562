"""The type of a claim: what a sentence only tells is set aside, the questions it raises are asked, and their answers weighed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reviewer.model.draft import Kind
from reviewer.model.patterns import late
from reviewer.reading.claims.asked import QUESTIONS
from reviewer.reading.claims.care.testified import sent_to_stories
from reviewer.reading.claims.forms.answers import answer
from reviewer.reading.claims.forms.halves import known_half
from reviewer.reading.claims.forms.items import names_symptom, names_topic
from reviewer.reading.claims.forms.labels import REJECTED, after_label
from reviewer.reading.claims.forms.leads import announces
from reviewer.reading.claims.forms.unclaimed import asks_how, defines, not_known, tells_of_the_text, tells_what_is_known
from reviewer.reading.claims.kinds import THING, Around, Verdict
from reviewer.reading.claims.kinds import whole as whole_of
from reviewer.reading.claims.questions import Ask
from reviewer.reading.claims.standing import weight
from reviewer.reading.claims.standing.beside import set_beside
from reviewer.reading.claims.standing.promised import over
from reviewer.reading.headings import sends, sends_for_help, speaks_against, tells_steps
from reviewer.reading.sense import PRONOUNS, Sense
from reviewer.reading.speech import is_instruction, is_question

_MEANS = (("means",), ("describes",))
"""Words behind the name of an illness by which it is explained."""
_BELOW = frozenset({"CAU", "MEC", "FAC"})
"""Types that a benefit goes before, wherever it is found."""
_NEED = frozenset({"necessary", "needed", "required", "advised"})
"""One of these words stands in every sentence `_NEEDED` finds."""
FEWEST_TOLD = 4
"""Words from which a sentence of a patient's story tells something."""
_NEEDED = late(r"\b(?:may|might|can|could|will) (?:also |then )?be (?:necessary|needed|required|advised)\b", re.IGNORECASE)
"""What may be called for."""


def classify(sense: Sense, around: Around, *, instruction: bool | None = None) -> Verdict | None:
    """Return the claim a sentence makes, or None where it makes none; `instruction` spares asking again whether the sentence is one."""
    if around.heading.endswith("?") and (said := answer(sense, around)) is not None:
        return said
    whole = sense
    if ":" in sense.text:
        sense, around = after_label(sense, around)
    if sense.last - sense.first == 1 and (listed := _listed(sense, around)) is not None:
        return listed
    if "unknown" in sense.cues:
        sense = known_half(sense)
    if sense.last - sense.first < 2 or is_question(sense.text) or sense.label in REJECTED:
        return None
    if around.own_story and around.promotes and sense.last - sense.first >= FEWEST_TOLD:
        return Verdict("TES", whole_of(sense))
    if around.kind is Kind.ITEM and names_topic(sense, around):
        return None
    if around.leads_benefits and sense.text.rstrip().endswith(":"):
        return Verdict("EFF", whole_of(sense))
    if around.kind is Kind.PARAGRAPH and ("announce" in sense.cues or ":" in sense.text) and announces(sense):
        return None
    if instruction is None or sense is not whole:
        instruction = is_instruction(sense)
    if instruction and not _asserts_as_item(sense, around):
        return _ordered(sense, around)
    return None if _only_tells(sense, around) else _asked(sense, around)


def _ordered(sense: Sense, around: Around) -> Verdict | None:
    """Return what an instruction promises or boasts of beside what it tells to do."""
    if "lastingresult" in sense.cues:
        return weight.lasting_result(sense, around)
    if over.never.isdisjoint(sense.cues) and sense.has(*THING) and (promised := over.ask(sense, around)) is not None:
        return promised
    if (told := sent_to_stories(sense, around)) is not None:
        return told
    boast = next(iter(sense.speaking("boast")), None)
    return Verdict("CMP", boast) if boast is not None else None


def _only_tells(sense: Sense, around: Around) -> bool:
    """Return whether a sentence only tells what is not known, what knowing does, or what a name means."""
    if "unknown" in sense.cues and not_known(sense) and (sense.words[sense.first] == "whether" or not sense.speaking("effect") or asks_how(sense)):
        return True
    if "cognition" in sense.cues and tells_what_is_known(sense):
        return True
    if "condition" in sense.cues and _tells_meaning(sense):
        return True
    return defines(sense, around.known) and not sense.get("effectadj", "promo", "rank", "safe", "authority")


def _asked(sense: Sense, around: Around) -> Verdict | None:
    """Return what the questions find that a sentence raises, weighed against each other."""
    at_once, otherwise = QUESTIONS(around.known).raised(sense)
    verdicts = [verdict for ask in at_once if (verdict := ask(sense, around)) is not None]
    of_trade = "trade" in sense.cues and "ill" not in sense.cues
    if around.kind is Kind.ITEM and (speaks_against(around.lead) or (not around.lead and speaks_against(around.heading))):
        verdicts = [verdict for verdict in verdicts if verdict.type not in _PRAISING]
    if _is_step(around):
        return _weighed(sense, around, other) if (other := [verdict for verdict in verdicts if verdict.type not in _ACTING]) else None
    if not verdicts:
        return None if of_trade else _otherwise(sense, around, otherwise)
    if around.kind is Kind.ITEM and names_symptom(sense, around):
        return None
    sent = _sent_for_help(sense, around)
    if left := _left(sense, verdicts, of_trade=of_trade, sent=sent):
        return _weighed(sense, around, left)
    return None if of_trade or sent else _otherwise(sense, around, otherwise)


def _sent_for_help(sense: Sense, around: Around) -> bool:
    """Return whether a sentence names a sign with which it, or the line or the heading above, sends the reader for help."""
    if not _HELP.isdisjoint(sense.own) and sends(sense.text):
        return True
    sign = around.kind is Kind.ITEM or sense.words[sense.first] in PRONOUNS
    return sign and (sends_for_help(around.heading) or sends_for_help(around.lead))


def _left(sense: Sense, verdicts: list[Verdict], *, of_trade: bool, sent: bool) -> list[Verdict]:
    """Return the verdicts that hold in what the sentence speaks of: a text, a trade, a way to go, a sign to be seen with."""
    if "telling" in sense.cues:
        verdicts = [verdict for verdict in verdicts if not tells_of_the_text(sense, verdict)]
    if "approval" in sense.cues:
        verdicts = [verdict for verdict in verdicts if verdict.type not in _ACTING or not _approved_for(sense, verdict.cue[0])]
    if "courtesy" in sense.cues:
        verdicts = [verdict for verdict in verdicts if not _kindly_put(sense, verdict)]
    never = (_ACTING if sense.label == "handling" else _NONE) | (_OF_HEALTH if of_trade else _NONE) | (_BELOW if sent else _NONE)
    return _before_need(sense, [verdict for verdict in verdicts if verdict.type not in never] if never else verdicts)


def _approved_for(sense: Sense, at: int) -> bool:
    """Return whether a word only says what something is approved for ("approved to treat mania and prevent new episodes"), not what it does."""
    words = sense.words
    for first, last in sense.get("approval"):
        if first <= at <= last:
            return True
        if last < at and not _FOR.isdisjoint(words[last:at]) and words[at - 1] in _FOR_OR and not words[at].endswith("s"):
            return True
    return False


def _is_step(around: Around) -> bool:
    """Return whether a sentence stands in a list of the steps in which care is done."""
    return around.kind is Kind.ITEM and (tells_steps(around.heading) or tells_steps(around.lead))


def _kindly_put(sense: Sense, verdict: Verdict) -> bool:
    """Return whether a cause, a working or a fact stands behind how a house speaks of its own manner ("tailored to …", "we believe that …")."""
    return verdict.type in _BELOW and any(last < verdict.cue[0] for _, last in sense.cues["courtesy"])


def _weighed(sense: Sense, around: Around, verdicts: list[Verdict]) -> Verdict:
    """Return the first of some verdicts, with the types of the others; a benefit goes before a cause, a working or a fact."""
    if all(verdict.type == "SAF-" for verdict in verdicts) and (beside := _beside(sense, around)) is not None:
        return beside  # "Tablets have milder side effects, while drops act at once" sets two treatments beside one another
    first = verdicts[0]
    if first.type == "STU" and "worsening" in sense.cues:
        verdicts = [verdict for verdict in verdicts if verdict.type != "EFF"]  # a study that found things for the worse reports no benefit
    if first.type in _BELOW:
        first = next((verdict for verdict in verdicts if verdict.type == "EFF"), first)
    return Verdict(first.type, first.cue, first.also.union(verdict.type for verdict in verdicts if verdict is not first))


_HELP = frozenset("reason reasons should call go ring see seek get have".split())
"""One of these words stands in every sentence that sends for help by itself."""
_FOR = frozenset(("to", "for"))
_FOR_OR = _FOR | {"and", "or"}
_NONE: frozenset[str] = frozenset()
_PRAISING = frozenset({"EFF", "GUA", "SAF+"})
"""Types that an item of a list of those who should not have some care has not: it names them by what helps them instead."""
_ACTING = frozenset({"EFF", "MEC", "CAU"})
"""Types that a sentence below "Convenience:" or the like has not: what is eased there is a way to go."""
_OF_HEALTH = frozenset({"EFF", "MEC", "CAU", "FAC", "PRE", "STA", "GUA", "STU"})
"""Types that only what is said of health has: where a sentence speaks of the trade in care and of no ill, it is takings that grow."""


def _otherwise(sense: Sense, around: Around, questions: Sequence[Ask]) -> Verdict | None:
    """Return the claim of a sentence to which every other question was answered with no."""
    for ask in questions:
        if (verdict := ask(sense, around)) is not None and not (verdict.type in _ACTING and _approved_for(sense, verdict.cue[0])):
            return verdict
    return _listed(sense, around)


def _listed(sense: Sense, around: Around) -> Verdict | None:
    """Return what an item claims by the heading it stands under: a cause, or an ill that is treated, where care is promoted."""
    if not around.lists or around.kind is not Kind.ITEM or (around.lists == "EFF" and not around.promotes):
        return None
    return Verdict(around.lists, whole_of(sense))


def _beside(sense: Sense, around: Around) -> Verdict | None:
    """Return two treatments set beside one another by the harm they do."""
    return set_beside.ask(sense, around) if set_beside.never.isdisjoint(sense.cues) else None


def _before_need(sense: Sense, verdicts: list[Verdict]) -> list[Verdict]:
    """Return what a sentence claims before it says what may be called for ("A crown may be needed to restore the tooth" tells what for)."""
    needed = _NEEDED.search(sense.text) if verdicts and not _NEED.isdisjoint(sense.own) else None
    return verdicts if needed is None else [verdict for verdict in verdicts if verdict.cue[0] < sense.word_at(needed.start())]


def _tells_meaning(sense: Sense) -> bool:
    """Return whether a sentence opens with the name of an illness and says what the name means ("Sleep apnoea means that breathing stops")."""
    first, last = sense.cues["condition"][0]
    return first == sense.first and sense.words[last + 1 : last + 2] in _MEANS


def _asserts_as_item(sense: Sense, around: Around) -> bool:
    """Return whether what looks like an instruction goes on with an asserting lead ("Massage can: reduce pain")."""
    return around.lead_asserts and bool(around.lead) and around.kind is Kind.ITEM and any(place[0] == sense.first for place in sense.get("effect"))
