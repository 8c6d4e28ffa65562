"""Appeals to people of standing, to science and to crowds, told in a sentence's own words, and what only looks like one."""

from __future__ import annotations

import re

from reviewer.model.patterns.late import late
from reviewer.model.patterns.sifted import Sifted
from reviewer.model.patterns.vocabulary import Vocabulary
from reviewer.reading.lines import Line
from reviewer.reading.passage import Passage

_APPEAL = Sifted(
    r"(?<!\bour )(?<!\bno )(?<!\bnot )(?<!\bfew )(?<!\bthe )(?<!\bsome )\b(?:(?:most|many|leading|all|every|top|health|hair|skin) )?{expert}"
    r"(?: (?:around the world|everywhere|worldwide|alike|(?:in|at|from|across|around|throughout) (?:[\w-]+ ){0,4}?[\w-]+))? (?:{inpassing} )*{holds}\b"
    r"|(?<!\bno )(?<!\bnone of )(?<!\bnone of the )(?<!\bfew )(?<!\bmore )(?<!\bfurther )(?<!\bour )\b(?:the )?(?:(?:latest|recent|new|early|national|clinical|scientific|medical) )?{evidenceword}"
    r"(?: (?:from|in|of|on|into|around|done|published|carried out|conducted)(?: [\w-]+){1,5}?)? (?:{inpassing} )*{proves}\b"
    r"|\b(?:strong|growing|broad|wide|ample|solid) (?:scientific |medical |clinical )?(?:support|agreement|consensus|proof|recognition)\b"
    r"|\bthere(?: is|'s|’s| are) (?:now |also |plenty of |ample |solid |sound |scientific |clinical |good |some |much )*(?:proof|evidence|literature|research|studies)"
    r" (?:that|to show|to suggest|showing|suggesting|for|behind)\b"
    r"|\bit (?:has|had|is|was) (?:{inpassing} )*(?:shown|proven|known|established|demonstrated|confirmed|thought|believed|accepted|said|claimed)(?= (?:that|to|how|for)\b)"
    r"|\b(?:is|are) (?:well|widely) established\b|\b{plainly}\b"
    r"|\b(?:countless|thousands|millions|people (?:all )?(?:over|around) the (?:world|country|globe)|people everywhere)(?: of [\w-]+)? (?:have found"
    r"|swear by|rely on|trust|use|choose)\b",
    re.IGNORECASE,
)
"""Who or what is called upon, and what they are said to hold or to prove."""
_UNNAMED = Sifted(
    r"\b(?:is|are|was|were) (?:\w+ly |also |now |still )?{heldas}(?: worldwide| everywhere)? (?:as |to be |by (?:many|most|some) (?:[\w-]+ )?(?:as |to be ))?(?:an? |the |one of the )?"
    r"(?:[\w-]+ )?{heldfor}\b|\bha(?:s|ve) (?:been )?(?:long )?(?:proven|proved)(?: to be)? (?:\w+ly )?{heldfor}\b"
    r"|\bha(?:s|ve) (?:\w+ly |now |long )?become (?:the|an?) (?:[\w-]+ ){0,2}?{liked}\b|\bthe most {liked} (?:[\w-]+ ){0,3}?{carekind}\b"
    r"|\bdocumented in (?:the )?(?:\w+ )?literature\b|\bthe (?:scientific |medical |clinical )?literature (?:supports?|shows?|confirms?|backs?)\b"
    r"|\bit (?:is|has been) (?:\w+ )?estimated\b|\b(?:a favou?rite (?:of|with|among)|loved by|trusted by|swear by|swears by)\b"
    r"|\b(?:many|most|some|several|countless|certain) {expert}(?: who [\w ]{2,24}?)? (?:have |has )?(?:found|believe|recommend|advise|prefer|define|feel)\b"
    r"|\b(?:many|most|countless|numerous|plenty of|all) (?:of (?:my|our) )?(?:[\w-]+ )?{witness} (?:\w+ )?(?:benefit from|swear by|turn to|love|rave about)\b"
    r"|^(?:our )?{witness} (?:love|adore|rave about|swear by)\b",
    re.IGNORECASE,
)
"""Care held for good, liked or used by people whom nobody names."""
_BEFORE = frozenset(("no", "not", "few", "hardly", "our", "my", "nobody", "neither"))
"""Words right before an authority by which nobody outside is called upon."""
_DOUBTING = late(r"^whether\b|\b(?:(?<!\bno )doubts?|disagree|deny|question|dispute|by nobody|by no one|says? the (?:[\w-]+ ){0,2}guideline|according to the [\w ]*guideline)\b", re.IGNORECASE)
"""What turns an appeal into a doubt, or names its source."""
_NOTHING_SHOWN = late(r"\bno(?: [\w-]+){1,6}? (?:has|have) (?:yet )?been (?:shown|proven|found|seen)\b", re.IGNORECASE)
_CARE = ("treatment", "genericcare")
_OF_HEALTH = (*_CARE, "condition", "health", "body", "effect")


def appeal(line: Line, passage: Passage, known: Vocabulary) -> re.Match[str] | None:
    """Return the words by which a sentence that praises care or claims something of health calls upon people or science."""
    if line.question or line.instruction or line.introduces is not None or line.has("limit", "logistics", "telling", "unknown"):
        return None
    if not (line.claim is not None and line.has(*_OF_HEALTH)) and not line.has(*_CARE) and not (passage.page.offers and passage.setting.about_care):
        return None
    found = line.find(_APPEAL, known) or line.find(_UNNAMED, known)
    return found if found is not None and _DOUBTING.search(line.text) is None else None


def turned(line: Line, passage: Passage) -> bool:
    """Return whether an authority is denied, doubted, the house's own, or says only what a thing is called."""
    first, last = line.cues["authority"][0]
    if passage.words.text[last : last + 2] == ("known", "as"):
        return True
    if passage.words.text[last + 1 : last + 2] == ("nothing",):
        return True
    if first > line.first and passage.words.text[first - 1] in _BEFORE and passage.words.text[first : first + 1] != ("only",):
        return True
    return _DOUBTING.search(line.text) is not None or _NOTHING_SHOWN.search(line.text) is not None
