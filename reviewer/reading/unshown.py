"""Sentences that only tell what is not so: a working that no evidence shows, what others wrongly promise, words that are only spoken of."""

from __future__ import annotations

import re

from reviewer.model.patterns.late import late
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Vocabulary
from reviewer.reading.sense import Sense

_UNSHOWN = Sifted(
    # evidence that there is not, and what it would have shown
    r"\b(?:no|not (?:any|enough)|[a-z]+n[’']t (?:any|enough)|little|scant|insufficient|hardly any|too (?:little|few)|neither"
    r"|none of (?:the|these|those)|never been any) (?:(?!{missed}\b)[\w-]+ ){0,3}?{proof}(?: (?:to date|so far|yet|at all|there is))? "
    r"(?:that|which|to (?:show|say|support|suggest|prove)|in which|has|have|had|{bearsout})\b"
    # evidence that is said not to be there, or not to settle it, behind what it would have shown
    r"|\b{proof} that\b[^;:]{5,120}? (?:do(?:es)? not exist|(?:is|are|was|were|remains?) (?:[\w-]+ ){0,2}?(?:{thin}|lacking|missing))\b"
    # what has been shown of nothing there is
    r"|^\W*(?:so far,? )?no(?:ne of (?:the|these|those))? (?:[\w-]+ ){1,4}(?:has|have) (?:yet |ever |so far )?been "
    r"(?:shown|proven|proved|found|demonstrated) to (?!(?:work|do|be) (?:better|safer|more|as))"
    # evidence that does not show something
    r"|\b{proof} (?:do(?:es)?|did|has|have)(?:n[’']t| not) (?:yet |so far |clearly )?"
    r"(?:shown?|suggest(?:ed)?|support(?:ed)?|found|find|proven?|established?)\b"
    # a promise, and what is to be thought of it
    r"|\b{promised} (?:that|which|who)\b[^;:]{5,120}? (?:is|are|has|have|was|were) (?:(?!{promised}\b)[\w-]+ ){0,2}?{untrue}\b"
    # what was heard, and that it is not so
    r"|\b(?:read|heard|seen|told) (?:that|about)\b.{5,150}?[;,.–—-] ?(?:but )?(?:it|they|this|that|these) "
    r"(?:do|does|did|is|are|can|will)(?:n[’']t| not)(?: true| so| the case| right| correct| work)?\W*$"
    # what does not follow
    r"|\b(?:do(?:es)?|did)(?:n[’']t| not) (?:necessarily )?(?:mean|prove|imply) that\b"
    # words in quotation marks that are spoken of
    r"|\b(?:phrase|term|words?|label|expression|slogan|wording|headline)s? (?:such as |like )?[“\"‘'][^”\"]",
    re.IGNORECASE,
)
"""How a sentence says that something is not shown, not so, or only a word."""
_TURNS = late(r"[;:]|\b(?:but|yet|however|although|though|while|whereas|despite)\b", re.IGNORECASE)
"""Words by which one half of a sentence denies and the other may claim ("There is little evidence for tablets, but our drip …")."""


def tells_unshown(sense: Sense, known: Vocabulary) -> bool:
    """Return whether a sentence only tells what is not shown or not so; harm that no evidence shows is reassurance, which is a claim."""
    found = sense.find(_UNSHOWN)
    if found is None or (sense.has("harm") and not sense.has("effect")):
        return False
    said = sense.text[: found.start()] + sense.text[found.end() :]
    return _TURNS.search(said) is None
