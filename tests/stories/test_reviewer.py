"""What a new reviewer comes to do; the steps of the author before them are not counted."""

from __future__ import annotations

from pathlib import Path

from tests.stories import articles
from tests.stories.conftest import Start
from tests.stories.habits import answer, approve, judge_all, open_file, send, sign


def test_send_back_an_answer_and_ask_for_changes(start: Start, tmp_path: Path) -> None:
    person = start()
    open_file(person, articles.laid(tmp_path, articles.with_claim()))
    person.key("F8")
    person.press("Answer…", lambda: answer(person))
    send(person)
    person.steps.clear()

    def back() -> None:
        person.fill("What is missing?", "Which year is the register of?")
        person.fill("Reviewer", "Desmond Achterberg")
        person.press("Send it back")

    def ask() -> None:
        person.fill("What should change?", "Name the register, or take the ranking out.")
        person.fill("Reviewer", "Desmond Achterberg")
        person.press("Ask for changes")

    person.tab("Review")
    person.sees("By Imogen Farrar (author)")
    person.press("Send back…", back)
    person.sees("Sent back: Which year is the register of?")
    person.press("Ask for changes…", ask)
    person.sees("changes asked")


def test_judge_the_questions_and_sign(start: Start, tmp_path: Path) -> None:
    person = start()
    open_file(person, articles.laid(tmp_path, articles.fair()))
    send(person)
    person.steps.clear()
    person.tab("Review")
    judge_all(person)
    person.press("Sign off…", lambda: sign(person))
    person.sees("Approved · review due")


def test_export_and_look_at_the_page(start: Start, tmp_path: Path) -> None:
    person = start()
    path = articles.laid(tmp_path, articles.fair())
    open_file(person, path)
    approve(person)
    person.steps.clear()
    person.tab("Preview")
    person.sees("How common back pain is")

    def write() -> None:
        person.fill("Folder", str(tmp_path))
        person.press("Export 7 files")

    person.press("Export…", write)
    person.sees("Exported")
    assert list(tmp_path.rglob("*.html"))


def test_see_what_the_author_changed_since_i_last_signed(start: Start, tmp_path: Path) -> None:
    person = start()
    open_file(person, articles.laid(tmp_path, articles.fair()))
    approve(person)
    person.click_words("How common")
    person.key("End")
    person.write(" among adults")
    person.steps.clear()
    person.sees("approval has ended")
    person.tab("Review")
    person.sees("blocks changed since")
    person.press("Show each change word by word")
    person.sees("among adults")
    person.key("F7")


def test_turn_a_check_off_and_see_it_named_at_sign_off(start: Start, tmp_path: Path) -> None:
    person = start()
    open_file(person, articles.laid(tmp_path, articles.with_claim()))

    def page() -> None:
        person.press("Turn this check off…", reason)

    def reason() -> None:
        person.fill("Reason", "Our county's register ranks clinics, and we are first in it.")
        person.fill("Your name", "Desmond Achterberg")
        person.choose("You decide as", "The medical reviewer")
        person.press("Turn this check off")

    person.key("F8")
    person.key("F1", page)
    person.sees("Turned off for this house: CL003")
    person.tab("Review")
    judge_all(person, who="Desmond Achterberg")

    def signed() -> None:
        person.sees("Turned off for this house:")
        sign(person)

    person.press("Sign off…", signed)
    person.sees("Approved")
