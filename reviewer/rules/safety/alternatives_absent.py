"""Other treatments are not named."""

from collections import Counter
from collections.abc import Iterator

from reviewer.model.facts import Condition, Facts
from reviewer.model.finding import Hit, Nature, Severity, WaiverClass
from reviewer.reading.passage import Article, Context
from reviewer.reading.words import phrase
from reviewer.rules.base import DraftRule
from reviewer.rules.safety.benefit import anchor, benefit_lines, claim_key, said_words

_ENOUGH = 2
_CLAIMS = 2


def check(article: Article, context: Context) -> Iterator[Hit]:
    """Yield one hit where the condition an article treats has usual treatments and fewer than two others are named."""
    if sum(1 for _ in benefit_lines(article)) < _CLAIMS or not (article.page.promoted or article.page.selling):
        return
    condition = _condition(article, context.facts)
    if condition is None:
        return
    words = said_words(article)
    own = {name.lower() for name in article.page.promoted}
    named = [name for name in condition.treatments if name.lower() in words and name.lower() not in own]
    if len(named) < _ENOUGH:
        yield Hit(anchor(article), {"condition": condition.name, "usual": ", ".join(condition.treatments[:5])}, key=claim_key(article))


def _condition(article: Article, facts: Facts) -> Condition | None:
    """Return the condition the article speaks of most, of those whose usual treatments are known."""
    known = {phrase(name): condition for condition in facts.conditions if condition.treatments for name in (condition.name, *condition.names)}
    counts: Counter[str] = Counter()
    for passage in article.passages:
        for line in passage.lines:
            for first, last in line.cues.get("condition", ()):
                condition = known.get(passage.words.text[first : last + 1])
                if condition is not None:
                    counts[condition.name] += 1
    name = next((name for name, count in counts.most_common(1) if count > 1), None)
    return next((condition for condition in facts.conditions if condition.name == name), None)


RULE = DraftRule(
    id="SA008",
    name="alternatives-absent",
    severity=Severity.WARNING,
    nature=Nature.QUESTION,
    waiver=WaiverClass.ANYONE,
    area="Safety",
    title="Other treatments are not named",
    message="The page claims benefit for {condition} and names fewer than 2 of its usual treatments ({usual}).",
    fix="Name the usual treatments, what they offer, and where this one stands among them.",
    why="A choice needs the other choices beside it.",
    standard="DISCERN 14; HealthNewsReview 6",
    bad="Ketamine infusions reduce fibromyalgia pain. Our clinic offers ketamine for fibromyalgia. Ketamine infusions also improve sleep.",
    good="Ketamine infusions reduce fibromyalgia pain for some hours. Our clinic offers ketamine. Aerobic exercise, duloxetine and pregabalin are usual treatments for fibromyalgia.",
    check=check,
)
