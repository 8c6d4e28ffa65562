"""What a heading says of the list below it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from reviewer.model.patterns.late import late


def _said(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    """Return a question that a heading, or the line above a list, answers with yes where a pattern finds something in it; answers are remembered."""

    @lru_cache(256)
    def asked(line: str) -> bool:
        return bool(line) and pattern.search(line) is not None

    return asked


_CAUSES = late(
    r"^\W*(?:\d+\W+)?(?:what (?:are|is) )?(?:the )?(?:most )?(?:common |main |possible |other |known |usual |some )*"
    r"(?:causes?|risk factors?|triggers?)(?:,? (?:and|&|or) (?:common )?(?:causes?|risk factors?|triggers?))?(?: (?:of|for|behind) .{2,60})?\W*$"
    r"|^\W*(?:\d+\W+)?what (?:can )?causes? .{2,60}$",
    re.IGNORECASE,
)
_TREATED = late(
    r"^\W*(?:common |some |the |which |what |other )*(?:conditions?|disorders?|complaints?|problems?|ailments?|symptoms?|concerns?|things)"
    r" (?:(?:that |which )?(?:we|it|they|you|can|does|do|may|[\w-]+(?: (?:and|or|&) [\w-]+)?(?: [\w-]+)?) ){0,3}?"
    r"(?:treat(?:s|ed)?|help(?:s|ed)?|address(?:es|ed)?|manage[sd]?|improve[sd]?|reliev(?:e|es|ed)|respond)\b.{0,50}$"
    r"|^\W*what (?:does |do |can |will |is )?(?:[\w-]+ ){1,4}?(?:treats?|helps?(?: with)?|good for|fix|correct|straighten|improve|relieve)\W*$"
    r"|^\W*(?:also |especially |particularly )?(?:great|good|ideal|perfect|effective|helpful|recommended)(?: also| especially| particularly)? for\W*$"
    r"|^\W*(?:[\w-]+ ){1,4}(?:can help|helps|treats|is effective|may help) (?:with|for)?\W*$"
    r"|^\W*who (?:can |could |will |may |might )?benefits?\b.{0,60}$",
    re.IGNORECASE,
)
"""Headings over the ills care helps with ("Conditions we treat", "What does it help with?")."""
_BENEFITS = late(
    r"^\W*(?:\d+\W+)?(?:what (?:are|is) )?(?:the )?(?:many |key |main |top |major |other |potential |possible |proven |health |clinical |\w+ )?"
    r"(?<!insurance )(?<!va )(?:benefits|advantages|results|outcomes)(?: (?:of|for|from|with|you) .{2,60}| include| at a glance)?\W*$"
    r"|^\W*(?:\d+\W+)?what (?:our |most |many |some )*(?:clients|patients|guests|people|families|parents|you(?:[’']ll| will| may| can| might))"
    r" (?:\w+ly |often )?(?:notice|report|gain|enjoy|achieve|see|tell us|feel afterwards)(?: (?:after|with|from) .{2,40})?\W*$"
    r"|^\W*(?:\d+\W+)?what(?: you (?:can|could|will|might|may)|[’']s there to) look forward to\W*$|^\W*what[’']s in it for you\W*$"
    r"|^\W*why (?:you(?:[’']ll| will)|people|patients|clients|our clients|our patients) love (?:it|them|this|the \w+|our \w+)\W*$",
    re.IGNORECASE,
)
_SYMPTOMS = late(r"\b(?:symptoms?|signs?)\b", re.IGNORECASE)

_AGAINST = late(
    r"\b(?:factors?|reasons?|arguments?) (?:\w+ )?(?:against|not to)\b|\bcontraindicat\w+|\bunsuitable\b"
    r"|\bnot (?:be )?(?:suitable|recommended|advised|appropriate)\b"
    r"|\b(?:not|n[’']t|poor) (?:be )?(?:an? )?(?:good |ideal )?candidates?\b|\bwhen not to\b"
    r"|\bwho (?:should|may need to|needs to|might) (?:think twice|wait|be careful|take care|not start|choose something else)\b"
    r"|\bwho should(?:n[’']t| not)\b|\bshould (?:avoid|not have|not use|not take)\b",
    re.IGNORECASE,
)
_SENDS = late(
    r"\b(?:red flags?|when to (?:see|seek|call|get|ask|worry))\b"
    r"|\b(?:go|see|call|ring|phone|contact|seek|visit|get)\b.{0,40}"
    r"\b(?:a ?& ?e|emergency|999|911|112|gp|doctor|dentist|physician|hospital|help|advice|attention)\b.{0,60}(?:\bif\b|\bwhen\b|:)"
    r"|^\W*(?:come|return|ring|call|phone|tell)\b.{0,20}\b(?:at once|straight away|back|immediately|the same day|us|today)\b.{0,40}"
    r"(?:\bif\b|\bwhen\b|:)",
    re.IGNORECASE,
)
_SENDING = late(
    r"\breasons? (?:to|for) (?:go|call|ring|see|phone|contact|be seen|come|seek|a visit)\b"
    r"|\bmeans? (?:that )?you should (?:go|call|ring|see|phone|contact|come|seek|be seen)\b"
    r"|\bshould be (?:checked|seen|looked at|examined|assessed|reported) (?:by|at|within|the same|without|right|on the)\b"
    r"|[;:,–—] ?(?:please )?(?:call|go|ring|see|seek|get|have (?:it|this|that) (?:checked|seen|looked at))\b.{0,60}"
    r"\b(?:same day|at once|right away|immediately|911|999|112|emergency|doctor|dentist|physician|us)\b",
    re.IGNORECASE,
)


def sends(sentence: str) -> bool:
    """Return whether a sentence names signs and sends whoever has them for help ("… are reasons to go to an emergency department")."""
    return _SENDING.search(sentence) is not None


sends_for_help = _said(_SENDS)
"""Whether a heading or the line above a list tells when to seek help ("When to see a doctor", "Call your dentist if you have:")."""
speaks_against = _said(_AGAINST)
"""Whether a heading or the line above a list tells for whom care is not ("Factors against treatment", "Who should not have it")."""
names_symptoms = _said(_SYMPTOMS)
"""Whether a heading or the line above a list says that symptoms or signs are listed ("Common symptoms", "Signs include:")."""
_RISKS = late(
    r"^(?!.*\b(?:factors?|untreated|ignored?|left|without|not treated)\b)"
    r".*\b(?:risks?|side effects?|complications?|harms?|dangers?|warnings?|precautions|contraindications?"
    r"|adverse|go(?:es)? wrong|went wrong|unwanted|downsides?|drawbacks?|anything (?:bad|wrong)|who should not"
    r"|what (?:can|could|may|might) (?:happen|it do to you))\b",
    re.IGNORECASE,
)
_ADVICE = late(
    r"\b(?:tips?|how|advice|advise|prevent\w*|self|home|exercises?|steps?|aftercare|after|before|goals?|aims?|checklist|dos?|don[’']?ts?|avoid\w*|try|lifestyle|habits?"
    r"|manag\w+|ways|yourself|you|your|prepar\w+|diet|food|eat\w*|plan|tasks?|duties|roles?|responsibilit\w+|skills|strateg\w+)\b",
    re.IGNORECASE,
)
"""Headings of advice, of plans and of what somebody's work is."""
names_risks = _said(_RISKS)
"""Whether a heading says that harm of care is told of below it ("What can go wrong"), not of an illness ("Risk factors")."""
names_benefits = _said(_BENEFITS)
"""Whether a heading says that what is listed below it are benefits ("Benefits of massage", "Key advantages")."""
advises = _said(_ADVICE)
"""Whether a heading says that what stands below it is advice to readers ("Tips for better sleep", "What you can do")."""
_AFTERMATH = late(
    r"\b(?:what is(?: not)? normal|what to expect (?:after|afterwards|in the (?:first|next))|going home"
    r"|(?:first|next) (?:few |two |three )?(?:days|hours|weeks)"
    r"|after (?:the|your|an?) (?:\w+ )?(?:operation|surgery|procedure|treatment|injections?|extraction|scan)|aftercare|afterwards?|recovery)\b",
    re.IGNORECASE,
)
names_aftermath = _said(_AFTERMATH)
"""Whether a heading says that what comes after an operation or a treatment is told below it ("What is normal", "The first two days")."""
_DENIES = late(
    r"^\W*(?:what|things|where|how|when)\b.{0,40}?\b(?:not|cannot|can[’']t|doesn[’']t|won[’']t|isn[’']t|never)\b"
    r"(?! (?:to|normal)\b)"
    r"|^\W*(?:(?:the|some|key|main|other|known) )*(?:not (?:shown|proven)|limits?|limitations?|weaknesses|shortcomings|open questions)\b",
    re.IGNORECASE,
)
denies = _said(_DENIES)
"""Whether a heading or the line above a list denies what is listed below it ("What it has not been shown to do")."""
_OF_CARE = late(
    r"\b(?:side[- ]effects?|go(?:es)? wrong|what (?:it |this )?(?:can|could|may|might) (?:happen|(?:it )?do to you)|downsides?|drawbacks?"
    r"|unwanted|adverse|anything bad|anything wrong"
    r"|who should not)\b|\brisks\b(?! (?:of|for|to)\b)|^\W*(?:is (?:it|this)|are they) (?:\w+ )?safe\b|^\W*how safe\b",
    re.IGNORECASE,
)
names_harm_of_care = _said(_OF_CARE)
"""Whether a heading can only mean harm that care does: "Risks of falling" may be an illness's."""
_GOALS = late(
    r"\bgoals?\b|\bobjectives?\b|\bactivities\b|^\W*(?:what |your |our |the |my )*(?:aims?|we (?:aim|work) (?:for|towards?))\b",
    re.IGNORECASE,
)
names_goals = _said(_GOALS)
"""Whether a heading or the line above a list names what somebody is after ("Set realistic goals", "The aims are:")."""
_SAYINGS = late(r"\b(?:what|things|words|how) (?:you (?:can|could|might) |(?:not )?to )say\b|\bways? to (?:say|ask)\b", re.IGNORECASE)
names_sayings = _said(_SAYINGS)
"""Whether a heading says that readers are told below it what they might say ("What you can say")."""
_OTHER_WAYS = late(
    r"^\W*(?:\d+\W+)?(?:(?:your|the|what|which|are there(?: any)?|some) )*(?:other|else|alternatives?)\b(?!.*\b(?:benefits?|helps?|uses)\b).{0,50}$"
    r"|\bif you (?:would|[’']d) rather not\b",
    re.IGNORECASE,
)
names_alternatives = _said(_OTHER_WAYS)
"""Whether a heading or the line above a list says that other choices are named ("Other choices", "What else is there?")."""
_STEPS = late(
    r"\b(?:procedure|treatment|surgical) steps\b|\bsteps (?:involved )?(?:in|of|for|during) (?:the|a|an|your) "
    r"|\bstep[- ]by[- ]step\b",
    re.IGNORECASE,
)
tells_steps = _said(_STEPS)
"""Whether a heading or the line above a list says that the steps of a procedure are listed ("Procedure Steps")."""


@lru_cache(256)
def lists(heading: str) -> str:
    """Return the type of claim that a heading makes of the list below it: causes ("Risk factors for shingles"), ills that are treated, or nothing."""
    return "CAU" if _CAUSES.match(heading) else "EFF" if _TREATED.match(heading) else ""
