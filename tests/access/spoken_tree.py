"""Run by the system's own Python beside the window: prints what an assistive technology is told of a process, a line each, indented.

With the word "dialogs" after the number of the process, its windows are left out; else it waits until the window has its lists.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from typing import Any

import pyatspi  # type: ignore[import-not-found, unused-ignore]

DEEP, WAIT = 14, 150.0
"""Levels of the tree that are told, and seconds after which it is told as it is, however busy the machine."""
BUILT = ("list: Checklist", "list item: Must fix", "list: Library")
"""What a window tells that has its draft checked and its library listed."""


def lines(node: Any, depth: int = 0) -> Iterator[str]:
    """Yield role and name of everything under a node."""
    try:
        yield f"{'  ' * depth}{node.getRoleName()}: {node.name}"
        children = [node.getChildAtIndex(at) for at in range(min(node.childCount, 400))]
    except Exception:  # what went away meanwhile is not there
        return
    for child in children if depth < DEEP else ():
        if child is not None:
            yield from lines(child, depth + 1)


def main(process: int, *, only_dialogs: bool) -> int:
    """Print the tree of a process once it is there; return the exit status."""
    until = time.monotonic() + WAIT
    while time.monotonic() < until:
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.get_process_id() == process and application.childCount:
                tops = [application.getChildAtIndex(at) for at in range(application.childCount)] if only_dialogs else [application]
                shown = [top for top in tops if top is not None and not (only_dialogs and top.getRoleName() == "frame")]
                tree = "\n".join(line for top in shown for line in lines(top))
                if only_dialogs or all(words in tree for words in BUILT) or time.monotonic() + 10 > until:
                    print(tree)
                    return 0
        time.sleep(0.3)
    print("nothing of that process", file=sys.stderr)
    return 1


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]), only_dialogs="dialogs" in sys.argv[2:]))
