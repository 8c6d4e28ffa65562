"""The commands: they print what the window shows."""

from reviewer.cli.arguments import Options, parse

__all__ = ["Options", "parse"]
