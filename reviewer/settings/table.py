"""A table of `house.toml`, able to say in which line a fault stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import NoReturn

from reviewer.model.trouble import Trouble


@dataclass(frozen=True, slots=True)
class Table:
    """One table: the file's name and text, what the table holds, the line of its header (0 for the top of the file) and its last one."""

    file: str
    text: str
    values: Mapping[str, object]
    head: int = 0
    last: int = 1 << 30

    def fail(self, key: str, reason: str) -> NoReturn:
        """Raise the trouble that names file, line and reason."""
        line, reason = self.line_of(key), reason if reason.endswith("?") else f"{reason}."
        raise Trouble(f"{self.file}{f', line {line}' if line else ''}: {reason} Nothing was changed. Put that line right.")

    def line_of(self, key: str) -> int:
        """Return the line in which a key or the table's own header stands, or 0 where it cannot be told."""
        pattern = re.compile(rf'\s*(?:\[+\s*)?["\']?{re.escape(key)}["\']?\s*[=\].]')
        lines = self.text.split("\n")
        found = (number for number, line in enumerate(lines, 1) if self.head < number <= self.last and pattern.match(line))
        return next(found, self.head)

    def know(self, keys: Collection[str]) -> None:
        """Refuse keys that nobody reads: most often a slip of the pen."""
        for key in self.values:
            if key not in keys:
                from difflib import get_close_matches  # noqa: PLC0415 - only a fault needs it

                near = get_close_matches(key, list(keys), 1)
                meant = f"did you mean “{near[0]}”" if near else f"the keys are {', '.join(keys)}"
                self.fail(key, f"“{key}” is not known here; {meant}{'?' if near else ''}")

    def words(self, key: str) -> tuple[str, ...]:
        """Return a list of texts."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(word, str) and word.strip() for word in value):
            self.fail(key, f"“{key}” must be a list of words in quotation marks, such as {key} = [\"one\", \"two\"]")
        return tuple(" ".join(word.split()) for word in value)

    def line(self, key: str, *, needed: bool = False) -> str:
        """Return a text in one line."""
        return " ".join(self.block(key, needed=needed).split())

    def block(self, key: str, *, needed: bool = False) -> str:
        """Return a text of any length."""
        value = self.values.get(key, "")
        if not isinstance(value, str):
            self.fail(key, f"“{key}” must be a text in quotation marks")
        if needed and not value.strip():
            self.fail(key, f"“{key}” is missing or empty here")
        return value.strip()

    def choice(self, key: str, choices: Collection[str], default: str = "") -> str:
        """Return one of a few words; `default` stands for a key that is not there."""
        value = self.values.get(key, default)
        if not isinstance(value, str) or (value != default and value not in choices):
            self.fail(key, f"“{key}” must be one of {', '.join(choices)}")
        return value

    def flag(self, key: str) -> bool:
        """Return a yes or no."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            self.fail(key, f"“{key}” must be true or false")
        return value

    def number(self, key: str, least: int, most: int) -> int:
        """Return a whole number, 0 for a key that is not there."""
        value = self.values.get(key, 0)
        if key in self.values and (not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most):
            self.fail(key, f"“{key}” must be a whole number from {least} to {most}")
        return value if isinstance(value, int) else 0

    def day(self, key: str) -> date | None:
        """Return a day, written as 2026-03-01 with or without quotation marks."""
        value = self.values.get(key)
        if isinstance(value, str):
            try:
                return date.fromisoformat(value)
            except ValueError:
                self.fail(key, f"“{key}” must be a day such as 2026-03-01")
        if isinstance(value, datetime):
            return value.date()
        if value is not None and not isinstance(value, date):
            self.fail(key, f"“{key}” must be a day such as 2026-03-01")
        return value

    def tables(self, key: str) -> tuple[Table, ...]:
        """Return the `[[key]]` tables in their order, each with its lines."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self.fail(key, f"“{key}” must stand as [[{key}]] with its own lines below")
        lines = self.text.split("\n")
        heads = [number for number, line in enumerate(lines, 1) if line.lstrip().startswith("[")]
        own = [number for number in heads if re.match(rf"\s*\[\[\s*{key}\s*\]\]", lines[number - 1])]
        if len(own) != len(value):  # written in a way whose lines cannot be told
            return tuple(Table(self.file, self.text, one) for one in value)
        ends = [next((later - 1 for later in heads if later > head), len(lines)) for head in own]
        return tuple(Table(self.file, self.text, one, head, end) for one, head, end in zip(value, own, ends, strict=True))
