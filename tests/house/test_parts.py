"""The page About tells of every part and package, each with a licence that can be read offline."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from reviewer import paths
from reviewer.app.parts import parts

ROOT = Path(__file__).parents[2]


def test_every_package_the_program_needs_is_told_with_its_use() -> None:
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    names = {found.group().casefold() for line in needed if (found := re.match(r"[\w.-]+", line))}
    told = tomllib.loads((paths.resources() / "parts.toml").read_text("utf-8"))
    assert {one["name"].casefold() for one in told["package"]} == names


def test_every_part_has_a_name_a_licence_and_its_text() -> None:
    found = parts()
    assert found[0].name == "Clinical Content Reviewer"
    assert {"Inter", "Noto Serif", "shiboken6", "urllib3"} <= {part.name for part in found}
    assert len({part.name for part in found}) == len(found)
    for part in found:
        assert part.licence and part.use, part.name
        assert len(part.text) > 200 or part.licence.startswith("CC"), part.name


def test_every_bundled_font_is_told_of_in_its_licence() -> None:
    said = (paths.resources() / "fonts" / "OFL.txt").read_text("utf-8")
    for font in (paths.resources() / "fonts").glob("*.?tf"):
        assert font.stem.partition("-")[0] in said.replace(" ", ""), font.name
