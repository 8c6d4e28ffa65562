"""Findings as workflow commands of GitHub Actions, which shows them beside the changed lines.

After "Workflow commands for GitHub Actions": `::error file=…,line=…,title=…::message`, percent, line ends, colons and commas escaped.
"""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.cli.contract import liner, near_path, span_of
from reviewer.cli.sifting import Sifted, counted
from reviewer.model.finding import Finding, Severity

LEVELS = {Severity.BLOCKER: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def commands_of(path: str, sifted: Sifted) -> Iterator[str]:
    """Yield a command for each open finding of a draft, each check that broke, and what is held back or gone."""
    review = sifted.review
    path = "" if path == "-" else near_path(path)
    spot = liner(review.draft.text)
    for finding in review.open_findings:
        span = span_of(review.draft, finding.place)
        places = {} if review.imported or not path else _lines(spot(span.start), spot(span.end))
        title = f"{finding.severity.label}: {finding.title}"
        yield command(LEVELS[finding.severity], _said(finding), file=path, title=title, **places)
    for failure in review.report.failures:
        yield command("error", f"{failure.rule}: {failure.message}", file=path, title="Could not check")
    for held in sifted.held:
        yield command("notice", f"{counted(held.findings)}.", file=path, title=f"Held back, {held.words}")
    for one in sifted.gone:
        yield command("notice", f"{one.title}: {one.quote}", file=path, title="Gone since the baseline was written")


def command_of(path: str, trouble: str) -> str:
    """Return a command that says why a draft could not be checked."""
    return command("error", trouble, file="" if path == "-" else near_path(path), title="Could not check this draft")


def command(name: str, message: str, **properties: str | int) -> str:
    """Return one workflow command; properties that are empty are left out."""
    told = ",".join(f"{key}={_escaped(str(value), more=True)}" for key, value in properties.items() if value != "")
    return f"::{name} {told}::{_escaped(message)}"


def _lines(first: tuple[int, int], last: tuple[int, int]) -> dict[str, int]:
    """Return a place as properties; columns mean something only within one line."""
    within = {"col": first[1], "endColumn": last[1]} if first[0] == last[0] and last > first else {}
    return {"line": first[0], "endLine": last[0], **within}


def _said(finding: Finding) -> str:
    quote = " ".join(finding.quote.split())
    return "\n".join(line for line in (f"“{quote}”" if quote else "", finding.message, f"How to fix it: {finding.fix_hint}") if line)


def _escaped(text: str, *, more: bool = False) -> str:
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if more else text
