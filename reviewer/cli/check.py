"""The command `check`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from reviewer.cli.arguments import Options
from reviewer.cli.drafts import Answer, answer, named
from reviewer.desk import Desk

if TYPE_CHECKING:
    from reviewer.cli.jobs import OpenDesk


def check(options: Options, desk: Desk, open_desk: OpenDesk | None = None) -> int:
    """Print the checklist of every draft named and return the exit status; raise Trouble where the baseline cannot be read or written.

    `open_desk` returns such a desk in another process, for a call with several jobs. Each draft is printed when it is checked and forgotten.
    """
    _look_at_baseline(options)
    wrong = fails = False
    for one in _printed(_answers(options, desk, open_desk), desk, options):
        wrong = wrong or bool(one.trouble)
        fails = fails or one.fails
    return 2 if wrong else int(fails)


def _printed(told: Iterable[Answer], desk: Desk, options: Options) -> Iterator[Answer]:
    """Print the answers in the format of the call, and yield them."""
    if options.write_baseline:
        from reviewer.cli.recording import recorded  # noqa: PLC0415 - few calls record anything

        return recorded(_complained(told), options.write_baseline)
    if options.format == "json":
        return _as_json(_complained(told), desk)
    if options.format == "sarif":
        return _as_sarif(_complained(told), desk)
    return _as_text(_complained(told))


def _answers(options: Options, desk: Desk, open_desk: OpenDesk | None) -> Iterator[Answer]:
    """Return what is said of each draft, from this process or from several."""
    if open_desk is None or options.jobs == 1:
        return (answer(draft, desk, options) for draft in named(options.paths))
    from reviewer.cli.jobs import answers  # noqa: PLC0415 - most checks are of one draft and need no other process

    return answers(options, desk, open_desk)


def _look_at_baseline(options: Options) -> None:
    """Say which drafts of the baseline are gone; raise Trouble, before anything is printed, where it cannot be read."""
    if options.baseline is None:
        return
    from reviewer.cli.baseline import read_baseline  # noqa: PLC0415 - few calls have one

    for name in read_baseline(options.baseline).missing():
        print(f"The baseline speaks of {name}, which is not there any more. Write it anew with --write-baseline.", file=sys.stderr)


def _complained(told: Iterable[Answer]) -> Iterator[Answer]:
    for one in told:
        if one.trouble:
            print(one.trouble, file=sys.stderr)
        yield one


def _as_text(told: Iterable[Answer]) -> Iterator[Answer]:
    """Print and yield the answers."""
    for one in told:
        if one.words:
            print(one.words)
        yield one


def _as_json(told: Iterable[Answer], desk: Desk) -> Iterator[Answer]:
    """Print one object with all answers, bit by bit, and yield them."""
    import json  # noqa: PLC0415 - most checks are read by people

    opening = json.dumps({"version": 1, "ruleset": desk.ruleset, "today": desk.today().isoformat()}, ensure_ascii=False)
    print(f'{opening[:-1]}, "drafts": [', end="")
    failures: list[tuple[str, ...]] = []
    comma, off = "", "[]"
    for one in told:
        if not one.trouble:
            print(f"{comma}{one.words}", end="")
            comma, off = ", ", one.off
            failures.append(one.failures)
        yield one
    print(f'], "failures": [{", ".join(chain.from_iterable(failures))}], "rules_off": {off}}}')


def _as_sarif(told: Iterable[Answer], desk: Desk) -> Iterator[Answer]:
    """Print one log with all answers, bit by bit, and yield them."""
    import json  # noqa: PLC0415 - as above

    from reviewer.cli.sarif import SCHEMA, tool, version  # noqa: PLC0415 - as above

    driver = json.dumps(tool([record.rule for record in desk.rulings.rules()], version()), ensure_ascii=False)
    print(f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{{"tool": {driver}, "columnKind": "utf16CodeUnits", "results": [', end="")
    notes: list[str] = []
    comma, off, fine = "", "[]", True
    for one in told:
        if one.words:
            print(f"{comma}{one.words}", end="")
            comma = ", "
        off = off if one.trouble else one.off
        notes.extend((*one.failures, *one.notes))
        fine = fine and not one.failures
        yield one
    overrides = [{"descriptor": {"id": rule}, "configuration": {"enabled": False}} for rule in json.loads(off)]
    invocation = {"executionSuccessful": fine, "ruleConfigurationOverrides": overrides}
    print(f'], "invocations": [{json.dumps(invocation)[:-1]}, "toolExecutionNotifications": [{", ".join(notes)}]}}]}}]}}')
