"""What a new author comes to do."""

from __future__ import annotations

from pathlib import Path

from docx import Document
from PySide6.QtWidgets import QApplication

from tests.stories import articles
from tests.stories.conftest import Start
from tests.stories.habits import answer, open_file


def test_paste_an_article_and_find_what_must_be_fixed(start: Start) -> None:
    person = start()
    QApplication.clipboard().setText(articles.with_claim())
    person.press("Paste text")
    person.sees("Not ready for sign-off")
    person.key("F8")
    person.sees("A ranking has no proof")
    person.sees("How to fix it")
    assert person.in_hand("number one clinic")


def test_fix_a_thing_said_twice(start: Start, tmp_path: Path) -> None:
    person = start()
    path = articles.laid(tmp_path, articles.said_twice())
    open_file(person, path)
    person.key("F8")
    person.sees("The same sentence appears twice")
    person.press("Remove the second copy")
    person.sees_not("The same sentence appears twice")
    person.key("Ctrl+S")
    person.sees("Saved back-pain.md")
    assert path.read_text("utf-8").count(articles.TWICE) == 1


def test_give_a_picture_its_credit(start: Start, tmp_path: Path) -> None:
    person = start()
    open_file(person, articles.laid(tmp_path, articles.uncredited()))
    person.key("F8")
    person.sees("A picture has no credit or source")

    def credit() -> None:
        person.tick("It is our own work")
        person.fill("Made by", "Harbour Lane Clinic")
        person.press("Set these details")

    person.press("Add the credit…", credit)
    person.sees_not("A picture has no credit or source")
    assert "by Harbour Lane Clinic, own work" in person.draft()


def test_answer_a_finding_with_a_reason(start: Start, tmp_path: Path) -> None:
    person = start()
    open_file(person, articles.laid(tmp_path, articles.with_claim()))
    person.key("F8")
    person.press("Answer…", lambda: answer(person))
    person.sees("This answer waits for the reviewer.")
    person.sees("Ready for the reviewer")


def test_undo_an_answer(start: Start, tmp_path: Path) -> None:
    person = start()
    open_file(person, articles.laid(tmp_path, articles.with_claim()))
    person.key("F8")
    person.press("Answer…", lambda: answer(person))
    person.press("Withdraw the answer")
    person.sees_not("This answer waits for the reviewer.")
    person.sees("Answer…")


def test_open_a_word_file_and_send_comments_back(start: Start, tmp_path: Path) -> None:
    document = Document()
    document.add_heading("How to rest an ankle", 0)
    document.add_paragraph(articles.CLAIM)
    document.add_paragraph("Rest helps most people.")
    document.save(str(tmp_path / "ankle.docx"))
    person = start()
    open_file(person, tmp_path / "ankle.docx")
    person.sees("Read from Word")
    person.menu("File", "Send the comments to Word…", lambda: person.press("Write the copy"))
    person.sees("written to ankle-comments.docx")
    said = [comment.text for comment in Document(str(tmp_path / "ankle-comments.docx")).comments]
    assert any("A ranking has no proof" in one for one in said)


def test_comment_on_a_passage_and_reply(start: Start, tmp_path: Path) -> None:
    person = start()
    open_file(person, articles.laid(tmp_path, articles.fair()))

    def ask() -> None:
        person.fill("Your comment", "Is this true of children, too?")
        person.fill("Your name", "Imogen Farrar")
        person.press("Keep this comment")

    def reply() -> None:
        person.fill("Your reply", "The review is on adults.")
        person.press("Keep this reply")

    person.click_words("For most people")
    person.key("Ctrl+Shift+M", ask)
    person.sees("Is this true of children, too?")
    person.press("Reply…", reply)
    person.sees("The review is on adults.")


def test_send_an_article_for_review(start: Start, tmp_path: Path) -> None:
    person = start()
    open_file(person, articles.laid(tmp_path, articles.fair()))
    person.sees("Ready for sign-off")
    person.menu("Review", "Send for review…", lambda: person.press("Send for review"))
    person.sees("sent for review")


def test_recover_unsaved_text_after_a_crash(start: Start, tmp_path: Path) -> None:
    person = start()
    open_file(person, articles.laid(tmp_path, articles.fair()))
    person.click_words("How common")
    person.key("End")
    person.write(" among us")
    person.sees("Draft kept")
    person = start()
    person.sees("that is not in the file")
    person.press("Use it")
    assert "How common back pain is among us" in person.draft()
