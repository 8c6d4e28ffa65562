"""A house or its care set above others without a word of ranking: "no one knows tinnitus like our team", "in a class of its own"."""

from __future__ import annotations

import re

from reviewer.model.patterns.late import late
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Group
from reviewer.reading.claims.harm.denied import supposed
from reviewer.reading.claims.kinds import CARE, Around, Verdict
from reviewer.reading.claims.questions import need, question
from reviewer.reading.sense import Sense

_HOUSE = Sifted(
    r"\b(?:nobody|no one|nowhere|no \w+|few \w+|none)\b.{0,60}?\b(?:than|like|near|match(?:es)?|rivals?|equals?|beats?)\b.{0,30}?\b(?:we|us|our"
    r"|ours)\b"
    r"|\b(?:our|ours|we|us)\b.{0,80}?\b(?:than|as) (?:those|anyone|anybody|any other|other|others|elsewhere|most|our competitors|you are used to"
    r"|the big)\b"
    r"|\b(?:will|can|do|could)(?: not|n[’']t|not) (?:find|get|see) (?:an? )?(?:better|\w+er|more \w+) (?:[\w-]+ ){0,2}?(?:anywhere|elsewhere|than"
    r"|in)\b|\bnowhere (?:else )?will you find\b"
    r"|\b(?:more|most) (?:people|couples|patients|families|clients|runners) (?:choose|trust|prefer|come to) us\b"
    r"|\bonly one (?:address|choice|name|place)\b"
    r"|\b(?:our|we)\b.{0,40}?\b(?:surpass|exceed|outdo|outclass)(?:es)?\b|\b(?:competition|competitors) (?:looks?|is|are|cannot|can[’']t)\b"
    r"|\bonly we\b|\bonly at our\b|\bwe (?:are|do) (?:simply |just |so much )?better\b(?! (?:than (?:last|before)|if|when))|\b{outdoing}\b"
    r"|\b(?:voted|named|ranked|rated|crowned|chosen|elected) (?:as )?(?:the )?(?:\w+ )?(?:best|top|number one|first|no 1|{ranked} of the year)\b"
    r"|\bwhere (?:other|most|many|some)\b[^,]{0,40}, (?:we|our)\b|\bwhere (?:most |many |few |all )?others (?!to\b|can be\b)\w+|\bas few others\b"
    r"|\bwhat few others\b"
    r"|\bno (?:clinic|practice|other)\b[^.;,]{0,40}? (?:has|have|had|gets?|offers?|treats?|treated|sees?|does|did|done) (?:\w+ )?(?:more"
    r"|better|fewer|an? (?:higher|better|lower))\b"
    r"|\b(?:struggle|hard(?:[- ]pressed)?|difficult) to find an? (?:\w+ )?(?:better|more|finer)\b|\b(?:nobody|no one) [\w ]{2,30} (?:so|as) well\b"
    r"|(?:[;,] |\b(?:and|but|while) )ours (?:does|do|is|are|stays?|lasts?|works?|has|have|will|gives?|leaves?)\b"
    r"|\b(?:while|whereas) (?:other|most|many|some|doctors|gps|conventional|traditional|standard|big)\b[^,]{3,70}, (?:we|our|ours)\b"
    r"|\b(?:unrivall?ed|unequall?ed|unsurpassed|unbeaten|second[- ]to[- ]none|the last word|a cut above|head and shoulders above|no comparison)\b"
    r"|\bat the (?:very )?top of (?:his|her|their|our|the) (?:field|game|profession|list)\b|\bresults like (?:these|ours)\b"
    r"|\b\w+[’']s favou?rite (?:[\w-]+ )?{specialistone}\b"
    r"|\bwe (?:go|look|reach|dig|see) (?:much |far |a step |one step )?(?:further|deeper|beyond|farther) (?:than|into|what)\b"
    r"|\bbeyond (?:what|the) (?:conventional|standard|ordinary|routine|usual|normal|most)\b"
    r"|\brank(?:s|ed)? (?:us|our [\w-]+(?: \w+)?) (?:first|top|highest)\b"
    r"|\b(?:one of|among) the (?:top|best|leading|finest|foremost) (?:[\w-]+ )?{specialist}\b"
    r"|\b(?:one of|among) the (?:very )?first (?:[\w-]+ )?(?:in (?:the |our )?{whereranked}\b|to (?:offer|use|bring|introduce|adopt)\b)"
    r"|\b(?:recogni[sz]ed|honou?red) with (?:\w+ )?(?:awards|prizes|honou?rs)\b"
    r"|\bDr\.? (?:\w+ ){1,2}?,? ?(?:is )?(?:an? |the )?(?:\w+ )?expert in\b"
    r"|\b(?:{specialist}|[\w-]+ologists|physicians|gps|hospitals|celebrities|athletes) (?:[\w-]+ ){0,4}?(?:send|refer|trust) (?:us |their )"
    r"(?:[\w-]+ )?(?:patients|families|family|own|children)\b"
    r"|\b(?:in|among) the top \d+ ?(?:%|per ?cent)|\bmore [\w-]+ (?:[\w-]+ ){0,2}?than (?:(?:at|in|with|from|by) )?any(?:one|body|where| other)\b"
    r"|^\W*(?:nobody|no[- ]?one)\b(?! (?:should|needs?|has to|can be|likes?|wants?)\b)[^,.;:]{3,60}? (?:more [\w-]+|better|faster"
    r"|more)(?=[.!]|$| than (?!one|two|three|four|five|\d))"
    r"|\b(?:rates?|results|outcomes|figures) (?:that|which) (?:leaves?|beat|beats|outdo|exceed|exceeds|put|puts|top"
    r"|tops) (?:[\w-]+ ){1,5}?(?:average|others?|clinics|centres|centers|practices|rest|shame)\b"
    r"|\bused by (?:every|all|top|leading|professional|elite|olympic|major|celebrities|hollywood|the (?:best|world|nation))\b"
    r"|\b(?:region|county|country|city|state|area|nation|town|province|world|valley)[’']s (?:largest|biggest|oldest|best|busiest|finest|leading"
    r"|most)\b",
    re.IGNORECASE,
)
"""How a house is set above others."""
_CARE = Sifted(
    r"\b(?:compared|in comparison) (?:with|to) [^,.]{2,40}, [^.]{0,60}\b(?:half|faster|better|fewer|less|more|sooner|longer|at once)\b"
    r"|\b(?:twice|three times|four times|five times|ten times|\d+ times) as \w+\b.{0,40}\bas\b|\b(?:in )?half the time\b"
    r"|\ba fraction of the (?:time|cost|pain)\b"
    r"|\b(?:there is |there[’']s )?no (?:better|safer|faster|gentler) (?:way|method|treatment|remedy|therapy|cure)\b"
    r"|\bnothing (?:works|helps|heals|beats)\b.{0,30}\b(?:like|better|as|than)\b"
    r"|\b(?:wins?|won) against\b|\bleaves? .{2,30} standing\b"
    r"|\b(?:does|do|reach(?:es)?|offers?|treats?|helps?|sees?|hears?|address(?:es)?) (?:the things |those |parts )?what [^,.;]{2,40}? "
    r"(?:cannot|can[’']t|can not|never can|don[’']t|do not|does not|doesn[’']t|miss|overlook)(?=[.,;!:]|$)"
    r"|\b[\w’'-]+ (?:[-–—]{1,2} ?|; )(?:[\w-]+ ){1,4}?does(?=[.!]|$)"
    r"|\b(?:the )?(?:closest thing|nearest thing) to\b|\bnothing (?:else )?comes? (?:close|closer|near|nearer)\b"
    r"|\bthe only (?:real|true|lasting|sensible) (?:alternative|answer|option|choice|cure|solution)\b"
    r"|\ban? (?:much |far )?(?:more {finer}|{wiser})(?: and \w+)? (?:[\w-]+ )?(?:choice|option|answer|way|solution|alternative|approach|treatment"
    r"|result"
    r"|method)\b(?: than\b|[.!]|$)"
    r"|\bhas the edge over\b|\bwins? hands down\b|\b(?:in an?|a) league (?:of its own|of our own|of their own|ahead of|above)\b"
    r"|\b(?:twice|double|half) the (?:results?|effect|time|dose|sessions|visits)\b"
    r"|\bin an? (?:third|quarter|fraction|tenth|half) (?:of )?the time\b|\b(?:goes|go|reach(?:es)?|works?) (?:far |well )?beyond what\b"
    r"|\bwhere (?:talking|words|tablets|pills|creams|medicine|medication|drugs|exercise|diets?|surgery|painkillers"
    r"|{conventional} [\w-]+) (?:\w+ )?(?:fails?|failed|ends?|reach(?:es)? (?:its|their) limits?)\b"
    r"|\b(?:where|when) (?:[\w-]+ ){1,4}?{fallsbehind},? (?:[\w’'-]+ ){1,5}?{stepsin}\b"
    r"|\b(?:is|are|gives?|offers?|provides?|brings?|delivers?|leaves?|makes? for|represents?) (?:you |them |us )?(?:an? )?(?:far |much |even "
    r"|so much )?(?:more {finer}|{sharper})\b(?! than\b)(?! to\b)(?! for (?:some|you if))"
    r"|\bbelongs? to the (?:last|past)\b|\b(?:yesterday[’']s|last century[’']s|old[- ]fashioned|outdated|crude) (?:[\w-]+ ){0,2}?(?:{carekind}"
    r"|answer|way|approach)\b"
    r"|\bin (?:days|weeks|hours|minutes) (?:instead of|rather than) (?:weeks|months|years|days|hours)\b"
    r"|\bin (?:days|weeks|minutes|hours) what\b.{0,40}\b(?:takes?|needs?) (?:years|months|weeks)\b|\bdoes more for\b.{0,40}\bthan\b"
    r"|\bno \w+ comes (?:near|close)\b|\bunprecedented (?:precision|results?|relief|accuracy|success|comfort|levels?|safety)\b"
    r"|\bthe only (?:[\w-]+ ){1,4}?(?:that|which) {doesalone}\b"
    r"|(?<!\bwere )(?<!\bwas )(?<!\bis )(?<!\bare )\bcompared (?:to|with) (?:other|{conventional}) [\w-]+"
    r"|\brival(?:s|ed|led)? (?:[\w-]+ ){0,3}?(?:surgery|medications?|medicines?|drugs|outcomes|tablets|implants)\b"
    r"|\bbeyond {conventional} (?:[\w-]+ ){0,2}?(?:care|removal|dentistry|{carekind})\b"
    r"|\bwhat (?:makes|sets|separates) (?!each\b|every\b|your\b)(?:[\w’'-]+ ){1,6}?(?:apart|different|special|unique|stand out"
    r"|from (?:the )?(?:rest|others?|crowd))\b"
    r"|\bwhat distinguishes (?:[\w’'-]+ ){1,6}?is\b"
    r"|\bof all (?:[\w-]+ )?{carekind}, |\b(?:provides?|gives?|offers?) the most (?:benefit|relief)\b",
    re.IGNORECASE,
)
"""How care is set above other care."""
_DOES_MORE = Sifted(
    r"\b(?:works?|acts?|heals?|lasts?|goes|go|sounds?|feels?|looks?|fits?|holds?|reach(?:es)?|clears?|grips?) (?:so )?(?:much |far |even "
    r"|considerably |noticeably )?"
    r"(?:faster|quicker|sooner|longer|deeper|better|clearer|stronger|gentler|more (?:gently|precisely|naturally|quickly|deeply))(?=[.!;]|$| and )",
    re.IGNORECASE,
)
"""What care is said to do more or better, than what being left out."""
_CLOSE = 3
"""Within how many words before the verb that care stands."""
_SAID = late(r"\b(?:not|never|n[’']t) (?:say|claim|pretend|mean|know)\b", re.IGNORECASE)
"""What a house refuses to say of itself, or does not know."""
_OF_A_KIND = ("compared", "the only", "what ")
"""First words of what is said of care only where care is named in it."""
_OUTDOES = Group("outdoes")
_NEVER = ("limit", "unknown", "study", "money")


@question(need(words=(_HOUSE.telling,)), never=_NEVER)
def house_above(sense: Sense, around: Around) -> Verdict | None:
    """Return a house set above others ("We offer a level of care that other practices cannot provide")."""
    if not (sense.has("own", "house", "professional", *CARE) or around.about_care) or around.page.official:
        return None
    return _above(sense, sense.find(_HOUSE))


@question(need(words=(_CARE.telling, _OUTDOES, _DOES_MORE.telling)), need(*CARE), never=_NEVER)
def care_above(sense: Sense, around: Around) -> Verdict | None:
    """Return care set above other care ("Compared with braces, aligners straighten teeth in half the time", "acupuncture beats painkillers")."""
    for at in range(sense.first + 1, sense.last):
        if sense.words[at] in _OUTDOES(sense.known) and sense.before((at, at), 2, *CARE) and sense.after((at, at), 2, *CARE):
            return Verdict("CMP", (at, at))
    more = sense.find(_DOES_MORE)
    if more is not None and around.page.offers and "medicine" not in sense.cues and sense.before(sense.matched(more), _CLOSE, *CARE):
        return _above(sense, more)
    found = sense.find(_CARE)
    if found is not None and found.group().lower().startswith(_OF_A_KIND):
        first, last = sense.matched(found)
        if not any(first <= place[0] <= last + 1 for place in sense.get(*CARE)):
            return None  # "The only food that gives …", "What makes the room special"
    return _above(sense, found)


def _above(sense: Sense, found: re.Match[str] | None) -> Verdict | None:
    """Return the ranking in words found, unless it is supposed, aimed at or denied."""
    if found is None or supposed(sense, found.start()) or _SAID.search(sense.text) is not None:
        return None
    place = sense.matched(found)
    return None if sense.aimed(place) else Verdict("CMP", place)
