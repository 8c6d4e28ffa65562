"""Benefits of a treatment presented, and nothing said of its risks."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.model.draft import Zone
from reviewer.model.facts import Treatment
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.span import Place
from reviewer.reading.headings import names_harm_of_care, names_risks
from reviewer.reading.lines import Line
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.assumed import of_treatments
from reviewer.rules.base import DraftRule
from reviewer.rules.own_word import own_word
from reviewer.rules.safety.benefit import anchor, benefit_lines, claim_key, subjects

_RELATED = 12
FEWEST = 2
"""From how many claims of benefit on a long article praises care, where no house profile says what is sold."""
SPARSE = 8
"""How many passages to a claim make an article that praises nothing in particular."""
_TOPICS = 2
FEWEST_ILLS = 3
"""Ills named under a heading of harm by which risks are told, whatever a treatment's own list has."""
_PRAISING = frozenset({"SAF+", "EFF", "GUA", "CMP"})
FEWEST_SAID = 3
"""Sentences under such a heading by which they are told as well."""
_WARNING = frozenset({"harm", "offlabel", "claim:SAF-"})


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield one hit where an article claims benefit and names fewer than two risks of the treatment."""
    claims = benefit_lines(article)
    if not claims or not article.page.offers:
        return
    if len(claims) < FEWEST and not context.house.treatments and len(article.benefits) < len(article.passages) / SPARSE:
        return
    promoted = subjects(article, context.facts)
    if _told(article, promoted) >= _TOPICS:
        return
    name = next((one.name for one in promoted), next(iter(article.page.promoted), "the treatment"))
    related = tuple(Place(number, line.start, line.end) for number, line in claims[:_RELATED])
    sentences = "1 sentence" if len(claims) == 1 else f"{len(claims)} sentences"
    values = {"treatment": own_word(name, article, context.facts), "sentences": sentences, "assumed": of_treatments(article, context)}
    yield Hit(anchor(article), values, related=related, key=claim_key(article))


def _told(article: Article, promoted: list[Treatment]) -> int:
    """Return how many risk topics the article tells in sentences that warn: of the treatments' own lists, else kinds of harm in general words."""
    warnings = [(line, passage) for passage in article.passages for line in passage.lines if _of_risks(passage, line)]
    lists = [treatment.risks for treatment in promoted[:3] if treatment.risks]
    general = {words for line, passage in warnings for words in _harms(line, passage)}
    if not lists:
        return len(general)
    if sum(len(passage.lines) for passage in article.passages if _tells_of_harm(passage)) >= FEWEST_SAID:
        return _TOPICS
    if len({ill for passage in article.passages for line in passage.lines if _is_listed(passage, line) for ill in _ills(line, passage)}) >= FEWEST_ILLS:
        return _TOPICS
    text = "\n".join(line.text for line, _ in warnings).lower()
    told = {topic for risks in lists for topic, terms in risks.items() if any(term in text for term in terms)}
    return len(told)


def _of_risks(passage: Passage, line: Line) -> bool:
    """Return whether a sentence warns by its words, or by the heading it stands under ("What can go wrong")."""
    if not _WARNING.isdisjoint(passage.cues) and _warns(line):
        return True
    return names_risks(passage.setting.heading) and (line.claim is None or line.claim.type != "SAF+")


def _is_listed(passage: Passage, line: Line) -> bool:
    """Return whether a sentence stands where the harm of care is told by its heading, and reassures nobody."""
    at = passage.setting
    return names_harm_of_care(at.heading) and (line.claim is None or line.claim.type not in ("SAF+", "EFF"))


def _tells_of_harm(passage: Passage) -> bool:
    """Return whether a passage stands below a heading that names what can go wrong, and praises nothing."""
    if passage.zone is Zone.HEADING or not names_risks(passage.setting.heading):
        return False
    return all(line.claim is None or line.claim.type not in _PRAISING for line in passage.lines)


def _ills(line: Line, passage: Passage) -> set[str]:
    """Return the ills a sentence names, those that make no case for care left out."""
    return {" ".join(passage.words.text[first : last + 1]) for name in ("harm", "condition") for first, last in line.cues.get(name, ())}


def _warns(line: Line) -> bool:
    """Return whether a sentence warns of harm, and does not deny it."""
    claim = line.claim
    if claim is not None and claim.type == "SAF+" and "SAF-" not in claim.also:
        return False
    return line.has("harm", "offlabel") or (claim is not None and (claim.type == "SAF-" or "SAF-" in claim.also))


def _harms(line: Line, passage: Passage) -> set[str]:
    """Return the words of harm a sentence uses."""
    return {" ".join(passage.words.text[first : last + 1]) for first, last in line.cues.get("harm", ())}


RULE = DraftRule(
    id="SA001",
    name="risks-absent",
    severity=Severity.BLOCKER,
    nature=Nature.QUESTION,
    waiver=WaiverClass.REVIEWER,
    area="Safety",
    title="No risks or side effects are given",
    message="The article claims benefit of {treatment} in {sentences} and names fewer than 2 of the risks.",
    fix="Add the common and the serious risks, how often they happen, and what the clinic does about them.",
    why="Readers can only weigh a treatment when benefits and risks appear together.",
    standard="21 CFR 202.1(e) fair balance (as a norm); DISCERN 11; HealthNewsReview 3; FTC 2022",
    bad="Ketamine infusions reduce fibromyalgia pain. Ketamine also lifts mood. Our clinic offers ketamine.",
    good=(
        "Ketamine infusions reduce fibromyalgia pain. They can raise blood pressure and cause dissociation, dizziness and nausea for an hour or two, "
        "and ketamine can be misused."
    ),
    check=check,
)
