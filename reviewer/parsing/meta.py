"""Front matter as names and values."""

from __future__ import annotations

import re

LINE = re.compile(r"^([A-Za-z_][\w .-]*?)[ \t]*:(?:[ \t]+(.*)|[ \t]*)$")


def read_meta(front: str) -> dict[str, str]:
    """Return the names (lower case) and values of front matter; a list's or folded text's lines are joined."""
    meta: dict[str, str] = {}
    name = ""
    for line in front.split("\n")[1:-1]:
        match = LINE.match(line)
        if match is not None:
            name = match.group(1).strip().lower()
            meta[name] = _bare(match.group(2) or "")
        elif name and line.strip():
            more = _bare(line.strip().removeprefix("- "))
            joint = ", " if line.lstrip().startswith("- ") else " "
            meta[name] = f"{meta[name]}{joint}{more}" if meta[name] not in ("", ">", "|", ">-", "|-") else more
    return meta


def _bare(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace('\\"', '"') if value[0] == '"' else value[1:-1].replace("''", "'")
    return value
