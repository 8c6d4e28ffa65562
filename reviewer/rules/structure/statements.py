"""What a page says of itself: who gains by it, and that it is information and no advice for one person."""

from __future__ import annotations

from collections.abc import Callable

from reviewer.model.facts import Facts
from reviewer.model.patterns.sifted import Sifted
from reviewer.reading.passage import Article, Context, Passage
from reviewer.reading.words import split
from reviewer.rules.memo import along, by_identity, per_passage
from reviewer.rules.overview import tells

_INTEREST = Sifted(
    r"\b(?:no|nobody|none of|not|never|without|{didnot})\b[^.;]{0,40}\b(?:paid (?:us|me|for)|{funded}|{ties})\b"
    r"|\b(?:we|i|clinic|practice|authors?|writers?) (?:\w+ ){0,3}(?:earns?|charges?|profits?|makes? money|charge for|{takesmoney})\b[^.;]{0,40}\b(?:this|these|it|them|described|named|here|{ties})\b"
    r"|\b(?:we|clinic|practice|surgery|hospital|pharmacy|cent(?:er|re)|authors?) (?:is|are) paid for\b|\b(?:is|are) paid by the (?:\w+ )?(?:region|county|council|state|province|municipality|health (?:board|service))\b|\b(?:is|are) paid for (?:it|them|this|these|doing so)\b|\bcharges? for (?:it|them|both|all|this programme|this program)\b"
    r"|\b(?:we|i|and|clinic|practice|hospital|cent(?:er|re)|hospice|charity) earns? (?:\w+ ){0,2}(?:by|from|with) (?:\w+ )?(?:consultations?|patients|visits|treatments?|selling|{thiscare})\b"
    r"|\b(?:we|clinic|practice|hospital|cent(?:er|re)|hospice|charity|service) (?:is|are|lives?) (?:(?:paid|funded|financed|run) )?(?:by|from|on) (?:[\w-]+ ){0,2}(?:insurers?|insurance|medicare|donations?|taxes|the state|public money|the nhs|fees|patients)\b"
    r"|\b(?:we|clinic|practice|hospital|cent(?:er|re)|service|and) (?:is|are) paid (?:for [^.;]{2,30}, not|by (?:the |our )?(?:[\w-]+ ){0,2}"
    r"(?:province|region|county|state|council|district|municipality|health (?:board|service|authority|fund)|ministry|government|hour|session|visit))\b"
    r"|\bearns? (?:by|for|per) (?:the |each |every )?(?:session|visit|hour|treatment|consultation|patient)\b|\b(?:we|clinic|practice|hospital) bills? (?:[\w-]+ ){1,3}for\b"
    r"|\b(?:nobody|no one|none of us|no one of us)(?: \w+)? (?:earns|gains|gets|is paid) (?:\w+ ){0,2}(?:if|when|by|from|more)\b"
    r"|\b(?:is|are) (?:publicly|state|government|charity)[- ]funded\b|\breceives? (?:an? )?fees? for\b"
    r"|\bearns? (?:money |its living |a living |our living )?(?:by|from|with) {thiscare}\b|\b(?:charges?|bills?|gets? paid|is paid|are paid) for {thiscare}\b"
    r"|\b(?:no|nobody|none of|nothing|not|never|without|{didnot})\b[^.;]{0,40}\b(?:pays?|paid|money|payments?|gifts?|anything) (?:\w+ ){0,3}(?:us|from|by|for (?:that|this|it))\b"
    r"|\b(?:we|i|clinic|practice|pharmacy) charges? for (?:\w+)\b|\b(?:i|we|clinic|practice|and) do(?:es)? not sell (?:any )?\w+s\b|\bno (?:company|companies|firm|maker|sponsor) (?:\w+ )?supports?\b"
    r"|\bmakes? an? (?:\w+ )?profit\b|\b(?:has|have) nothing to sell\b|\bsees? patients for a fee\b|\bfunded by the (?:[\w-]+ ){0,2}(?:province|state|county|council|city|government|ministry)\b"
    r"|\b(?:is|am|are) paid to (?:prescribe|give|perform|treat|provide|do)\b"
    r"|\b(?:we|i|clinic|practice) (?:run|offer|sell|hold|give)s? paid\b|\bpays? (?:us|me|the clinic) (?:nothing|for)\b"
    r"|\bnothing from (?:\w+ )?{maker}\b|\bsells? and \w+s\b|\b{ties}\b[^.;]{0,12}: ?|\b(?:declares?|discloses?|reports?) (?:\w+ ){0,2}{ties}\b"
    r"|\b(?:speaker|speaking|consulting|consultancy) fees?\b|\b(?:owns?|holds?|has|have) (?:\w+ ){0,2}{stake}\b|\bfunding ?:|\bour paid (?:services?|care|treatments?)\b"
    r"|\b{thispage}\b[^.;]{0,30}\b(?:funded|sponsored|paid for|supported) by\b|^(?:sponsored|funded|paid for) by\b"
    r"|\b(?:paid|funded|sponsored) by (?:any|a|an|the) (?:\w+ )?(?:company|companies|maker|makers|manufacturer|firm)\b|\b(?:not|without|no|none of|neither)\b[^.;]{0,30}\b{stake}\b",
)
"""Who pays for a page or gains by what it describes, or that nobody does."""
_BOUNDARY = Sifted(
    r"\b(?:not|nothing|never|no|cannot|{didnot})\b[^.;]{0,40}\b(?:replace|replaces|replacement|substitute|stand in|stands in|take the place|takes the place|in place|instead)\b[^.;]{0,50}\b{ownadvice}\b"
    r"|\b(?:not|nothing|no|cannot)\b[^.;]{0,30}\b(?:substitute|replacement|stand in) for (?:\w+ ){0,4}(?:advice|care|talk|team|seeing|someone|history)\b"
    r"|\b(?:information|informational|education|educational|educative|reference) (?:use |purposes? )?only\b|\b{toinform} (?:use|purposes?)\b"
    r"|\b(?:for|as|meant as|provided as) (?:general |your )?information\b|\bgeneral (?:information|advice)\b"
    r"|\b(?:not|nothing|no|cannot|never|{didnot})\b[^.;]{0,40}\b(?:personal|individual|medical|professional|dental)(?: \w+)? advice\b"
    r"|\b(?:not|nothing|no|cannot|never)\b[^.;]{0,30}\badvice (?:for you|to you|about you|on your)\b"
    r"|\b(?:not|never)\b[^.;]{0,40}\b(?:a diagnosis|diagnos(?:e|ing) (?:yourself|any|a|or))\b|\bcannot (?:tell|say)(?: you)? what (?:is|would be|will be) (?:right|best|safe)\b"
    r"|\b(?:seek|ask for|get|obtain) (?:the |medical |professional )?(?:advice|guidance|opinion) (?:of|from) (?:your|a|an)\b"
    r"|\b{thispage}\b[^.;]{0,60}\b(?:not|no|cannot|never|nothing|{didnot})\b[^.;]{0,50}\b{yourcase}\b|\bnothing (?:on|in) {thispage}\b[^.;]{0,60}\b{yourcase}\b"
    r"|\b{thispage}\b[^.;]{0,30}\b(?:general (?:\w+ )?(?:information|nature|advice|overview)|general in nature|(?:is|are|explains? .{0,30}in) general\b)"
    r"|\b(?:is|as|are) general (?:education|guidance)\b|\bgeneral (?:education|guidance)\b[.;]?$|\b(?:follow|ask) your (?:[\w'’]+ ){0,2}(?:instructions|advice)\b[^.;]{0,20}\bdiffer\b"
    r"|\b(?:do not|don't|never) (?:\w+,? ){0,4}(?:start|stop|change) [^.;]{0,40}\b(?:because of|based on|on the strength of) (?:what you read|this|anything)\b"
    r"|\badds? to what (?:the|your) \w+ (?:tells?|told|says?|said|has said)\b"
    r"|\byour (?:own )?(?:plan|case|treatment|situation) (?:may|might|can) (?:differ|be different)\b|\bonly your (?:own )?(?:doctor|dentist|clinician|team) can (?:tell|say|judge|decide)\b"
    r"|\b(?:discuss|talk over|talk about) your (?:situation|case|history|options|plans)\b[^.;]{0,30}\bwith\b|\byou and your (?:own|clinician|doctor)\b|\binform, not to advise\b|\bclinician who knows you\b"
    r"|\b(?:see|ask|consult|speak to|speak with|talk to|talk with|check with) (?:your own|your own healthcare|a qualified|a licensed|your personal)\b",
)
"""That a page is general information, or that it stands for no visit."""


def tells_interest(article: Article, context: Context) -> bool:
    """Return whether the page says who gains by it, or that nobody does."""
    return tells(article, context, "interest") or _stated(article, context, _INTEREST, "interest")


def tells_boundary(article: Article, context: Context) -> bool:
    """Return whether the page says that it is general information and no advice for one person."""
    return tells(article, context, "boundary") or _stated(article, context, _BOUNDARY, "boundary")


def _stated(article: Article, context: Context, pattern: Sifted, name: str) -> bool:
    """Return whether a pattern finds something on the page, or in the approved texts below every page."""
    if any(name in stated for stated in _telling(context.facts)(article)):
        return True
    texts = [(_lowered(text.text), split(text.text).said) for text in context.house.boilerplate if text.everywhere]
    return any(pattern(context.facts.vocabulary).search(*text) for text in texts)


@by_identity
def _telling(facts: Facts) -> Callable[[Article], list[frozenset[str]]]:
    """Return what names, of each passage of an article, the statements in it."""

    @per_passage
    def stated(passage: Passage) -> frozenset[str]:
        text, said = _lowered(passage.block.prose), passage.words.said
        patterns = (("interest", _INTEREST), ("boundary", _BOUNDARY))
        return frozenset(name for name, pattern in patterns if pattern(facts.vocabulary).search(text, said))

    return along(stated)


def _lowered(text: str) -> str:
    return text.lower().replace("’", "'")
