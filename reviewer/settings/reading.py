"""`house.toml` read into a House."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from reviewer.model.house import PERMISSIONS, STYLES, Agreed, Boilerplate, House, Permission
from reviewer.model.trouble import Trouble
from reviewer.paths import is_folder
from reviewer.settings.table import Table

KEYS = (
    "names",
    "places",
    "domains",
    "treatments",
    "trusted",
    "competitors",
    "country",
    "citation_style",
    "marker_style",
    "closing_marker",
    "review_months",
    "boilerplate",
    "figure",
    "permission",
)
"""The keys of the file, in the order it is written."""
SIDES = ("after", "before")
MOST_MONTHS = 120
_LEADING = re.compile(r"^(?:https?://)?(?:www\.)?")
_HOST = re.compile(r"[^\s./?#]+(?:\.[^\s./?#]+)+")


def read_house(path: Path) -> House:
    """Return what the clinic has decided; raise Trouble with file, line and reason where something is not understood."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise Trouble(f"Could not read the house file {path}: there is no such file. Nothing was changed. Check the name.") from None
    except UnicodeDecodeError:
        raise Trouble(f"Could not read the house file {path.name}: it is not UTF-8 text. Nothing was changed. Save it as UTF-8.") from None
    except OSError as error:
        reason = "a folder has its name" if is_folder(path) else (error.strerror or str(error)).lower()
        raise Trouble(f"Could not read the house file {path.name}: {reason}. Nothing was changed. Free that name, or mend the file.") from None
    return house_of(text, path.name)


def house_of(text: str, name: str = "house.toml") -> House:
    """Return the house a file's text tells of; `name` is the file's, for what is said of a fault."""
    text = text.replace("\r\n", "\n")
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        where = f", line {found[1] if found else text.count(chr(10)) + 1}"
        why = re.sub(r" \(at .*\)$", "", str(error))
        raise Trouble(f"{name}{where}: this is no valid TOML ({why.lower()}). Nothing was changed. Put that line right.") from None
    except (ValueError, RecursionError):
        raise Trouble(f"{name}: a number in it is too long, or it is nested too deeply. Nothing was changed. Put that right.") from None
    table = Table(name, text, values, last=_top(text))
    table.know(KEYS)
    return House(
        names=table.words("names"),
        places=table.words("places"),
        domains=_sites(table, "domains"),
        treatments=table.words("treatments"),
        country=table.line("country"),
        citation_style=table.choice("citation_style", STYLES),
        marker_style=table.choice("marker_style", SIDES, "after"),
        closing_marker=table.flag("closing_marker"),
        review_months=table.number("review_months", 1, MOST_MONTHS),
        boilerplate=_boilerplate(table),
        figures=tuple(_figure(one) for one in table.tables("figure")),
        permissions=tuple(_permission(one) for one in table.tables("permission")),
        trusted=_sites(table, "trusted"),
        competitors=_sites(table, "competitors"),
    )


def _top(text: str) -> int:
    """Return the last line before the first table: keys below it are the table's."""
    lines = text.split("\n")
    return next((number - 1 for number, line in enumerate(lines, 1) if line.startswith("[")), len(lines)) if "\n[" in text else 1 << 30


def site_in(words: str) -> str:
    """Return the bare host of a web address, in lower case; nothing where the words are none."""
    host = _LEADING.sub("", words.lower()).split("/")[0]
    return host if _HOST.fullmatch(host) else ""


def _sites(table: Table, key: str) -> tuple[str, ...]:
    """Return the web addresses of a list as bare hosts, each once."""
    for word in table.words(key):
        if not site_in(word):
            table.fail(key, f"“{word}” in “{key}” is no web address; write it like harbour-physio.example")
    return tuple(dict.fromkeys(map(site_in, table.words(key))))


def _boilerplate(table: Table) -> tuple[Boilerplate, ...]:
    found: dict[str, Boilerplate] = {}
    for one in table.tables("boilerplate"):
        one.know(("name", "text", "everywhere", "approved_by", "approved_on"))
        made = Boilerplate(
            one.line("name", needed=True),
            one.block("text", needed=True),
            one.flag("everywhere"),
            one.line("approved_by"),
            one.day("approved_on"),
        )
        if made.name in found:
            one.fail("name", f"the approved text “{made.name}” stands here a second time")
        found[made.name] = made
    return tuple(found.values())


def _figure(one: Table) -> Agreed:
    one.know(("about", "figure", "source", "date"))
    about, figure = one.words("about"), one.line("figure", needed=True)
    if not about:
        one.fail("about", "“about” is missing or empty here: it names the words a sentence must hold, such as about = [\"fibromyalgia\"]")
    if not any(letter.isdecimal() for letter in figure):
        one.fail("figure", f"“{figure}” holds no number in digits; write the figure as a page gives it, such as \"4 million adults\"")
    return Agreed(about, figure, one.line("source"), one.day("date"))


def _permission(one: Table) -> Permission:
    one.know(("kind", "who", "allows", "given", "until"))
    kind = one.choice("kind", tuple(PERMISSIONS))
    if not kind:
        one.fail("kind", f"“kind” is missing here: it must be one of {', '.join(PERMISSIONS)}")
    made = Permission(kind, one.line("who", needed=True), one.line("allows"), one.day("given"), one.day("until"))
    if made.given and made.until and made.until < made.given:
        one.fail("until", "the permission ends before it begins")
    return made
