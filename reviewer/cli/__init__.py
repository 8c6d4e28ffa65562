"""The commands: they print what the window shows."""

from reviewer.cli.arguments import Options, parse
from reviewer.cli.check import check
from reviewer.cli.comments import comments
from reviewer.cli.explain import explain
from reviewer.cli.export import export
from reviewer.cli.selftest import selftest

__all__ = ["Options", "check", "comments", "explain", "export", "parse", "selftest"]
