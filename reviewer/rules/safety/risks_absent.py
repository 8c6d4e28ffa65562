"""Benefits of a treatment presented, and nothing said of its risks."""

# ruff: noqa: E501 - example drafts and patterns stand on one line

from collections.abc import Iterator

from reviewer.model.facts import Treatment
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.model.span import Place
from reviewer.reading.lines import Line
from reviewer.reading.passage import Article, Context, Passage
from reviewer.rules.base import DraftRule
from reviewer.rules.safety.benefit import anchor, benefit_lines, claim_key, said_words, subjects

_RELATED = 12
_TOPICS = 2


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield one hit where an article claims benefit and names fewer than two risks of the treatment."""
    claims = list(benefit_lines(article))
    if not claims or not (article.page.promoted or article.page.selling):
        return
    words = said_words(article)
    promoted = subjects(article, context.facts)
    told = _told(article, words, promoted)
    if told >= _TOPICS:
        return
    name = promoted[0].name if promoted else (article.page.promoted[0] if article.page.promoted else "the treatment")
    related = tuple(Place(number, line.start, line.end) for number, line in claims[:_RELATED])
    yield Hit(anchor(article), {"treatment": name, "n": str(len(claims))}, related=related, key=claim_key(article))


def _told(article: Article, words: str, promoted: list[Treatment]) -> int:
    """Return how many risk topics the article names, of the treatment's own list or in general words of harm."""
    topics = {topic for treatment in promoted[:3] for topic, terms in treatment.risks.items() if any(term in words for term in terms)}
    if any(treatment.risks for treatment in promoted[:3]):
        return len(topics)
    return len({words for passage in article.passages for line in passage.lines for words in _harms(line, passage)})


def _harms(line: Line, passage: Passage) -> set[str]:
    """Return the words of harm a sentence uses, but not those it denies."""
    if line.claim is not None and line.claim.type == "SAF+":
        return set()
    return {" ".join(passage.words.text[first : last + 1]) for first, last in line.cues.get("harm", ())}


RULE = DraftRule(
    id="SA001",
    name="risks-absent",
    severity=Severity.BLOCKER,
    nature=Nature.QUESTION,
    waiver=WaiverClass.REVIEWER,
    area="Safety",
    title="No risks or side effects are given",
    message="The article claims benefit of {treatment} in {n} sentences and names fewer than 2 of its risks.",
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
