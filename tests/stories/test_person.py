"""The person of the stories can do nothing that cannot be seen: each of these must fail."""

from __future__ import annotations

import pytest

from tests.stories.conftest import Start


def test_what_is_hidden_cannot_be_pressed(start: Start) -> None:
    person = start()
    person.window.start.sample.hide()
    with pytest.raises(AssertionError, match="there is a button “Try the sample article” nowhere"):
        person.press("Try the sample article")


def test_what_is_off_cannot_be_pressed_and_says_why(start: Start) -> None:
    person = start()
    person.press("Try the sample article")
    with pytest.raises(AssertionError, match=r"“Sign off…” is off: .*must-fix cards are open"):
        person.press("Sign off…")
    with pytest.raises(AssertionError, match="“Redo” is off: Nothing to redo"):
        person.menu("Edit", "Redo")


def test_the_sample_is_the_article_with_the_faults(start: Start) -> None:
    person = start()
    person.press("Try the sample article")
    assert person.window.header.title.text() == "How Ketamine Infusions Can Help Nerve Pain and Low Mood"
    assert person.window.desk.intake.samples() == ("clean.md", "faulty.md", "pasted.txt")


def test_a_dialog_nobody_expected_or_finished_fails_the_story(start: Start) -> None:
    person = start()
    with pytest.raises(AssertionError, match="brought up a dialog nobody expected"):
        person.key("Ctrl+/")
    with pytest.raises(AssertionError, match="a dialog was left standing"):
        person.key("Ctrl+/", lambda: None)
    assert person.here() is person.window


def test_words_outside_the_list_cannot_be_picked_or_read(start: Start) -> None:
    person = start()
    person.press("Try the sample article")
    with pytest.raises(AssertionError, match="no row says"):
        person.pick("A check that is not there")
    with pytest.raises(AssertionError, match="the draft has no"):
        person.click_words("words that are not in it")
