"""The command `selftest`: a built-in bad article must produce its known findings, and a fair one none."""

from __future__ import annotations

from pathlib import Path

from reviewer.desk import Desk
from reviewer.model.finding import Severity
from reviewer.model.trouble import Trouble

BAD, FAIR, PROMISES = "faulty.md", "clean.md", "faulty.promises"


def selftest(desk: Desk, samples: Path) -> int:
    """Print what the built-in articles were found to hold; return 0 where it is what they are known for, else 1."""
    promised = promises(samples / PROMISES)
    findings = desk.intake.inspect(samples / BAD).report.findings
    missed = [
        (rule, words)
        for rule, words in promised
        if not any(found.rule == rule and words in " ".join(found.quote.split()) for found in findings)
    ]
    review = desk.intake.inspect(samples / FAIR)
    wrong = [found for found in review.report.findings if found.severity > Severity.ADVICE]
    for rule, words in missed:
        print(f"Not found: {rule} at “{words}” in {BAD}.")
    for found in wrong:
        print(f"Wrongly found: {found.rule} at “{found.quote}” in {FAIR}.")
    print(f"{len(promised) - len(missed)} of {len(promised)} known faults found in {BAD}; {len(wrong)} wrongly found in {FAIR}.")
    return int(bool(missed or wrong))


def promises(path: Path) -> list[tuple[str, str]]:
    """Return the rules and words a built-in article is known for."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError:
        raise Trouble(f"Could not read {path.name} of the program's own samples. Nothing was changed. Install the program again.") from None
    pairs = [line.partition(" | ") for line in lines if line.strip() and not line.startswith("#")]
    return [(rule.strip(), words.strip()) for rule, _, words in pairs]
