"""What people are called to witness, told without a word of telling: where they stand now, what many rate or send, what somebody gives thanks for."""

from __future__ import annotations

import re

from reviewer.model.sifted import Sifted
from reviewer.model.vocabulary import Worded
from reviewer.reading.claims.denied import supposed
from reviewer.reading.claims.kinds import CARE, Around, Verdict, whole
from reviewer.reading.claims.questions import need, question
from reviewer.reading.claims.voices import AT_WORK
from reviewer.reading.sense import Sense

_WHO = r"(?:[Ss]he|[Hh]e|[Tt]hey|who|[A-Z][a-z]+)"
_BECAME = Sifted(
    r"\b(?:came|turned|travelled|flew) to (?:us|me|our \w+)\b.{0,80}?\b(?:again|left|walked out|free of|was back|able|now|today|thanks to|without)\b"
    rf"|\b(?:[Tt]oday|[Nn]ow|[Ss]ince then),? {_WHO} (?:(?:is|was|has|can|could) (?:[\w-]+ )?)?{{thrives}}\b"
    rf"|\b{_WHO} (?:can|could) now\b|\b{_WHO} (?:now|no longer) {{thrives}}\b"
    rf"|\b(?:[Oo]ur|[Oo]ne of our|[Aa]n? [\w-]+) {{caredfor}} (?:of ours )?(?:[A-Z]\w+ )?now {{thrives}}\b"
    rf"|\b{_WHO},? (?:\d\d,? )?finally {{thrives}}\b|\b(?:his|her|their) (?:[\w-]+ ){{1,3}}?(?:is|was|are|were) gone\b"
    rf"|\bcame in\b.{{0,60}}\band left\b"
    r"|\bsince (?:she|he|they) (?:started|began|tried|had|came)\b"
    r"|\b(?:told|assured|wrote to) (?:us|me)\b(?! (?:when|where|what|about|if|whether|how)\b)"
    r"|\b(?:is|was|are|were) (?:now |soon )?back (?:on|at|in) (?:her|his|their|the) \w+"
    r"|\bhas (?:had|been|stayed) (?:[\w-]+ ){1,4}?since (?:her|his|their)\b"
    r"|\b(?:sober|clean|pain-?free|symptom-?free|smoke-?free) (?:for|since) |\bhas kept (?:it|them) off\b"
    r"|\bare now (?:proud |happy )?(?:parents|mothers|fathers)\b"
)
"""What became of somebody."""
_MANY = Sifted(
    r"\b\d(?:[.,]\d)? (?:out of \d )?stars?\b|\b(?:five|5)[- ]star\b|\b(?:results|reviews|smiles) speak for themselves\b"
    r"|\breviewers? (?:call|praise|love|wrote)s?\b"
    r"|\b(?:get|receive) (?:\w+ )?(?:letters|messages|mail|cards|photos|pictures) from\b|\bguestbook is full\b|\bput their trust in us\b"
    r"|\bwould do so again\b"
    r"|\bletters of thanks\b|\bthank[- ]you (?:letters?|notes?|cards?)\b"
    r"|\b(?:happy|satisfied|delighted|thrilled|grateful) {caredfor} (?:are|is|prove|speak|tell|say)\b"
    r"|\b(?:{caredfor}|couples|people|visitors) (?:[\w-]+ ){0,4}?(?:rave|(?:would|will|keep) com(?:e|ing) back|send us|travel from|swear by"
    r"|recommend us)\b"
    r"|\b(?:{caredfor}|couples|visitors) leave (?:[\w-]+ ){1,4}?(?:glowing|smiling|happy|relaxed|rested|beaming)\b|\bask any (?:of our )?{caredfor}\b"
    r"|\bi have (?:treated|seen) (?:hundreds|thousands|dozens|many|countless|shy)\b|\bis what we (?:often |always )?hear\b",
    re.IGNORECASE,
)
"""What many are said to send, rate or do."""
_MINE = Sifted(
    r"\b(?:i|we|my (?:own )?[\w’']+(?: [\w’']+)?) (?:[\w’'-]+ ){0,5}?(?:felt like|feel like|no longer|can now|can finally|was sceptical"
    r"|was skeptical|was a doubter|got better"
    r"|(?:is|was|are) (?:gone|finally)|(?:has|have) never (?:looked|felt|been) better|am a new|invisible now)\b"
    r"|\bthank you for (?:giving|saving|helping|my)\b|\byou (?:saved|changed|gave) (?:my|me|our)\b|\bwish i had (?:done|come|found|known)\b"
    r"|\bi can [^.]{3,60} again\b"
    r"|\bnot any ?more!|\b(?:the|my) (?:pain|itch|ache|noise|ringing|fear) (?:was|is) gone\b|\bbest decision\b|\bwe are finally\b",
    re.IGNORECASE,
)
"""How somebody speaks of their own."""
_SHOWN = Worded(
    r"^\W*(?:read|see|watch|hear|listen to|discover|browse|view|meet)\b.{0,60}?(?:\b(?:what|how) (?:our |other |some )?"
    r"(?:[\w-]+ ){0,2}?{caredfor} (?:say|think|feel|tell)\b"
    r"|\b(?:stories|testimonials|story) of\b|\bbefore[- ]and[- ]after\b|\btells? (?:how|of)\b|: (?:sober|pain-?free|slim|free))",
    re.IGNORECASE,
)
"""Where a reader is sent to hear such stories."""
_SENT = frozenset("read see watch hear listen discover browse view meet".split())
_NEVER = ("study", "unknown", "limit")


@question(need(words=(_BECAME.telling, _MANY.telling)), never=_NEVER)
def story(sense: Sense, around: Around) -> Verdict | None:
    """Return how one or many fared under the care of a house ("A pilot came to us with back pain and was flying again within a month")."""
    return _told(sense, around, sense.find(_BECAME, around.known) or sense.find(_MANY, around.known))


@question(need(words=(_MINE.telling,)), never=_NEVER)
def own_story(sense: Sense, around: Around) -> Verdict | None:
    """Return what somebody says of their own case ("My skin has never looked better")."""
    if not AT_WORK.isdisjoint(sense.own) and not sense.text.startswith(('"', "“")):
        return None
    return _told(sense, around, sense.find(_MINE, around.known))


def sent_to_stories(sense: Sense, around: Around) -> Verdict | None:
    """Return that a reader is sent to what patients tell ("Read what our patients say about their new smiles")."""
    if _SENT.isdisjoint(sense.own[:3]):
        return None
    return _told(sense, around, _SHOWN(around.known).search(sense.text))


def _told(sense: Sense, around: Around, found: re.Match[str] | None) -> Verdict | None:
    """Return the story in words found on a page that offers care, unless it is supposed or denied."""
    if found is None or supposed(sense, found.start()) or not (sense.has(*CARE, "own") or around.promotes or around.page.selling):
        return None
    return Verdict("TES", whole(sense))
