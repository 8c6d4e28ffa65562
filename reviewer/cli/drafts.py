"""The drafts a call of `check` names, and what is said of each."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reviewer.cli.arguments import Options
from reviewer.cli.contract import draft_entry, failure_entries, held_entry, rules_off
from reviewer.cli.printed import listed
from reviewer.cli.sifting import Sifted, sift
from reviewer.desk import Desk, Review
from reviewer.desk.files.within import drafts_in
from reviewer.model.finding import Severity
from reviewer.model.named import NamedTuple
from reviewer.model.trouble import Trouble
from reviewer.paths import is_folder

if TYPE_CHECKING:
    from reviewer.cli.baseline import Recorded

_LEVELS = {"blocker": Severity.BLOCKER, "warning": Severity.WARNING, "advice": Severity.ADVICE}


class Named(NamedTuple):
    """A draft by its file, by the bytes that came instead of one, or the trouble with finding it."""

    name: str
    path: Path | None = None
    data: bytes = b""
    trouble: str = ""


class Answer(NamedTuple):
    """What is said of one draft: `words` in the format of the call, `failures` of its rules as JSON, whether it fails the call, the trouble
    where there is one, as JSON the rules that are `off`, what a baseline would record, and as JSON what a log notes besides its results."""

    name: str = ""
    words: str = ""
    failures: tuple[str, ...] = ()
    fails: bool = False
    trouble: str = ""
    off: str = "[]"
    found: tuple[Recorded, ...] = ()
    notes: tuple[str, ...] = ()


def named(paths: Sequence[str]) -> Iterator[Named]:
    """Yield the drafts the paths stand for, in order; "-" is standard input."""
    for path in paths:
        if path == "-":
            yield Named("-", None, sys.stdin.buffer.read() if sys.stdin else b"")
        elif not is_folder(Path(path)):
            yield Named(path, Path(path))
        else:
            yield from _within(path)


def _within(folder: str) -> Iterator[Named]:
    """Yield the drafts of a folder."""
    try:
        found = drafts_in(Path(folder))
    except Trouble as trouble:
        yield Named(folder, trouble=str(trouble))
        return
    for entry in found:
        yield Named(str(entry), entry)


def answer(draft: Named, desk: Desk, options: Options) -> Answer:
    """Return what a check says of one draft, in the format of the call; the desk forgets it."""
    if draft.trouble:
        return _troubled(draft, draft.trouble, options)
    try:
        return _answer(draft, desk, options)
    except Trouble as trouble:
        return _troubled(draft, str(trouble), options)
    finally:
        desk.forget()


def _answer(draft: Named, desk: Desk, options: Options) -> Answer:
    review = _inspected(draft, desk, options.encoding)
    sifted = sift(review, draft.name, draft.path, desk, options)
    answer = Answer(draft.name, fails=_fails(sifted.review, options.fail_on))
    if options.write_baseline:
        from reviewer.cli.baseline import record  # noqa: PLC0415 - few calls record anything

        found = tuple(record(finding) for finding in sifted.review.open_findings)
        return answer._replace(found=found, fails=options.fail_on != "never" and bool(review.report.failures))
    return _SHAPES[options.format](answer, sifted, desk)


def _as_text(answer: Answer, sifted: Sifted, _: Desk) -> Answer:
    return answer._replace(words=listed(answer.name, sifted))


def _as_json(answer: Answer, sifted: Sifted, desk: Desk) -> Answer:
    entry = draft_entry(answer.name, sifted.review, desk.balance()) | held_entry(sifted)
    failures = tuple(_json(failure) for failure in failure_entries(answer.name, sifted.review))
    return answer._replace(words=_json(entry), failures=failures, off=_json(rules_off(sifted.review)))


def _as_sarif(answer: Answer, sifted: Sifted, desk: Desk) -> Answer:
    from reviewer.cli.sarif import failures_of, notes_of, results_of  # noqa: PLC0415 - most checks are read by people

    order = {record.rule.id: number for number, record in enumerate(desk.rulings.rules())}
    words = ", ".join(_json(result) for result in results_of(answer.name, sifted, order))
    failures = tuple(_json(failure) for failure in failures_of(answer.name, sifted.review))
    off = _json([off["rule"] for off in rules_off(sifted.review)])
    return answer._replace(words=words, failures=failures, off=off, notes=tuple(map(_json, notes_of(answer.name, sifted))))


def _as_github(answer: Answer, sifted: Sifted, _: Desk) -> Answer:
    from reviewer.cli.github import commands_of  # noqa: PLC0415 - most checks are read by people

    return answer._replace(words="\n".join(commands_of(answer.name, sifted)))


_SHAPES: dict[str, Callable[[Answer, Sifted, Desk], Answer]] = {"text": _as_text, "json": _as_json, "sarif": _as_sarif, "github": _as_github}


def _troubled(draft: Named, trouble: str, options: Options) -> Answer:
    """Return that there was trouble; a format with a place for it says so there, too."""
    words = ""
    failures: tuple[str, ...] = ()
    if options.format == "github":
        from reviewer.cli.github import command_of  # noqa: PLC0415 - most checks are read by people

        words = command_of(draft.name, trouble)
    elif options.format == "sarif":
        from reviewer.cli.sarif import trouble_of  # noqa: PLC0415 - as above

        failures = (_json(trouble_of(draft.name, trouble)),)
    return Answer(draft.name, words=words, failures=failures, trouble=trouble)


def _json(value: object) -> str:
    import json  # noqa: PLC0415 - only structured data needs it

    return json.dumps(value, ensure_ascii=False)


def _inspected(draft: Named, desk: Desk, encoding: str) -> Review:
    if draft.path is not None:
        return desk.intake.inspect(draft.path, encoding)
    return desk.intake.inspect_bytes(draft.data, "standard input", encoding)


def _fails(review: Review, level: str) -> bool:
    """Return whether a draft has open findings of a level or worse; a rule that failed counts as the worst."""
    if level == "never":
        return False
    return bool(review.report.failures) or any(finding.severity >= _LEVELS[level] for finding in review.open_findings)
