"""What people can do, or do better, with care ("so you can hear birds again", "mothers cope far better"), and who is there to bring them relief."""

from __future__ import annotations

import re

from reviewer.model.draft import Kind
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.harm.denied import supposed
from reviewer.reading.claims.kinds import CARE, ELSEWHERE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_ABLE = r"(?:(?:can|could|will|are able to|is able to|be able to|may|finally|soon) )"
_ENABLED = Sifted(
    rf"\b(?:so|so that|and|until|helps?|lets?|where) {{somebody}} {_ABLE}?(?:\w+ly )?(?:[\w’'-]+ ){{1,8}}?(?:again|once more)\b"
    rf"|\b(?:so|so that) {{somebody}} {_ABLE}(?:\w+ly )?{{resumes}}\b"
    rf"|\b{{somebody}} {_ABLE}?(?:\w+ly |also |often |then ){{0,2}}?(?!{{atdesk}}\b)[\w’'-]+ (?!than\b)(?:[\w’'-]+ ){{0,7}}?"
    r"(?:(?:far|much|a lot|so much) (?:better|easier|less|more freely)|(?:much |far )?more {withease})\b(?! than (?:you|we|they) (?:think|expect))"
    r"|\b{somebody} (?:can|will|may)? ?(?:\w+ly )?{doless} (?:a lot |much |far )?less\b"
    r"|\b{domore} more and \w+ less\b|\b\w+ less and {domore} more\b"
    r"|\b(?:trained|equipped|qualified|placed|here|ready|set up|prepared|positioned|on hand) to (?:give|bring|offer|get|provide|deliver|help) "
    r"(?:[\w’'-]+ ){0,5}?{relieving}\b"
    r"|\b(?:equipped|placed|here|ready|able) to (?:get|bring|have) (?:you|your [\w-]+(?: \w+)?|them|patients|children) "
    r"(?:back (?:to|on|in)|moving|walking|sleeping|smiling|hearing|out of pain)\b",
    re.IGNORECASE,
)
"""What people are said to be able to do, or to do better than before."""
_NOT = Group("orderly")
_NEVER = ELSEWHERE - {"own", "house", "professional", "courtesy", "goal", "logistics"} | {"negator", "harm"}


@question(need(words=(_ENABLED.telling,)), never=_NEVER)
def enabled(sense: Sense, around: Around) -> Verdict | None:
    """Return what care is said to let people do, on a page that offers care."""
    page = around.page
    if page.official or not page.offers or around.kind is Kind.HEADING or sense.text.rstrip().endswith((":", "?")):
        return None
    found = sense.find(_ENABLED)
    if found is None or supposed(sense, found.start()) or not _NOT(sense.known).isdisjoint(sense.own):
        return None
    place = sense.matched(found)
    told = sense.has(*CARE, "own", "effect") or around.about_care or bool(page.promoted)
    return Verdict("EFF", place) if told and not sense.aimed(place) else None
