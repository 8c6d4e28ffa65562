"""Write docs/settings.md from the settings themselves: `python -m scripts.settings_page`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from reviewer.settings.preferences import SETTINGS, Setting
from reviewer.settings.toml import plain

PAGE = Path(__file__).resolve().parent.parent / "docs" / "settings.md"
HEAD = """\
# Settings

**Tools → Settings…** (Ctrl+,) shows all of them on one page with a search. They are kept in three files beside the library
(`~/.local/share/Clinical Content Reviewer` on Linux; the section *Files* says where), all plain text that may be edited by hand:

| file | what it holds |
|---|---|
| `settings.toml` | what one person set for the window |
| [`house.toml`](house.md) | what the clinic has decided, its own trusted and competitors' sites among it |
| `words.txt` | the clinic's own words and names, one on a line; lines that begin with `#` are remarks |

Nothing in `settings.toml` stops a start. A file that is no TOML is set aside and named; a value of the wrong type gives way to the usual one; a
file that cannot be read is left alone; keys of a newer version are kept as they stand. Each is told in a bar of the window.

**Words and names** are right as they stand: the check of names and terms ([LA002](rules/LA002.md)) and the spelling check leave them alone. A
name of several words that begins with a capital is found when it is misspelt by a letter or two. *Review, Add to words and names* puts the words
of a finding there. Technical terms patients may not know are still asked about ([LA004](rules/LA004.md)): that a word is right does not say that
readers know it. The list belongs to the rules a signature names, as the house profile does.

**Check while typing** off: nothing is checked while you write, the status line says how many edits old the results are, and F5 checks. So does
whatever needs the results: going to a finding, answering, saving, signing, exporting.

**Keys**: a key that belongs to another command, to a menu or to writing is refused, with whose it is. In the file: `[keys]`, then `check =
["F4"]`; an empty list takes a key away.

## Every key of `settings.toml`

| key | what it is | usual |
|---|---|---|
"""


def row(setting: Setting) -> str:
    """Return the row of a setting."""
    default = setting.default
    usual = "none" if isinstance(default, Mapping) else f"`{plain(default)}`"
    choices = f" One of {', '.join(f'`{plain(choice)}`' for choice in setting.choices)}." if setting.choices else ""
    return f"| `{setting.name}` | {setting.description}{choices} | {usual} |"


def lines() -> Iterator[str]:
    """Yield the rows of the page."""
    yield from map(row, SETTINGS)


def page() -> str:
    """Return the page."""
    return HEAD + "\n".join(lines()) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
