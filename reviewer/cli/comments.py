"""The command `comments`."""

from __future__ import annotations

import sys
from pathlib import Path

from reviewer.cli.arguments import Options
from reviewer.desk import Desk


def comments(options: Options, desk: Desk) -> int:
    """Write a copy of a Word file with what is open as comments, print its name and return 0; raise Trouble for a wrong call or file."""
    desk.intake.inspect(Path(options.paths[0]))
    name = desk.word_file.copy_name().name
    sent = desk.word_file.send_comments((options.output or Path()) / name, advice=options.advice, replace=options.replace)
    print(sent.path)
    print(f"{sent.comments} comment{'' if sent.comments == 1 else 's'}.", file=sys.stderr)
    for quote in sent.elsewhere:
        print(f"Not in the file as it was checked, so the comment stands at the nearest paragraph: “{quote}”", file=sys.stderr)
    return 0
