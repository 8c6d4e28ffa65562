"""The pages of the rules are those the rules make now."""

from __future__ import annotations

from scripts.rule_pages import FOLDER, pages


def test_no_rule_page_is_stale() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    assert written == pages(), "run: uv run python -m scripts.rule_pages"
