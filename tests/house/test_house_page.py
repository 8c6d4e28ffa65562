"""The page on the house profile: its example loads, and it tells of every key."""

from __future__ import annotations

import re
from pathlib import Path

from reviewer.settings.reading import KEYS, house_of

PAGE = (Path(__file__).parents[2] / "docs" / "house.md").read_text(encoding="utf-8")


def test_the_example_loads_and_uses_every_key() -> None:
    found = re.search(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    assert found is not None
    house = house_of(found[1])
    assert house.boilerplate and house.figures and house.permissions and house.country
    for key in KEYS:
        assert re.search(rf"^(?:{key} =|\[\[{key}\]\])", found[1], re.MULTILINE), key
        assert f"| `{key}` |" in PAGE, key
