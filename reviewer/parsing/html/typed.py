"""Numbers that were typed in front of paragraphs, as in a list of references: written as the list they are, not as 1\\. and words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reviewer.model.patterns.late import late

TYPED = late(r"(\d{1,3})\\([.)]) (?=\S)")
BREAK = "\\\n"


def as_lists(parts: Sequence[str]) -> list[str]:
    """Return blocks of Markdown with paragraphs that count on from each other as one list; a lone one under a heading, or alone, is one too."""
    out: list[str] = []
    run: list[str] = []
    for part in [*parts, ""]:
        lines = part.split(BREAK)
        if run and not _counts([*run, *lines]):
            lone = len(run) == 1 and _number(run[0]) == 1 and (out[-1].startswith("#") if out else not part)
            out.append(_written(run) if len(run) > 1 or lone else run[0])
            run = []
        if _counts(lines):
            run += lines
        elif part:
            out.append(part)
    return out


def _counts(lines: Sequence[str]) -> bool:
    """Return whether lines begin with typed numbers, each one higher than the one before."""
    first = _number(lines[0])
    return first is not None and all("\n" not in line and _number(line) == first + nth for nth, line in enumerate(lines))


def _number(line: str) -> int | None:
    match = TYPED.match(line)
    return int(match.group(1)) if match else None


def _written(lines: Iterable[str]) -> str:
    return "\n".join(TYPED.sub(r"\1\2 ", line, count=1) for line in lines)
