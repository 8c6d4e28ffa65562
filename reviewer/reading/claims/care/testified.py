"""What people are called to witness, told without a word of telling: how they stand now, what many rate or send, what somebody is thankful for."""

from __future__ import annotations

import re

from reviewer.model.patterns.late import late
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Group, Worded
from reviewer.reading.claims.care.afterwards import AFTER
from reviewer.reading.claims.forms.voices import AT_WORK
from reviewer.reading.claims.harm.denied import supposed
from reviewer.reading.claims.kinds import CARE, Around, Verdict, whole
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_WHO = r"(?:[Ss]he|[Hh]e|[Tt]hey|who|[A-Z][a-z]+)"
_TURNED = Sifted(
    r"\b(?:came|turned|travelled|flew) to (?:us|me|our \w+)\b.{0,80}?\b(?:again|left|walked out|free of|was back|able|now|today|thanks to"
    r"|without)\b"
    rf"|\b(?:[Tt]oday|[Nn]ow|[Ss]ince then),? {_WHO} (?:(?:is|was|has|can|could) (?:[\w-]+ )?)?{{thrives}}\b"
    rf"|\b{_WHO} (?:was|were|is|are|felt|looked|became) (?:so much |much |far )?{{betteroff}}\b(?! (?:than|when|if|with)\b)"
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
    r"|\b(?:have|has) (?:now |since |already )?(?:trusted us with|(?:thrown (?:away|out)|tossed|ditched|binned|put away|retired|cancelled|canceled)"
    r" (?:their|his|her) )"
    r"|\bwish (?:that )?they had (?:started|come|done|known|found)\b"
    r"|\bwould do so again\b|\btell us (?:that )?they (?:wish|feel|sleep|cannot|can|have never|are)\b"
    r"|\bstories like (?:this|these|his|hers|theirs|\w+[’']s)\b"
    r"|\btrusted by (?:over |more than |almost |nearly )?(?:\d|hundreds|thousands|families|generations|patients|clients|athletes|celebrities)"
    r"|\bletters of thanks\b|\bthank[- ]you (?:letters?|notes?|cards?)\b"
    r"|\b(?:happy|satisfied|delighted|thrilled|grateful) {caredfor} (?:are|is|prove|speak|tell|say)\b"
    r"|\b(?:{caredfor}|couples|people|visitors) (?:[\w-]+ ){0,4}?(?:rave|(?:would|will|keep) com(?:e|ing) back|send us|travel from|swear by"
    r"|recommend us)\b"
    r"|\b(?:{caredfor}|couples|visitors) leave (?:[\w-]+ ){1,4}?(?:glowing|smiling|happy|relaxed|rested|beaming)\b"
    r"|\bask any (?:of our )?{caredfor}\b"
    r"|\bi have (?:treated|seen) (?:hundreds|thousands|dozens|many|countless|shy)\b|\bis what we (?:often |always )?hear\b"
    r"|\b(?:i|we)(?: have|[’']ve) (?:\w+ly )?(?:seen|helped|watched|guided|supported) (?:so )?"
    r"(?:hundreds|thousands|dozens|scores|countless|many|\d[\d,]*)\b"
    r"|\b(?:she|he|they|who|(?:dr|mr|mrs|ms)\.? [\w’'-]+|our [\w-]+s) ha(?:s|ve) "
    r"(?:\w+ly )?(?:helped|guided|supported|freed) (?:so |over |more than |well over )?"
    r"(?:numerous|hundreds|thousands|dozens|scores|countless|many|\d[\d,]*) (?:of )?(?:[\w-]+ )?{helpedones}\b"
    r"|\b(?:many|most|all|several|some) of (?:them|these \w+|our \w+|my \w+) (?:are|have|can|live|enjoy)\b.{0,20}\b(?:now|again)\b",
    re.IGNORECASE,
)
"""What many are said to send, rate or do, or how many a house says it saw well."""
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
_SENT = Group("browse")
_ONE = frozenset("he she his her".split())
_PATIENT = Worded(r"\b(?:one|another|an?|the|this|our|my) (?:[\w-]+ ){0,2}?{caredfor}\b", re.IGNORECASE)
_NAME = late(r"(?<=[a-z,;] )([A-Z][a-z]{2,})(?:[’']s)?(?= [a-z])")
_BECAME = Group("became")
_AT_WORK = Group("career")
"""Words by which somebody's time is told as a career, not as care."""
FEWEST = 6
"""Words from which a sentence tells what became of somebody."""
_NEVER = ("study", "unknown", "limit")


@question(need(words=(_TURNED.telling, _MANY.telling, _MINE.telling)), never=_NEVER)
def story(sense: Sense, around: Around) -> Verdict | None:
    """Return how one or many fared under the care of a house ("A pilot came to us with back pain and flew again within a month"), or the"
    " speaker."""
    found = sense.find(_TURNED) or sense.find(_MANY)
    if found is None and (AT_WORK.isdisjoint(sense.own) or sense.text.startswith(('"', "“"))):
        found = sense.find(_MINE)
    return _told(sense, around, found)


def sent_to_stories(sense: Sense, around: Around) -> Verdict | None:
    """Return that a reader is sent to what patients tell ("Read what our patients say about their new smiles")."""
    if _SENT(sense.known).isdisjoint(sense.own[:3]):
        return None
    return _told(sense, around, _SHOWN(around.known).search(sense.text))


def _told(sense: Sense, around: Around, found: re.Match[str] | None) -> Verdict | None:
    """Return the story in words found on a page that offers care, unless it is supposed or denied."""
    if found is None or supposed(sense, found.start()) or not (sense.has(*CARE, "own") or around.promotes or around.page.selling):
        return None
    return Verdict("TES", whole(sense))


@question(need(words=(AFTER.telling,)), need(words=(_BECAME,)), never=("study", "money", "limit", "unknown", "protocollabel"))
def became(sense: Sense, around: Around) -> Verdict | None:
    """Return what one patient was like after some visits or weeks ("Six weeks later Tom was back on the scaffold")."""
    if around.page.official or not around.promotes or sense.last - sense.first < FEWEST or not _AT_WORK(around.known).isdisjoint(sense.own):
        return None
    found = sense.find(AFTER)
    if found is None or not (_ONE.intersection(sense.own) or _PATIENT(around.known).search(sense.text) or _NAME.search(sense.text)):
        return None
    word = sense.word_at(found.start())
    return Verdict("TES", sense.matched(found)) if not sense.aimed((word, word)) else None
