"""The option `--write-baseline`: what is open now, recorded so that later checks speak of what came after."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from reviewer.cli.baseline import Recorded, write_baseline
from reviewer.cli.drafts import Answer
from reviewer.cli.sifting import counted


def recorded(told: Iterable[Answer], file: Path) -> Iterator[Answer]:
    """Yield the answers, then write what they found into the baseline and say how much that is; raise Trouble where it cannot be written."""
    found: dict[str, tuple[Recorded, ...]] = {}
    whole = True
    for one in told:
        whole = whole and not one.trouble
        found[one.name] = one.found
        yield one
    if not whole:
        print(f"{file} was not written, because not every draft could be checked.", file=sys.stderr)
        return
    held = write_baseline(file, found)
    here = [one for entries in found.values() for one in entries]
    drafts = f"{len(found)} draft{'s' if len(found) != 1 else ''}"
    print(f"{file}: recorded of {drafts}: {counted(here) or 'nothing'}. It holds {held} findings in all.")
