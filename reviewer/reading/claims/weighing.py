"""What the questions find that a sentence raises, weighed against each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reviewer.model.draft import Kind
from reviewer.reading.claims.asked import QUESTIONS, SELLING
from reviewer.reading.claims.care.lastly import still_helps
from reviewer.reading.claims.forms.holding import BELOW, holding, is_step, left_in_list, only_approved, sent_for_help
from reviewer.reading.claims.forms.items import names_symptom
from reviewer.reading.claims.kinds import CARE, Around, Verdict, whole
from reviewer.reading.claims.questions import Ask
from reviewer.reading.claims.standing.beside import set_beside
from reviewer.reading.claims.standing.wholly import foretold
from reviewer.reading.claims.verbs.courses import does_harm
from reviewer.reading.sense import Sense

_NO_GAIN = frozenset((*CARE, "logistics", "money", "own", "house", "professional", "steps", "harm", "negator", "limit"))
"""Cues of items that name no gain for health, though they stand in a list of benefits."""
_COUNTED = ("PRE", "STA")
_LINKED = frozenset(("linked", "associated", "tied"))
_PLAIN = BELOW | {"PRE", "STA"}
_SOLD = frozenset({"EFF", "GUA", "SAF+", "TES", "CMP"})
_BODY = ("body", "molecule")
OPENING = 1
"""Up to which word of a sentence stands what it speaks of."""
_GOOD = ("effect", "effectadj", "effectnoun", "improved", "benefitnoun", "faringwell")
"""Cues of what is good for people, beside which a figure or a working sells as a benefit does."""
SUBJECT = 20
"""Within how many words before the word for a working stands the treatment that works so."""
_PRICES = ("$", "£", "€")
FEWEST_NAMED = 2
"""Words from which such an item names a gain; "Affordable" may be said of anything."""


def weighed(sense: Sense, around: Around) -> Verdict | None:
    """Return the claim that the questions find in a sentence, or None where none does."""
    verdict = _weighed(sense, around)
    return foretold(sense, around, verdict) if verdict is not None else None


def _weighed(sense: Sense, around: Around) -> Verdict | None:
    """Return that claim as the questions answer."""
    at_once, otherwise = QUESTIONS(around.known).raised(sense)
    verdicts = left_in_list(sense, around, [verdict for ask in at_once if (verdict := ask(sense, around)) is not None])
    of_trade = "trade" in sense.cues and "ill" not in sense.cues
    if is_step(around):
        return _first(sense, around, verdicts) if verdicts else None
    if not verdicts:
        return None if of_trade else _otherwise(sense, around, otherwise)
    if around.kind is Kind.ITEM and names_symptom(sense, around):
        return None
    sent = sent_for_help(sense, around)
    if left := holding(sense, around, verdicts, of_trade=of_trade, sent=sent):
        return _first(sense, around, [*left, *_sold_beside(sense, around, left, otherwise)])
    return None if of_trade or sent else _otherwise(sense, around, otherwise)


def _first(sense: Sense, around: Around, verdicts: list[Verdict]) -> Verdict:
    """Return the first of some verdicts, with the types of the others; a benefit goes before a cause, a working or a fact."""
    if all(verdict.type == "SAF-" for verdict in verdicts) and (beside := _beside(sense, around)) is not None:
        return beside  # "Tablets have milder side effects, while drops act at once" sets two treatments beside one another
    first = verdicts[0]
    if first.type == "STU" and "worsening" in sense.cues:
        verdicts = [verdict for verdict in verdicts if verdict.type != "EFF"]  # a study that found things for the worse reports no benefit
    if first.type in BELOW:
        first = next((verdict for verdict in verdicts if verdict.type == "EFF"), first)
    if _tells_good(sense, around, first):
        verdicts = [*verdicts, Verdict("EFF", first.cue)]
        first = first if first.type in _COUNTED else verdicts[-1]
    return Verdict(first.type, first.cue, first.also.union(verdict.type for verdict in verdicts if verdict is not first))


def _tells_good(sense: Sense, around: Around, first: Verdict) -> bool:
    """Return whether a figure of care, or how a treatment works in the body, is told with the good it does ("Laser care helps 9 in 10 sleep")."""
    if not around.promotes:
        return False
    if first.type in _COUNTED:
        return sense.has(*CARE, "own") and _good_told(sense)
    if first.type not in BELOW or "treatment" not in sense.cues or sense.words[first.cue[0]] in _LINKED:
        return False  # "Tablets that have been linked to low mood"
    care = sense.before(first.cue, SUBJECT, "treatment")
    return care is not None and care not in sense.get("molecule") and _good_told(sense)


def _good_told(sense: Sense) -> bool:
    """Return whether anything good is told; "It can slow breathing and kill" tells of none."""
    return not all(does_harm(sense, place) for place in sense.speaking(*_GOOD))


def _sold_beside(sense: Sense, around: Around, left: Sequence[Verdict], questions: Sequence[Ask]) -> Iterator[Verdict]:
    """Yield what the questions of the second row find sold, where those of the first heard but a figure, a cause or a working."""
    if not all(verdict.type in _PLAIN for verdict in left):
        return
    asked = [ask for ask in questions if ask in SELLING]
    if not asked:
        return
    of_body = any(place[0] <= sense.first + OPENING for place in sense.get(*_BODY)) or ("cause" in sense.cues and not sense.has(*CARE, "own"))
    for ask in asked:
        if ask is still_helps.ask and (of_body or "hedge2" in sense.cues):
            continue  # what may be so, comes of a cause, or is said of the body
        if (verdict := ask(sense, around)) is not None and verdict.type in _SOLD:
            yield verdict


def _otherwise(sense: Sense, around: Around, questions: Sequence[Ask]) -> Verdict | None:
    """Return the claim of a sentence to which every other question was answered with no."""
    for ask in questions:
        if (verdict := ask(sense, around)) is not None and not only_approved(sense, verdict):
            return verdict
    return listed(sense, around)


def listed(sense: Sense, around: Around) -> Verdict | None:
    """Return what an item claims by the heading it stands under: a cause, an ill that is treated or, where care is promoted, a gain it names."""
    if around.kind is not Kind.ITEM:
        return None
    if around.lists and (around.lists != "EFF" or around.promotes):
        return Verdict(around.lists, whole(sense))
    return Verdict("EFF", whole(sense)) if around.lead_asserts and around.promotes and _names_gain(sense) else None


def _names_gain(sense: Sense) -> bool:
    """Return whether an item of a list of benefits names one in a few words ("Deep, restful sleep"), not care, a price or the manner of a house."""
    if sense.last - sense.first < FEWEST_NAMED or not _NO_GAIN.isdisjoint(sense.cues) or sense.text.rstrip().endswith((".", "?", "!")):
        return False
    return not any(map(sense.text.__contains__, _PRICES))


def _beside(sense: Sense, around: Around) -> Verdict | None:
    """Return two treatments set beside one another by the harm they do."""
    return set_beside.ask(sense, around) if set_beside.never.isdisjoint(sense.cues) else None
