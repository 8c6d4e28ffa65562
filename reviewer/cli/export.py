"""The command `export`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.cli.arguments import Options
from reviewer.desk import Desk, InTheWay, NotApproved
from reviewer.model.trouble import Trouble

if TYPE_CHECKING:
    from reviewer.export import Target

NOT_APPROVED = 4


def export(options: Options, desk: Desk) -> int:
    """Write the files of a draft, print their names and return the exit status; raise Trouble for a wrong call or file."""
    targets = _targets(options.targets)
    desk.intake.inspect(Path(options.paths[0]), options.encoding)
    folder = options.output or Path()
    try:
        files = desk.exporting.write(folder, targets, unapproved=options.not_approved, overwrite=options.overwrite)
    except NotApproved as refused:
        print("Nothing was exported: this draft is not approved.", *refused.reasons, sep="\n  ", file=sys.stderr)
        print("With --not-approved, copies for review are written that say so.", file=sys.stderr)
        return NOT_APPROVED
    except InTheWay as refused:
        raise Trouble(f"{refused} On the command line: --overwrite.") from None
    for file in files:
        print(file)
    for line in desk.exporting.outlook().left_out:
        print(f"Left out of the pages, for it reads as a piece of a website: “{line}”", file=sys.stderr)
    return 0


def _targets(named: str | None) -> tuple[Target, ...]:
    from reviewer.export import UNDRAWN, Target, target_of  # noqa: PLC0415 - a check never exports, and starts sooner without it

    if named is None:
        return UNDRAWN
    codes = [code.strip() for code in named.split(",") if code.strip()]
    found = [target_of(code) for code in codes]
    known = ", ".join(target.code for target in UNDRAWN)
    if not codes:
        raise Trouble(f"Nothing was exported: --targets names none. Choose from: {known}.")
    for code, target in zip(codes, found, strict=True):
        if target is Target.RECORD_PDF:
            raise Trouble("Nothing was exported: only the window can draw a PDF. Take record, and print it to a file in a browser.")
        if target is None:
            raise Trouble(f"Nothing was exported: there is no target named {code}. Choose from: {known}.")
    return tuple(target for target in UNDRAWN if target in found)
