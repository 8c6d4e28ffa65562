"""The engine that runs the rules, remembers unchanged blocks and survives a broken rule; then precedence and cards."""

from reviewer.checking.engine import Engine

__all__ = ["Engine"]
