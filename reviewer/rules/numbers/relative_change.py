"""A relative change in a risk without the plain numbers before and after."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.patterns.late import late
from reviewer.model.patterns.vocabulary import Drawn, Worded
from reviewer.model.span import Span
from reviewer.reading.passage import Context, Passage
from reviewer.rules.base import BlockRule

SIZE = r"(?:\d+(?:\.\d+)?(?:\s?(?:-|–|to)\s?\d+(?:\.\d+)?)?\s?(?:%|percent\b|per cent\b)|half\b|a third\b|two[- ]thirds\b|\d+[- ]?fold\b|(?:two|three|four|five|ten)[- ]?fold\b)"
CHANGE = Worded(
    rf"\b(?:cut|cuts|cutting|lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|drop(?:s|ped)?|fell|fall|rise|rose)\b[^.;!?]{{0,40}}?\b{{risk}}\b[^.;!?]{{0,40}}?\bby (?:about |up to |around |nearly |more than |as much as )?{SIZE}"
    rf"|\b{{risk}}\b[^.;!?]{{0,30}}\b(?:fell|falls?|dropped|drops|rose|rises?|(?:is|was|were|are) (?:cut|reduced|lowered|raised|increased))\b[^.;!?]{{0,20}}\bby (?:about |up to |around |nearly )?{SIZE}"
    rf"|\b{SIZE}\s(?:lower|higher|smaller|greater|increased|reduced|reduction in(?: the)?|increase in(?: the)?|decrease in(?: the)?)\s(?:\w+\s){{0,2}}{{risk}}\b"
    rf"|\b{{risk}}\b[^.;!?]{{0,20}}\b(?:is|was|were|are)\s(?:about )?{SIZE}\s(?:lower|higher|less|greater|smaller)\b|\b{SIZE}\s(?:fewer|more)\s(?:\w+\s)?{{risk}}\b"
    rf"|\b(?:halv(?:e|es|ed|ing)|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|twice|three times)\s(?:the |your |their )?(?:\w+\s)?{{risk}}\b"
    rf"|\b\d+(?: (?:-|–|to) \d+)?[- ]?fold (?:(?:higher|greater|increased|lower) )?{{risk}}\b"
    rf"|\b{SIZE}\s(?:more|less) likely\b|\b(?:twice|three times|four times|five times) (?:as|more) likely\b",
    re.IGNORECASE,
)
RISKS = Drawn(lambda known: frozenset(("likely", *(name.split()[-1] for name in known.get("risk", ())))))
"""One of these words stands in every sentence that `CHANGE` finds."""
SIGNS = ("%", "ercent", "er cent", "half", "halv", "third", "fold", "oubl", "ripl", "wice", "imes")
"""Letters without which no sentence tells the size of a change."""
ABSOLUTE = late(
    r"\bfrom (?:about )?\d[\d.]*\s?%?[^.;!?]{0,30}\bto (?:about )?\d|\b\d[\d,.]* (?:in|of|out of) (?:every )?\d|\bper (?:100|1,?000|10,?000|100,?000)\b|\bone in \w+|\bcompared with \d|\bversus \d|\bvs\.? \d",
    re.IGNORECASE,
)


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield relative changes of a risk where neither the sentence nor the next one gives plain numbers."""
    words, known = passage.words.text, context.facts.vocabulary
    risks = RISKS(known)
    if risks.isdisjoint(words):
        return
    for position, line in enumerate(passage.lines):
        if line.question or risks.isdisjoint(words[line.first : line.last]) or not any(map(line.text.__contains__, SIGNS)):
            continue
        found = CHANGE(known).search(line.text)
        if found is None:
            continue
        following = passage.lines[position + 1].text if position + 1 < len(passage.lines) else ""
        if not ABSOLUTE.search(line.text) and not ABSOLUTE.search(following):
            yield Hit(passage.place(Span(line.start + found.start(), line.start + found.end())), {"shown": found.group(0)})


RULE = BlockRule(
    id="NU004",
    name="relative-without-absolute",
    severity=Severity.ADVICE,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Citations and sources",
    title="A change in risk without plain numbers",
    message="“{shown}” can be large or small: it does not tell from what to what.",
    fix="Add the plain numbers, such as “from 4 in 100 to 2 in 100”.",
    why="Half of a rare risk and half of a common one are not the same to a reader.",
    standard="CDC CCI 18–20; NHS; FDA/HealthNewsReview 2",
    bad="The treatment ⟦cut the risk of relapse by 50%⟧.",
    good="The treatment cut the risk of relapse by 50%, from 4 in 100 to 2 in 100 people.",
    traps={
        "a share of those who fell": "In the survey, 30% of people had falls at home.",
        "a change in a score": "Pain scores fell by 30% after six weeks of exercise.",
        "a price": "The fee rose by 10% this year.",
        "a share of people": "In the survey, 40% of people had back pain.",
        "plain numbers in the next sentence": "Smoking doubles the risk of a slow recovery. That is 20 in 100 people, up from 10 in 100.",
    },
    check=check,
)
