"""Which answers to a sentence's questions hold in what it speaks of: a text, a trade, an approval, a sign to be seen with, a step of care."""

from __future__ import annotations

import re

from reviewer.model.draft import Kind
from reviewer.model.patterns.late import late
from reviewer.reading.claims.forms.unclaimed import tells_of_the_text
from reviewer.reading.claims.kinds import Around, Verdict
from reviewer.reading.headings import denies, names_alternatives, names_goals, names_harm_of_care, sends, sends_for_help, speaks_against, tells_steps
from reviewer.reading.sense import PRONOUNS, Sense

BELOW = frozenset({"CAU", "MEC", "FAC"})
"""Types that a benefit goes before, wherever it is found."""
_NEED = frozenset({"necessary", "needed", "required", "advised"})
"""One of these words stands in every sentence `_NEEDED` finds."""
_NEEDED = late(r"\b(?:may|might|can|could|will) (?:also |then )?be (?:necessary|needed|required|advised)\b", re.IGNORECASE)
"""What may be called for."""
_HELP = frozenset("reason reasons should call go ring see seek get have".split())
"""One of these words stands in every sentence that sends for help by itself."""
_FOR = frozenset(("to", "for"))
_FOR_OR = _FOR | {"and", "or"}
_NONE: frozenset[str] = frozenset()
_PRAISING = frozenset({"EFF", "GUA", "SAF+"})
"""Types that an item of a list of those who should not have some care has not: it names them by what helps them instead."""
_ACTING = frozenset({"EFF", "MEC", "CAU"})
"""Types that a sentence below "Convenience:" or the like has not: what is eased there is a way to go."""
_WHICH = frozenset(("for", "to", "that", "which", "of"))
_OF_HEALTH = frozenset({"EFF", "MEC", "CAU", "FAC", "PRE", "STA", "GUA", "STU"})
"""Types that only what is said of health has: where a sentence speaks of the trade in care and of no ill, it is takings that grow."""


def holding(sense: Sense, around: Around, verdicts: list[Verdict], *, of_trade: bool, sent: bool) -> list[Verdict]:
    """Return the verdicts that hold in what the sentence speaks of: a text, a trade, a way to go, a sign to be seen with."""
    if "telling" in sense.cues:
        verdicts = [verdict for verdict in verdicts if not tells_of_the_text(sense, verdict)]
    if sense.has("approval", "offlabel"):
        verdicts = [verdict for verdict in verdicts if not only_approved(sense, verdict)]
    if "courtesy" in sense.cues:
        verdicts = [verdict for verdict in verdicts if not _kindly_put(sense, verdict)]
    if sense.label and names_harm_of_care(around.heading):
        verdicts = [verdict for verdict in verdicts if verdict.type != "EFF"]  # "Common: bruising and a dull ache"
    never = (_ACTING if sense.label == "handling" else _NONE) | (_OF_HEALTH if of_trade else _NONE) | (BELOW if sent else _NONE)
    return _before_need(sense, [verdict for verdict in verdicts if verdict.type not in never] if never else verdicts)


def left_in_list(sense: Sense, around: Around, verdicts: list[Verdict]) -> list[Verdict]:
    """Return the verdicts that hold in an item of a list of those who should not have some care, or of the steps of it."""
    if around.kind is not Kind.ITEM:
        return verdicts
    if speaks_against(around.lead) or (not around.lead and speaks_against(around.heading)):
        verdicts = [verdict for verdict in verdicts if verdict.type not in _PRAISING]
    if verdicts and names_goals(around.lead or around.heading):
        return [verdict for verdict in verdicts if verdict.type != "EFF"]
    if verdicts and denies(around.lead or around.heading):
        verdicts = [verdict for verdict in verdicts if verdict.type not in _PRAISING | _ACTING]
    if is_step(around):
        return [verdict for verdict in verdicts if verdict.type not in _ACTING]
    if verdicts and names_alternatives(around.lead or around.heading):
        return [verdict for verdict in verdicts if verdict.type not in _ACTING or not _says_which(sense, verdict)]
    return verdicts


def _says_which(sense: Sense, verdict: Verdict) -> bool:
    """Return whether a verb only says which other choice is named ("Glasses for slowing short sight", "Medicines that slow the heart")."""
    return not _WHICH.isdisjoint(sense.window(verdict.cue[0] - 2, verdict.cue[0]))


def sent_for_help(sense: Sense, around: Around) -> bool:
    """Return whether a sentence names a sign with which it, or the line or the heading above, sends the reader for help."""
    if not _HELP.isdisjoint(sense.own) and sends(sense.text):
        return True
    sign = around.kind is Kind.ITEM or sense.words[sense.first] in PRONOUNS
    return sign and (sends_for_help(around.heading) or sends_for_help(around.lead))


def only_approved(sense: Sense, verdict: Verdict) -> bool:
    """Return whether a sentence only says what something is approved for ("approved to treat mania and prevent new episodes"), not what it does."""
    if verdict.type not in _ACTING:
        return False
    words, at = sense.words, verdict.cue[0]
    for first, last in sense.get("approval", "offlabel"):
        if first <= at <= last:
            return True
        if last < at and not _FOR.isdisjoint(words[last:at]) and words[at - 1] in _FOR_OR and not words[at].endswith("s"):
            return True
    return False


def is_step(around: Around) -> bool:
    """Return whether a sentence stands in a list of the steps in which care is done."""
    return around.kind is Kind.ITEM and (tells_steps(around.heading) or tells_steps(around.lead))


def _kindly_put(sense: Sense, verdict: Verdict) -> bool:
    """Return whether a cause, a working or a fact stands behind how a house speaks of its own manner ("tailored to …", "we believe that …")."""
    return verdict.type in BELOW and any(last < verdict.cue[0] for _, last in sense.cues["courtesy"])


def _before_need(sense: Sense, verdicts: list[Verdict]) -> list[Verdict]:
    """Return what a sentence claims before it says what may be called for ("A crown may be needed to restore the tooth" tells what for)."""
    needed = _NEEDED.search(sense.text) if verdicts and not _NEED.isdisjoint(sense.own) else None
    return verdicts if needed is None else [verdict for verdict in verdicts if verdict.cue[0] < sense.word_at(needed.start())]
