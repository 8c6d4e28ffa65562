"""Pages that are written by a script are as the script would write them now."""

from __future__ import annotations

from scripts import colours, settings_page


def test_the_page_of_colours_is_of_these_colours() -> None:
    assert colours.PAGE.read_text("utf-8") == colours.page(), "run: python -m scripts.colours"


def test_the_page_of_settings_is_of_these_settings() -> None:
    assert settings_page.PAGE.read_text("utf-8") == settings_page.page(), "run: python -m scripts.settings_page"
