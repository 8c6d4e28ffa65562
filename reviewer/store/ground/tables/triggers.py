"""The triggers that keep rows as they were written."""

from __future__ import annotations


def append_only(table: str) -> tuple[str, str]:
    """Return the triggers that keep our own code from changing or deleting rows of a table."""
    return (
        f"CREATE TRIGGER {table}_stays BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END",
        f"CREATE TRIGGER {table}_remains BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END",
    )
