"""The words of the window: facts about the text, no scolding, no codes in headlines, verbs on buttons, digits, British spelling."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from reviewer.desk.values import RuleRecord
from reviewer.rules import RULES
from reviewer.rules.openings import told
from reviewer.ui.dialogs.frames.frame import Frame
from reviewer.ui.pages.rule_page import page
from scripts.scenes import DIALOGS
from scripts.stage import Stage
from tests.access.wording import Said, amiss, of_commands, of_rules, of_source, of_sources

PLACEHOLDER = re.compile(r"[‹<{]\w+[›>}]")
"""The name of a place that was not filled in."""
EXAMPLES = ("removed_text", "added")
"""How example drafts look, which may hold what a check asks about: a placeholder left in a text."""


def faults(found: list[Said]) -> list[str]:
    """Return the strings with something amiss, with what and where."""
    return [f"{said.where}: “{said.text}”: {', '.join(wrong)}" for said in found if (wrong := amiss(said))]


def test_the_words_of_the_rules_are_as_a_clinician_should_meet_them() -> None:
    found = list(of_rules())
    assert len(found) > 250
    assert faults(found) == []


def test_the_words_of_the_window_and_of_troubles_are_as_a_clinician_should_meet_them() -> None:
    found = list(of_sources())
    assert len(found) > 600
    assert sum(said.button for said in found) > 30
    assert sum(not said.where.startswith("ui") for said in found) > 80
    assert faults(found) == []


def test_commands_are_named_shortly_and_without_codes(stage: Stage) -> None:
    found = list(of_commands((command.id, command.text) for command in stage.window.registry))
    assert len(found) > 80
    assert faults(found) == []


def test_dialogs_have_short_titles_and_verbs_on_their_main_buttons(stage: Stage) -> None:
    for scene in DIALOGS:
        shown = scene.show(stage)
        said = [Said(shown.windowTitle(), scene.name, headline=True)]
        if isinstance(shown, Frame):
            said += [Said(made.text().replace("&&", "&"), scene.name, button=True) for made in (shown.main, shown.cancel) if made.text()]
        stage.leave(shown)
        assert faults(said) == []


def test_no_page_of_a_check_shows_a_placeholder() -> None:
    assert len(RULES) > 60
    for rule in RULES:
        shown = [line.text for line in page(RuleRecord(rule)) if line.look not in EXAMPLES]
        assert [text for text in shown if PLACEHOLDER.search(text)] == [], rule.id
        others = [told(text) for text in (*rule.titles.values(), *rule.messages.values(), *rule.fixes.values())]
        assert [text for text in others if PLACEHOLDER.search(text)] == [], rule.id


def test_no_dialog_shows_a_placeholder(stage: Stage) -> None:
    for scene in DIALOGS:
        shown = scene.show(stage)
        parts: list[QLabel | QAbstractButton] = [*shown.findChildren(QLabel), *shown.findChildren(QAbstractButton)]
        said = [shown.windowTitle(), *(part.text() for part in parts if part.property("look") not in EXAMPLES)]
        stage.leave(shown)
        assert [text for text in said if PLACEHOLDER.search(text)] == [], scene.name


@pytest.mark.parametrize("text", ["“<cue>” ranks", "“‹cue›” ranks", "“{cue}” ranks", "Open {0}"])
def test_a_placeholder_is_noticed(text: str) -> None:
    assert PLACEHOLDER.search(text)


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        (Said("Duplicate content detected!", ""), "an exclamation mark"),
        (Said("The file is invalid.", ""), "the word invalid"),
        (Said("The color was changed.", ""), "the spelling color"),
        (Said("DU001: said twice", "", headline=True), "a code in a headline"),
        (Said("A title that goes on and on until nobody can read it", "", headline=True), "52 characters in a headline"),
        (Said("Found in three places", ""), "a number in letters: three"),
        (Said("Well done 🎉", ""), "the word Well done"),
        (Said("Second copy", "", button=True), "a button that is no verb"),
    ],
)
def test_a_word_that_should_not_be_there_is_found(said: Said, wrong: str) -> None:
    assert wrong in amiss(said)


def test_sentences_are_found_wherever_they_stand_in_a_source() -> None:
    source = '"""A module."""\nraise Trouble(f"Could not read {name}. Nothing was changed.")\nmade = button("Remove it")\nmade.setText(words if one else "Not ready yet")\n'
    assert [said.text for said in of_source(source, "x")] == ["Could not read …. Nothing was changed.", "Remove it", "Not ready yet"]
    assert [said.text for said in of_source(source, "x", everything=False)] == ["Could not read …. Nothing was changed."]
