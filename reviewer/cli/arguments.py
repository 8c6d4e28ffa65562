"""What stands on the command line."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from reviewer.model.named import NamedTuple

COMMANDS = ("check", "comments", "explain", "export", "selftest", "verify")
LEVELS = ("blocker", "warning", "advice", "never")
FORMATS = ("text", "json", "sarif", "github")
MOST_JOBS = 64
DIGITS = 6
"""A revision of at most so many digits, and nothing else, is one of the library; git writes its short names longer."""


class Options(NamedTuple):
    """A call of the program: `command` is one of COMMANDS, or window.

    `paths` are drafts, folders or "-"; `rule` is for explain; `advice` and `replace` are for comments.
    """

    command: str
    paths: tuple[str, ...] = ()
    format: str = "text"
    house: Path | None = None
    today: date | None = None
    fail_on: str = "blocker"
    rule: str = ""
    output: Path | None = None
    targets: str | None = None
    not_approved: bool = False
    overwrite: bool = False
    jobs: int = 1
    profile: bool = False
    advice: bool = False
    replace: bool = False
    baseline: Path | None = None
    write_baseline: Path | None = None
    diff: str = ""
    encoding: str = ""
    record: Path | None = None

    @property
    def revision(self) -> int:
        """Return the number of the library's revision that `diff` names; 0 where it names one of git, or none."""
        digits = self.diff.isascii() and self.diff.isdigit() and len(self.diff) <= DIGITS
        return int(self.diff) if digits else 0


def parse(argv: Sequence[str]) -> Options:
    """Return the call; a wrong one prints how to call and ends with status 2."""
    command = argv[0] if argv else ""
    if command in {"-h", "--help"}:
        _all().parse_args(argv)
    if command not in COMMANDS:
        return _window(argv)
    parser = _parser(command)
    values = vars(parser.parse_args(argv[1:]))
    if values.get("write_baseline") and values.get("diff"):
        parser.error("--write-baseline records whole drafts: leave --diff out")
    values["paths"] = tuple(values.pop("paths", ()))
    return Options(command, **values)


class _Layout(argparse.HelpFormatter):
    """How help is laid out; made for each option, it does not load what `argparse` would to learn the width of the terminal."""

    def __init__(self, prog: str) -> None:
        """Take the words of the call."""
        super().__init__(prog, width=_width() - 2)


def _width() -> int:
    """Return the columns of the terminal, as `shutil` tells them."""
    told = os.environ.get("COLUMNS", "")
    if told.isascii() and told.isdigit() and int(told):
        return int(told)
    with suppress(OSError, ValueError):  # no output that is a terminal
        return os.get_terminal_size(sys.__stdout__.fileno() if sys.__stdout__ else -1).columns or 80
    return 80


def _window(argv: Sequence[str]) -> Options:
    parser = argparse.ArgumentParser(prog="main.py", description="Open the window, with a draft in it if one is named.")
    parser.add_argument("draft", nargs="?", help="a draft: Markdown, plain text, HTML or Word (.docx)")
    draft = parser.parse_args(argv).draft
    return Options("window", paths=(draft,) if draft else ())


def _all() -> argparse.ArgumentParser:
    """Return what tells of all commands."""
    parser = argparse.ArgumentParser(
        prog="main.py",
        description="A draft beside the questions a careful reviewer would ask. Without a command, the window opens: main.py [DRAFT]",
    )
    commands = parser.add_subparsers(metavar="check | comments | explain | export | selftest | verify")
    for command, words in _HELP.items():
        commands.add_parser(command, help=words)
    return parser


def _parser(command: str) -> argparse.ArgumentParser:
    """Return the parser of one command: to make those of all took longer than to read the draft."""
    parser = argparse.ArgumentParser(prog=f"main.py {command}", description=_DESCRIPTIONS.get(command), formatter_class=_Layout)
    if command in _OPTIONS:
        _OPTIONS[command](parser)
    return parser


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a draft, a folder (the drafts in it) or - for standard input")
    parser.add_argument(
        "--format", choices=FORMATS, default="text", help="text for people, json whole, sarif 2.1.0 for code hosts, github for annotations"
    )
    parser.add_argument(
        "--fail-on",
        choices=LEVELS,
        default="blocker",
        metavar="LEVEL",
        help="blocker, warning, advice or never: from which level on the status is 1",
    )
    _add_record(parser)
    _add_common(parser)
    _add_sifting(parser)
    pace = parser.add_mutually_exclusive_group()
    pace.add_argument("--jobs", type=_count, default=1, metavar="N", help="check many drafts in N processes; what is printed is the same")
    pace.add_argument("--profile", action="store_true", help="tell on standard error how long each rule took")


def _explain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rule", metavar="RULE", help="a rule's code or name, such as CL002")


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs=1, metavar="DRAFT")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="DIR")
    parser.add_argument(
        "--targets",
        default=None,
        metavar="LIST",
        help="what to write, with commas: wordpress, fragment, page, json-ld, record, record-json, claims, images (all)",
    )
    parser.add_argument("--not-approved", action="store_true", help="write copies for review that say in name and text that nobody approved them")
    parser.add_argument("--overwrite", action="store_true", help="overwrite files that are not as an export left them")
    _add_record(parser)
    _add_common(parser)


def _comments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs=1, metavar="DRAFT.docx")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="DIR")
    parser.add_argument("--advice", action="store_true", help="send advice, too, not only what must or should be fixed")
    parser.add_argument("--replace", action="store_true", help="replace an earlier copy of that name")
    _add_house(parser)


def _selftest(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--today", type=_day, metavar="DATE", help=argparse.SUPPRESS)


_HELP = {
    "check": "print the checklist of drafts",
    "explain": "say what a rule asks and why",
    "export": "write the approved HTML and its review record",
    "comments": "write a copy of a Word file with what is open as comments",
    "verify": "say whether a page holds a sealed article unchanged, and who signed it",
    "selftest": "check the program's own bad article and its fair one",
}
_DESCRIPTIONS = {
    "check": "Print what the window would list. Status 0: nothing of that level, 1: something, 2: the call or a file is wrong.",
    "export": "Write the approved HTML. Status 4: the draft is not approved.",
    "comments": "Write NAME-comments.docx: a copy of a Word file with the open findings as comments. The file itself is never changed.",
    "selftest": "Status 1: something is not as it was.",
}
_OPTIONS = {"check": _check, "explain": _explain, "export": _export, "comments": _comments, "selftest": _selftest}


def _add_common(parser: argparse.ArgumentParser) -> None:
    _add_house(parser)
    parser.add_argument(
        "--encoding", type=_encoding, default="", metavar="NAME", help="what drafts are in that do not tell it themselves, as windows-1252"
    )


def _add_house(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--house", type=Path, metavar="FILE", help="the clinic's own TOML file")
    parser.add_argument("--today", type=_day, metavar="DATE", help="the day to count as today, as 2026-11-22")


def _add_record(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--record", type=Path, metavar="FILE", help="take answers and signatures from a review file (.reviewpack) instead of the library"
    )


def _add_sifting(parser: argparse.ArgumentParser) -> None:
    """Add what asks for a part of the findings, or keeps them for a later call."""
    less = parser.add_mutually_exclusive_group()
    less.add_argument("--baseline", type=Path, metavar="FILE", help="hold back the findings recorded in FILE; how many is always said")
    less.add_argument("--write-baseline", type=Path, metavar="FILE", help="record the open findings in FILE and print only how many there are")
    parser.add_argument(
        "--diff",
        default=argparse.SUPPRESS,
        type=_revision,
        metavar="REVISION",
        help=f"hold back what has not changed since a git revision, or since a draft the library kept (its number, of up to {DIGITS} digits)",
    )


def _revision(text: str) -> str:
    if not text.strip() or text.startswith("-") or "\0" in text:
        raise argparse.ArgumentTypeError(f"{text!r} is not a revision")
    return text


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= MOST_JOBS:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to {MOST_JOBS}")
    return int(text)


def _encoding(text: str) -> str:
    from reviewer.parsing.text.encodings import known  # noqa: PLC0415 - few calls name one

    code = known(text)
    if text and not code:
        raise argparse.ArgumentTypeError(f"{text!r} is not the name of an encoding, such as windows-1252, mac-roman or shift_jis")
    return code


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date such as 2026-11-22") from None
