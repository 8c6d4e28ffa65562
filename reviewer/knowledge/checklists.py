"""The reader of `resources/checklists/*.toml`: the questions only a person can judge."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NoReturn

from reviewer.knowledge.source import Source
from reviewer.model.judging import Checklist, Question
from reviewer.model.trouble import Trouble

TYPES = frozenset("EFF SAF+ SAF- STU PRE STA CMP TES CAU FAC MEC GUA REG".split())
"""The claim types a checklist may be asked by."""


class _File(Source):
    """One checklist, able to say in which line a fault stands."""

    def fail(self, line: int | None, reason: str) -> NoReturn:
        """Raise the trouble that names this file, the line and the reason."""
        where = f", line {line}" if line else ""
        raise Trouble(f"The checklist {self.name}{where}: {reason}. Nobody can sign until that line is mended.")


def load_checklists(folder: Path) -> tuple[Checklist, ...]:
    """Return the checklists of a folder, by the names of their files; raise Trouble with file, line and reason where one cannot be read."""
    try:
        texts = [(path.name, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml"))]
    except (OSError, ValueError) as error:
        raise Trouble(f"The checklists at {folder} could not be read: {error}. Nobody can sign until they can.") from None
    found: dict[str, str] = {}
    return tuple(_checklist(_File(name, text), found) for name, text in texts)


def _checklist(file: _File, found: dict[str, str]) -> Checklist:
    file.know(file.tables, frozenset({"asked", "question"}))
    for key in ("title", "source", "date"):
        if key not in file.tables:
            file.fail(1, f"the file needs a {key}")
    asked = file.tables.get("asked", {})
    if not isinstance(asked, dict):
        file.wrong("asked", "a table")
    file.know(asked, frozenset({"claims", "words", "pictures"}))
    claims = frozenset(file.items(asked, "claims"))
    if strange := sorted(claims - TYPES):
        file.fail(file.line_of_key("claims"), f"'{strange[0]}' is no type of claim; known are {', '.join(sorted(TYPES))}")
    pictures = asked.get("pictures", False)
    if not isinstance(pictures, bool):
        file.wrong("pictures", "true or false")
    questions = tuple(_question(file, table, found) for table in file.each("question"))
    if not questions:
        file.fail(1, "the file asks nothing: write its questions in [[question]] tables")
    return Checklist(file.needed(file.tables, "title"), questions, claims, file.items(asked, "words"), pictures)


def _question(file: _File, table: dict[str, Any], found: dict[str, str]) -> Question:
    file.know(table, frozenset({"id", "asks", "why", "standard"}))
    made = Question(*(file.needed(table, key) for key in ("id", "asks", "why", "standard")))
    if "date" not in table:
        file.fail(file.here(), "this entry needs a date")
    if made.id in found:
        file.fail(file.here(), f"the id '{made.id}' is in {found[made.id]} already; every question needs its own")
    if not made.asks.endswith("?"):
        file.fail(file.here(), "'asks' must be a question, with a question mark")
    found[made.id] = file.name
    return made
