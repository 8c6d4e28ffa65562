"""What becomes of an error that is our own."""

from __future__ import annotations

import sys
from types import TracebackType

from reviewer import paths


def report_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say in one sentence that the program is at fault, and put the details into the log."""
    import traceback  # noqa: PLC0415 - only a bug needs it
    from datetime import UTC, datetime  # noqa: PLC0415 - as above

    if issubclass(kind, KeyboardInterrupt):
        return
    log = paths.log_file()
    details = "".join(traceback.format_exception(kind, error, trace))
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{datetime.now(UTC).isoformat(timespec='seconds')}\n{details}\n")
        where = f"The details are in {log}."
    except OSError:
        where = details
    print(f"Something went wrong that is this program's fault; your files are as they were. {where} Please report it.", file=sys.stderr)
