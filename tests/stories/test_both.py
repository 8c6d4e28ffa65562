"""What authors and reviewers alike come to do."""

from __future__ import annotations

from pathlib import Path

from tests.stories import articles
from tests.stories.conftest import Start
from tests.stories.habits import open_file


def test_find_a_draft_in_the_library_by_a_word(start: Start, tmp_path: Path) -> None:
    person = start()
    for name, text in (("one.md", articles.fair()), ("two.md", "# Ankles\n\nA zebra crossing is where ankles turn.\n")):
        open_file(person, articles.laid(tmp_path, text, name))
        person.key("Ctrl+S")
        person.key("Ctrl+W")
    person.steps.clear()

    def find() -> None:
        person.write("zebra")
        person.sees("Ankles")
        person.key("Return")

    person.menu("Edit", "Find in library…", find)
    assert "zebra" in person.draft()
    assert person.selected() == "zebra"


def test_check_a_folder_and_export_the_table(start: Start, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    articles.laid(folder, articles.fair(), "one.md")
    articles.laid(folder, articles.with_claim(), "two.md")
    person = start()
    person.press("Check a folder…", lambda: person.name_file(folder))
    person.sees("two.md")
    person.press("Export as CSV…", lambda: person.name_file(tmp_path / "table.csv"))
    person.sees("table.csv")
    assert "two.md" in (tmp_path / "table.csv").read_text("utf-8-sig")


def test_change_text_size_and_colours_by_keyboard_alone(start: Start) -> None:
    person = start()

    def find() -> None:
        person.write("dark colours")
        person.key("Return")

    person.key("Ctrl+K", find)
    person.key("Ctrl+=")
    assert person.window.store.now.scheme == "dark"
    assert person.window.store.now.percent > 100
    assert person.window.palette().window().color().lightness() < 100
