"""The checks that ran and found nothing, as rows of the checklist: evidence that they were asked. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.desk.values import Review
from reviewer.rules.base import Rule
from reviewer.ui.looks.signs import Sign
from reviewer.ui.values.rows import Row


def passed_rows(review: Review, rules: Sequence[Rule]) -> list[Row]:
    """Return a row for every one of the rules asked that found nothing and did not fail; none where there was nothing they could read."""
    if review.report.foreign or not review.words:
        return []
    asked = {finding.rule for finding in review.report.findings} | {failure.rule for failure in review.report.failures}
    asked |= {rule for finding in review.report.findings for rule in finding.also} | {off.rule for off in review.rules_off}
    return [passed_row(rule) for rule in rules if rule.id not in asked]


def passed_row(rule: Rule) -> Row:
    """Return the row of a rule that found nothing."""
    named = rule.name.replace("-", " ")
    words = f"Found nothing. It asks where this holds: {rule.title[:1].lower()}{rule.title[1:]}"
    return Row(f"passed:{rule.id}", Sign.PASSED, named[:1].upper() + named[1:], words, 0, rule.area)
