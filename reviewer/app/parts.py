"""What the program is made of, with licences: bundled parts as `resources/parts.toml` tells of them, packages as they tell of themselves."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from reviewer import paths
from reviewer.model.parts import Part

OWN = "clinical-content-reviewer"
_NAME = re.compile(r"[A-Za-z0-9][\w.-]*")
_TEXT = re.compile(r"(?:^|/)(?:LICEN[CS]E|COPYING|NOTICE)[^/]*$", re.IGNORECASE)


def parts() -> tuple[Part, ...]:
    """Return the program, its bundled parts, and the packages it uses with those they use, in that order. Reads some thirty small files."""
    told = tomllib.loads((paths.resources() / "parts.toml").read_text(encoding="utf-8"))
    bundled = [
        Part(one["name"], one.get("version", ""), one["licence"], one["use"], _file(paths.resources() / one["text"]) if "text" in one else "")
        for one in told["part"]
    ]
    uses = {one["name"]: one["use"] for one in told["package"]}
    return (_program(), *bundled, *_packages(uses))


def _program() -> Part:
    try:
        version = distribution(OWN).version
    except PackageNotFoundError:
        version = "of a checkout"
    beside = _file(paths.resources().parent / "LICENSE")
    return Part("Clinical Content Reviewer", version, "GNU General Public License 3", "this program", beside or _texts_of(OWN))


def _packages(uses: dict[str, str]) -> Iterator[Part]:
    """Yield the packages in the order given, then those they need that are there."""
    waiting, seen = list(uses.items()), set[str]()
    while waiting:
        name, use = waiting.pop(0)
        if (plain := _plain(name)) in seen:
            continue
        seen.add(plain)
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue  # of another system, or of none
        yield Part(found.metadata["Name"], found.version, _licence(found), use, _texts(found) or _lgpl(found))
        needed = [_NAME.match(line) for line in found.requires or () if "extra ==" not in line]
        waiting += [(one.group(), f"used by {name}") for one in needed if one]


def _licence(found: Distribution) -> str:
    """Return the name of a package's licence."""
    told = found.metadata
    said = (told.get_all("License-Expression") or told.get_all("License") or [""])[0]
    listed = [line.rpartition("::")[2].strip() for line in told.get_all("Classifier") or () if line.startswith("License ::")]
    return said if said and len(said) < 80 and "\n" not in said else ", ".join(listed) or "named in its own files"


def _texts_of(name: str) -> str:
    try:
        return _texts(distribution(name))
    except PackageNotFoundError:
        return ""


def _texts(found: Distribution) -> str:
    """Return the texts of a package's licences."""
    files = [file for file in found.files or () if _TEXT.search(str(file)) and ".dist-info/" in str(file)]
    return "\n\n".join(_file(Path(str(file.locate()))) for file in files).strip()


def _lgpl(found: Distribution) -> str:
    """Return the licence of a package that names the LGPL and brings no text of it: Qt's."""
    return _file(paths.resources() / "texts" / "LGPL-3.txt") if "LGPL-3.0" in _licence(found) else ""


def _file(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
