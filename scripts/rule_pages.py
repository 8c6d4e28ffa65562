"""Write the page of every rule: docs/rules/ID.md and their index.

uv run python -m scripts.rule_pages [FOLDER]
"""

from __future__ import annotations

import sys
from pathlib import Path

from reviewer.cli.explain import WAIVERS
from reviewer.model.finding import Nature
from reviewer.rules import RULES
from reviewer.rules.base import Rule
from reviewer.rules.openings import told
from reviewer.rules.remedies import REMEDIES

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "rules"
_NATURES = {Nature.FACT: "It states a fact about the file.", Nature.QUESTION: "It asks a question; the author or the reviewer knows the answer."}


def pages() -> dict[str, str]:
    """Return the text of every page by file name."""
    return {f"{rule.id}.md": page(rule) for rule in RULES} | {"README.md": index()}


def page(rule: Rule) -> str:
    """Return a rule's page: what it looks for, right and wrong, how it can be wrong, and the standard."""
    ways = [(rule.titles.get(kind, rule.title), rule.messages.get(kind, rule.message)) for kind in sorted({*rule.titles, *rule.messages})]
    lines = [
        f"# {plain(rule.title)}",
        "",
        f"{rule.id} · {rule.name} · {rule.severity.label} · {rule.area}",
        "",
        f"**What it says.** {plain(rule.message)}",
        "",
        *[f"- {plain(title)}: {plain(message)}" for title, message in ways],
        *([""] if ways else []),
        f"**How to fix it.** {plain(rule.fix)}",
        "",
        f"**In the window.** {REMEDIES[rule.id]}",
        "",
        f"**Why it matters.** {rule.why}",
        "",
        f"**Standard.** {rule.standard}",
        "",
        f"**Who may answer instead of fixing.** {WAIVERS[rule.waiver]}",
        "",
        f"**How sure it is.** {_NATURES[rule.nature]}",
        "",
        *(["## What the examples take for granted", "", rule.given.words, ""] if rule.given.words else []),
        "## Flagged",
        "",
        "The words between ⟦ and ⟧ are marked." if "⟦" in rule.bad else "The article as a whole is asked about.",
        "",
        *quoted(rule.bad),
        "",
        *further(rule),
        "## Fine",
        "",
        *quoted(rule.good),
    ]
    if rule.traps:
        lines += ["", "## Looks alike, and is left alone", ""]
        for name, text in rule.traps.items():
            lines += [f"{name[:1].upper()}{name[1:]}:", "", *quoted(text), ""]
    return "\n".join(lines).rstrip() + "\n"


def further(rule: Rule) -> list[str]:
    """Return the drafts of the kinds of hit that the first example does not show, each below its title."""
    lines = ["## Flagged as well", ""] if rule.kinds else []
    for kind, text in rule.kinds.items():
        lines += [f"{plain(rule.titles.get(kind, rule.title))}:", "", *quoted(text), ""]
        if kind in rule.fixes:
            lines += [f"How to fix it: {plain(rule.fixes[kind])}", ""]
    return lines


def index() -> str:
    """Return the list of all rules by area."""
    lines = ["# The rules", "", "Made from the rules themselves by `python -m scripts.rule_pages`.", ""]
    lines += ["A certain repair makes the finding go, brings no other and changes no other letter; it is shown before it is made.", ""]
    for area in dict.fromkeys(rule.area for rule in RULES):
        lines += [f"## {area}", "", "| rule | asks | | in the window |", "|---|---|---|---|"]
        lines += [
            f"| [{rule.id}]({rule.id}.md) | {plain(rule.title)} | {rule.severity.label} | {plain(REMEDIES[rule.id])} |"
            for rule in RULES
            if rule.area == area
        ]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def plain(words: str) -> str:
    """Return a message with words in its open places."""
    return told(words).replace("|", "\\|")


def quoted(text: str) -> list[str]:
    """Return a small draft as a block of its own, whatever fences it holds."""
    return ["````text", *text.strip("\n").split("\n"), "````"]


def main() -> None:
    """Write all pages and remove those of rules that are gone."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    wanted = pages()
    for old in folder.glob("*.md"):
        if old.name not in wanted:
            old.unlink()
    for name, text in wanted.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    print(f"Wrote {len(wanted)} pages to {folder}")


if __name__ == "__main__":
    main()
