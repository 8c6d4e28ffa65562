"""What a look-up found, in the words and the form of every other finding. All of it is *Consider*: a look-up never stops a sign-off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from reviewer.checking.findings import Located, finish
from reviewer.lookup.values import GrammarReport, LinkResult, LinkState
from reviewer.model.draft import Draft
from reviewer.model.finding import Finding, Hit, Nature, Severity, WaiverClass
from reviewer.model.span import Place
from reviewer.rules.base import Rule

GRAMMAR = Rule(
    id="LA005",
    name="grammar-and-clarity",
    severity=Severity.ADVICE,
    nature=Nature.QUESTION,
    waiver=WaiverClass.DISMISS,
    area="Names and language",
    title="Looks like a slip of grammar or spelling",
    titles={"unchecked": "Grammar and spelling were not checked"},
    message="“{words}”: {remark}",
    messages={"unchecked": "Could not check {count}: {reason}. That is listed as “could not check”, not as passed."},
    fix="{advice}",
    why="Readers trust a text less when its language slips.",
    standard="AMA Manual of Style, chapter 7",
    bad="",
    good="",
)

LINKS = Rule(
    id="LK001",
    name="link-does-not-lead-there",
    severity=Severity.ADVICE,
    nature=Nature.FACT,
    waiver=WaiverClass.DISMISS,
    area="Page and record",
    title="A linked page was not found",
    titles={"moved": "A linked page has moved", "unchecked": "Some links could not be checked"},
    message="{url}: {detail}.",
    messages={
        "moved": "{url} now leads to {detail}.",
        "unchecked": "Could not check {count}: {detail}. They are listed as “could not check”, not as passed.",
    },
    fix="{advice}",
    why="A reader who follows a source must find it.",
    standard="AMA Manual of Style 3.15 (electronic references)",
    bad="",
    good="",
)


def grammar_findings(draft: Draft, report: GrammarReport) -> tuple[Finding, ...]:
    """Return the server's remarks as findings, and one more for what could not be checked."""
    return finish((Located(GRAMMAR, hit) for hit in _grammar_hits(draft, report)), draft)


def link_findings(draft: Draft, results: Iterable[LinkResult], places: Mapping[str, tuple[Place, ...]]) -> tuple[Finding, ...]:
    """Return one finding for each page that is gone or has moved, and one for all that could not be checked."""
    return finish((Located(LINKS, hit) for hit in _link_hits(tuple(results), places)), draft)


def _grammar_hits(draft: Draft, report: GrammarReport) -> Iterator[Hit]:
    for result in report.results:
        perhaps = " or ".join(f"“{word}”" for word in result.suggestions)
        advice = f"Perhaps {perhaps}." if perhaps else "Read the words again."
        values = {"words": draft.quote(result.place), "remark": result.message, "advice": advice}
        yield Hit(result.place, values, key=result.rule)
    if report.unchecked:
        first, *rest = (Place(number, 0, len(draft.blocks[number].text)) for number in report.unchecked)
        count = _count(len(report.unchecked), "paragraph")
        values = {"count": count, "reason": report.reason, "advice": "Check again later, or read it aloud once."}
        yield Hit(first, values, kind="unchecked", related=tuple(rest))


def _link_hits(results: tuple[LinkResult, ...], places: Mapping[str, tuple[Place, ...]]) -> Iterator[Hit]:
    advice = {LinkState.GONE: "Find where the page is now, or cite another one.", LinkState.MOVED: "Write the new address."}
    for result in results:
        if result.state in advice:
            first, *rest = places[result.url]
            values = {"url": result.url, "detail": result.detail, "advice": advice[result.state]}
            kind = "moved" if result.state is LinkState.MOVED else "gone"
            yield Hit(first, values, kind=kind, related=tuple(rest), key=result.url)
    if unchecked := [result for result in results if result.state is LinkState.UNCHECKED]:
        first, *rest = dict.fromkeys(place for result in unchecked for place in places[result.url])
        reasons = "; ".join(dict.fromkeys(result.detail for result in unchecked))
        values = {"count": _count(len(unchecked), "link"), "detail": reasons, "advice": "Open them in a browser, or check again later."}
        yield Hit(first, values, kind="unchecked", related=tuple(rest))


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
