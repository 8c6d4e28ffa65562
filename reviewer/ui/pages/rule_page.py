"""The page of a check, as plain lines: what it says, why, right and wrong, and what became of its findings on this desk. Pure."""

from __future__ import annotations

from reviewer.desk.values import RuleRecord
from reviewer.model.finding import Nature, WaiverClass
from reviewer.rules.openings import told
from reviewer.rules.remedies import REMEDIES
from reviewer.ui.checklist.exemplary import unmarked
from reviewer.ui.values import words
from reviewer.ui.values.lines import Line

WHO = {
    WaiverClass.NEVER: "Nobody: it can only be fixed.",
    WaiverClass.REVIEWER: "The reviewer, with a reason; an author’s answer waits until a reviewer accepts it.",
    WaiverClass.ANYONE: "The author or the reviewer, with a reason.",
    WaiverClass.DISMISS: "Anyone, with one click; name and date are kept.",
}
SURE = {Nature.FACT: "It states a fact about the file.", Nature.QUESTION: "It asks a question; the author or the reviewer knows the answer."}


def page(record: RuleRecord) -> tuple[Line, ...]:
    """Return the lines of a check's page."""
    rule = record.rule
    lines = [Line(f"{rule.id} · {rule.severity.label} · {rule.area}", "muted")]
    if record.off is not None:
        lines.append(Line(f"Turned off for this house by {record.off.by}, {words.day(record.off.at)}. {record.off.reason}", "note"))
    for lead, text in (
        ("What it says", told(rule.message)),
        ("How to fix it", told(rule.fix)),
        ("What a button here can do", REMEDIES.get(rule.id, "").replace("Neither: ", "Nothing: ")),
        ("Why it matters", rule.why),
        ("Standard", rule.standard),
        ("Who may answer instead of fixing", WHO[rule.waiver]),
        ("How sure it is", SURE[rule.nature]),
        ("On this desk", words.record(record.fixed, record.answered)),
    ):
        lines += [Line(lead, "strong"), Line(text)] if text else []
    lines += [Line("An example it flags", "strong"), Line(unmarked(rule.bad).strip(), "removed_text")]
    lines += [Line("An example that is fine", "strong"), Line(rule.good.strip(), "added")]
    if rule.traps:
        lines += [Line("Looks alike, and is left alone", "strong"), Line(_sentence("; ".join(rule.traps)))]
    return tuple(lines)


def title(record: RuleRecord) -> str:
    """Return the title of a check."""
    return told(record.rule.title)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
