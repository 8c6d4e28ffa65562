"""By when results of care are said to be there, that they will be, and that they are in reach ("Relief sets in after two weeks")."""

from __future__ import annotations

import re

from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.harm.denied import supposed
from reviewer.reading.claims.kinds import CARE, ELSEWHERE, THING, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import PRONOUNS, Sense

_OFTEN = r"(?:(?:may|can|will|often|usually|typically|generally|normally|mostly|also|even|is|are|be|still|should) )"
_SPAN = r"(?:(?:about|around|some|only|just|roughly|up to|as little as|between|the first|a|few|several|one|two|three|four|five|six) )"
_TIME = r"(?:[\w–-]+ )?(?:(?:to|or|and) [\w–-]+ )?(?:minutes?|hours?|days?|weeks?|months?|sessions?|visits?|treatments?)\b"
_SHOWN = Sifted(
    rf"\b{{awaited}}(?: of [\w-]+| in [\w-]+)? {_OFTEN}{{0,3}}?(?:takes?|comes?|begins?|starts?|arrives?|sets? in|kicks? in|shows?|follows?|builds?"
    rf"|appears?|seen|felt|noticed|noticeable|visible|in|within|after) (?:in |within |after |over )?{_SPAN}{{0,3}}?{_TIME}"
    rf"|\b(?:takes?|need|needs|requires?|allow) {_SPAN}{{0,3}}?{_TIME} (?:[\w-]+ ){{0,6}}?(?:for|before|until|to (?:see|notice|feel|reach|get))"
    r" (?:[\w’'-]+ ){0,3}?{awaited}\b"
    r"|\b{awaited} (?:is|are|can be|will be) (?:\w+ )?within (?:\w+ )?reach\b"
    r"|\blife (?:with|without) [\w-]+(?: \w+)? is (?:\w+ )?within (?:\w+ )?reach\b"
    r"|\b(?:yields?|produces?|brings?|delivers?|achieves?|gets?) (?:(?!no\b|the\b|your\b|test\b|any\b)[\w-]+ ){0,2}?results\b"
    r"(?! (?:of|from|by|back|in the)\b)"
    r"|\b(?:can |may |will |really |often )?(?:makes?|made) (?:an? |all the )(?!no\b)(?:[\w-]+ )?difference\b(?! between)"
    r"|\b(?:achieved|restored|brought about|attained|regained|reached) (?:by|through|with) (?!hand\b)(?:[\w-]+ ){1,3}",
    re.IGNORECASE,
)
"""By when results are there, or that they are to be had."""
_NEVER = ELSEWHERE - {"own", "house", "courtesy"} | {"negator", "harm"}
_TESTS = Group("tested")
_EARLY = frozenset(("early", "timely", "prompt", "regular"))
"""Words by which it is care that something comes of, whatever it is called."""
_OF_RESULTS = frozenset("difference achieved restored attained regained reached about".split())
"""Words of a pattern behind which care, an ill or a part of the body has to stand in the sentence."""


@question(need(words=(_SHOWN.telling,)), never=_NEVER)
def takes_time(sense: Sense, around: Around) -> Verdict | None:
    """Return results that are dated or held out to readers, on a page that offers care."""
    page = around.page
    if page.official or not page.offers or sense.text.rstrip().endswith((":", "?")) or not _TESTS(sense.known).isdisjoint(sense.own):
        return None
    found = sense.find(_SHOWN)
    if found is None or supposed(sense, found.start()):
        return None
    place = sense.matched(found)
    good = sense.has(*CARE, *THING, "good") or not _EARLY.isdisjoint(sense.own)
    if not good and not _OF_RESULTS.isdisjoint(sense.window(place[0], place[1] + 1)):
        return None
    told = good or around.about_care or not PRONOUNS.isdisjoint(sense.own[:3])
    if not told or sense.aimed(place):
        return None
    return Verdict("GUA", place, frozenset({"EFF"})) if sense.words[place[1]] == "reach" else Verdict("EFF", place)
