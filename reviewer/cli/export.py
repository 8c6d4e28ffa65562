"""The command `export`."""

from __future__ import annotations

import sys
from pathlib import Path

from reviewer.cli.arguments import Options
from reviewer.desk import Desk, NotApproved

NOT_APPROVED = 4


def export(options: Options, desk: Desk) -> int:
    """Write the approved HTML of a draft, print the files' names and return the exit status; raise Trouble for a wrong call or file."""
    desk.inspect(Path(options.paths[0]), options.encoding)
    try:
        files = desk.export(options.output or Path())
    except NotApproved as refused:
        print("Nothing was exported: this draft is not approved.", *refused.reasons, sep="\n  ", file=sys.stderr)
        return NOT_APPROVED
    for file in files:
        print(file)
    return 0
